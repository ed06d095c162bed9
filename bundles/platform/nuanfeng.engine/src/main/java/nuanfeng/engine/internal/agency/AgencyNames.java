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

/** Agencies whose id does not say their place, and names that fit two agencies of one place. */
public record AgencyNames(PolicyFiles policy, Findings findings) {

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
                findings.refuse(file.at(agency.line()), agency.key(), "role-below-the-nation",
                        "'%s' is a role, and roles stand in the nation's bundle only.".formatted(agency.key()),
                        "Name the nation's role, or give the agency a kind and a level.");
            }
        } else if (!agency.key().startsWith(prefix)) {
            findings.refuse(file.at(agency.line()), agency.key(), "wrong-agency-id",
                    "The id of an agency of %s begins with '%s', not '%s'.".formatted(path, prefix, agency.key()),
                    "Begin the id with '%s', or move the agency to the place it belongs to.".formatted(prefix));
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
            findings.refuse(file.at(name.line()), agency, "duplicate-alias",
                    "'%s' names the agency '%s' already.".formatted(scalar.text(), first), "Give each name to one agency of the place.");
        }
    }
}
