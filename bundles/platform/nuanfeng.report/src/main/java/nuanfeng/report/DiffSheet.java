// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.library.Difference;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/**
 * The same comparison for one side of one sheet: run on in columns instead of tables. Every difference stands there with the words of both
 * sides; of what is alike the ids alone, which the sheet says of itself.
 */
final class DiffSheet {

    private static final PageTemplate SHEET = PageTemplate.of("sheet.html");
    private static final PageTemplate ITEM = PageTemplate.of("item.html");

    private final Comparison comparison;
    private final Words words;
    private final List<String> documents = new ArrayList<>();

    DiffSheet(Comparison comparison, Words words) {
        this.comparison = comparison;
        this.words = words;
    }

    Markup write() {
        Map<String, Object> names = new HashMap<>();
        names.put("measures", measures());
        names.put("others", others());
        names.put("kept", kept());
        names.put("sources", documents.isEmpty() ? Optional.empty() : Optional.of(Map.of("documents", documents.stream()
                .map(each -> Map.of("number", number(each), "document", each)).toList())));
        return SHEET.fill(names, comparison.language());
    }

    private List<Map<String, ?>> measures() {
        Map<String, List<Difference>> measures = comparison.of("measure").stream().collect(Collectors.groupingBy(Comparison::measure,
                LinkedHashMap::new, Collectors.toList()));
        comparison.of("agency").forEach(each -> measures.computeIfAbsent(each.key(), id -> new ArrayList<>()).add(each));
        List<Map<String, ?>> paragraphs = new ArrayList<>();
        measures.forEach((id, rows) -> {
            if (!differing(rows).isEmpty()) {
                paragraphs.add(measure(id, rows));
            }
        });
        return paragraphs;
    }

    /** One paragraph; its clauses stand behind its title, as most measures are one clause on each side. */
    private Map<String, ?> measure(String id, List<Difference> rows) {
        List<Difference> differing = differing(rows);
        Text title = rows.stream().flatMap(each -> each.label().stream()).findFirst().orElseGet(() -> Text.of(id));
        String cited = clauses(differing.stream().flatMap(each -> each.hereCitations().stream()).toList(),
                differing.stream().flatMap(each -> each.thereCitations().stream()).toList());
        return Map.of("id", words.measure(id), "title", words.of(title), "counterpart", comparison.isCounterpart(id), "cited", cited,
                "items", items(differing.stream().map(each -> item(each,
                        each.kind().equals("agency") ? words.of("责任主体：", "Agencies: ") : "", "")).toList()));
    }

    private List<Map<String, ?>> others() {
        List<Map<String, ?>> paragraphs = new ArrayList<>();
        comparison.others().forEach((kind, rows) -> paragraphs.add(Map.of("kind", words.of(kind.heading()),
                "items", items(rows.stream().map(row -> item(row, row.label().map(words::of).orElse(row.key()) + words.of("：", ": "),
                        clauses(row.hereCitations(), row.thereCitations()))).toList()))));
        return paragraphs;
    }

    private static List<Difference> differing(List<Difference> rows) {
        return rows.stream().filter(each -> each.mark() != Operation.KEEP).toList();
    }

    private static Markup items(List<Markup> items) {
        return new Markup(items.stream().map(Markup::toString).collect(Collectors.joining()));
    }

    private Markup item(Difference row, String label, String cited) {
        String here = words.of(row.here());
        String there = words.of(row.there());
        Map<String, Object> names = new HashMap<>(words.marked(row.mark()));
        names.put("label", label);
        names.put("said", here.isEmpty() ? there : here);
        names.put("other", here.isEmpty() || there.isEmpty() ? Optional.empty()
                : Optional.of(Map.of("place", words.of(comparison.there().name()), "said", there)));
        names.put("note", Optional.of(comparison.note(row.key())).filter(note -> !note.isEmpty()).map(note -> Map.of("text", note)));
        names.put("cited", Optional.of(cited).filter(clauses -> !clauses.isEmpty()).map(clauses -> Map.of("clauses", clauses)));
        return ITEM.fill(names, comparison.language());
    }

    private String clauses(List<Citation> here, List<Citation> there) {
        String ours = clauses(here);
        String theirs = clauses(there);
        return ours + (ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs) ? "" : "/") + (ours.equals(theirs) ? "" : theirs);
    }

    /** {@code [1]三（一）、三（二） [2]5}: the document by its number below, named once for its clauses. */
    private String clauses(List<Citation> citations) {
        Map<String, List<String>> byDocument = new LinkedHashMap<>();
        citations.stream().distinct().forEach(each -> byDocument.computeIfAbsent(document(each), key -> new ArrayList<>()).add(each.isReading() ? each.clauseId() : each.clause()));
        return byDocument.entrySet().stream().map(each -> "[%s]%s".formatted(Integer.toString(number(each.getKey())),
                each.getValue().stream().distinct().collect(Collectors.joining(words.of("、", ", "))))).collect(Collectors.joining(" "));
    }

    private String document(Citation citation) {
        return citation.isReading() ? words.of("文件未明确（平台理解）", "not settled by the documents (readings)")
                : citation.document() + (citation.isOfficial() ? "" : words.of("（非官方来源）", " (unofficial source)"));
    }

    private int number(String document) {
        if (!documents.contains(document)) {
            documents.add(document);
        }
        return documents.indexOf(document) + 1;
    }

    /** Nothing that is alike is passed over in silence. */
    private Optional<Map<String, ?>> kept() {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        comparison.rows().stream().filter(each -> each.mark() == Operation.KEEP && !each.kind().equals("agency"))
                .forEach(each -> kept.computeIfAbsent(each.kind().equals("measure") ? Comparison.measure(each) : words.of(each.about().heading()),
                        id -> new ArrayList<>()).add(each.kind().equals("measure") ? each.key().substring(each.key().indexOf('.') + 1) : each.key()));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> names = new HashMap<>(words.marked(Operation.KEEP));
        names.put("count", kept.values().stream().mapToInt(List::size).sum());
        names.put("ids", kept.entrySet().stream().map(each -> each.getKey() + " " + String.join(", ", each.getValue()))
                .collect(Collectors.joining("; ")));
        return Optional.of(names);
    }
}
