// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LastAnswersTest {

    private final LastAnswers answers = new LastAnswers();

    @Test
    void onlyOtherEditionsCountAndOnlyAfterTheMoment() {
        hear("sha256:old");
        long moment = System.nanoTime();
        hear("sha256:new");
        assertEquals(0, answers.nanosOfOthers("sha256:new", moment));
        hear("sha256:old");
        assertTrue(answers.nanosOfOthers("sha256:new", moment) > 0);
        assertTrue(answers.has("sha256:new"));
        assertFalse(answers.has("sha256:newer"));
    }

    @Test
    void anAnswerWithoutEditionIsAComplaint() {
        assertFalse(answers.complaint(new Answer("HTTP/1.1 200 OK\r\n\r\n", new byte[0], 0)).isEmpty());
    }

    private void hear(String edition) {
        assertEquals("", answers.complaint(new Answer("HTTP/1.1 200 OK\r\nPolicy-Edition: " + edition + "\r\n\r\n", new byte[0], 0)));
    }
}
