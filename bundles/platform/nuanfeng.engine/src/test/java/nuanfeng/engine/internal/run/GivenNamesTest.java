// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.run.Run;
import nuanfeng.run.RunSource;
import nuanfeng.run.RunSource.Sort;
import nuanfeng.run.Step;

class GivenNamesTest {

    private static RunSource given(String name) {
        return new RunSource(Sort.GIVEN, name, List.of(), List.of(), "", Map.of());
    }

    private static Run run(Map<String, RunSource> facts, Map<String, RunSource> fields) {
        Step step = new Step("premium", "work-injury.premium", Optional.empty(), "outlet", List.of(), List.of(), List.of(), facts,
                Optional.of(new Step.Result("contribution", fields)));
        return new Run("work-injury", new PlaceId("cn"), Text.of("测试"), "", LocalDate.of(2022, 7, 1), List.of(step), Optional.empty());
    }

    @Test
    void whatAStepTakesMayBeGivenAndNeedNot() {
        Run run = run(Map.of("factor", given("floatingFactor")), Map.of("note", given("remark")));
        GivenNames.check(run, List.of("floatingFactor", "remark"));
        GivenNames.check(run, List.of());
    }

    @Test
    void whatNoStepTakesIsRefusedAndWhatIsTakenNamed() {
        LifecycleException refused = assertThrows(LifecycleException.class,
                () -> GivenNames.check(run(Map.of("factor", given("floatingFactor")), Map.of()), List.of("floatingFactor", "factor")));
        assertEquals(LifecycleException.Kind.BAD_REQUEST, refused.kind());
        assertEquals("The run takes no 'factor'; it takes floatingFactor.", refused.text().in(true));
        assertEquals("The run takes no 'factor', nor anything else.",
                assertThrows(LifecycleException.class, () -> GivenNames.check(run(Map.of(), Map.of()), List.of("factor"))).text().in(true));
    }
}
