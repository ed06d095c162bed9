// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.RunQuestions;
import nuanfeng.job.RunReport;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Act;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.run.Step;
import nuanfeng.run.StepAnswer;

/** Does a run of a place for a month in one edition: step by step, every question once. Done twice it changes nothing. */
final class MonthlyRun {

    private final Records records;
    private final Edition edition;
    private final Place place;
    private final RunQuestions questions;
    private final LocalDate day;
    private final YearMonth month;
    private final Act act;
    private final Watch watch;
    private final Roster roster;

    /**
     * @param given what the steps take from whoever starts the run, by name
     * @param act who starts it, and why
     * @throws nuanfeng.library.UnknownNameException when the place is not served or has no such run in that month
     */
    MonthlyRun(Records records, Edition edition, String place, String run, YearMonth month, Map<String, Object> given, Act act, Watch watch) {
        this(records, edition, place, run, month, given, act, watch, Optional.empty());
    }

    /** @param knownAt the moment by whose knowledge the records are read; empty: now */
    MonthlyRun(Records records, Edition edition, String place, String run, YearMonth month, Map<String, Object> given, Act act, Watch watch, Optional<Instant> knownAt) {
        this.records = records;
        this.edition = edition;
        this.place = edition.place(place);
        this.questions = new RunQuestions(edition, this.place.view().place().path(), run, month, given);
        this.month = month;
        this.day = month.atEndOfMonth();
        this.act = act;
        this.watch = watch;
        this.roster = new Roster(records, questions, this.place, month, act, watch, new Roster.Narrowing(knownAt, List.of()));
    }

    List<Step> steps() {
        return questions.run().steps();
    }

    /** Asks and says where today's answers differ from the results that are kept; writes nothing. */
    RunReport compared() {
        ValuesRead values = new ValuesRead();
        List<RunReport.Step> steps = new ArrayList<>();
        for (Step step : steps()) {
            StepQuestions all = questions(step);
            counted(step, all.size());
            steps.add(answered(step, all, true, values));
        }
        return report(steps, values.all());
    }

    RunReport report(List<RunReport.Step> steps, List<RunReport.Value> values) {
        return new RunReport(questions.run().id(), id(), month, edition.hash(), steps, values);
    }

    /** A step is done, here or elsewhere. @param groups how many groups it had */
    void counted(Step step, long groups) {
        questions.counted(step, groups);
    }

    /** Asks again what is kept and hands both over; writes nothing. */
    void recompute(Step step, StepQuestions part, Recomputing recomputing) {
        step.result().map(result -> new Results(records, register(result.register()), day, result, act, true, watch)).ifPresent(results -> part.groups().forEach((group, members) -> {
            StepAnswer answer = questions.ask(step, group, members);
            watch.asked();
            results.find(answer).ifPresent(kept -> recomputing.compare(step, kept, results.amount(kept.body()), answer, results.amount(answer.result()), members));
        }));
    }

    private PlaceId id() {
        return place.view().place();
    }

    /** Asks some questions of a step, and keeps the answers unless they are only compared. */
    RunReport.Step answered(Step step, StepQuestions part, boolean compares, ValuesRead values) {
        StepSums sums = new StepSums(step, part.records());
        if (step.rule().isEmpty()) {
            return sums.counted(part.size());
        }
        Optional<Results> results = step.result().map(result -> new Results(records, register(result.register()), day, result, act, compares, watch));
        part.groups().forEach((group, members) -> {
            var answer = questions.ask(step, group, members);
            answer.calculation().ifPresent(values::note);
            sums.note(answer);
            watch.asked();
            results.ifPresent(each -> each.keep(answer));
        });
        results.ifPresent(Results::flush);
        return sums.told(part.size(), results);
    }

    /** Ends results of the month that nothing is asked about any more. @param lease is made sure of before anything is ended */
    RunReport.Step withdrawn(Runnable lease) {
        Withdrawing withdrawing = new Withdrawing(records, act, month, watch);
        steps().forEach(step -> step.result().ifPresent(result -> withdrawing.asked(step, new Results(records, register(result.register()), day, result, act, true, watch),
                register(result.register()), questions(step).groups().keySet())));
        return withdrawing.done(lease);
    }

    /** Everything that a step asks about, group by group. */
    StepQuestions questions(Step step) {
        return roster.questions(step);
    }

    private Register register(String name) {
        return Register.of(place, place.registers().type(name, day));
    }
}
