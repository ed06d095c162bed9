// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.calculation.Calculation.Meaning;
import nuanfeng.calculation.Naming;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Verdict;
import nuanfeng.engine.internal.kind.Shelf;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.RuleDescription;

/**
 * Whether a decision says no harder word than its clauses let it: a violation needs a MUST of a statute among the settings that the rule read, a finding
 * one of a statute or a policy document, a miss a target. A reply, a report and a reading bind nobody.
 */
final class Vocabulary {

    private static final Phrases PHRASES = Phrases.beside(Vocabulary.class);
    private static final Set<String> LAW = Set.of("statute");
    private static final Set<String> POLICY = Set.of("statute", "normative");

    private Vocabulary() {
    }

    /** @throws UnfitOutcomeException when it does */
    static void check(Outcome outcome, RuleDescription description, WorkingSheet sheet) {
        if (!(outcome instanceof Outcome.Decision decision)) {
            return;
        }
        Optional<Verdict> reserved = Verdict.of(decision.code());
        if (reserved.isEmpty()) {
            is(description.doesNotDecide().isEmpty() || description.codes().stream().anyMatch(code -> code.code().equals(decision.code())),
                    "the code %s, which it does not declare".formatted(decision.code()));
            return;
        }
        boolean said = switch (reserved.get()) {
            case VIOLATION -> rests(decision, sheet, LAW, Set.of(Modality.MUST));
            case FINDING -> rests(decision, sheet, POLICY, Set.of(Modality.MUST, Modality.URGE));
            case MISSED -> rests(decision, sheet, POLICY, Set.of(Modality.TARGET));
            case NOT_APPLICABLE -> decision.reasons().stream().anyMatch(reason -> reason.citation().isPresent());
            case MANUAL_REVIEW -> !decision.reasons().isEmpty();
            case ADVICE, OK -> true;
        };
        is(said, "%s, which no clause behind its reasons is hard enough for".formatted(decision.code()));
    }

    private static boolean rests(Outcome.Decision decision, WorkingSheet sheet, Set<String> kinds, Set<Modality> words) {
        Shelf shelf = sheet.node().shelf();
        for (Reason reason : decision.reasons()) {
            Optional<Citation> clause = reason.citation();
            // A value that somebody only supposes has no word of its own.
            if (clause.isPresent() && (clause.get().documentId().equals(Citation.HYPOTHETICAL)
                    || shelf.find(clause.get().documentId()).filter(document -> kinds.contains(document.kind())).isPresent()
                    && sheet.trace().stream().anyMatch(line -> line instanceof TraceLine.ParameterRead read
                            && read.setting().citation().id().equals(clause.get().id()) && words.contains(read.setting().modality())))) {
                return true;
            }
        }
        return false;
    }

    private static void is(boolean right, String what) {
        if (!right) {
            throw new UnfitOutcomeException("it decided " + what);
        }
    }

    /** What the answer is to be taken for, and what is called how in it. A refusal decides nothing. @param places path → name */
    static Meaning meaning(RuleDescription description, Outcome outcome, Map<String, Text> places) {
        Naming naming = new Names(description, places);
        if (description.doesNotDecide().isEmpty() && description.codes().isEmpty() || outcome instanceof Outcome.Refusal) {
            return new Meaning(Text.NONE, Text.NONE, naming);
        }
        Text decision = outcome instanceof Outcome.Decision made ? title(description, made.code()) : Text.NONE;
        return new Meaning(decision, description.doesNotDecide(), naming);
    }

    private static Text title(RuleDescription description, String code) {
        return description.codes().stream().filter(each -> each.code().equals(code)).map(TitledCode::title).findFirst()
                .orElseGet(() -> Verdict.of(code).map(Verdict::title).orElse(Text.NONE));
    }

    /**
     * What the rule calls its facts and steps, and what the places are called that it may have looked up.
     *
     * @param places path → name
     */
    private record Names(RuleDescription rule, Map<String, Text> places) implements Naming {

        private static final Text YES = PHRASES.say("flag/true");
        private static final Text NO = PHRASES.say("flag/false");

        @Override
        public Text fact(String name) {
            for (Fact<?> fact : rule.facts()) {
                if (fact.name().equals(name)) {
                    return fact.title();
                }
            }
            return Text.NONE;
        }

        @Override
        public Text value(String fact, Object value) {
            if (value instanceof Boolean flag) {
                return flag ? YES : NO;
            }
            for (Fact<?> each : rule.facts()) {
                if (each.name().equals(fact)) {
                    return each.titled().stream().filter(code -> code.code().equals(value)).map(TitledCode::title).findFirst().orElse(Text.NONE);
                }
            }
            return Text.NONE;
        }

        /** What the rule calls it, else what is called so everywhere. */
        @Override
        public Text step(String name) {
            for (TitledCode called : rule.called()) {
                if (called.code().equals(name)) {
                    return called.title();
                }
            }
            return PHRASES.find("called/" + name).orElse(Text.NONE);
        }

        @Override
        public Text place(String path) {
            return places.getOrDefault(path, Text.NONE);
        }
    }
}
