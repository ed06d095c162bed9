// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.TraceLine;
import nuanfeng.document.ClauseText;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Parties;
import nuanfeng.policy.Setting;
import nuanfeng.quantity.Quantity;

/** An answer in JSON: citations once, and indexed by {@code cite}. */
final class CalculationShape {

    private static final int MONEY_DECIMALS = 2;

    private final Calculation calculation;
    private final List<Citation> citations;

    private final Map<Citation, ClauseText> texts;

    private CalculationShape(Quoted quoted) {
        this.calculation = quoted.calculation();
        this.citations = calculation.citations();
        this.texts = quoted.texts();
    }

    static Map<String, Object> of(Quoted quoted) {
        return new CalculationShape(quoted).members();
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rule", calculation.rule());
        members.put("place", calculation.place().path());
        members.put("asked", calculation.asked());
        members.put("on", calculation.on().toString());
        members.put("onFrom", Shape.of(calculation.onFrom()));
        members.put("hypothetical", calculation.hypothetical());
        members.put("outcome", outcome(calculation.outcome()));
        owed(members, "owedBy", calculation.parties().owedBy());
        owed(members, "owedTo", calculation.parties().owedTo());
        members.put("trace", calculation.trace().stream().map(this::line).toList());
        members.put("citations", citations.stream().map(this::cited).toList());
        members.put("warnings", Shape.of(calculation.warnings()));
        members.put("edition", calculation.edition());
        return members;
    }

    private static void owed(Map<String, Object> members, String name, List<Parties.Party> parties) {
        if (!parties.isEmpty()) {
            members.put(name, parties.stream().map(party -> ResponsibilityShape.named(party.id(), party.name())).toList());
        }
    }

    private Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (outcome instanceof Outcome.Amount amount) {
            members.put("kind", "amount");
            members.put("amount", amount.amount().toString());
            members.put("currency", "CNY");
            members.put("parts", Shape.of(amount.parts()));
            members.put("modality", amount.modality().name());
        } else if (outcome instanceof Outcome.Decision decision) {
            members.put("kind", "decision");
            members.put("decision", decision.code());
            members.put("values", decision.values());
            members.put("reasons", decision.reasons().stream().map(this::reason).toList());
        } else if (outcome instanceof Outcome.Dates dates) {
            members.put("kind", "dates");
            members.put("dates", Shape.of(dates.dates()));
        } else if (outcome instanceof Outcome.Listing listing) {
            members.put("kind", "list");
            members.put("items", listing.items());
        } else if (outcome instanceof Outcome.Refusal refusal) {
            members.put("kind", "refusal");
            members.put("code", refusal.code().code());
            members.put("detail", refusal.detail());
            members.put("parameter", refusal.parameter());
            members.put("configure", refusal.configure());
            members.put("errors", Shape.of(refusal.issues()));
            cite(members, refusal.citation());
            members.values().removeIf(""::equals);
        }
        return members;
    }

    private Map<String, Object> reason(Reason reason) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", reason.code());
        members.put("text", reason.text());
        cite(members, reason.citation());
        return members;
    }

    private Map<String, Object> line(TraceLine line) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", kind(line));
        members.put("name", line.name());
        if (line instanceof TraceLine.FactRead fact) {
            members.put("value", value(fact.value(), fact.money()));
        } else if (line instanceof TraceLine.ParameterRead read) {
            Setting setting = read.setting();
            members.put("value", value(setting.value(), setting.unit().startsWith("CNY")));
            unit(members, setting.unit());
            members.put("decidedBy", setting.decidedBy().path());
            members.put("from", setting.from().toString());
            if (read.overridden()) {
                members.put("overridden", true);
            }
        } else if (line instanceof TraceLine.Step step) {
            members.put("value", value(step.value(), step.unit().startsWith("CNY")));
            unit(members, step.unit());
        } else if (line instanceof TraceLine.Rounded rounded) {
            members.put("value", rounded.value().toPlainString(rounded.rounding().decimals()));
            members.put("rounding", rounded.rounding().toString());
        } else if (line instanceof TraceLine.Inherited inherited) {
            members.put("place", inherited.place());
        } else {
            time(members, line);
        }
        cite(members, line.citation());
        return members;
    }

    /** How a time limit was counted. */
    private static void time(Map<String, Object> members, TraceLine line) {
        if (line instanceof TraceLine.Reading reading) {
            members.put("option", reading.option());
        } else if (line instanceof TraceLine.Limit limit) {
            if (!limit.option().isEmpty()) {
                members.put("option", limit.option());
            }
            members.put("length", limit.length());
            members.put("unit", limit.unit());
        } else if (line instanceof TraceLine.Counted counted) {
            members.put("from", counted.from().toString());
            members.put("to", counted.to().toString());
            if (!counted.calendar().isEmpty()) {
                members.put("calendar", counted.calendar());
                members.put("days", Shape.of(counted.days()));
            }
        } else if (line instanceof TraceLine.Announced announced) {
            members.put("days", Shape.of(announced.days()));
        } else if (line instanceof TraceLine.Shifted shifted) {
            members.put("rule", shifted.rule());
            members.put("from", shifted.from().toString());
            members.put("to", shifted.to().toString());
            members.put("calendar", shifted.calendar());
        }
    }

    private static void unit(Map<String, Object> members, String unit) {
        if (!unit.isEmpty()) {
            members.put("unit", unit);
        }
    }

    private static String kind(TraceLine line) {
        return line instanceof TraceLine.FactRead ? "fact" : line instanceof TraceLine.ParameterRead ? "parameter"
                : line instanceof TraceLine.Inherited ? "inherited" : line instanceof TraceLine.Limit ? "limit"
                : line instanceof TraceLine.Reading ? "reading" : line instanceof TraceLine.Announced ? "notice"
                : line instanceof TraceLine.Counted ? "counted" : line instanceof TraceLine.Shifted ? "shift" : "step";
    }

    private static Object value(Object value, boolean money) {
        if (value instanceof Quantity quantity) {
            return quantity.toPlainString(money ? MONEY_DECIMALS : 0);
        } else if (value instanceof List<?> items) {
            return items.stream().map(each -> value(each, money)).toList();
        }
        return Shape.of(value);
    }

    private void cite(Map<String, Object> members, Optional<Citation> citation) {
        citation.map(Citation::id).ifPresent(id -> {
            for (int i = 0; i < citations.size(); i++) {
                if (citations.get(i).id().equals(id)) {
                    members.put("cite", i);
                }
            }
        });
    }

    private Map<String, Object> cited(Citation citation) {
        Map<String, Object> members = Shape.citation(citation);
        if (texts.containsKey(citation)) {
            DocumentShape.cited(members, texts.get(citation));
        }
        return members;
    }
}
