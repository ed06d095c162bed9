// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.measure.MeasureView.Operation;

/** Reads the measures of a place, by id and in the order of the file. */
record MeasuresReader(PolicyFiles policy) {

    static Map<String, Measure> read(PolicyFiles policy) {
        MeasuresReader reader = new MeasuresReader(policy);
        Map<String, Measure> measures = new LinkedHashMap<>();
        policy.of(MeasureKind.FILE).map(file -> new Piece(file, file.root()).get("measures")).forEach(all -> all.members()
                .forEach((id, measure) -> measures.put(id, reader.measure(id, measure, all.originOf(id)))));
        return measures;
    }

    private Measure measure(String id, Piece measure, Origin origin) {
        boolean local = measure.flag("local");
        Map<String, Measure.Point> points = new LinkedHashMap<>();
        measure.find("points").ifPresent(all -> all.members().forEach((name, point) -> points.put(name,
                new Measure.Point(name, operation(point, local), point.day("from"), point.find("text").map(Piece::bilingual),
                        cited(point, "citation"), point.chinese("note"), all.originOf(name)))));
        return new Measure(id, local, measure.find("title").map(Piece::bilingual),
                measure.day("from").orElseThrow(() -> new Piece.Unfit(origin, "'from' is missing")), measure.day("to"),
                measure.textOrEmpty("relation"), points, measure.mentions("agencies"), measure.find("lead").map(Piece::mention),
                cited(measure, "agenciesCitation"), cited(measure, "citation"), measure.chinese("note"), origin);
    }

    /** What nobody has above is added; what the nation says is what places keep. */
    private Operation operation(Piece point, boolean local) {
        if (point.find("operation").isEmpty() && (local || policy.isNation())) {
            return local ? Operation.ADD : Operation.KEEP;
        }
        return point.get("operation").parse(text -> Arrays.stream(Operation.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text)).findFirst(), "an operation");
    }

    private static Optional<CitedClause> cited(Piece holder, String key) {
        return holder.find(key).map(clause -> holder.citation(key));
    }
}
