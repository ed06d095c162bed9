// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nuanfeng.form.FormColumn;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormView;
import nuanfeng.json.Language;
import nuanfeng.shell.internal.text.TextTable;

/** Forms for a terminal. */
final class FormText {

    private FormText() {
    }

    static List<String> list(List<FormView> forms, Language language) {
        TextTable table = new TextTable("Form", "Title", "Layouts", "Place");
        forms.forEach(form -> table.row(form.id(), language.of(form.title()), String.join(" ", form.layouts().stream().map(each -> each.from().toString()).toList()),
                form.place().path()));
        return table.lines();
    }

    static List<String> whole(FormView form, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(form.id() + "  " + language.of(form.title()) + (form.number().isEmpty() ? "" : "  " + form.number()));
        for (FormLayout layout : form.layouts()) {
            lines.add("");
            lines.add("from " + layout.from() + layout.to().map(to -> " until " + to).orElse("") + "  " + layout.period().word()
                    + (layout.tentative() ? "  tentative" : ""));
            TextTable table = new TextTable("Column", "Title", "Type", "From", "Total", "");
            for (FormColumn column : layout.columns()) {
                table.row(column.id(), (column.group().isEmpty() ? "" : language.of(column.group()) + " / ") + language.of(column.title()), column.type().word(),
                        column.operation().sort().word(), column.total() == FormColumn.Total.NONE ? "" : column.total().name().toLowerCase(Locale.ROOT),
                        column.proposed() ? "proposed" : "");
            }
            lines.addAll(table.lines());
        }
        return lines;
    }
}
