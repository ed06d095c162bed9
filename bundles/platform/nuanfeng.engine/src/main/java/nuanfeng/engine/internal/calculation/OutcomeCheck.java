// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calculation.Warning;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Money;

/**
 * Looks whether an outcome is what its rule promised, of a size that can be sent, and made of nothing but the JDK's and the
 * platform's own values: after this, no code of a bundle is called by whoever reads it.
 */
final class OutcomeCheck {

    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_CHARACTERS = 500_000;
    private static final int MOST_ENTRIES = 5_000;
    private static final String TOO_MANY = "more than %s entries".formatted(MOST_ENTRIES);
    private static final Set<Class<?>> DATES = Set.of(LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class,
            YearMonth.class, Instant.class);

    private int characters;
    private int entries;

    private OutcomeCheck() {
    }

    /** @throws UnfitOutcomeException when it is not */
    static void check(Outcome outcome, Outcome.Kind promised, WorkingSheet sheet) {
        OutcomeCheck check = new OutcomeCheck();
        check.outcome(outcome, promised);
        check.way(sheet);
    }

    private void outcome(Outcome outcome, Outcome.Kind promised) {
        if (outcome == null) {
            throw unfit("it returned nothing");
        }
        Outcome.Kind kind = outcome instanceof Outcome.Amount ? Outcome.Kind.AMOUNT
                : outcome instanceof Outcome.Decision ? Outcome.Kind.DECISION
                : outcome instanceof Outcome.Dates ? Outcome.Kind.DATES
                : outcome instanceof Outcome.Listing ? Outcome.Kind.LIST : promised;
        if (kind != promised) {
            throw unfit("it returned %s, and is described as %s".formatted(kind, promised));
        }
        if (outcome instanceof Outcome.Amount amount) {
            amount(amount);
        } else if (outcome instanceof Outcome.Decision decision) {
            text(decision.code());
            texts(decision.values());
            each(decision.reasons(), Reason.class).forEach(this::reason);
        } else if (outcome instanceof Outcome.Dates dates) {
            entries(dates.dates().size());
            for (Map.Entry<?, ?> date : dates.dates().entrySet()) {
                text(date.getKey());
                is(DATES.contains(date.getValue().getClass()), "a date that is of no known kind");
            }
        } else if (outcome instanceof Outcome.Listing list) {
            each(list.items(), Map.class).forEach(this::texts);
        } else {
            refusal((Outcome.Refusal) outcome);
        }
    }

    private void amount(Outcome.Amount amount) {
        is(amount.amount() != null && amount.modality() != null && amount.parts() != null, "an amount without a number or modality");
        entries(amount.parts().size());
        Map<?, ?> parts = amount.parts();
        parts.forEach((name, part) -> {
            text(name);
            is(part instanceof Money, "a part that is no money");
        });
    }

    private void reason(Reason reason) {
        text(reason.code());
        text(reason.sentence());
        citation(reason.citation());
    }

    private void refusal(Outcome.Refusal refusal) {
        is(refusal.code() != null && refusal.code() != RefusalCode.RULE_FAILED, "a refusal without a reason");
        text(refusal.sentence());
        text(refusal.parameter());
        text(refusal.configure());
        for (FactIssue issue : each(refusal.issues(), FactIssue.class)) {
            text(issue.field());
            text(issue.code());
            text(issue.sentence());
        }
        citation(refusal.citation());
    }

    private void citation(Optional<?> maybe) {
        is(maybe != null, "no word of a citation");
        if (maybe.isPresent()) {
            is(maybe.get() instanceof Citation, "a citation that is none");
            Citation citation = (Citation) maybe.get();
            text(citation.documentId());
            text(citation.document());
            text(citation.title());
            text(citation.clauseId());
            text(citation.clause());
            text(citation.source());
            text(citation.note());
        }
    }

    /** What the rule wrote into the way to its answer. */
    private void way(WorkingSheet sheet) {
        sheet.ofTheRule(step -> {
            text(step.name());
            text(step.unit());
        }, warning -> {
            text(warning.code());
            text(warning.sentence());
        });
    }

    private void texts(Map<?, ?> texts) {
        entries(texts.size());
        texts.forEach((key, value) -> {
            text(key);
            text(value);
        });
    }

    private <T> List<T> each(List<T> all, Class<?> type) {
        entries(all.size());
        for (Object each : all) {
            is(type.isInstance(each), "something else among what it lists");
        }
        return all;
    }

    private void entries(int more) {
        entries += more;
        is(entries <= MOST_ENTRIES, TOO_MANY);
    }

    private void text(Text said) {
        is(said != null, "a text that is none");
        text(said.zh());
        said.english().ifPresent(this::text);
    }

    private void text(Object value) {
        is(value instanceof String, "a text that is none");
        String text = (String) value;
        characters += text.length();
        is(text.length() <= LONGEST_TEXT && characters <= MOST_CHARACTERS, "too much text");
        is(isWellFormed(text), "half a character");
    }

    /** Whether every surrogate has its other half. */
    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static void is(boolean right, String what) {
        if (!right) {
            throw unfit("it returned " + what);
        }
    }

    private static UnfitOutcomeException unfit(String what) {
        return new UnfitOutcomeException(what);
    }
}
