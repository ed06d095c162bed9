// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.document.ClauseText;
import nuanfeng.document.TextStatus;
import nuanfeng.json.Hrefs;
import nuanfeng.lifecycle.Digest;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Citation;

/** Two places side by side, on paper: measures point by point, then parameters, rules, days, duties and forms, then the clauses; without registers. */
public final class DiffPage {

    public static final String TYPE = "text/html; charset=utf-8";

    private static final Markup STYLE = PageTemplate.plain("diff.css");
    /** Nothing from elsewhere, no script, and of styles this page's own alone. */
    public static final String POLICY = "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            .formatted(sha256(STYLE.toString()));

    private static final PageTemplate PAGE = PageTemplate.of("diff.html");
    private static final int SHOWN_OF_HASH = 19;

    private final Comparison comparison;
    private final Words words;

    private DiffPage(Comparison comparison) {
        this.comparison = comparison;
        this.words = new Words(comparison.language());
    }

    public static byte[] write(Comparison comparison) {
        return (PAGE.fill(new DiffPage(comparison.onPaper()).names(), comparison.language()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> names() {
        Notes notes = new Notes();
        DiffTables tables = new DiffTables(comparison, words, notes);
        Map<String, Object> names = new HashMap<>();
        names.put("lang", comparison.language().tag());
        names.put("style", STYLE);
        names.put("here", words.of(comparison.here().name()));
        names.put("here-code", comparison.here().code());
        names.put("there", words.of(comparison.there().name()));
        names.put("there-code", comparison.there().code());
        names.put("on", comparison.on());
        names.put("edition", comparison.edition().substring(0, Math.min(SHOWN_OF_HASH, comparison.edition().length())));
        names.put("marks", Stream.of(Operation.ADD, Operation.CHANGE, Operation.DROP, Operation.KEEP).map(this::counted).toList());
        names.put("none", comparison.rows().isEmpty());
        names.put("texts", comparison.texts());
        // Whoever wants the clauses' texts on paper takes the sheets that they need.
        names.put("sheet", comparison.texts() ? Optional.empty() : Optional.of(Map.of("text", new DiffSheet(comparison, words).write())));
        names.put("measures", tables.measures());
        names.put("others", tables.others());
        names.put("clauses", clauses(notes.all()));
        return names;
    }

    private Map<String, Object> counted(Operation mark) {
        Map<String, Object> names = new HashMap<>(words.marked(mark));
        String count = Long.toString(comparison.rows().stream().filter(each -> each.mark() == mark && !each.kind().equals("agency")).count());
        names.put("count", words.of(count + "项", " " + count));
        return names;
    }

    /** In the order of their numbers; with their words where these are wanted. */
    private Optional<Map<String, ?>> clauses(List<Citation> cited) {
        return cited.isEmpty() ? Optional.empty() : Optional.of(Map.of("list", cited.stream().map(each -> clause(cited.indexOf(each) + 1, each))
                .toList()));
    }

    private Map<String, Object> clause(int number, Citation citation) {
        Optional<ClauseText> text = Optional.of(citation).filter(each -> comparison.texts()).map(comparison.text());
        return Map.of("number", number, "href", Hrefs.clause(citation.documentId(), citation.clauseId()), "document", citation.isReading() ? words.of(citation.basis()) : citation.document(),
                "clause", citation.isReading() ? "" : citation.clause(), "official", citation.isOfficial(),
                "stored", text.filter(each -> each.status() == TextStatus.STORED).map(each -> Map.of("words", each.words())),
                "absent", text.filter(each -> each.status() != TextStatus.STORED).map(each -> Map.of("why", why(each))));
    }

    private String why(ClauseText text) {
        return text.status() == TextStatus.MISSING ? words.of("收录文本缺少该条：", "Missing in the archived text: ") + text.reason()
                : words.of("未收录原文", "no text stored");
    }

    private static String sha256(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(Digest.start().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
