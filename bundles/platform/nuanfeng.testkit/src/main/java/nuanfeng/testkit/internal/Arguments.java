// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.policy.Phrases;

/** Words and options of a command line, options wherever they stand. */
public final class Arguments {

    private static final Phrases PHRASES = Phrases.beside(Arguments.class);

    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    private Arguments() {
    }

    /**
     * @param valued options that take a value
     * @param plain options that do not
     * @throws IllegalArgumentException when there is any other option, or a value is missing
     */
    public static Arguments read(List<String> given, Set<String> valued, Set<String> plain) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < given.size(); i++) {
            String word = given.get(i);
            if (valued.contains(word)) {
                if (++i == given.size()) {
                    throw new CallException(PHRASES.say("needs-value", word));
                }
                arguments.values.computeIfAbsent(word, key -> new ArrayList<>()).add(given.get(i));
            } else if (plain.contains(word)) {
                arguments.flags.add(word);
            } else if (word.startsWith("-")) {
                throw new CallException(PHRASES.say("no-option", word));
            } else {
                arguments.words.add(word);
            }
        }
        return arguments;
    }

    public List<String> words() {
        return List.copyOf(words);
    }

    public List<String> all(String option) {
        return List.copyOf(values.getOrDefault(option, List.of()));
    }

    public Optional<String> find(String option) {
        return all(option).stream().findFirst();
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }
}
