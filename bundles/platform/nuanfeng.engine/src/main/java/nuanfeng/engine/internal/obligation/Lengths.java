// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.obligation;

import java.util.Arrays;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** How long time limits may be. */
public record Lengths(Findings findings) {

    private static final Phrases PHRASES = Phrases.beside(Lengths.class);

    /** The member {@code length} of a limit. @param least the shortest that makes sense */
    public void check(PolicyFile file, String key, YamlNode limit, Optional<Unit> unit, int least) {
        limit.text("length").ifPresent(text -> check(file, key, text, line(limit, "length"), unit, least));
    }

    public void check(PolicyFile file, String key, String text, int line, Optional<Unit> unit, int least) {
        long length = Long.parseLong(text);
        unit.filter(each -> length < least || length > each.most()).ifPresent(each -> findings.refuse(file.at(line), key,

                        Complaint.of(PHRASES, "impossible-length", Long.toString(length), each.word(), Integer.toString(least), Integer.toString(each.most()))));
    }

    /** What a limit is counted in. */
    public static Optional<Unit> unit(YamlNode limit) {
        return limit.text("unit").flatMap(word -> Arrays.stream(Unit.values()).filter(unit -> unit.word().equals(word)).findFirst());
    }

    /** Where a member stands. */
    public static int line(YamlNode holder, String name) {
        return YamlNode.find(holder, name).map(YamlNode::line).orElse(holder.line());
    }
}
