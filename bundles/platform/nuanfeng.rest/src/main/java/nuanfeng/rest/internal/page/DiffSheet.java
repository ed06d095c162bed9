// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final Comparison comparison;
    private final Words words;
    private final Html html;
    private final List<String> documents = new ArrayList<>();

    DiffSheet(Comparison comparison, Words words, Html html) {
        this.comparison = comparison;
        this.words = words;
        this.html = html;
    }

    void write() {
        html.add("<div class=\"sheet\">\n");
        Map<String, List<Difference>> measures = comparison.of("measure").stream().collect(Collectors.groupingBy(DiffSheet::measure,
                LinkedHashMap::new, Collectors.toList()));
        comparison.of("agency").forEach(each -> measures.computeIfAbsent(each.key(), id -> new ArrayList<>()).add(each));
        measures.forEach(this::measure);
        for (String kind : DiffPage.OTHERS) {
            List<Difference> rows = differing(comparison.of(kind));
            if (!rows.isEmpty()) {
                html.add("<p><b>{}</b>", words.kind(kind));
                rows.forEach(row -> item(row, row.label().map(words::of).orElse(row.key()) + words.of("：", ": "), cited(row)));
                html.add("</p>\n");
            }
        }
        kept();
        sources();
        html.add("<p class=\"keep\">{}</p>\n", DiffPage.disclaimer(words));
        html.add("</div>\n");
    }

    private static String measure(Difference point) {
        return point.key().substring(0, point.key().indexOf('.'));
    }

    private static List<Difference> differing(List<Difference> rows) {
        return rows.stream().filter(each -> each.mark() != Operation.KEEP).toList();
    }

    /** One paragraph; its clauses stand behind its title, as most measures are one clause on each side. */
    private void measure(String id, List<Difference> rows) {
        List<Difference> differing = differing(rows);
        if (differing.isEmpty()) {
            return;
        }
        Text title = rows.stream().flatMap(each -> each.label().stream()).findFirst().orElseGet(() -> Text.of(id));
        html.add("<p><b>{} {}</b>", id.startsWith("M") ? id : words.of("自有", "Local"), words.of(title));
        if (comparison.isCounterpart(id)) {
            html.add(" {}", words.of("（功能对应，并非落实该项措施）", "(serves the same end, implements nothing)"));
        }
        html.add(" <i>{}</i>", clauses(differing.stream().flatMap(each -> each.hereCitations().stream()).toList(),
                differing.stream().flatMap(each -> each.thereCitations().stream()).toList()));
        differing.forEach(each -> item(each, each.kind().equals("agency") ? words.of("责任单位：", "Agencies: ") : "", ""));
        html.add("</p>\n");
    }

    private void item(Difference row, String label, String cited) {
        String here = words.of(row.here());
        String there = words.of(row.there());
        html.add(" <span class=\"" + row.mark().name().toLowerCase(Locale.ROOT) + "\"><b>{}</b> {}", words.sign(row.mark()), label);
        html.add("{}", here.isEmpty() ? there : here);
        if (!here.isEmpty() && !there.isEmpty()) {
            html.add(words.of("〔{}：{}〕", " [{}: {}]"), words.of(comparison.there().name()), there);
        }
        String note = comparison.note(row.key());
        if (!note.isEmpty()) {
            html.add(words.of("（{}）", " ({})"), note);
        }
        html.add(cited.isEmpty() ? "" : " <i>{}</i>", cited.isEmpty() ? new Object[0] : new Object[] {cited});
        html.add("</span>");
    }

    private String cited(Difference row) {
        return clauses(row.hereCitations(), row.thereCitations());
    }

    private String clauses(List<Citation> here, List<Citation> there) {
        String ours = clauses(here);
        String theirs = clauses(there);
        return ours + (ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs) ? "" : "/") + (ours.equals(theirs) ? "" : theirs);
    }

    /** {@code [1]三（一）、三（二） [2]5}: the document by its number below, named once for its clauses. */
    private String clauses(List<Citation> citations) {
        Map<String, List<String>> byDocument = new LinkedHashMap<>();
        citations.stream().distinct().forEach(each -> byDocument.computeIfAbsent(document(each), key -> new ArrayList<>()).add(each.clause()));
        return byDocument.entrySet().stream().map(each -> "[%s]%s".formatted(Integer.toString(number(each.getKey())),
                each.getValue().stream().distinct().collect(Collectors.joining(words.of("、", ", "))))).collect(Collectors.joining(" "));
    }

    private String document(Citation citation) {
        return citation.document() + (citation.isOfficial() ? "" : words.of("（非官方来源）", " (unofficial source)"));
    }

    private int number(String document) {
        if (!documents.contains(document)) {
            documents.add(document);
        }
        return documents.indexOf(document) + 1;
    }

    /** Nothing that is alike is passed over in silence. */
    private void kept() {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        comparison.rows().stream().filter(each -> each.mark() == Operation.KEEP && !each.kind().equals("agency"))
                .forEach(each -> kept.computeIfAbsent(each.kind().equals("measure") ? measure(each) : words.kind(each.kind()), id -> new ArrayList<>())
                        .add(each.kind().equals("measure") ? each.key().substring(each.key().indexOf('.') + 1) : each.key()));
        if (kept.isEmpty()) {
            return;
        }
        html.add("<p class=\"keep\"><b>{} {} {}</b> {}</p>\n", words.sign(Operation.KEEP), words.mark(Operation.KEEP),
                kept.values().stream().mapToInt(List::size).sum(), kept.entrySet().stream().map(each -> each.getKey() + " "
                + String.join(", ", each.getValue())).collect(Collectors.joining("; "))
                + words.of("。沿用事项只列编号，文字见网页和 CSV。", ". Kept: ids only; words on the screen and in the CSV."));
    }

    private void sources() {
        if (!documents.isEmpty()) {
            html.add("<p><b>{}</b>", words.of("依据", "Clauses"));
            for (String each : documents) {
                html.add(" [{}] {}", number(each), each);
            }
            html.add("</p>\n");
        }
    }
}
