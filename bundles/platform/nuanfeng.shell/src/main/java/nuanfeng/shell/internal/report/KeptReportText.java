// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.report;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.filing.KeptReport;
import nuanfeng.filing.Reports;
import nuanfeng.form.CellTrace;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormFinding;
import nuanfeng.form.SheetDifference;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.form.FormText;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.TextTable;

/** Reports for a terminal. */
final class KeptReportText {

    private static final Phrases PHRASES = Phrases.beside(KeptReportText.class);

    private KeptReportText() {
    }

    static List<String> list(List<KeptReport> reports, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("report", "form", "unit", "period", "state", "version", "place");
        reports.forEach(each -> table.row(Long.toString(each.id()), each.subject().form(), each.subject().unit(), each.subject().period(), language.of(each.state().title()),
                Integer.toString(each.version()), each.subject().place().path()));
        return table.isEmpty() ? List.of(speech.say("none")) : table.lines();
    }

    static List<String> of(KeptReport report, Language language) {
        Speech speech = new Speech(PHRASES, language);
        List<String> lines = new ArrayList<>();
        lines.add(speech.say("head", report.id(), report.subject().form(), report.subject().unit(), report.subject().period(), report.state().title(), report.version()));
        lines.add(speech.say("made", report.layout(), report.edition(), report.hash()));
        report.corrects().ifPresent(other -> lines.add(speech.say("corrects", other)));
        TextTable table = speech.table("version", "deed", "state", "moment", "hand", "person", "remark");
        report.life().forEach(each -> table.row(Integer.toString(each.version()), speech.say("deed." + each.deed().code()), language.of(each.state().title()), Json.moment(each.at()), each.by(),
                each.person(), each.note()));
        lines.addAll(table.lines());
        return lines;
    }

    /** With its cells, persons masked unless somebody said what for. */
    static List<String> sheet(Reports.Sheet sheet, boolean masked, Language language) {
        List<String> lines = new ArrayList<>(of(sheet.report(), language));
        List<FormColumn> columns = sheet.filled().layout().columns();
        TextTable table = TextTable.headed(columns.stream().map(FormColumn::id).toList());
        for (FilledLine line : sheet.filled().lines()) {
            table.row(row(columns, line, masked));
        }
        sheet.filled().total().ifPresent(total -> table.row(row(columns, total, masked)));
        lines.addAll(table.lines());
        for (FormFinding each : sheet.filled().findings()) {
            lines.add(new Speech(PHRASES, language).say(sheet.open().contains(each) ? each.warns() ? "warned" : "wrong" : "noted", each.text(), each.column(), each.code()));
        }
        sheet.notes().forEach((cell, note) -> lines.add(cell + ": " + note));
        return lines;
    }

    private static String[] row(List<FormColumn> columns, FilledLine line, boolean masked) {
        return columns.stream().map(column -> masked ? column.mask().over(line.cells().get(column.id()).shown()) : line.cells().get(column.id()).shown()).toArray(String[]::new);
    }

    /** The sheet as it is, the one that another edition would make, and before both where they differ. */
    static List<String> beside(FilledForm before, FilledForm after, Language language) {
        Speech speech = new Speech(PHRASES, language);
        SheetDifference difference = SheetDifference.between(before, after);
        List<String> lines = new ArrayList<>();
        named(lines, speech, "columns-added", difference.added().stream().map(id -> title(after, id, language)).toList());
        named(lines, speech, "columns-removed", difference.removed().stream().map(id -> title(before, id, language)).toList());
        named(lines, speech, "columns-otherwise", difference.otherwise().stream().map(id -> title(before, id, language)).toList());
        named(lines, speech, "lines-added", difference.linesAdded());
        named(lines, speech, "lines-removed", difference.linesRemoved());
        difference.cells().forEach(each -> lines.add(speech.say("cell-otherwise", each.cell(), each.before(), each.after())));
        if (lines.isEmpty()) {
            lines.add(speech.say("sheets-alike"));
        }
        lines.add("");
        lines.add(speech.say("as-it-is", before.layout().from()));
        lines.addAll(FormText.filled(before, language));
        lines.add("");
        lines.add(speech.say("as-it-would-be", after.layout().from()));
        lines.addAll(FormText.filled(after, language));
        return lines;
    }

    private static void named(List<String> lines, Speech speech, String phrase, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(speech.say(phrase, names));
        }
    }

    private static String title(FilledForm sheet, String column, Language language) {
        return sheet.layout().column(column).map(each -> language.of(each.title())).orElse(column) + " " + column;
    }

    static String recalled(CellTrace.Recalled recalled, Language language) {
        return new Speech(PHRASES, language).say(recalled.recall().agrees() ? "recalled" : "recalled-otherwise", recalled.register() + " " + recalled.record(),
                recalled.recall().run(), recalled.recall().month(), recalled.recall().step());
    }

    static List<String> trace(CellTrace trace, Language language) {
        List<String> lines = new ArrayList<>();
        trace(trace, "", lines, language);
        return lines;
    }

    private static void taken(CellTrace.Taken taken, String before, List<String> lines) {
        lines.add("%s%s %s %s".formatted(before, taken.register().isEmpty() ? taken.source() : taken.register(), taken.record(), taken.value()));
        taken.from().forEach(each -> taken(each, before + "  ", lines));
    }

    private static void trace(CellTrace trace, String before, List<String> lines, Language language) {
        lines.add("%s%s %s = %s (%s)%s".formatted(before, trace.reference(), language.of(trace.column().title()), trace.column().mask().over(trace.cell().shown()),
                trace.column().operation().sort().word(), trace.column().citation().map(each -> "  " + each.id()).orElse("")));
        trace.records().forEach(each -> taken(each, before + "  ", lines));
        trace.parts().forEach(each -> trace(each, before + "  ", lines, language));
        if (trace.further() > 0) {
            lines.add(before + "  … " + trace.further());
        }
    }
}
