// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import java.util.List;

import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** That days written in a policy exist. */
public record DayChecks(Findings findings) {

    private static final Phrases PHRASES = Phrases.beside(DayChecks.class);

    /** Those of the members of {@code holder} with these names that are there. @param key what a finding is about */
    public void members(PolicyFile file, String key, YamlNode holder, List<String> names) {
        for (String name : names) {
            holder.text(name).ifPresent(text -> day(file, key, text, YamlNode.find(holder, name).map(YamlNode::line).orElse(0)));
        }
    }

    public void day(PolicyFile file, String key, String text, int line) {
        if (WrittenDay.parse(text).isEmpty()) {
            findings.refuse(file.at(line), key, Complaint.of(PHRASES, "impossible-date", text));
        }
    }
}
