// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list or mapping whose end was not seen yet. */
final class YamlPiece {

    private final Optional<Map<String, YamlNode.Member>> members;
    private final List<YamlNode> items = new ArrayList<>();
    private final int line;
    private Optional<YamlNode.Scalar> key = Optional.empty();

    YamlPiece(boolean mapping, int line) {
        this.members = mapping ? Optional.of(new LinkedHashMap<>()) : Optional.empty();
        this.line = line;
    }

    boolean wantsKey() {
        return members.isPresent() && key.isEmpty();
    }

    /** The member that has this key already. */
    Optional<YamlNode.Member> key(YamlNode.Scalar scalar) {
        key = Optional.of(scalar);
        return members.map(map -> map.get(scalar.text()));
    }

    void put(YamlNode node) {
        if (members.isEmpty()) {
            items.add(node);
        } else {
            YamlNode.Scalar name = key.orElseThrow();
            members.get().put(name.text(), new YamlNode.Member(name.text(), name.line(), node));
            key = Optional.empty();
        }
    }

    YamlNode close() {
        return members.<YamlNode>map(map -> new YamlNode.Members(map, line)).orElseGet(() -> new YamlNode.Items(items, line));
    }
}
