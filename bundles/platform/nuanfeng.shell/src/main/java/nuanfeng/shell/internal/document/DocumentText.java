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
import nuanfeng.json.Language;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.text.DisplayWidth;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.TextTable;

/** Documents, their clauses and what these say. */
final class DocumentText {

    private static final Phrases PHRASES = Phrases.beside(DocumentText.class);
    private static final int OPENING = 28;
    private static final int NAMES = 10;

    private final Speech speech;
    private final List<String> lines = new ArrayList<>();

    private DocumentText(Speech speech) {
        this.speech = speech;
    }

    static List<String> list(List<DocumentView> documents, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("number", "document-title", "issued", "stored", "place", "document");
        for (DocumentView each : documents) {
            table.row(each.number(), each.title(), each.issued().map(LocalDate::toString).orElse(""), status(each.textStatus(), speech), each.place().path(), each.id());
        }
        return table.isEmpty() ? List.of(speech.say("none")) : table.lines();
    }

    /** @param texts whether to give the words of every clause, or only their beginning */
    static List<String> lines(DocumentView document, List<DocumentView> above, List<DocumentView> resting,
            List<ClauseView> clauses, boolean texts, Language language) {
        DocumentText text = new DocumentText(new Speech(PHRASES, language));
        text.head(document, above, resting);
        text.lines.add("");
        if (texts) {
            clauses.forEach(clause -> {
                text.lines.add("%s  [%s]".formatted(clause.number(), clause.id()));
                text.lines.addAll(ClauseWords.lines(clause.own(), "  ", language));
            });
        } else {
            TextTable table = text.speech.table("clause-id", "clause-number", "says");
            clauses.forEach(clause -> table.row(clause.id(), clause.number(), opening(clause.own(), language)));
            text.lines.addAll(table.lines());
        }
        return text.lines;
    }

    private void head(DocumentView document, List<DocumentView> above, List<DocumentView> resting) {
        lines.add("%s %s".formatted(document.id(), name(document)));
        line("title", document.title());
        line("place", document.place().path());
        line("issuers", String.join("、", document.issuers()));
        line("issued", day(document.issued()));
        line("effective", day(document.effective()));
        line("ended", day(document.ended()));
        line("missing", document.missing().entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).sorted()
                .collect(Collectors.joining(", ")));
        line("source", document.source());
        line("note", document.note());
        above.forEach(each -> line("rests", each.id() + " " + name(each)));
        resting.forEach(each -> line("basis", each.id() + " " + name(each)));
        line("text", document.archive().map(each -> speech.say("archive", each.part(), each.sha256())).orElseGet(() -> status(document.textStatus(), speech)));
        line("damage", document.archive().map(DocumentView.Archive::note).orElse(""));
    }

    static List<String> lines(ClauseView clause, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s  [%s#%s]".formatted(name(clause.document()), clause.number(), clause.document().id(), clause.id()));
        if (clause.status() == TextStatus.STORED) {
            clause.wholeText().lines().forEach(line -> lines.add("  " + line));
        } else {
            lines.add("  " + ClauseWords.absence(clause.own(), language));
        }
        return lines;
    }

    private static String status(TextStatus status, Speech speech) {
        return speech.say("status." + status.code());
    }

    private static String opening(ClauseText text, Language language) {
        if (text.status() != TextStatus.STORED) {
            return text.status() == TextStatus.MISSING ? ClauseWords.absence(text, language) : "";
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

    private void line(String name, String text) {
        if (!text.isEmpty()) {
            lines.add("  " + DisplayWidth.pad(speech.say(name), NAMES) + " " + text);
        }
    }
}
