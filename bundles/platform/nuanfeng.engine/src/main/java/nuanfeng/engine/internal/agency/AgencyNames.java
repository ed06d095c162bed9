// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.agency;

import java.util.HashMap;
import java.util.Map;

import nuanfeng.agency.Agencies;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Names;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** Agencies whose id does not say their place, and names that fit two agencies of one place. */
public record AgencyNames(PolicyFiles policy, Findings findings) {

    private static final Phrases PHRASES = Phrases.beside(AgencyNames.class);

    public void find(PolicyFile file) {
        Map<String, YamlNode.Member> agencies = file.root().members("agencies");
        agencies.values().forEach(agency -> checkId(file, agency));
        checkNames(file, agencies);
    }

    private void checkId(PolicyFile file, YamlNode.Member agency) {
        String path = policy.place().path();
        String prefix = path.substring(path.lastIndexOf('.') + 1) + "-";
        if (agency.value().text("kind").filter("role"::equals).isPresent()) {
            if (!policy.isNation()) {
                findings.refuse(file.at(agency.line()), agency.key(), Complaint.of(PHRASES, "role-below-the-nation", agency.key()));
            }
        } else if (!agency.key().startsWith(prefix)) {
            findings.refuse(file.at(agency.line()), agency.key(),
                    Complaint.of(PHRASES, "wrong-agency-id", path, prefix, agency.key(), prefix));
        }
    }

    private void checkNames(PolicyFile file, Map<String, YamlNode.Member> agencies) {
        Map<String, String> owners = new HashMap<>();
        agencies.keySet().forEach(id -> owners.put(id, id));
        agencies.values().forEach(agency -> YamlNode.find(agency.value(), "name").ifPresent(name -> {
            if (name instanceof YamlNode.Scalar) {
                claim(file, agency.key(), name, owners);
            } else {
                name.members().values().forEach(text -> claim(file, agency.key(), text.value(), owners));
            }
        }));
        agencies.values().forEach(agency -> agency.value().items("aliases").forEach(alias -> claim(file, agency.key(), alias, owners)));
    }

    /** @param owners folded name → id of the agency that has it */
    private void claim(PolicyFile file, String agency, YamlNode name, Map<String, String> owners) {
        if (!(name instanceof YamlNode.Scalar scalar)) {
            return;
        }
        String first = owners.putIfAbsent(Names.folded(scalar.text()), agency);
        if (first != null && !first.equals(agency)) {
            findings.refuse(file.at(name.line()), agency, Complaint.of(PHRASES, "duplicate-alias", scalar.text(), first));
        }
    }
}
