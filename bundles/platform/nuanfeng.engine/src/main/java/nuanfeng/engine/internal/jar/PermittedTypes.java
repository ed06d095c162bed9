// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nuanfeng.engine.internal.parameter.Entry;

/** What rules may refer to outside their bundle, as {@code permitted-types.txt} says. Types are named as in class files. */
final class PermittedTypes {

    private static final PermittedTypes LISTED = read("permitted-types.txt");
    private static final String EVERY_TYPE = "*";
    private static final Members ALL = new Members(Set.of(), Set.of());

    private final Map<String, Members> types = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<String> neverMembers = new HashSet<>();

    private PermittedTypes(String list) {
        list.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    }

    static PermittedTypes listed() {
        return LISTED;
    }

    /** @param type {@code java/util/Map$Entry} */
    boolean isType(String type) {
        return types.containsKey(outer(type)) || packages.contains(type.substring(0, type.lastIndexOf('/') + 1))
                && !isFloating(type);
    }

    /** @param descriptor as in class files */
    boolean isMember(String type, String member, String descriptor) {
        Members members = types.getOrDefault(outer(type), ALL);
        return !isNever(member) && !members.without().contains(member)
                && !members.without().contains(member + descriptor.substring(0, descriptor.indexOf(')') + 1))
                && (members.only().isEmpty() || members.only().contains(member));
    }

    /** Whether no type has this member for rules. */
    boolean isNever(String member) {
        return neverMembers.contains(member);
    }

    /** Whether it is there for {@code double} or {@code float}. */
    static boolean isFloating(String type) {
        return type.startsWith("java/") && (type.contains("Double") || type.contains("Float"));
    }

    private void add(String line) {
        String[] words = line.split(" ");
        String name = words[0].replace('.', '/');
        Set<String> without = members(words, '-');
        if (name.equals(EVERY_TYPE)) {
            neverMembers.addAll(without);
        } else if (name.endsWith("/" + EVERY_TYPE)) {
            packages.add(name.substring(0, name.length() - 1));
        } else {
            types.put(name, new Members(members(words, '+'), without));
        }
    }

    private static Set<String> members(String[] words, char sign) {
        return Arrays.stream(words).skip(1).filter(word -> word.charAt(0) == sign).map(word -> word.substring(1))
                .collect(Collectors.toSet());
    }

    private static String outer(String type) {
        int nested = type.indexOf('$');
        return nested < 0 ? type : type.substring(0, nested);
    }

    private static PermittedTypes read(String resource) {
        try (InputStream in = PermittedTypes.class.getResourceAsStream(resource)) {
            return new PermittedTypes(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("This bundle lacks " + resource, e);
        }
    }

    private record Members(Set<String> only, Set<String> without) {
    }
}
