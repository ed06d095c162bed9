// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import nuanfeng.benchmarks.text.JsonScalar;

/**
 * An answer's numbers must be those of the edition that it names. The editions' numbers are given; those of an edition that was not given are
 * learnt from its first answer, which proves that an edition never changes its mind, not that it was right.
 */
public final class EditionCheck implements AnswerCheck {

    private final JsonScalar edition;
    private final List<JsonScalar> numbers;
    private final Map<String, List<String>> known;
    private final Map<String, List<String>> seen = new ConcurrentHashMap<>();

    /**
     * @param known the numbers of an edition, in the order of {@code numbers}
     */
    public EditionCheck(JsonScalar edition, List<JsonScalar> numbers, Map<String, List<String>> known) {
        this.edition = edition;
        this.numbers = List.copyOf(numbers);
        this.known = Map.copyOf(known);
    }

    @Override
    public String complaint(Answer answer) {
        String name = edition.find(answer.body(), answer.length()).orElse("");
        if (name.isEmpty()) {
            return "no edition in " + answer.text();
        }
        String header = answer.header("Policy-Edition").orElse(name);
        if (!header.equals(name)) {
            return "the header names " + header + ", the body " + name;
        }
        List<String> here = numbers.stream().map(path -> path.find(answer.body(), answer.length()).orElse("–")).toList();
        List<String> there = Objects.requireNonNullElse(seen.putIfAbsent(name, known.getOrDefault(name, here)), known.getOrDefault(name, here));
        return there.equals(here) ? "" : here + " in an answer of " + name + ", which says " + there;
    }

    @Override
    public String summary() {
        return seen.size() + " editions answered, " + seen.keySet().stream().filter(known::containsKey).count()
                + " of them with numbers known beforehand";
    }
}
