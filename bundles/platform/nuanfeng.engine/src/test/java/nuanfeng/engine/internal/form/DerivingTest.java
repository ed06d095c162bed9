// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nuanfeng.form.CellTrace;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Mask;
import nuanfeng.form.FormColumn.Total;
import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormDerived;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOperation;
import nuanfeng.form.FormOperation.Sort;
import nuanfeng.form.FormOrder;
import nuanfeng.form.FormPeriod;
import nuanfeng.form.FormSource;
import nuanfeng.form.FormSource.Manner;
import nuanfeng.form.FormView;
import nuanfeng.library.FakeEdition;
import nuanfeng.policy.Text;
import nuanfeng.register.Condition;

class DerivingTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 7, 31);
    private static final List<Condition> ANYTHING = List.of();

    private static Condition is(String field, String value) {
        return new Condition(field, Condition.Sort.IS, List.of(value));
    }

    private static FormDerived derived(String field, FormDerived.Sort sort, String of, String in, String by, String key, Condition... when) {
        return new FormDerived(field, sort, of, in, by.isEmpty() ? List.of() : List.of(by), key.isEmpty() ? List.of() : List.of(key), List.of(when));
    }

    private static final FormSource SHOPS = new FormSource("shops", "shop", Manner.AS_OF, "", "", List.of(new Condition("state", Condition.Sort.GIVEN, List.of())),
            List.of("district"), List.of(), "district", List.of(
                    derived("insured", FormDerived.Sort.ANY, "", "people", "no", "shop"),
                    derived("pay", FormDerived.Sort.SUM, "pay", "people", "no", "shop"),
                    derived("boss", FormDerived.Sort.TAKE, "name", "bosses", "no", "shop"),
                    derived("state", FormDerived.Sort.IS, "IN", "", "", "", is("insured", "true")),
                    derived("state", FormDerived.Sort.IS, "OUT", "", "", "", is("insured", "false"))));
    private static final FormSource PEOPLE = new FormSource("people", "person", Manner.AS_OF, "since", "", ANYTHING, List.of(), List.of());
    private static final FormSource BOSSES = new FormSource("bosses", "boss", Manner.AS_OF, "", "", ANYTHING, List.of(), List.of());

    private static FormColumn column(String id, Type type, FormOperation operation, Total total) {
        return new FormColumn(id, Text.of(id), Text.NONE, type, "", 10, 2, Mask.NONE, false, operation, total, List.of(), true, Optional.empty());
    }

    private static FormOperation of(Sort sort, String field, Condition... where) {
        return new FormOperation(sort, field, List.of(), List.of(), List.of(), "", "", "", 0, List.of(where), Map.of());
    }

    private static final FormLayout LAYOUT = new FormLayout(FIRST, Optional.empty(), FakeEdition.CITY, FormPeriod.MONTH, List.of(SHOPS, PEOPLE, BOSSES), List.of(),
            List.of(column("district", Type.PLACE, FormOperation.simple(Sort.FIELD, "district"), Total.NONE),
                    column("in", Type.INTEGER, of(Sort.COUNT, "", is("state", "IN")), Total.SUM),
                    column("out", Type.INTEGER, of(Sort.COUNT, "", is("state", "OUT")), Total.SUM),
                    column("all", Type.INTEGER, new FormOperation(Sort.SUM, "", List.of("in", "out"), List.of(), List.of(), "", "", "", 0, List.of(), Map.of()), Total.COMPUTE),
                    column("pay", Type.MONEY, of(Sort.TOTAL, "pay"), Total.SUM),
                    column("note", Type.TEXT, FormOperation.BY_HAND, Total.NONE)),
            List.of("district"), Text.of("合计"), List.of(), List.of(), List.of(), List.of(), Optional.empty(), FormLayout.Page.USUAL, false, Optional.empty(), List.of());
    private static final FormView FORM = new FormView("f", FakeEdition.CITY, "", Text.of("表"), "", List.of(), List.of(), List.of(), "", FakeEdition.CLAUSE, List.of(LAYOUT));

    private static Map<String, List<Map<String, Object>>> rows() {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put("shops", List.of(Map.of("recordId", "#1", "no", "A", "district", "990102"), Map.of("recordId", "#2", "no", "B", "district", "990102"),
                Map.of("recordId", "#3", "no", "C", "district", "990103"), Map.of("recordId", "#4", "no", "D", "district", "990103", "state", "CLOSED")));
        rows.put("people", List.of(Map.of("recordId", "#5", "shop", "A", "pay", "1.10", "since", "2022-07-02"), Map.of("recordId", "#6", "shop", "A", "pay", "2.20"),
                Map.of("recordId", "#7", "shop", "C", "pay", "4.40"), Map.of("recordId", "#8", "shop", "B", "pay", "8.80", "since", "2022-08-01")));
        rows.put("bosses", List.of(Map.of("recordId", "#9", "shop", "A", "name", "甲"), Map.of("recordId", "#10", "shop", "Z", "name", "乙")));
        return rows;
    }

    private static FormOrder order(Map<String, List<Map<String, Object>>> rows, Optional<String> unit) {
        return new FormOrder(FIRST, LAST, LAST, Map.of(), rows, Map.of("990102", Text.of("东区"), "990103", Text.of("西区"), "990104", Text.of("北区")), Map.of(), Map.of(),
                Map.of("990103", Map.of("note", "测试")), Set.of(), Optional.empty(), unit);
    }

    private static Filling filling(FormOrder order) {
        return new Filling(FORM, LAYOUT, order, "990100", question -> {
            throw new IllegalStateException("no rule is asked");
        });
    }

    private static String shown(FilledForm filled, String... cells) {
        List<String> shown = new ArrayList<>();
        List.of(cells).forEach(cell -> shown.add(filled.cell(cell).orElseThrow().shown()));
        return String.join(" ", shown);
    }

    @Test
    void whatAnotherSourceSaysDecidesAndWhatIsSaidAlreadyStays() {
        FilledForm filled = filling(order(rows(), Optional.empty())).filled();
        assertEquals("1 1 1 0", shown(filled, "in@990102", "out@990102", "in@990103", "out@990103"));
        assertEquals("3.30 4.40 7.70", shown(filled, "pay@990102", "pay@990103", "total.pay"));
        assertEquals("未报 测试", shown(filled, "in@990104", "note@990103"));
        assertEquals(List.of("990104"), filled.missing());
    }

    @Test
    void aUnitsSheetHasItsOwnRecordsAndKeepsNoOthers() {
        FormOrder east = filling(order(rows(), Optional.of("990102"))).rested();
        assertEquals(List.of("#1", "#2"), east.rows().get("shops").stream().map(each -> each.get("recordId")).toList());
        assertEquals(List.of("#5", "#6"), east.rows().get("people").stream().map(each -> each.get("recordId")).toList());
        assertEquals(List.of("#9"), east.rows().get("bosses").stream().map(each -> each.get("recordId")).toList());
        FilledForm once = filling(order(rows(), Optional.of("990102"))).filled();
        assertEquals(once.hash(), filling(east).filled().hash());
        assertEquals(1, once.lines().size());
        assertEquals(List.of(), once.missing());
    }

    @Test
    void whatUnitsKeptPutTogetherIsTheWhole() {
        Map<String, List<Map<String, Object>>> joined = new LinkedHashMap<>();
        for (String unit : List.of("990102", "990103")) {
            filling(order(rows(), Optional.of(unit))).rested().rows().forEach((source, more) -> joined.computeIfAbsent(source, name -> new ArrayList<>()).addAll(more));
        }
        assertEquals(filling(order(rows(), Optional.empty())).filled().hash(), filling(order(joined, Optional.empty())).filled().hash());
    }

    @Test
    void whoSaysThatTheyHaveNothingIsNotMissing() {
        FormOrder asked = order(rows(), Optional.empty());
        FormOrder said = new FormOrder(asked.from(), asked.to(), asked.asOf(), asked.facts(), asked.rows(), asked.units(), asked.before(), asked.forms(), asked.entered(),
                Set.of("990104"), asked.since(), asked.unit());
        FilledForm filled = filling(said).filled();
        assertEquals(List.of(), filled.missing());
        assertEquals("0 0.00", shown(filled, "all@990104", "pay@990104"));
    }

    @Test
    void aCellLeadsToTheRecordsItWasCountedFrom() {
        CellTrace all = filling(order(rows(), Optional.empty())).trace("all@990102").orElseThrow();
        assertEquals(List.of("in@990102", "out@990102"), all.parts().stream().map(CellTrace::reference).toList());
        assertEquals(List.of("#1"), all.parts().get(0).records().stream().map(CellTrace.Taken::record).toList());
        CellTrace pay = filling(order(rows(), Optional.empty())).trace("total.pay").orElseThrow();
        assertEquals("3.30", pay.parts().get(0).records().get(0).value() + "");
        assertTrue(filling(order(rows(), Optional.empty())).trace("pay@nowhere").isEmpty());
        assertFalse(filling(order(rows(), Optional.empty())).trace("pay@1").isEmpty());
    }

    private static final FormSource MONTHS = new FormSource("months", "shop", Manner.AS_OF, "", "", ANYTHING, List.of(), List.of("no", "paidFor"), "", List.of(),
            Optional.of(new FormSource.Join("paid", List.of("no"), List.of("shop"))));
    private static final FormSource PAID = new FormSource("paid", "paid", Manner.GIVEN, "", "", ANYTHING, List.of(), List.of());
    private static final FormLayout BY_MONTH = new FormLayout(FIRST, Optional.empty(), FakeEdition.CITY, FormPeriod.MONTH, List.of(MONTHS, PAID), List.of(),
            List.of(column("no", Type.TEXT, FormOperation.simple(Sort.FIELD, "no"), Total.NONE),
                    column("month", Type.TEXT, FormOperation.simple(Sort.FIELD, "paidFor"), Total.NONE),
                    column("amount", Type.MONEY, FormOperation.simple(Sort.FIELD, "amount"), Total.SUM),
                    column("minutes", Type.INTEGER, new FormOperation(Sort.MINUTES, "", List.of("from"), List.of(), List.of("until"), "", "", "", 0, List.of(), Map.of()), Total.NONE),
                    column("from", Type.MOMENT, FormOperation.simple(Sort.FIELD, "from"), Total.NONE),
                    column("until", Type.MOMENT, FormOperation.simple(Sort.FIELD, "until"), Total.NONE),
                    column("day", Type.DATE, FormOperation.simple(Sort.FACT, "asOf"), Total.NONE),
                    column("elsewhere", Type.TEXT, new FormOperation(Sort.FORM, "g", List.of(), List.of(), List.of(), "", "x@", "", 0, List.of(), Map.of()), Total.NONE),
                    column("note", Type.TEXT, FormOperation.BY_HAND, Total.NONE)),
            List.of("no", "month"), Text.of("合计"), List.of(), List.of(), List.of(), List.of(), Optional.empty(), FormLayout.Page.USUAL, false, Optional.empty(), List.of());

    private static Filling months(Map<String, List<Map<String, Object>>> rows) {
        FormView form = new FormView("f", FakeEdition.CITY, "", Text.of("表"), "", List.of(), List.of(), List.of(), "", FakeEdition.CLAUSE, List.of(BY_MONTH));
        FormOrder order = new FormOrder(FIRST, LAST, LAST, Map.of(), rows, Map.of(), Map.of(), Map.of("g", Map.of("x@2", "彼")), Map.of("#1#21", Map.of("note", "二月")), Set.of(),
                Optional.empty(), Optional.empty());
        return new Filling(form, BY_MONTH, order, "990100", question -> {
            throw new IllegalStateException("no rule is asked");
        });
    }

    private static final Map<String, List<Map<String, Object>>> TWO_MONTHS = Map.of("months", List.of(Map.of("recordId", "#1", "no", "A", "from", "2022-07-01T09:00:00+08:00", "until", "2022-07-01T02:30:59Z"),
            Map.of("recordId", "#2", "no", "B", "amount", "7.00")), "paid", List.of(Map.of("recordId", "#20", "shop", "A", "paidFor", "2022-01", "amount", "1.10"),
                    Map.of("recordId", "#21", "shop", "A", "paidFor", "2022-02", "amount", "2.20")));

    @Test
    void aRecordIsThereOnceForEachThatGoesWithItAndOnceWhereNoneDoes() {
        FilledForm filled = months(TWO_MONTHS).filled();
        assertEquals(List.of("A|2022-01", "A|2022-02", "B|"), filled.lines().stream().map(each -> each.key()).toList());
        assertEquals("1.10 2.20 7.00 10.30", shown(filled, "amount@1", "amount@2", "amount@3", "total.amount"));
        assertEquals(" 二月 ", shown(filled, "note@1", "note@2", "note@3"));
        assertEquals(filled.hash(), months(months(TWO_MONTHS).rested().rows()).filled().hash());
    }

    @Test
    void minutesTheDayOfTheSheetAndTheSameLineOfAnotherForm() {
        FilledForm filled = months(TWO_MONTHS).filled();
        assertEquals("90 ", shown(filled, "minutes@1", "minutes@3"));
        assertEquals("2022-07-31", shown(filled, "day@3"));
        assertEquals(" 彼", shown(filled, "elsewhere@1", "elsewhere@2"));
    }
}
