// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Money;

/** What a rule concludes. Most rules are not sums; and a refusal is a conclusion too. */
public sealed interface Outcome {

    /** What a rule concludes when it does not refuse. */
    enum Kind {
        AMOUNT, DECISION, DATES, LIST
    }

    /**
     * Yuan.
     *
     * @param parts who bears how much: {@code employer}, {@code person}; they sum to {@code amount}
     */
    record Amount(Money amount, Map<String, Money> parts, Modality modality) implements Outcome {
        public Amount {
            parts = parts instanceof TwoParts ? parts : Map.copyOf(parts);
        }

        /** An amount that two bear together: nearly every contribution. */
        public static Amount of(String one, Money ones, String other, Money others, Modality modality) {
            return new Amount(ones.plus(others), new TwoParts(one, ones, other, others), modality);
        }
    }

    /**
     * One of a closed list of codes, with reasons.
     *
     * @param values what belongs to the decision: {@code place → 450100}
     */
    record Decision(String code, Map<String, String> values, List<Reason> reasons) implements Outcome {
        public Decision {
            values = Map.copyOf(values);
            reasons = List.copyOf(reasons);
        }
    }

    /** Days or moments by name: {@code due}, {@code nominal}. */
    record Dates(Map<String, Temporal> dates) implements Outcome {
        public Dates {
            dates = Map.copyOf(dates);
        }
    }

    /** Items, each with its own texts. */
    record Listing(List<Map<String, String>> items) implements Outcome {
        public Listing {
            items = items.stream().map(Map::copyOf).toList();
        }
    }

    /**
     * No answer, and why. Never a borrowed value.
     *
     * @param sentence why
     * @param parameter the key concerned; empty when none
     * @param configure what must be configured: an id of the catalogue or the key; empty unless {@link RefusalCode#NOT_CONFIGURED}
     * @param issues for {@link RefusalCode#INVALID_FACTS}: every fact that is wrong
     * @param citation the clause that refuses or leaves open
     * @param missing for what has no figure: which kind of gap it is and whose
     */
    record Refusal(RefusalCode code, Text sentence, String parameter, String configure, List<FactIssue> issues,
            Optional<Citation> citation, Optional<Missing> missing) implements Outcome {
        public Refusal {
            issues = List.copyOf(issues);
        }

        /** A refusal for another reason than a gap. */
        public Refusal(RefusalCode code, Text sentence, String parameter, String configure, List<FactIssue> issues,
                Optional<Citation> citation) {
            this(code, sentence, parameter, configure, issues, citation, Optional.empty());
        }

        /** The same, said in Chinese only. */
        public Refusal(RefusalCode code, String detail, String parameter, String configure, List<FactIssue> issues,
                Optional<Citation> citation) {
            this(code, Text.of(detail), parameter, configure, issues, citation, Optional.empty());
        }

        /** The sentence in Chinese. */
        public String detail() {
            return sentence.zh();
        }
    }
}
