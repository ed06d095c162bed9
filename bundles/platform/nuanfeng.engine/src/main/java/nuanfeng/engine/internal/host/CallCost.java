// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.objectweb.asm.Type;

/** How the work of a call of a library grows with what it is given. What nobody says anything of works through everything. */
enum CallCost {

    /** With the arguments alone: it asks the object it is called on for a part, or puts one in. */
    ARGUMENTS,
    /** As {@link #ARGUMENTS}, and in a chain with the way to the part. */
    REACH,
    /** With the object and the arguments. */
    EVERYTHING,
    /** With each of them times every other. */
    PRODUCT,
    /** With the square of their digits. */
    DIGITS,
    /** With numbers too, as {@link #EVERYTHING} else. */
    NUMBERS,
    /** With a text that may ask for blanks. */
    FORMAT,
    /** With the depth of the stack. */
    STACK;

    private static final Map<String, CallCost> LISTED = read("call-costs.txt");
    private static final List<String> VOCABULARY = List.of("nuanfeng/policy/", "nuanfeng/calculation/", "nuanfeng/calendar/",
            "nuanfeng/quantity/");
    /** What needs no weighing, whatever is done with it: small, or code that counts by itself. */
    private static final Set<String> LIGHT = Set.of("java/lang/Integer", "java/lang/Long", "java/lang/Boolean", "java/lang/Short",
            "java/lang/Byte", "java/lang/Character", "java/lang/Class", "java/lang/Runnable", "java/lang/Void", "java/util/Locale",
            "java/util/Comparator", "java/util/Iterator", "java/util/ListIterator", "java/lang/Throwable");
    private static final List<String> LIGHT_PACKAGES = List.of("java/time/", "java/util/function/", "java/util/stream/",
            "nuanfeng/policy/", "nuanfeng/calculation/", "nuanfeng/calendar/");

    /** Whether a call of it passes no tick of its own. */
    static boolean isForeign(String owner) {
        return owner.startsWith("java/") || owner.startsWith("[") || VOCABULARY.stream().anyMatch(owner::startsWith);
    }

    /** Of a foreign method. */
    static CallCost of(String owner, String name, String descriptor) {
        if (name.equals("<init>") && owner.startsWith("java/") && (owner.endsWith("Exception") || owner.endsWith("Error")
                || owner.endsWith("Throwable"))) {
            return STACK;
        }
        int parameters = Type.getArgumentTypes(descriptor).length;
        for (String key : List.of(owner + "." + name + "/" + parameters, owner + "." + name, owner + ".*")) {
            CallCost listed = LISTED.get(key);
            if (listed != null) {
                return listed;
            }
        }
        return isLight(owner) ? ARGUMENTS : EVERYTHING;
    }

    static boolean isHeavy(Type type) {
        return type.getSort() == Type.ARRAY || type.getSort() == Type.OBJECT && !isLight(type.getInternalName());
    }

    private static boolean isLight(String type) {
        return LIGHT.contains(type) || LIGHT_PACKAGES.stream().anyMatch(type::startsWith)
                || type.startsWith("nuanfeng/") && !isForeign(type)
                || type.startsWith("java/lang/") && (type.endsWith("Exception") || type.endsWith("Error"));
    }

    /** Lines of a type and members: {@code ARGUMENTS java.util.List get size add/1}. */
    private static Map<String, CallCost> read(String resource) {
        Map<String, CallCost> listed = new HashMap<>();
        try (InputStream in = CallCost.class.getResourceAsStream(resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.split(" +");
                        for (int i = 2; i < words.length; i++) {
                            listed.put(words[1].replace('.', '/') + "." + words[i], valueOf(words[0]));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("This bundle lacks " + resource, e);
        }
        return Map.copyOf(listed);
    }
}
