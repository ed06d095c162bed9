// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.util.Optional;

import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.measure.Measures;

/** Measures that contradict themselves, or say in the nation what only places say and the other way round. */
public record MeasureChecks(PolicyFiles policy, Findings findings) {

    public void find(PolicyFile file) {
        file.root().members("measures").values().forEach(measure -> {
            if (policy.isNation()) {
                checkNational(file, measure);
            }
            checkLead(file, measure);
            boolean cited = YamlNode.find(measure.value(), "citation").isPresent();
            if (!cited && measure.value().members().containsKey("agencies")
                    && YamlNode.find(measure.value(), "agenciesCitation").isEmpty()) {
                findings.refuse(file.at(measure.value().members().get("agencies").line()), measure.key(), "missing-citation",
                        "No clause is cited for the agencies of '%s'.".formatted(measure.key()),
                        "Add 'citation' to the measure, or 'agenciesCitation'.");
            }
            measure.value().members("points").values().forEach(point -> checkPoint(file, measure, point, cited));
        });
    }

    private void checkNational(PolicyFile file, YamlNode.Member measure) {
        for (String key : new String[] {"local", "relation"}) {
            Optional.ofNullable(measure.value().members().get(key)).ifPresent(member -> findings.refuse(file.at(member.line()),
                    measure.key(), "not-national", "'%s' says how a place relates to the measures above; there is nothing above the nation."
                            .formatted(key), "Remove '%s'.".formatted(key)));
        }
        for (String key : new String[] {"title", "points"}) {
            if (YamlNode.find(measure.value(), key).isEmpty()) {
                findings.refuse(file.at(measure.line()), measure.key(), "incomplete-measure",
                        "The nation says what '%s' is, but there is no '%s'.".formatted(measure.key(), key), "Add '%s'.".formatted(key));
            }
        }
    }

    private void checkLead(PolicyFile file, YamlNode.Member measure) {
        measure.value().text("lead").filter(lead -> measure.value().items("agencies").stream()
                .noneMatch(each -> each instanceof YamlNode.Scalar scalar && scalar.text().equals(lead))).ifPresent(lead ->
                        findings.refuse(file.at(measure.value().members().get("lead").line()), measure.key(), "lead-not-responsible",
                                "'%s' leads, but is not among the agencies of '%s'.".formatted(lead, measure.key()),
                                "Add it to 'agencies', or mend 'lead'."));
    }

    private void checkPoint(PolicyFile file, YamlNode.Member measure, YamlNode.Member point, boolean cited) {
        String key = measure.key() + "." + point.key();
        Optional<String> operation = point.value().text("operation");
        boolean local = measure.value().text("local").filter("true"::equals).isPresent();
        if (policy.isNation() && operation.isPresent()) {
            findings.refuse(file.at(point.value().members().get("operation").line()), key, "not-national",
                    "The nation neither keeps nor changes: it says what the point is.", "Remove 'operation'.");
        } else if (!policy.isNation() && !local && operation.isEmpty()) {
            findings.refuse(file.at(point.line()), key, "missing-operation",
                    "It is not said what %s does with the point '%s'.".formatted(policy.place(), point.key()),
                    "Add 'operation': keep, add, drop or change.");
        } else if (local && operation.filter(each -> !each.equals("add")).isPresent()) {
            findings.refuse(file.at(point.value().members().get("operation").line()), key, "unknown-point",
                    "Only this place has '%s', so that there is nothing above to %s.".formatted(measure.key(), operation.get()),
                    "Remove 'operation', or 'local' if a place above has the measure.");
        }
        if (!cited && YamlNode.find(point.value(), "citation").isEmpty()) {
            findings.refuse(file.at(point.line()), key, "missing-citation", "No clause is cited for the point '%s'.".formatted(point.key()),
                    "Add 'citation' to the point or to the measure.");
        }
    }
}
