// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Calculation.OnFrom;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.engine.internal.kind.DayOrMoment;
import nuanfeng.engine.internal.kind.OwnRule;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Ruling;
import nuanfeng.engine.internal.kind.Surroundings;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.policy.Parties;
import nuanfeng.policy.spi.Budget;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Refused;

/** One question, top to bottom: facts, day, worksheet, rule, answer. */
public final class Answering {

    /** Back edges and calls that one answer may cost its place's own code. */
    private static final long TICKS = 5_000_000;

    private final Surroundings around;
    private final PlaceNode node;
    private final Ruling ruling;
    private final Case question;

    private OnFrom onFrom;
    private boolean monthly;

    public Answering(Surroundings around, PlaceNode node, Ruling ruling, Case question) {
        this.around = around;
        this.node = node;
        this.ruling = ruling;
        this.question = question;
    }

    public Calculation answer() {
        OwnRule rule = ruling.rule();
        GivenFacts given = question.overrides().isEmpty() ? GivenFacts.asGiven(rule, question.facts()) : null;
        if (given != null) {
            return answer(given, day(given), Map.of());
        }
        FactReader reader = new FactReader();
        GivenFacts facts = GivenFacts.of(rule, reader.read(rule.description().facts(), rule.factsByName(), question.facts()));
        LocalDate on = day(facts);
        Overrides overrides = Overrides.read(node, on, question.overrides());
        List<FactIssue> issues = new ArrayList<>(reader.issues());
        issues.addAll(overrides.issues());
        return issues.isEmpty() ? answer(facts, on, overrides.values())
                : calculation(on, Refusals.invalid(issues), List.of(), List.of());
    }

    private Calculation answer(GivenFacts facts, LocalDate on, Map<String, Decided> overrides) {
        WorkingSheet sheet = new WorkingSheet(around, node, ruling, on, monthly, facts, overrides);
        Outcome outcome = apply(sheet);
        return calculation(on, outcome, sheet.trace(), sheet.warnings());
    }

    private Outcome apply(WorkingSheet sheet) {
        Budget budget = Budget.current();
        long before = budget.exchange(TICKS);
        try {
            OwnRule rule = ruling.rule();
            Outcome outcome = rule.rule().apply(sheet);
            if (outcome == null) {
                return failed(sheet, "returned nothing");
            }
            if (rule.failing) {
                rule.failing = false;
                around.recovered(ruling.node().place(), ruling.node().content().digest(), rule.name());
            }
            return outcome;
        } catch (Refused e) {
            return e.refusal();
        } catch (CalendarGapException e) {
            return Refusals.gap(e);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError | Budget.Exceeded e) {
            return failed(sheet, e.toString());
        } finally {
            budget.exchange(before);
        }
    }

    private Outcome failed(WorkingSheet sheet, String reason) {
        if (!question.overrides().isEmpty()) {
            // What somebody made up says nothing about the rule.
            return Refusals.failed(ruling.rule().name(), sheet.ruling().place().path());
        }
        ruling.rule().failing = true;
        around.failed(sheet.ruling().place(), sheet.ruling().content().digest(), ruling.rule().name(), reason);
        return Refusals.failed(ruling.rule().name(), sheet.ruling().place().path());
    }

    private LocalDate day(GivenFacts facts) {
        if (question.on().isPresent()) {
            onFrom = OnFrom.QUERY;
            return question.on().get();
        }
        Optional<Fact<?>> dateFact = ruling.rule().description().dateFact();
        if (dateFact.isPresent()) {
            Object value = facts.get(dateFact.get());
            if (value instanceof YearMonth month) {
                onFrom = OnFrom.FACT;
                monthly = true;
                return month.atDay(1);
            }
            if (value instanceof LocalDate date) {
                onFrom = OnFrom.FACT;
                return date;
            }
            if (value instanceof OffsetDateTime moment) {
                onFrom = OnFrom.FACT;
                return DayOrMoment.day(moment);
            }
        }
        onFrom = OnFrom.TODAY;
        return around.today();
    }

    private Calculation calculation(LocalDate on, Outcome outcome, List<TraceLine> trace, List<Warning> warnings) {
        OwnRule rule = ruling.rule();
        return new Calculation(rule.name(), node.place(), question.place(), on, onFrom, !question.overrides().isEmpty(), outcome,
                trace, warnings, around.hash(), outcome instanceof Outcome.Refusal ? Parties.NONE : rule.parties());
    }
}
