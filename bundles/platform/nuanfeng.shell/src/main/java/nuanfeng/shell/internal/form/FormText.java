// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nuanfeng.form.FilledForm;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormView;
import nuanfeng.json.Language;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.Terms;
import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.PrintedCell;
import nuanfeng.sheet.SheetColumn;
import nuanfeng.shell.internal.text.TextTable;

/** Forms for a terminal. */
public final class FormText {

    private static final Phrases PHRASES = Phrases.beside(FormText.class);

    private FormText() {
    }

    static List<String> list(List<FormView> forms, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("form-title", "layouts", "place", "form");
        forms.forEach(form -> table.row(speech.of(form.title()), String.join(" ", form.layouts().stream().map(each -> each.from().toString()).toList()),
                form.place().path(), form.id()));
        return table.isEmpty() ? List.of(speech.say("none")) : table.lines();
    }

    static List<String> whole(FormView form, Language language) {
        Speech speech = new Speech(PHRASES, language);
        List<String> lines = new ArrayList<>();
        lines.add(form.id() + "  " + speech.of(form.title()) + (form.number().isEmpty() ? "" : "  " + form.number()));
        for (FormLayout layout : form.layouts()) {
            lines.add("");
            lines.add(speech.say("layout", layout.from(), layout.to().map(to -> PHRASES.say("until", to)), PHRASES.say("period." + layout.period().word()),
                    layout.tentative() ? Optional.of(PHRASES.say("tentative")) : Optional.empty()));
            TextTable table = speech.table("column-title", "holds", "filled-from", "total", "mention", "column");
            for (FormColumn column : layout.columns()) {
                table.row((column.group().isEmpty() ? "" : speech.of(column.group()) + " / ") + speech.of(column.title()), speech.say("type." + column.type().word()),
                        speech.say("from." + column.operation().sort().word()), column.total() == FormColumn.Total.NONE ? ""
                                : speech.say("total." + column.total().name().toLowerCase(Locale.ROOT)), column.proposed() ? Terms.proposed(language) : "", column.id());
            }
            lines.addAll(table.lines());
        }
        return lines;
    }

    /** What stands in it, in Chinese as the form is, and what was found. */
    public static List<String> filled(FilledForm filled, Language language) {
        Speech speech = new Speech(PHRASES, language);
        FormSheet sheet = FormSheet.of(filled, "", "", "", true);
        List<String> lines = new ArrayList<>(List.of(sheet.title() + "  " + sheet.foot().period() + "  " + filled.hash()));
        TextTable table = TextTable.headed(sheet.columns().stream().map(SheetColumn::title).toList());
        sheet.lines().forEach(line -> table.row(line.cells().stream().map(PrintedCell::shown).toArray(String[]::new)));
        sheet.total().ifPresent(line -> table.row(line.cells().stream().map(PrintedCell::shown).toArray(String[]::new)));
        lines.addAll(table.lines());
        lines.addAll(sheet.notes());
        filled.findings().forEach(each -> lines.add(speech.say("finding", PHRASES.say(each.warns() ? "finding-warns" : "finding-wrong"), each.code(), each.column(), each.text())));
        return lines;
    }
}
