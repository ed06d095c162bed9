// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calculation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Edition;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.shell.internal.command.WrongWordsException;

/** Facts as typed at the shell: {@code month=2022-07 wages=3200.00,3500.00 owner.licensed=true}. */
public final class FactWords {

    private static final Set<String> TRUTH = Set.of("true", "false");

    private FactWords() {
    }

    /** The facts that a question asks for; none when the place has no such question. */
    public static List<Fact<?>> descriptors(Edition edition, String place, String rule) {
        return description(edition, place, rule).map(RuleDescription::facts).orElse(List.of());
    }

    /** What the question says of itself; nothing when the place has no such question. */
    public static Optional<RuleDescription> description(Edition edition, String place, String rule) {
        return edition.place(place).calculations().stream().filter(offer -> offer.rule().equals(rule)).findFirst().map(CalculationOffer::description);
    }

    /**
     * Raw facts by name. Whether they are right is judged where they are used.
     *
     * @throws WrongWordsException when a word is not {@code fact=value}
     */
    static Map<String, Object> read(List<String> words, List<Fact<?>> descriptors) {
        Map<String, Object> facts = new HashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new WrongWordsException("not-fact", word);
            }
            put(facts, word.substring(0, equals), word.substring(equals + 1), descriptors);
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, String value, List<Fact<?>> descriptors) {
        int dot = name.indexOf('.');
        Optional<Fact<?>> fact = descriptors.stream().filter(each -> each.name().equals(dot < 0 ? name : name.substring(0, dot)))
                .findFirst();
        if (dot > 0 && fact.filter(each -> each.type() == Fact.Type.RECORD).isPresent()) {
            @SuppressWarnings("unchecked")
            Map<String, Object> members = (Map<String, Object>) facts.computeIfAbsent(fact.get().name(), key -> new HashMap<>());
            put(members, name.substring(dot + 1), value, fact.get().members());
        } else if (fact.filter(each -> each.type() == Fact.Type.MONEY_LIST).isPresent()) {
            facts.put(name, List.of(value.split("\\s*,\\s*")));
        } else {
            boolean isFlag = fact.filter(each -> each.type() == Fact.Type.FLAG).isPresent() && TRUTH.contains(value);
            facts.put(name, isFlag ? Boolean.valueOf(value) : value);
        }
    }
}
