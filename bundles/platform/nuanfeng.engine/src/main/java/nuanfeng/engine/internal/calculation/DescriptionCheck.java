// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.quantity.Quantity;

/** Whether what a rule says of itself is whole, of a size that a form can show, and made of the platform's own values only. */
final class DescriptionCheck {

    private static final int MOST_FACTS = 500;
    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_CODES = 2_000;

    private int facts;

    private DescriptionCheck() {
    }

    /** @throws IllegalArgumentException with a sentence when it is not */
    static void check(RuleDescription description) {
        is(description != null && description.kind() != null && description.dateFact() != null, "it lacks a part");
        text(description.title());
        new DescriptionCheck().facts(description.facts(), 1);
        text(description.doesNotDecide());
        is(description.codes().size() <= MOST_CODES, "it has more than %s codes".formatted(MOST_CODES));
        for (Object each : description.codes()) {
            is(each instanceof TitledCode code && isText(code.code(), LONGEST_NAME) && Verdict.of(code.code()).isEmpty(), "a code of its own is no fit one");
            text(((TitledCode) each).title());
        }
        Set<String> names = description.facts().stream().map(Fact::name).collect(Collectors.toSet());
        description.alternatives().forEach(group -> is(description.extending() || names.containsAll(group) && group.size() > 1, "facts of which one is to be given are not there"));
        is(description.sequences().size() <= MOST_CODES, "it has more than %s sequences".formatted(MOST_CODES));
        Set<String> dated = dated("", description.facts());
        description.sequences().forEach(each -> is(description.extending() || dated.contains(each.earlier()) && dated.contains(each.later()), "days of which one is the later are not there"));
        is(description.identities().size() <= MOST_CODES, "it has more than %s identity numbers".formatted(MOST_CODES));
        description.identities().forEach(each -> is(description.extending() || dated.contains(each.born()) && isBeside(each.number(), each.born()), "an identity number and the day of birth in it do not stand beside each other"));
        description.dateFact().ifPresent(fact -> is(((Object) fact) instanceof Fact<?>, "its date is no fact"));
    }

    private static boolean isBeside(String one, String other) {
        return one.substring(0, one.indexOf('.') + 1).equals(other.substring(0, other.indexOf('.') + 1));
    }

    /** Facts that say when, and those of their members that do. */
    private static Set<String> dated(String before, List<Fact<?>> facts) {
        Set<String> dated = new HashSet<>();
        for (Fact<?> fact : facts) {
            switch (fact.type()) {
                case MONTH, DATE, DATE_OR_MOMENT -> dated.add(before + fact.name());
                case RECORD, RECORD_LIST -> dated.addAll(before.isEmpty() ? dated(fact.name() + ".", fact.members()) : Set.of());
                default -> { }
            }
        }
        return dated;
    }

    private void facts(List<?> all, int depth) {
        facts += all.size();
        is(facts <= MOST_FACTS, "it asks for more than %s facts".formatted(MOST_FACTS));
        is(depth <= DEEPEST, "its facts lie deeper than %s in each other".formatted(DEEPEST));
        for (Object each : all) {
            is(each instanceof Fact<?>, "something else stands among its facts");
            fact((Fact<?>) each, depth);
        }
    }

    private void fact(Fact<?> fact, int depth) {
        is(isText(fact.name(), LONGEST_NAME) && !fact.name().isBlank(), "a fact has no fit name");
        text(fact.description());
        is(fact.codes().size() <= MOST_CODES, "the fact '%s' has more than %s codes".formatted(fact.name(), MOST_CODES));
        for (Object code : fact.codes()) {
            is(isText(code, LONGEST_NAME), "a code of the fact '%s' is no fit text".formatted(fact.name()));
        }
        fact.titled().forEach(code -> text(code.title()));
        limit(fact.least());
        limit(fact.most());
        facts(fact.members(), depth + 1);
    }

    private static void limit(Optional<?> limit) {
        limit.ifPresent(each -> is(each instanceof Quantity, "a limit is no quantity"));
    }

    private static void text(Text text) {
        is(text != null && text.english() != null && isText(text.zh(), LONGEST_TEXT), "a text is missing or too long");
        text.english().ifPresent(english -> is(isText(english, LONGEST_TEXT), "a text is too long"));
    }

    private static boolean isText(Object text, int longest) {
        return text instanceof String each && each.length() <= longest && OutcomeCheck.isWellFormed(each);
    }

    private static void is(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(what);
        }
    }
}
