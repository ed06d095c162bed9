// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nuanfeng.agency.AgencyView;
import nuanfeng.measure.MeasureView;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** Measures point by point, and who is responsible. */
final class MeasureText {

    private MeasureText() {
    }

    static List<String> lines(List<MeasureView> points) {
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
            of.forEach(each -> table.row(each.point(), Values.mark(each.operation()), each.text().zh()
                    + (each.note().isEmpty() ? "" : "（" + each.note() + "）"), each.decidedBy().path(), Values.clause(each.citation())));
            lines.addAll(table.lines("  "));
            of.stream().filter(each -> !each.agencies().isEmpty()).findFirst().ifPresent(each -> lines.add("  responsible in %s: %s%s"
                    .formatted(each.decidedBy(), names(each.agencies()), each.lead().map(lead -> "; lead: " + lead.name().zh()).orElse(""))));
        });
        return lines;
    }

    private static String names(List<AgencyView> agencies) {
        return agencies.stream().map(each -> each.name().zh()).collect(Collectors.joining("、"));
    }
}
