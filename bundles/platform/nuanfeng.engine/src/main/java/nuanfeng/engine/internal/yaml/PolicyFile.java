// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of a policy, read.
 *
 * @param shown how findings name it
 * @param subject {@code work-injury} of {@code parameters/work-injury.yaml}; empty for kinds with one file
 */
public record PolicyFile(String shown, FileKind kind, String subject, YamlNode root) {

    public Origin at(int line) {
        return new Origin(shown, line);
    }

    /** Where the piece with that path stands: a scalar itself, a list or mapping by its key. */
    public int line(List<Object> path) {
        return line(path, true);
    }

    /** Where the key stands that ends that path. */
    public int keyLine(List<Object> path) {
        return line(path, false);
    }

    private int line(List<Object> path, boolean ofValue) {
        YamlNode node = root;
        int line = root.line();
        for (Object step : path) {
            if (node instanceof YamlNode.Members members && members.members().containsKey(step.toString())) {
                YamlNode.Member member = members.members().get(step.toString());
                node = member.value();
                line = ofValue && node instanceof YamlNode.Scalar ? node.line() : member.line();
            } else if (node instanceof YamlNode.Items items && step instanceof Integer index && index < items.items().size()) {
                node = items.items().get(index);
                line = node.line();
            } else {
                break;
            }
        }
        return line;
    }

    /** Where the longest text stands. */
    public int longestLine() {
        return longest(root).line();
    }

    private static YamlNode.Scalar longest(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar;
        }
        Stream<YamlNode> parts = node instanceof YamlNode.Items list ? list.items().stream()
                : node.members().values().stream().map(YamlNode.Member::value);
        return parts.map(PolicyFile::longest).max(Comparator.comparingInt(scalar -> scalar.text().length()))
                .orElse(new YamlNode.Scalar("", false, node.line()));
    }

    /** What a finding at that path is about: {@code work-injury.rate}, the id of a document, the name of an example. */
    public String key(List<Object> path) {
        if (path.size() < 2) {
            return "";
        }
        return kind.key(this, path);
    }
}
