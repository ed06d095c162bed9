// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import static nuanfeng.library.FakeEdition.CITY;
import static nuanfeng.library.FakeEdition.CLAUSE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.form.CellTrace;
import nuanfeng.form.FilledCell;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Mask;
import nuanfeng.form.FormColumn.Total;
import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormHeading;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOperation;
import nuanfeng.form.FormOrder;
import nuanfeng.form.FormPeriod;
import nuanfeng.form.FormSource;
import nuanfeng.form.FormView;
import nuanfeng.form.Forms;
import nuanfeng.policy.Text;

/** An invented form of two columns, which shows a name and an amount of each row as they are. */
public final class FakeForms implements Forms {

    @Override
    public List<FormView> all() {
        return List.of(form("testcity-f-02"));
    }

    @Override
    public FormView form(String id) {
        if (!id.equals("testcity-f-02")) {
            throw new UnknownNameException(UnknownNameException.Kind.FORM, Text.of("没有 " + id + "。"), List.of("testcity-f-02"));
        }
        return new FormView(id, CITY, "F-02", Text.of("调度表"), "附件2", List.of(), List.of(), new FakeAgencies().all(), "", CLAUSE,
                List.of(new FormLayout(LocalDate.of(2022, 7, 1), Optional.empty(), CITY, FormPeriod.MONTH,
                        List.of(new FormSource("rows", "", FormSource.Manner.GIVEN, "", "", List.of(), List.of(), List.of())),
                        List.of(List.of(new FormHeading(Text.of("填报单位："), "unit", 0, FormHeading.Align.LEFT))),
                        List.of(column("name", "姓名", Type.TEXT, Mask.NAME, Total.NONE), column("amount", "金额", Type.MONEY, Mask.NONE, Total.SUM)),
                        List.of("name"), Text.of("合计", "Total"), List.of(), List.of(Text.of("填报人")), List.of(), List.of(), Optional.empty(),
                        FormLayout.Page.USUAL, false, Optional.empty(), List.of())));
    }

    private static FormColumn column(String id, String title, Type type, Mask mask, Total total) {
        return new FormColumn(id, Text.of(title), Text.NONE, type, "", 12, 2, mask, true, FormOperation.BY_HAND, total, List.of(), true, Optional.of(CLAUSE));
    }

    @Override
    public FilledForm fill(String id, FormOrder order, String place, Function<Case, Calculation> answers) {
        FormView form = form(id);
        List<FilledLine> lines = order.rows().getOrDefault("rows", List.of()).stream().map(row -> {
            Map<String, FilledCell> cells = new LinkedHashMap<>();
            form.layouts().get(0).columns().forEach(column -> cells.put(column.id(), Optional.ofNullable(row.get(column.id()))
                    .map(value -> new FilledCell(Optional.of(value), value.toString(), "", List.of())).orElse(FilledCell.EMPTY)));
            return new FilledLine(String.valueOf(row.get("name")), cells);
        }).toList();
        return new FilledForm(form, form.layouts().get(0), order.from(), order.to(), order.asOf(), Map.of(), lines, Optional.empty(), List.of(), List.of(),
                "sha256:test");
    }

    @Override
    public FormOrder rested(String id, FormOrder order, String place, Function<Case, Calculation> answers) {
        return order;
    }

    @Override
    public Optional<CellTrace> trace(String id, FormOrder order, String place, Function<Case, Calculation> answers, String reference) {
        return fill(id, order, place, answers).cell(reference).map(cell -> new CellTrace(reference, form(id).layouts().get(0).columns().get(0), cell,
                List.of(), List.of(), 0, Optional.empty()));
    }
}
