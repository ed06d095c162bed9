// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import nuanfeng.register.RecordType;
import nuanfeng.register.internal.body.BodyValues;
import nuanfeng.register.internal.seal.Vault;

/** What tells two living records of a type apart, as one text: its parts, one after the other, with {@code |} between them. */
final class Key {

    private static final Pattern SMALL = Pattern.compile("\\d{17}x");

    private Key() {
    }

    /** Empty for a row that gives no part of it. */
    static Optional<String> of(RecordType type, Map<String, Object> typed) {
        String key = type.key().stream().map(part -> part.oneOf().stream().map(typed::get).filter(Objects::nonNull).findFirst().map(BodyValues::of)
                .map(Object::toString).orElse("")).collect(Collectors.joining("|"));
        return Optional.of(key).filter(text -> text.chars().anyMatch(c -> c != '|'));
    }

    static byte[] hash(Vault vault, String type, String key) {
        String text = key.strip();
        return vault.lookUp("key/" + type, SMALL.matcher(text).matches() ? text.replace('x', 'X') : text);
    }

    /** Whether somebody who sees the key sees what is sealed. */
    static boolean isSecret(RecordType type) {
        return type.key().stream().flatMap(part -> part.oneOf().stream()).anyMatch(name -> type.find(name).filter(field -> field.sealed() || field.personal())
                .isPresent());
    }
}
