// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Table;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.Limb.Reach;
import nuanfeng.quantity.Quantity;

class PartsOfRulesTest {

    private static final Text SAID = Text.of("一", "one");

    private final FakeSheet sheet = new FakeSheet();

    @Test
    void theHardestWordDecidesWhateverTheOrder() {
        sheet.figure("duty", Quantity.ONE);
        Judgement judgement = Judgement.on(sheet).find(Verdict.MANUAL_REVIEW, "ASK", SAID, sheet.parameter("duty")).find(Verdict.VIOLATION, "BROKEN", SAID, sheet.parameter("duty"))
                .find(Verdict.ADVICE, "BETTER", SAID, sheet.parameter("duty")).value("sum", 3);
        Outcome.Decision decided = judgement.decided();
        assertEquals("VIOLATION", decided.code());
        assertEquals(Map.of("sum", "3"), decided.values());
        assertEquals(List.of("ASK", "BROKEN", "BETTER"), decided.reasons().stream().map(each -> each.code()).toList());
    }

    @Test
    void whoFindsNothingDecidesThatAllIsWell() {
        assertEquals("OK", Judgement.on(sheet).decided().code());
        sheet.figure("duty", Quantity.ONE);
        assertEquals("OK", Judgement.on(sheet).note("SEEN", SAID, sheet.parameter("duty")).decided().code());
        assertEquals("MANUAL_REVIEW", Judgement.on(sheet).find(Verdict.ADVICE, "A", SAID, sheet.parameter("duty")).find(Verdict.MANUAL_REVIEW, "B", SAID, sheet.parameter("duty")).decided().code());
    }

    @Test
    void eachEndOfABandIsRoundedOnce() {
        sheet.figure("least", Quantity.parse("0.5")).figure("most", Quantity.ONE);
        Band band = Band.of(sheet, "extra", Quantity.parse("480.01"), sheet.parameter("least"), sheet.parameter("most"), "rounding");
        assertEquals("240.01", band.least().toString());
        assertEquals("480.01", band.most().toString());
    }

    @Test
    void aThresholdOfTwoLimbsIsReachedByBothAndEqualIsEnough() {
        sheet.figure("months", Quantity.of(3)).figure("amount", Quantity.of(10_000));
        assertEquals(Reach.REACHED, reach(3, "10000"));
        assertEquals(Reach.BELOW, reach(3, "9999.99"));
        assertEquals(Reach.BELOW, reach(2, "30000"));
    }

    @Test
    void aLimbThatNobodySetLeavesOpenOnlyWhatTheOthersDoNotDecide() {
        sheet.figure("months", Quantity.of(3));
        assertEquals(Reach.NOT_SET, reach(3, "30000"));
        assertEquals(Reach.BELOW, reach(2, "30000"));
    }

    private Reach reach(int months, String amount) {
        return Limb.all(sheet, List.of(new Limb(Quantity.parse(amount), "amount"), new Limb(Quantity.of(months), "months")));
    }

    @Test
    void aChecklistTellsWhatIsThereWhatIsMissingAndWhatWasNotAnswered() {
        List<Fact<Boolean>> items = List.of(Fact.flag("a", SAID), Fact.flag("b", SAID), Fact.flag("c", SAID));
        sheet.fact("a", true).fact("b", false);
        assertEquals(List.of("a"), names(Checklist.there(sheet, items)));
        assertEquals(List.of("b", "c"), names(Checklist.missing(sheet, items)));
        assertEquals(List.of("c"), names(Checklist.unanswered(sheet, items)));
    }

    private static List<String> names(List<Fact<Boolean>> facts) {
        return facts.stream().map(Fact::name).toList();
    }

    @Test
    void theCellsOfAMatrixThatAreMissingAreNamed() {
        Fact<String> item = Fact.code("item", SAID, List.of("PAY", "HOURS"));
        Fact<Boolean> heard = Fact.flag("heard", SAID);
        Fact<Boolean> told = Fact.flag("told", SAID);
        Fact<List<Facts>> rows = Fact.records("rows", SAID, List.of(item, heard, told));
        sheet.fact("rows", List.of(new Facts(Map.of("item", "PAY", "heard", true, "told", true)), new Facts(Map.of("item", "HOURS", "heard", false))));
        assertEquals(List.of("HOURS.heard", "HOURS.told"), Checklist.missingCells(sheet, rows, item, List.of(heard, told)));
        sheet.fact("rows", List.of(new Facts(Map.of("item", "PAY")), new Facts(Map.of("item", "PAY"))));
        Refused refused = assertThrows(Refused.class, () -> Checklist.missingCells(sheet, rows, item, List.of(heard, told)));
        assertEquals(List.of("/rows/1/item"), refused.refusal().issues().stream().map(FactIssue::field).toList());
    }

    @Test
    void rowsAreFoundBySeveralColumnsAndListsHoldValues() {
        Table table = new Table(List.of("province", "sectors", "stage"), List.of(
                Map.of("province", "45", "sectors", List.of("RIDE", "FREIGHT"), "stage", Quantity.of(2)), Map.of("province", "45", "sectors", List.of("MEALS"), "stage", Quantity.of(3))));
        assertEquals(List.of(Quantity.of(2)), Rows.matching(table, Map.of("province", "45", "sectors", "FREIGHT")).stream().map(row -> row.get("stage")).toList());
        assertEquals(List.of(), Rows.matching(table, Map.of("province", "53", "sectors", "FREIGHT")));
    }

    @Test
    void theLastRowThatIsReachedCounts() {
        Table table = new Table(List.of("years", "days"), List.of(Map.of("years", Quantity.of(1), "days", Quantity.of(5)), Map.of("years", Quantity.of(10), "days", Quantity.of(10))));
        assertEquals(Optional.empty(), Rows.reached(table, "years", Quantity.ZERO));
        assertEquals(Quantity.of(5), Rows.reached(table, "years", Quantity.of(9)).orElseThrow().get("days"));
        assertEquals(Quantity.of(10), Rows.reached(table, "years", Quantity.of(10)).orElseThrow().get("days"));
    }
}
