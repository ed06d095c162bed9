// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.benchmarks.text.JsonScalar;
import nuanfeng.benchmarks.text.Options;

/** Chooses the check that the options ask for: {@code check}, or {@code edition-path}, {@code number-path} and {@code expect}, or none. */
public final class AnswerChecks {

    public static final AnswerCheck NONE = answer -> "";

    private AnswerChecks() {
    }

    /**
     * @throws IllegalArgumentException for a class that cannot be used or a line that does not have one number per path
     */
    public static AnswerCheck choose(Options options) throws IOException {
        if (options.find("check").isPresent()) {
            return own(options.get("check"));
        }
        if (options.find("edition-path").isEmpty()) {
            return NONE;
        }
        List<JsonScalar> numbers = options.all("number-path").stream().map(JsonScalar::of).toList();
        Map<String, List<String>> known = options.find("expect").isEmpty() ? Map.of() : known(Path.of(options.get("expect")), numbers.size());
        return new EditionCheck(JsonScalar.of(options.get("edition-path")), numbers, known);
    }

    private static AnswerCheck own(String type) {
        try {
            return (AnswerCheck) Class.forName(type).getConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalArgumentException("Not a check with a public constructor without parameters: " + type, e);
        }
    }

    private static Map<String, List<String>> known(Path file, int numbers) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(line -> words(line, numbers))
                    .collect(Collectors.toMap(words -> words.get(0), words -> words.subList(1, words.size())));
        }
    }

    private static List<String> words(String line, int numbers) {
        List<String> words = List.of(line.strip().split("\\s+"));
        if (words.size() != numbers + 1) {
            throw new IllegalArgumentException("Not an edition and %d numbers: %s".formatted(numbers, line));
        }
        return words;
    }
}
