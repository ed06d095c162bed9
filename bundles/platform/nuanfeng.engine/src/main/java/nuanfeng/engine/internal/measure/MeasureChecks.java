// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.util.Optional;

import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.measure.Measures;
import nuanfeng.policy.Phrases;

/** Measures that contradict themselves, or say in the nation what only places say and the other way round. */
public record MeasureChecks(PolicyFiles policy, Findings findings) {

    private static final Phrases PHRASES = Phrases.beside(MeasureChecks.class);

    public void find(PolicyFile file) {
        file.root().members("measures").values().forEach(measure -> {
            if (policy.isNation()) {
                checkNational(file, measure);
            }
            checkLead(file, measure);
            boolean cited = YamlNode.find(measure.value(), "citation").isPresent();
            if (!cited && measure.value().members().containsKey("agencies")
                    && YamlNode.find(measure.value(), "agenciesCitation").isEmpty()) {
                findings.refuse(file.at(measure.value().members().get("agencies").line()), measure.key(),
                        Complaint.of(PHRASES, "missing-citation", measure.key()));
            }
            measure.value().members("points").values().forEach(point -> checkPoint(file, measure, point, cited));
        });
    }

    private void checkNational(PolicyFile file, YamlNode.Member measure) {
        for (String key : new String[] {"local", "relation"}) {
            Optional.ofNullable(measure.value().members().get(key)).ifPresent(member -> findings.refuse(file.at(member.line()),
                    measure.key(), Complaint.of(PHRASES, "not-national", key, key)));
        }
        for (String key : new String[] {"title", "points"}) {
            if (YamlNode.find(measure.value(), key).isEmpty()) {
                findings.refuse(file.at(measure.line()), measure.key(),
                        Complaint.of(PHRASES, "incomplete-measure", measure.key(), key, key));
            }
        }
    }

    private void checkLead(PolicyFile file, YamlNode.Member measure) {
        measure.value().text("lead").filter(lead -> measure.value().items("agencies").stream()
                .noneMatch(each -> each instanceof YamlNode.Scalar scalar && scalar.text().equals(lead))).ifPresent(lead ->
                        findings.refuse(file.at(measure.value().members().get("lead").line()), measure.key(),
                                Complaint.of(PHRASES, "lead-not-responsible", lead, measure.key())));
    }

    private void checkPoint(PolicyFile file, YamlNode.Member measure, YamlNode.Member point, boolean cited) {
        String key = measure.key() + "." + point.key();
        Optional<String> operation = point.value().text("operation");
        boolean local = measure.value().text("local").filter("true"::equals).isPresent();
        if (policy.isNation() && operation.isPresent()) {
            findings.refuse(file.at(point.value().members().get("operation").line()), key, Complaint.of(PHRASES, "not-national/2"));
        } else if (!policy.isNation() && !local && operation.isEmpty()) {
            findings.refuse(file.at(point.line()), key, Complaint.of(PHRASES, "missing-operation", policy.place(), point.key()));
        } else if (local && operation.filter(each -> !each.equals("add")).isPresent()) {
            findings.refuse(file.at(point.value().members().get("operation").line()), key,
                    Complaint.of(PHRASES, "unknown-point/2", measure.key(), operation.get()));
        }
        if (!cited && YamlNode.find(point.value(), "citation").isEmpty()) {
            findings.refuse(file.at(point.line()), key, Complaint.of(PHRASES, "missing-citation/2", point.key()));
        }
    }
}
