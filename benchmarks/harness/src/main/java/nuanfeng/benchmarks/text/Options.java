// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options of the form {@code --name=value} with declared defaults; anything else is refused with the list of what there is. */
public final class Options {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /**
     * @param defaults every option there is and its default; an empty default means "not given"
     * @throws IllegalArgumentException for an option that is not among them
     */
    public Options(Map<String, String> defaults, String... arguments) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0 || !defaults.containsKey(argument.substring(2, equals))) {
                throw new IllegalArgumentException("Not an option: '" + argument + "'. There are: " + describe(defaults));
            }
            values.computeIfAbsent(argument.substring(2, equals), name -> new ArrayList<>()).add(argument.substring(equals + 1));
        }
        defaults.forEach((name, value) -> values.computeIfAbsent(name, missing -> value.isEmpty() ? List.of() : List.of(value)));
    }

    /** Every value given for an option that may be repeated. */
    public List<String> all(String name) {
        return List.copyOf(values.get(name));
    }

    /** The last value given. */
    public Optional<String> find(String name) {
        List<String> given = values.get(name);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    public String get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("Missing option --" + name + "=…"));
    }

    public int number(String name) {
        try {
            return Integer.parseInt(get(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a whole number: --" + name + "=" + get(name), e);
        }
    }

    private static String describe(Map<String, String> defaults) {
        return String.join(" ", defaults.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue()).toList());
    }
}
