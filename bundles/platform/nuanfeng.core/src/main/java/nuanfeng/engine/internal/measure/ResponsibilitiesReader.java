// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.agency.Agency;
import nuanfeng.engine.internal.form.Form;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.measure.MeasureView.Operation;

/** Reads the measures of a place, its agencies and the forms that pass between them. */
public final class ResponsibilitiesReader {

    private final PolicyFiles policy;

    private ResponsibilitiesReader(PolicyFiles policy) {
        this.policy = policy;
    }

    public static Responsibilities read(PolicyFiles policy) {
        return new ResponsibilitiesReader(policy).read();
    }

    private Responsibilities read() {
        Map<String, Agency> agencies = new LinkedHashMap<>();
        Map<String, Form> forms = new LinkedHashMap<>();
        Map<String, Measure> measures = new LinkedHashMap<>();
        policy.of(FileKind.AGENCIES).map(ResponsibilitiesReader::root).map(file -> file.get("agencies")).forEach(all -> all.members()
                .forEach((id, agency) -> agencies.put(id, agency(id, agency, all.originOf(id)))));
        policy.of(FileKind.FORM).map(ResponsibilitiesReader::root).forEach(file -> forms.put(file.file().subject(), form(file)));
        policy.of(FileKind.MEASURES).map(ResponsibilitiesReader::root).map(file -> file.get("measures")).forEach(all -> all.members()
                .forEach((id, measure) -> measures.put(id, measure(id, measure, all.originOf(id)))));
        return new Responsibilities(agencies, forms, measures);
    }

    private static Piece root(PolicyFile file) {
        return new Piece(file, file.root());
    }

    private static Agency agency(String id, Piece agency, Origin origin) {
        return new Agency(id, agency.get("name").bilingual(), agency.texts("aliases"), agency.get("kind").text(),
                agency.text("level"), origin);
    }

    private static Form form(Piece form) {
        return new Form(form.file().subject(), form.textOrEmpty("catalogue"), form.get("title").bilingual(),
                form.textOrEmpty("number"), form.mentions("filledBy"), form.mentions("receivedBy"), form.chinese("note"),
                form.citation("citation"), form.originOf("title"));
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
