// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import nuanfeng.library.Difference;
import nuanfeng.library.Statement;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** A comparison as tables: what stands in their rows, with the numbers of the clauses. Rows are to be asked for in the order of the page. */
record DiffTables(Comparison comparison, Words words, Notes notes) {

    private static final PageTemplate SIDE = PageTemplate.of("side.html");
    private static final PageTemplate CITES = PageTemplate.of("cites.html");

    Optional<Map<String, ?>> measures() {
        Map<String, List<Difference>> measures = comparison.of("measure").stream()
                .collect(Collectors.groupingBy(Comparison::measure, LinkedHashMap::new, Collectors.toList()));
        Map<String, Difference> agencies = comparison.of("agency").stream()
                .collect(Collectors.toMap(Difference::key, each -> each, (a, b) -> a, LinkedHashMap::new));
        agencies.keySet().forEach(id -> measures.putIfAbsent(id, List.of()));
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        List<Map<String, ?>> groups = new ArrayList<>();
        measures.forEach((id, points) -> groups.add(measure(id, points, Optional.ofNullable(agencies.get(id)))));
        return Optional.of(Map.of("groups", groups));
    }

    /** @param agencies who is responsible; empty where that is alike and what is alike is left out */
    private Map<String, ?> measure(String id, List<Difference> points, Optional<Difference> agencies) {
        Text title = points.stream().flatMap(each -> each.label().stream()).findFirst().or(() -> agencies.flatMap(Difference::label))
                .orElseGet(() -> Text.of(id));
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("id", words.measure(id));
        names.put("title", words.of(title));
        names.put("counterpart", comparison.isCounterpart(id));
        names.put("agencies", agencies.map(each -> Map.of("kind", words.of(each.about().heading()), "sides", sides(each, Set.of(), ""))));
        // What the agencies' row cites already is not said again point by point.
        Set<Citation> said = agencies.map(each -> Set.copyOf(each.citations())).orElse(Set.of());
        names.put("points", points.stream().filter(each -> each.mark() != Operation.KEEP)
                .map(each -> row(each, said, comparison.note(each.key()))).toList());
        names.put("kept", kept(points.stream().filter(each -> each.mark() == Operation.KEEP).toList(), said));
        return names;
    }

    private Optional<Map<String, ?>> kept(List<Difference> kept, Set<Citation> said) {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> names = new HashMap<>(words.marked(Operation.KEEP));
        names.put("said", kept.stream().map(each -> words.of(each.here())).collect(Collectors.joining("；")));
        names.put("cites", cites(kept.stream().flatMap(each -> each.hereCitations().stream()).toList(), said));
        return Optional.of(names);
    }

    /** What differs, kind by kind. */
    List<Map<String, ?>> others() {
        List<Map<String, ?>> others = new ArrayList<>();
        comparison.others().forEach((kind, rows) -> others.add(Map.of("kind", words.of(kind.heading()),
                "rows", rows.stream().map(each -> row(each, Set.of(), "")).toList())));
        return others;
    }

    private Map<String, ?> row(Difference row, Set<Citation> said, String note) {
        Map<String, Object> names = new HashMap<>(words.marked(row.mark()));
        names.put("label", row.label().map(words::of).orElse(""));
        names.put("key", row.key());
        names.put("sides", sides(row, said, note));
        return names;
    }

    /** @param said clauses that need no number any more @param note about what the first says, in small type; may be empty */
    private Markup sides(Difference row, Set<Citation> said, String note) {
        Markup here = side(row.here(), cites(row.hereCitations(), said), note);
        return new Markup(here.toString() + side(row.there(), cites(row.thereCitations(), said), ""));
    }

    private Markup side(Statement said, Markup cites, String note) {
        return SIDE.fill(Map.of("said", said.isEmpty() ? "—" : words.of(said), "cites", cites,
                "note", Optional.of(note).filter(each -> !each.isEmpty()).map(each -> Map.of("text", each))), comparison.language());
    }

    private Markup cites(List<Citation> citations, Set<Citation> said) {
        return CITES.fill(Map.of("numbers", notes.numbers(citations.stream().filter(each -> !said.contains(each)).toList()).stream()
                .map(number -> Map.of("number", number)).toList()), comparison.language());
    }
}
