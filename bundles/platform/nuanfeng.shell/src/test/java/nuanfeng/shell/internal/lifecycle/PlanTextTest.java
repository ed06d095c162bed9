// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import nuanfeng.form.FormLayout;
import nuanfeng.form.FormView;
import nuanfeng.json.Language;
import nuanfeng.library.FakeForms;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.SheetChange;
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

    /** Column by column, and who receives it. */
    @Test
    void theOldSheetOfAFormStandsBesideTheNew() {
        FormView form = new FakeForms().all().get(0);
        FormLayout old = form.layouts().get(0);
        FormLayout now = new FormLayout(old.from(), old.to(), old.place(), old.period(), old.sources(), old.headings(), old.columns().subList(0, 1), old.key(), old.total(),
                old.notes(), old.signatures(), old.seals(), old.checks(), old.suppression(), old.page(), old.tentative(), old.template(), List.of());
        FormView other = new FormView(form.id(), form.place(), form.catalogue(), form.title(), form.number(), form.filledBy(), form.checkedBy(), List.of(), form.note(),
                form.citation(), List.of(now));
        Plan.PlaceChange change = Samples.plan(List.of(), List.of(), List.of()).places().get(0);
        List<String> lines = lines(change.from(), change.to(), new Plan.PlaceChange(change.place(), change.from(), change.to(), change.differences(), change.past(), change.examples(),
                List.of(), SheetChange.between(List.of(form), List.of(other))));
        assertTrue(lines.stream().anyMatch(line -> line.contains("testcity-f-02") && line.contains("2022-07-01")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.matches(" *gone +金额※ +– +amount")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.matches(" *姓名※ +姓名※ +name")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("  received by: ") && line.endsWith(" → ")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("report:show <id> --edition ")), lines::toString);
    }

    private static List<String> lines(String from, String to, Plan.PlaceChange change) {
        Plan plan = Samples.plan(List.of(), List.of(), List.of());
        return PlanText.lines(new Plan(plan.planHash(), plan.baseEdition(), plan.edition(), plan.changes(),
                List.of(new Plan.PlaceChange(change.place(), from, to, change.differences(), change.past(), change.examples(), List.of(), change.sheets())), List.of(), List.of(),
                List.of()), Language.ENGLISH);
    }
}
