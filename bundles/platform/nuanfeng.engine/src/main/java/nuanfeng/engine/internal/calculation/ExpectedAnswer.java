// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Missing;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.engine.internal.kind.DayOrMoment;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;

/** Compares the answer of a rule with what an example expects of it. */
public final class ExpectedAnswer {

    private static final Phrases PHRASES = Phrases.beside(ExpectedAnswer.class);

    private static final List<String> KNOWN =
            List.of("amount", "parts", "steps", "decision", "values", "reasons", "dates", "items", "refusal",
            "configure", "parameter", "gap", "owner", "cites", "warnings");

    private final Calculation answer;
    private final Outcome outcome;
    private final Mismatches found;

    private ExpectedAnswer(Calculation answer, Mismatches found) {
        this.answer = answer;
        this.outcome = answer.outcome();
        this.found = found;
    }

    public static void compare(Map<String, Object> expect, Calculation answer, Mismatches found) {
        ExpectedAnswer expected = new ExpectedAnswer(answer, found);
        expect.forEach(expected::member);
    }

    private void member(String name, Object expected) {
        switch (name) {
            case "amount", "parts" -> amount(name, expected);
            case "decision", "values", "reasons" -> decision(name, expected);
            case "dates" -> dates(expected);
            case "items" -> items(expected);
            case "refusal", "configure", "parameter", "gap", "owner" -> refusal(name, expected);
            case "steps" -> found.members("the step", expected, steps());
            case "cites" -> found.occur("the citation", expected, answer.citations().stream().map(Citation::id).toList());
            case "warnings" -> found.occur("the warning", expected, answer.warnings().stream().map(Warning::code).toList());
            default -> found.unknown(name, "a calculation", KNOWN);
        }
    }

    private void amount(String name, Object expected) {
        if (!(outcome instanceof Outcome.Amount amount)) {
            other(name, expected);
        } else if (name.equals("amount")) {
            found.value("the amount", expected, amount.amount());
        } else {
            found.members("the part", expected, amount.parts());
        }
    }

    private void decision(String name, Object expected) {
        if (!(outcome instanceof Outcome.Decision decision)) {
            other(name, expected);
        } else if (name.equals("decision")) {
            found.value("the decision", expected, decision.code());
        } else if (name.equals("values")) {
            found.members("the value", expected, decision.values());
        } else {
            found.occur("the reason", expected, decision.reasons().stream().map(Reason::code).toList());
        }
    }

    private void refusal(String name, Object expected) {
        if (!(outcome instanceof Outcome.Refusal refusal)) {
            other(name, expected);
            return;
        }
        if (name.equals("configure")) {
            found.value("to be told to configure", expected, refusal.configure());
        } else if (name.equals("parameter")) {
            found.value("a refusal about the parameter", expected, refusal.parameter());
        } else if (name.equals("gap")) {
            found.value("the gap", expected, refusal.missing().map(each -> each.kind().code()).orElse("none"));
        } else if (name.equals("owner")) {
            found.value("the owner", expected, refusal.missing().flatMap(Missing::place).map(PlaceId::path).orElse("none"));
        } else if (!Mismatches.same(expected, refusal.code().code())) {
            other("refusal", expected);
        }
    }

    private void dates(Object expected) {
        if (!(outcome instanceof Outcome.Dates dates)) {
            other("dates", expected);
            return;
        }
        Map<String, Object> got = new LinkedHashMap<>();
        dates.dates().forEach((name, date) -> got.put(name, expected instanceof Map<?, ?> map ? asWritten(map.get(name), date) : date));
        found.members("the date", expected, got);
    }

    /** The expected text itself when it means the same moment, however it is written. */
    private static Object asWritten(Object expected, Temporal got) {
        Instant moment = got instanceof Instant instant ? instant : got instanceof OffsetDateTime offset ? offset.toInstant()
                : got instanceof ZonedDateTime zoned ? zoned.toInstant() : Instant.MIN;
        return DayOrMoment.of(expected).filter(OffsetDateTime.class::isInstance)
                .filter(wanted -> Instant.from(wanted).equals(moment)).isPresent() ? expected : got;
    }

    /** In order. An item that is expected as a map must have these members; one expected as a text is the item's id or only text. */
    private void items(Object expected) {
        if (!(outcome instanceof Outcome.Listing listing)) {
            other("items", expected);
            return;
        }
        List<?> wanted = expected instanceof List<?> list ? list : List.of(expected);
        if (wanted.size() != listing.items().size()) {
            found.say(PHRASES.say("how-many", wanted.size(), listing.items().size(), listing.items().toString()));
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            Map<String, String> item = listing.items().get(i);
            if (wanted.get(i) instanceof Map<?, ?>) {
                found.members(PHRASES.say("item-of", i + 1), wanted.get(i), item);
            } else {
                found.value(PHRASES.say("item", i + 1), wanted.get(i),
                        item.size() == 1 ? item.values().iterator().next() : item.getOrDefault("id", item.toString()));
            }
        }
    }

    /** The last of each name counts: a place may go on from where the rule above stopped. */
    private Map<String, Quantity> steps() {
        Map<String, Quantity> steps = new LinkedHashMap<>();
        for (TraceLine line : answer.trace()) {
            if (line instanceof TraceLine.Step step) {
                steps.put(step.name(), step.value());
            } else if (line instanceof TraceLine.Rounded rounded) {
                steps.put(rounded.name(), rounded.value());
            }
        }
        return steps;
    }

    private void other(String name, Object expected) {
        found.answered(name, expected, shown());
    }

    private Text shown() {
        if (outcome instanceof Outcome.Amount amount) {
            return PHRASES.say("got-amount", amount.amount());
        }
        if (outcome instanceof Outcome.Decision decision) {
            return PHRASES.say("got-decision", decision.code());
        }
        if (outcome instanceof Outcome.Refusal refusal) {
            return PHRASES.say("got-refusal", refusal.code().code(), refusal.detail());
        }
        return outcome instanceof Outcome.Dates dates ? PHRASES.say("got-dates", dates.dates()) : PHRASES.say("got-list");
    }
}
