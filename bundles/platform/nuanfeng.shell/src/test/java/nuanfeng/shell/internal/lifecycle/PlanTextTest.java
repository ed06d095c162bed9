// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import nuanfeng.json.Language;
import nuanfeng.lifecycle.Plan;
import nuanfeng.shell.internal.Samples;

class PlanTextTest {

    @Test
    void aPlaceThatBeginsOrCeasesToAnswerIsOneLine() {
        Plan.PlaceChange change = Samples.plan(List.of(), List.of(), List.of()).places().get(0);
        assertEquals("  begins to answer, with what the places above say: 1 keys",
                lines("", change.to(), change).get(3));
        assertEquals("  ceases to answer, with what the places above say: 1 keys",
                lines(change.from(), "", change).get(3));
    }

    @Test
    void consequencesSayHowTheyAreAccepted() {
        List<String> lines = PlanText.lines(Samples.plan(List.of(), List.of(Samples.consequence()), List.of()), Language.ENGLISH);
        assertTrue(lines.stream().anyMatch(line -> line.contains("--accept")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("  cn.testland.testcity/work-injury/甲  131.20 expected")),
                lines::toString);
    }

    private static List<String> lines(String from, String to, Plan.PlaceChange change) {
        Plan plan = Samples.plan(List.of(), List.of(), List.of());
        return PlanText.lines(new Plan(plan.planHash(), plan.baseEdition(), plan.edition(), plan.changes(),
                List.of(new Plan.PlaceChange(change.place(), from, to, change.differences(), change.past(), change.examples(), List.of())), List.of(), List.of(),
                List.of()), Language.ENGLISH);
    }
}
