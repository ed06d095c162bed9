// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nuanfeng.form.FilledForm;
import nuanfeng.form.FormCheck;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Mask;
import nuanfeng.form.FormColumn.Total;
import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormFinding;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOperation;
import nuanfeng.form.FormOperation.Sort;
import nuanfeng.form.FormOrder;
import nuanfeng.form.FormPeriod;
import nuanfeng.form.FormSource;
import nuanfeng.form.FormView;
import nuanfeng.library.FakeEdition;
import nuanfeng.policy.Text;

class FillingTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 7, 31);

    private static FormColumn column(String id, Type type, FormOperation operation, Total total) {
        return new FormColumn(id, Text.of(id), Text.NONE, type, "", 10, 2, Mask.NONE, false, operation, total, List.of(), true, Optional.empty());
    }

    private static FormOperation of(Sort sort, List<String> plus, List<String> to) {
        return new FormOperation(sort, "", plus, List.of(), to, "", "", "", 0, List.of(), Map.of());
    }

    private static FormLayout layout(List<FormColumn> columns, List<String> per, List<FormCheck> checks, Optional<FormLayout.Suppression> suppression) {
        return new FormLayout(FIRST, Optional.empty(), FakeEdition.CITY, FormPeriod.MONTH,
                List.of(new FormSource("rows", "", FormSource.Manner.GIVEN, "", "", List.of(), per, List.of())), List.of(), columns, List.of("name"),
                Text.of("合计"), List.of(), List.of(), List.of(), checks, suppression, FormLayout.Page.USUAL, false, Optional.empty(), List.of());
    }

    private static FilledForm filled(FormLayout layout, List<Map<String, Object>> rows, Map<String, Text> units, Map<String, Object> facts) {
        FormView form = new FormView("f", FakeEdition.CITY, "", Text.of("表"), "", List.of(), List.of(), List.of(), "", FakeEdition.CLAUSE, List.of(layout));
        FormOrder order = new FormOrder(FIRST, LAST, LAST, facts, Map.of("rows", rows), units, Map.of(), Map.of());
        return new Filling(form, layout, order, "450800", question -> {
            throw new IllegalStateException("no rule is asked");
        }).filled();
    }

    private static final List<FormColumn> COVERAGE = List.of(column("name", Type.TEXT, FormOperation.BY_HAND, Total.NONE),
            column("all", Type.INTEGER, FormOperation.BY_HAND, Total.SUM), column("some", Type.INTEGER, FormOperation.BY_HAND, Total.SUM),
            column("rate", Type.RATIO, of(Sort.RATIO, List.of("some"), List.of("all")), Total.COMPUTE));

    @Test
    void aRatioOfTheLastLineIsMadeOfTotalsAndNeverAveraged() {
        FilledForm filled = filled(layout(COVERAGE, List.of(), List.of(), Optional.empty()),
                List.of(Map.of("name", "A", "all", 3, "some", 3), Map.of("name", "B", "all", 2, "some", 1)), Map.of(), Map.of());
        assertEquals("100.00%", filled.cell("rate@A").orElseThrow().shown());
        assertEquals("80.00%", filled.cell("total.rate").orElseThrow().shown());
        assertEquals(List.of("total.all", "total.some"), filled.cell("total.rate").orElseThrow().from());
        assertEquals(List.of("some@1", "some@2"), filled.cell("total.some").orElseThrow().from());
    }

    @Test
    void nothingToBeAShareOfIsNeitherNoughtNorHundred() {
        FilledForm filled = filled(layout(COVERAGE, List.of(), List.of(), Optional.empty()), List.of(Map.of("name", "A", "all", 0, "some", 0)), Map.of(), Map.of());
        assertEquals("—", filled.cell("rate@A").orElseThrow().shown());
        assertTrue(filled.cell("rate@A").orElseThrow().value().isEmpty());
    }

    @Test
    void whoHasNotReportedIsSaidAndIsNotNought() {
        List<FormColumn> columns = List.of(column("name", Type.PLACE, FormOperation.simple(Sort.FIELD, "district"), Total.NONE),
                column("n", Type.INTEGER, new FormOperation(Sort.COUNT, "", List.of(), List.of(), List.of(), "", "", "", 0, List.of(), Map.of()), Total.SUM));
        FilledForm filled = filled(layout(columns, List.of("district"), List.of(), Optional.empty()), List.of(Map.of("district", "450802")),
                Map.of("450802", Text.of("港北区"), "450803", Text.of("港南区")), Map.of());
        assertEquals("未报", filled.cell("n@450803").orElseThrow().shown());
        assertEquals("not-reported", filled.cell("n@450803").orElseThrow().reason());
        assertEquals("港南区", filled.cell("name@450803").orElseThrow().shown());
        assertEquals("1", filled.cell("total.n").orElseThrow().shown());
        assertEquals(List.of("450803"), filled.missing());
        assertTrue(filled.isFit());
    }

    @Test
    void aGivenAmountIsSharedToTheFen() {
        List<FormColumn> columns = List.of(column("name", Type.TEXT, FormOperation.BY_HAND, Total.NONE), column("wage", Type.MONEY, FormOperation.BY_HAND, Total.NONE),
                column("part", Type.MONEY, new FormOperation(Sort.ALLOCATED, "premium", List.of(), List.of(), List.of(), "", "wage", "", 0, List.of(), Map.of()), Total.SUM));
        FilledForm filled = filled(layout(columns, List.of(), List.of(), Optional.empty()), List.of(Map.of("name", "7", "wage", "3000.60"),
                Map.of("name", "8", "wage", "3000.40"), Map.of("name", "15", "wage", "3125.40")), Map.of(), Map.of("premium", "36.51"));
        assertEquals("12.01", filled.cell("part@7").orElseThrow().shown());
        assertEquals("12.00", filled.cell("part@8").orElseThrow().shown());
        assertEquals("12.50", filled.cell("part@15").orElseThrow().shown());
        assertEquals("36.51", filled.cell("total.part").orElseThrow().shown());
    }

    @Test
    void smallGroupsAreNotShownNorWhatTheyFollowFrom() {
        FilledForm filled = filled(layout(COVERAGE, List.of(), List.of(), Optional.of(new FormLayout.Suppression("all", 10, List.of("some", "rate")))),
                List.of(Map.of("name", "A", "all", 40, "some", 20), Map.of("name", "B", "all", 12, "some", 6), Map.of("name", "C", "all", 7, "some", 1)), Map.of(), Map.of());
        assertEquals("20", filled.cell("some@A").orElseThrow().shown());
        assertEquals("*", filled.cell("some@B").orElseThrow().shown());
        assertTrue(filled.cell("some@C").orElseThrow().value().isEmpty());
        assertEquals("27", filled.cell("total.some").orElseThrow().shown());
    }

    @Test
    void whatCannotBeReadIsFoundAtItsCellAndKeepsTheSheetFromBeingFiled() {
        FormCheck range = new FormCheck(FormCheck.Kind.RANGE, "all", List.of(), List.of(), "", "", Optional.empty(), Optional.of(BigDecimal.TEN), List.of(), true, Text.NONE);
        FilledForm filled = filled(layout(COVERAGE, List.of(), List.of(range), Optional.empty()),
                List.of(Map.of("name", "A", "all", "three", "some", 3), Map.of("name", "B", "all", 12, "some", 1)), Map.of(), Map.of());
        assertEquals(List.of("wrong-type all A", "range all B"), filled.findings().stream().map(each -> each.code() + " " + each.column() + " " + each.row()).toList());
        assertEquals(List.of(false, true), filled.findings().stream().map(FormFinding::warns).toList());
        assertFalse(filled.isFit());
    }

    @Test
    void theSameContentHasTheSameHash() {
        FormLayout layout = layout(COVERAGE, List.of(), List.of(), Optional.empty());
        List<Map<String, Object>> rows = List.of(Map.of("name", "A", "all", 3, "some", 3));
        assertEquals(filled(layout, rows, Map.of(), Map.of()).hash(), filled(layout, rows, Map.of(), Map.of()).hash());
        assertNotEquals(filled(layout, rows, Map.of(), Map.of()).hash(), filled(layout, List.of(Map.of("name", "A", "all", 3, "some", 2)), Map.of(), Map.of()).hash());
    }

    @Test
    void personsAreMaskedByTheirForm() {
        assertEquals("450802********1012", Mask.IDENTITY.over("450802189002021012"));
        assertEquals("测*", Mask.NAME.over("测试人员"));
        assertEquals("138****5678", Mask.PHONE.over("13812345678"));
        assertEquals("****", Mask.PHONE.over("1234"));
        assertEquals("桂平市西山镇*", Mask.ADDRESS.over("桂平市西山镇人民路1号"));
    }
}
