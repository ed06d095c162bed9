// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.obligation.Scalars;

/** A piece of a YAML file with the line where it begins. Scalars keep the text as written. */
public sealed interface YamlNode {

    int line();

    /** @param plain whether it stands without quotes, so that its form decides whether it is a number or a truth value */
    record Scalar(String text, boolean plain, int line) implements YamlNode {
    }

    /** A list. */
    record Items(List<YamlNode> items, int line) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping, in the order of the file. */
    record Members(Map<String, Member> members, int line) implements YamlNode {

        Optional<YamlNode> find(String key) {
            return Optional.ofNullable(members.get(key)).map(Member::value);
        }
    }

    /** A key, its line and what it is mapped to. */
    record Member(String key, int line, YamlNode value) {
    }

    /** The text of the scalar member {@code key}; empty when there is none. */
    default Optional<String> text(String key) {
        return find(this, key).filter(Scalar.class::isInstance).map(node -> ((Scalar) node).text());
    }

    /** The members of the mapping under {@code key}; empty when there is none. */
    default Map<String, Member> members(String key) {
        return find(this, key).map(YamlNode::members).orElse(Map.of());
    }

    /** The members of this mapping; empty when it is none. */
    default Map<String, Member> members() {
        return this instanceof Members members ? members.members() : Map.of();
    }

    /** The items of the list under {@code key}; empty when there is none. */
    default List<YamlNode> items(String key) {
        return find(this, key).filter(Items.class::isInstance).map(node -> ((Items) node).items()).orElse(List.of());
    }

    /** The member {@code key} of a mapping. */
    static Optional<YamlNode> find(YamlNode node, String key) {
        return node instanceof Members members ? members.find(key) : Optional.empty();
    }

    /** Without types: scalars as {@code String}, plain truth values as {@code Boolean}, {@code List}, {@code Map}. */
    default Object raw() {
        if (this instanceof Scalar scalar) {
            return CoreScalar.of(scalar) == CoreScalar.BOOLEAN ? (Object) Boolean.valueOf(scalar.text()) : scalar.text();
        }
        if (this instanceof Items list) {
            return list.items().stream().map(YamlNode::raw).toList();
        }
        Map<String, Object> raw = new LinkedHashMap<>();
        members().values().forEach(member -> raw.put(member.key(), member.value().raw()));
        return Collections.unmodifiableMap(raw);
    }
}
