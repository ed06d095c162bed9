// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/**
 * What is asked of a row besides what its fields ask one by one.
 *
 * @param kind which of the checks
 * @param fields what it is about, in the order that the kind says; a column of a list is named {@code shares.amount}
 * @param when for {@link Kind#ONLY_IF}: what, if all of it holds, asks for {@code then}; of the others: when the check is made at all, none: always
 * @param then for {@link Kind#ONLY_IF}: what must hold
 * @param arguments the rest, by name
 * @param warns whether a row that does not pass is taken all the same, with a warning
 * @param says what it is about, for people; may be empty
 * @param duty the duty that a limit belongs to; may be empty
 * @param citation the clause it comes from; empty when it is proposed
 */
public record Check(Kind kind, List<String> fields, List<Condition> when, List<Condition> then, Map<String, String> arguments,
        boolean warns, Text says, String duty, Optional<Citation> citation) {

    public Check {
        fields = List.copyOf(fields);
        when = List.copyOf(when);
        then = List.copyOf(then);
        arguments = Map.copyOf(arguments);
    }

    /** Whether it can be told from the row alone: the others are lines of one list of the row, {@code areas.from}. */
    public boolean isWithinRow() {
        return !kind.needsOthers() || (kind == Kind.NO_OVERLAP || kind == Kind.UNIQUE) && fields.stream().allMatch(each -> each.indexOf('.') > 0);
    }

    /** The checks that there are. */
    public enum Kind {
        /** Form and check digits of an identity number or credit code. */
        CHECK_DIGIT("checkDigit", false),
        /** {@code least}, {@code most} of a number. */
        RANGE("range", false),
        /** {@code pattern} that a whole text matches. */
        PATTERN("pattern", false),
        /** Days, moments, months or numbers, none greater than the next; those that are not given are passed over. Columns of one list are compared line by line. */
        ORDER("order", false),
        /** Two fields that must not have one value. */
        DIFFER("differ", false),
        /** What all of the fields say that are given is the same; of lists, their lines in any order. */
        ALIKE("alike", false),
        /** The fields add up to the one that {@code total} names, or to no more than the one that {@code upTo} names; one with a minus before it is taken away. Rows that lack one are not asked. */
        SUM("sum", false),
        /** The fields, multiplied, are the one that {@code total} names; of one with a minus before it, what is left of the whole. Rows that lack one are not asked. */
        PRODUCT("product", false),
        /** A list that is given has {@code least} to {@code most} lines, and no more than the number of the second field. */
        LINES("lines", false),
        /** Exactly one of the fields is given. */
        ONE_OF("oneOf", false),
        /** Where {@code when} holds, {@code then} holds. */
        ONLY_IF("onlyIf", false),
        /** The second day lies at most {@code days}, {@code workingDays}, {@code months} or {@code years} behind the first, the second moment at most {@code hours}: a limit of law, which warns. */
        WITHIN("within", false),
        /** Where the first has an {@code @}, what stands behind the last one is the second. */
        BEHIND("behind", false),
        /** No other living record has the same values; of columns of one list: no other line. */
        UNIQUE("unique", true),
        /** The record that is referred to is there. */
        EXISTS("exists", true),
        /** What is referred to belongs to the same place. */
        SAME_PLACE("samePlace", true),
        /** Follows on from the record of the period before, or from what the record said so far: {@code rule} names how. */
        CONTINUITY("continuity", true),
        /** Periods from the first to the second field do not overlap among records that are alike in the others. */
        NO_OVERLAP("noOverlap", true),
        /** Agrees with what a question of the policy answers: {@code rule} names the question, the fields what must agree, what is asked about, and the day. */
        AGREES("agrees", true);

        private final String word;
        private final boolean needsOthers;

        Kind(String word, boolean needsOthers) {
            this.word = word;
            this.needsOthers = needsOthers;
        }

        /** As policy files write it. */
        public String word() {
            return word;
        }

        /** Whether it cannot be told from the row alone. */
        public boolean needsOthers() {
            return needsOthers;
        }

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
        }
    }
}
