// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nuanfeng.agency.AgencyView;
import nuanfeng.library.Difference;
import nuanfeng.measure.MeasureView;
import nuanfeng.measure.MeasureView.Operation;

/** Measures, agencies and the difference between two places, as people read them. */
public final class ResponsibilityText {

    private static final Map<Operation, String> MARKS = Map.of(Operation.KEEP, "= keep", Operation.ADD, "+ add",
            Operation.DROP, "- drop", Operation.CHANGE, "~ change");

    private ResponsibilityText() {
    }

    public static List<String> measures(List<MeasureView> points) {
        if (points.isEmpty()) {
            return List.of("Nobody has a measure on that day.");
        }
        List<String> lines = new ArrayList<>();
        Map<String, List<MeasureView>> measures = points.stream()
                .collect(Collectors.groupingBy(MeasureView::id, LinkedHashMap::new, Collectors.toList()));
        measures.forEach((id, of) -> {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add("%s %s%s%s".formatted(id, of.get(0).title().zh(), of.get(0).local() ? " (only here)" : "",
                    of.stream().anyMatch(each -> !each.relation().isEmpty()) ? " (a counterpart, no implementation)" : ""));
            TextTable table = new TextTable("POINT", "", "TEXT", "DECIDED BY", "CLAUSE");
            of.forEach(each -> table.row(each.point(), MARKS.get(each.operation()), each.text().zh()
                    + (each.note().isEmpty() ? "" : "（" + each.note() + "）"), each.decidedBy().path(), Values.clause(each.citation())));
            lines.addAll(table.lines("  "));
            of.stream().filter(each -> !each.agencies().isEmpty()).findFirst().ifPresent(each -> lines.add("  responsible in %s: %s%s"
                    .formatted(each.decidedBy(), names(each.agencies()), each.lead().map(lead -> "; lead: " + lead.name().zh()).orElse(""))));
        });
        return lines;
    }

    public static List<String> agencies(List<AgencyView> agencies) {
        TextTable table = new TextTable("ID", "NAME", "KIND", "LEVEL", "PLACE", "ALIASES");
        agencies.forEach(each -> table.row(each.id(), each.name().zh(), each.kind(), each.level().orElse(""), each.place().path(),
                String.join("、", each.aliases())));
        return table.isEmpty() ? List.of("No place names an agency.") : table.lines();
    }

    /** @param here name of the place @param there name of the other one */
    public static List<String> differences(List<Difference> differences, String here, String there) {
        if (differences.isEmpty()) {
            return List.of("They say the same.");
        }
        TextTable table = new TextTable("KIND", "KEY", "", here, there, "CLAUSE");
        differences.forEach(each -> table.row(each.kind(), each.key(), MARKS.get(each.mark()), orDash(each.here().code()), orDash(each.there().code()),
                each.citations().stream().map(Values::clause).collect(Collectors.joining("; "))));
        return table.lines();
    }

    private static String names(List<AgencyView> agencies) {
        return agencies.stream().map(each -> each.name().zh()).collect(Collectors.joining("、"));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
