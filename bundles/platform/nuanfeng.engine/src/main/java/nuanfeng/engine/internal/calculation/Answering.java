// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Calculation.OnFrom;
import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.engine.internal.host.RuleCall;
import nuanfeng.engine.internal.kind.DayOrMoment;
import nuanfeng.engine.internal.kind.OwnRule;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Ruling;
import nuanfeng.engine.internal.kind.Surroundings;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.policy.Parties;
import nuanfeng.policy.spi.Fact;

/** One question, top to bottom: facts, day, worksheet, rule, answer. */
public final class Answering {

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
            List<FactIssue> wrong = FactConflicts.of(rule.description(), given);
            LocalDate on = day(given);
            return wrong.isEmpty() ? answer(given, on, Map.of()) : calculation(on, Refusals.invalid(wrong), List.of(), List.of());
        }
        FactReader reader = new FactReader();
        GivenFacts facts = GivenFacts.of(rule, reader.read(rule.description().facts(), rule.factsByName(), question.facts()));
        LocalDate on = day(facts);
        Overrides overrides = Overrides.read(node, on, question.overrides());
        List<FactIssue> issues = new ArrayList<>(reader.issues());
        issues.addAll(FactConflicts.of(rule.description(), facts));
        issues.addAll(overrides.issues());
        return issues.isEmpty() ? answer(facts, on, overrides.values())
                : calculation(on, Refusals.invalid(issues), List.of(), List.of());
    }

    private Calculation answer(GivenFacts facts, LocalDate on, Map<String, Decided> overrides) {
        WorkingSheet sheet = new WorkingSheet(around, node, ruling, on, monthly, facts, overrides);
        RuleAttempt attempt = attempt(sheet);
        if (attempt == null) {
            sheet.close();
            return calculation(on, Refusals.failed(ruling.rule().description().title(), ruling.node().content().head().name()), List.of(), List.of());
        }
        return calculation(on, concluded(attempt, sheet), sheet.trace(), sheet.warnings());
    }

    /** Null when the call was left behind, or not begun because of one that was. */
    private RuleAttempt attempt(WorkingSheet sheet) {
        OwnRule rule = ruling.rule();
        RuleAttempt attempt = new RuleAttempt(rule, sheet);
        if (!rule.isJava()) {
            attempt.run(RuleCall.TICKS);
            return attempt;
        }
        return around.call(ruling.node().place(), ruling.node().content().digest(), rule.name(), ruling.node().parent().isPresent(),
                attempt) ? attempt : null;
    }

    private Outcome concluded(RuleAttempt attempt, WorkingSheet sheet) {
        OwnRule rule = ruling.rule();
        if (attempt.outcome() == null) {
            return failed(attempt, sheet);
        }
        if (rule.failing().get()) {
            rule.failing().set(false);
            around.recovered(ruling.node().place(), ruling.node().content().digest(), rule.name());
        }
        return attempt.outcome();
    }

    /** Who runs into a limit is who was asked: the rule above has what that one left it. A mistake is that of the rule at work. */
    private Outcome failed(RuleAttempt attempt, WorkingSheet sheet) {
        PlaceNode by = attempt.hitLimit() ? ruling.node() : sheet.ruling();
        // What somebody made up says nothing about the rule.
        if (question.overrides().isEmpty()) {
            ruling.rule().failing().set(true);
            around.failed(by.place(), by.content().digest(), ruling.rule().name(), attempt.failure());
        }
        return Refusals.failed(ruling.rule().description().title(), by.content().head().name());
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
                trace, warnings, around.hash(), outcome instanceof Outcome.Refusal ? Parties.NONE : rule.parties(), Vocabulary.meaning(rule.description(), outcome, node.names()));
    }
}
