// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.document.ClauseText;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Parties;
import nuanfeng.policy.Setting;
import nuanfeng.shell.internal.document.ClauseWords;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** An answer with its reasons: outcome, every line of the trace with its clause, warnings, edition. */
final class CalculationText {

    private static final int SHOWN_DAYS = 10;

    private CalculationText() {
    }

    /** @param texts of the clauses that it cites; empty when nobody wants to read them */
    static List<String> lines(Calculation calculation, Map<Citation, ClauseText> texts) {
        List<String> lines = new ArrayList<>();
        String asked = calculation.asked().equals(calculation.place().path()) ? "" : " (asked: " + calculation.asked() + ")";
        lines.add("%s in %s%s on %s, %s".formatted(calculation.rule(), calculation.place(), asked, calculation.on(),
                switch (calculation.onFrom()) {
                    case QUERY -> "as asked";
                    case FACT -> "as a fact says";
                    case TODAY -> "which is today";
                }));
        lines.addAll(outcome(calculation.outcome()));
        if (!calculation.meaning().decision().isEmpty()) {
            lines.add("  " + calculation.meaning().decision().zh());
        }
        if (!calculation.meaning().doesNotDecide().isEmpty()) {
            lines.add("  does not decide: " + calculation.meaning().doesNotDecide().zh());
        }
        owed("owed by", calculation.parties().owedBy()).ifPresent(lines::add);
        owed("owed to", calculation.parties().owedTo()).ifPresent(lines::add);
        if (calculation.hypothetical()) {
            lines.add("  what-if values took part: this is not the policy in force");
        }
        if (!calculation.trace().isEmpty()) {
            lines.add("");
            lines.addAll(trace(calculation.trace()));
        }
        if (!texts.isEmpty()) {
            lines.add("");
            lines.addAll(ClauseWords.lines(texts));
        }
        if (!calculation.warnings().isEmpty()) {
            lines.add("");
            TextTable table = new TextTable("WARNING", "DETAIL");
            for (Warning warning : calculation.warnings()) {
                table.row(warning.code(), warning.detail());
            }
            lines.addAll(table.lines());
        }
        lines.add("");
        lines.add("Edition " + calculation.edition());
        return lines;
    }

    private static Optional<String> owed(String how, List<Parties.Party> parties) {
        return parties.isEmpty() ? Optional.empty() : Optional.of("  %s %s".formatted(how,
                parties.stream().map(party -> party.name().zh()).collect(Collectors.joining("、"))));
    }

    private static List<String> outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Amount amount) {
            return List.of("  %s CNY (%s)%s".formatted(amount.amount(), amount.modality(), among(amount.parts())));
        } else if (outcome instanceof Outcome.Decision decision) {
            List<String> lines = new ArrayList<>();
            lines.add("  " + decision.code() + among(decision.values()));
            TextTable reasons = new TextTable("REASON", "TEXT", "CLAUSE");
            for (Reason reason : decision.reasons()) {
                reasons.row(reason.code(), reason.text(), reason.citation().map(Values::clause).orElse(""));
            }
            lines.addAll(reasons.isEmpty() ? List.of() : reasons.lines("  "));
            return lines;
        } else if (outcome instanceof Outcome.Dates dates) {
            return List.of("  " + pairs(dates.dates()));
        } else if (outcome instanceof Outcome.Listing listing) {
            return listing.items().stream().map(item -> "  - " + pairs(item)).toList();
        }
        return refusal((Outcome.Refusal) outcome);
    }

    private static List<String> refusal(Outcome.Refusal refusal) {
        List<String> lines = new ArrayList<>();
        lines.add("  refused: %s. %s".formatted(refusal.code().code(), refusal.detail()));
        if (!refusal.configure().isEmpty()) {
            lines.add("  to be configured: " + refusal.configure()
                    + (refusal.configure().equals(refusal.parameter()) ? "" : " (" + refusal.parameter() + ")"));
        }
        refusal.citation().ifPresent(citation -> lines.add("  clause: " + Values.clause(citation)));
        for (FactIssue issue : refusal.issues()) {
            lines.add("  %s: %s [%s]".formatted(issue.field(), issue.detail(), issue.code()));
        }
        return lines;
    }

    private static List<String> trace(List<TraceLine> trace) {
        TextTable table = new TextTable("WHAT", "NAME", "VALUE", "DECIDED BY", "FROM", "CLAUSE");
        for (TraceLine line : trace) {
            String clause = line.citation().map(Values::clause).orElse("");
            if (line instanceof TraceLine.FactRead fact) {
                table.row("fact", fact.name(), fact.money() ? Values.money(fact.value()) : Values.text(fact.value()), "", "", "");
            } else if (line instanceof TraceLine.ParameterRead read) {
                Setting setting = read.setting();
                table.row(read.overridden() ? "what-if" : "parameter", setting.key(), Values.text(setting),
                        setting.decidedBy().path(), setting.from().toString(), clause);
            } else if (line instanceof TraceLine.Step step) {
                table.row("step", step.name(), Values.withUnit(step.unit().startsWith("CNY") ? Values.money(step.value())
                        : Values.text(step.value()), step.unit()), "", "", "");
            } else if (line instanceof TraceLine.Rounded rounded) {
                table.row("rounding", rounded.name(), "%s (%s)".formatted(
                        rounded.value().toPlainString(rounded.rounding().decimals()), rounded.rounding()), "", "", clause);
            } else if (line instanceof TraceLine.Inherited inherited) {
                table.row("inherited", inherited.name(), "", inherited.place(), "", "");
            } else if (line instanceof TraceLine.Reading reading) {
                table.row("reading", reading.name(), reading.option(), "", "", clause);
            } else if (line instanceof TraceLine.Limit limit) {
                table.row("limit", limit.name(), "%s %s%s".formatted(limit.length(), limit.unit(),
                        limit.option().isEmpty() ? "" : " (" + limit.option() + ")"), "", "", clause);
            } else if (line instanceof TraceLine.Counted counted) {
                table.row("counted", counted.name(), counted.days().isEmpty() ? "to " + counted.to()
                        : "to %s: %s".formatted(counted.to(), days(counted.days())), counted.calendar(), counted.from().toString(), clause);
            } else if (line instanceof TraceLine.Announced announced) {
                table.row("notice", announced.name(), days(announced.days()), "", "", clause);
            } else if (line instanceof TraceLine.Shifted shifted) {
                table.row("shift", shifted.name(), "%s (%s)".formatted(shifted.to(), shifted.rule()), shifted.calendar(),
                        shifted.from().toString(), clause);
            }
        }
        return table.lines();
    }

    /** Every day that counts where there are few, else the first and the last ones. */
    private static String days(List<LocalDate> days) {
        return days.size() <= SHOWN_DAYS ? days.stream().map(LocalDate::toString).collect(Collectors.joining(", "))
                : "%s, … %s days …, %s".formatted(days.get(0), days.size(), days.get(days.size() - 1));
    }

    private static String among(Map<String, ?> values) {
        return values.isEmpty() ? "" : ": " + pairs(values);
    }

    private static String pairs(Map<String, ?> values) {
        return new TreeMap<>(values).entrySet().stream().map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
