// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.util.Map;

import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** That every field says where it comes from: a clause, or that it is proposed. Never both, never neither. */
record RegisterChecks(PolicyFiles policy, Findings findings) {

    private static final Phrases PHRASES = Phrases.beside(RegisterChecks.class);

    void find(PolicyFile file) {
        file.root().members("registers").values().forEach(type -> {
            if (!type.value().members().containsKey("retention") && type.value().members().containsKey("title")) {
                findings.refuse(file.at(type.line()), type.key(), Complaint.of(PHRASES, "missing-retention", type.key()));
            }
            type.value().members("values").values().forEach(state -> {
                source(file, type.key(), state, true);
                fields(file, type.key(), state.value().members("fields"));
                fields(file, type.key(), state.value().members("add"));
            });
        });
        file.root().members("lists").values().forEach(list -> source(file, list.key(), list, true));
    }

    private void fields(PolicyFile file, String type, Map<String, YamlNode.Member> fields) {
        fields.values().forEach(field -> {
            String key = type + "." + field.key();
            source(file, key, field, true);
            YamlNode.find(field.value(), "type").ifPresent(said -> said.members("rows").values().forEach(column ->
                    source(file, key + "." + column.key(), column, false)));
        });
    }

    private void source(PolicyFile file, String key, YamlNode.Member said, boolean needed) {
        boolean cited = said.value().members().containsKey("citation");
        boolean proposed = said.value().text("proposed").filter("true"::equals).isPresent();
        if (cited && proposed) {
            findings.refuse(file.at(said.line()), key, Complaint.of(PHRASES, "cited-and-proposed", said.key()));
        } else if (needed && !cited && !proposed) {
            findings.refuse(file.at(said.line()), key, Complaint.of(PHRASES, "uncited-field", said.key()));
        }
    }
}
