// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as another answer, and what is only said beside it. */
class MembersIT {

    private static final String HEAD = "200\n\n";
    private static final String SAID = HEAD + "{\"amount\":\"164.00\",\"lines\":[{\"name\":\"base\"},{\"name\":\"rate\"}],\"warnings\":[]}";
    private static final List<String> MEMBERS = Members.of(SAID);

    @Test
    void whatIsSaidBesideIsNoDifference() {
        assertEquals(Members.kept(SAID, MEMBERS), Members.kept(HEAD
                + "{\"amount\":\"164.00\",\"title\":\"保费\",\"lines\":[{\"name\":\"base\",\"title\":\"基数\"},{\"name\":\"rate\"}],\"warnings\":[]}", MEMBERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"amount\":\"164.01\",\"lines\":[{\"name\":\"base\"},{\"name\":\"rate\"}],\"warnings\":[]}",
        "{\"lines\":[{\"name\":\"base\"},{\"name\":\"rate\"}],\"warnings\":[]}",
        "{\"amount\":\"164.00\",\"lines\":[{\"name\":\"rate\"},{\"name\":\"base\"}],\"warnings\":[]}",
        "{\"amount\":\"164.00\",\"lines\":[{\"name\":\"base\"}],\"warnings\":[]}",
        "{\"amount\":\"164.00\",\"lines\":[{\"name\":\"base\"},{\"name\":\"rate\"}],\"warnings\":[{\"code\":\"provisional\"}]}",
        "{\"amount\":164.00,\"lines\":[{\"name\":\"base\"},{\"name\":\"rate\"}],\"warnings\":[]}"})
    void whatIsOtherOrGoneIsOne(String body) {
        assertNotEquals(Members.kept(SAID, MEMBERS), Members.kept(HEAD + body, MEMBERS));
    }

    @Test
    void anotherHeadIsOneToo() {
        assertNotEquals(Members.kept(SAID, MEMBERS), Members.kept(SAID.replace("200", "404"), MEMBERS));
    }
}
