// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.document.ClauseText;
import nuanfeng.document.ClauseView;
import nuanfeng.document.DocumentView;
import nuanfeng.document.TextStatus;
import nuanfeng.shell.internal.text.TextTable;

/** Documents, their clauses and what these say. */
final class DocumentText {

    private static final int OPENING = 28;

    private DocumentText() {
    }

    static List<String> list(List<DocumentView> documents) {
        TextTable table = new TextTable("DOCUMENT", "PLACE", "NUMBER", "ISSUED", "TEXT", "TITLE");
        for (DocumentView each : documents) {
            table.row(each.id(), each.place().path(), each.number(), each.issued().map(LocalDate::toString).orElse(""),
                    each.textStatus().code(), each.title());
        }
        return table.isEmpty() ? List.of("No document is cited.") : table.lines();
    }

    /** @param texts whether to give the words of every clause, or only their beginning */
    static List<String> lines(DocumentView document, List<DocumentView> above, List<DocumentView> resting,
            List<ClauseView> clauses, boolean texts) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s".formatted(document.id(), name(document)));
        line(lines, "title", document.title());
        line(lines, "place", document.place().path());
        line(lines, "issuers", String.join("、", document.issuers()));
        line(lines, "issued", day(document.issued()));
        line(lines, "effective", day(document.effective()));
        line(lines, "ended", day(document.ended()));
        line(lines, "missing", document.missing().entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).sorted()
                .collect(Collectors.joining(", ")));
        line(lines, "source", document.source());
        line(lines, "note", document.note());
        above.forEach(each -> line(lines, "rests on", each.id() + " " + name(each)));
        resting.forEach(each -> line(lines, "basis of", each.id() + " " + name(each)));
        line(lines, "text", document.archive().map(each -> "%s, sha256:%s".formatted(each.part(), each.sha256()))
                .orElse(document.textStatus().code()));
        line(lines, "damage", document.archive().map(DocumentView.Archive::note).orElse(""));
        lines.add("");
        if (texts) {
            clauses.forEach(clause -> {
                lines.add("%s  [%s]".formatted(clause.number(), clause.id()));
                lines.addAll(ClauseWords.lines(clause.own(), "  "));
            });
        } else {
            TextTable table = new TextTable("CLAUSE", "NUMBER", "SAYS");
            clauses.forEach(clause -> table.row(clause.id(), clause.number(), opening(clause.own())));
            lines.addAll(table.lines());
        }
        return lines;
    }

    static List<String> lines(ClauseView clause) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s  [%s#%s]".formatted(name(clause.document()), clause.number(), clause.document().id(), clause.id()));
        if (clause.status() == TextStatus.STORED) {
            clause.wholeText().lines().forEach(line -> lines.add("  " + line));
        } else {
            lines.add("  " + ClauseWords.absence(clause.own()));
        }
        return lines;
    }

    private static String opening(ClauseText text) {
        if (text.status() != TextStatus.STORED) {
            return text.status() == TextStatus.MISSING ? ClauseWords.absence(text) : "";
        }
        String first = text.words().lines().findFirst().orElse("");
        return first.codePointCount(0, first.length()) <= OPENING ? first : first.substring(0, first.offsetByCodePoints(0, OPENING)) + "…";
    }

    private static String name(DocumentView document) {
        return document.number().isEmpty() ? document.title() : document.number();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static void line(List<String> lines, String name, String text) {
        if (!text.isEmpty()) {
            lines.add("  %-10s %s".formatted(name, text));
        }
    }
}
