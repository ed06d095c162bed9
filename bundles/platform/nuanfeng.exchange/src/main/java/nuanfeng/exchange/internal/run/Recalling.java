// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

import nuanfeng.calendar.LegalTime;
import nuanfeng.engine.RunQuestions;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Act;
import nuanfeng.record.RecordVersion;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;
import nuanfeng.register.RecordType;
import nuanfeng.run.Recall;
import nuanfeng.run.Run;
import nuanfeng.run.RunSource;
import nuanfeng.run.Step;
import nuanfeng.run.StepAnswer;

/**
 * Asks the question again whose answer a record keeps. Which question that was the run says that keeps such records: the month and what its group has in
 * common stand in the record.
 *
 * @param given what the last run of a month was given
 */
record Recalling(PolicyLibrary library, Records records, BiFunction<PlaceId, String, Map<String, Object>> given) {

    Optional<Recall> of(PlaceId place, String type, long id, String by) {
        List<RunStep> now = runs(library.current().place(place.path()), type, LocalDate.now(LegalTime.ZONE));
        if (now.isEmpty()) {
            return Optional.empty();
        }
        StoredRecord record = records.get(type, place, id, Optional.empty(), Optional.empty(), Sight.masked(by));
        Optional<Edition> edition = now.stream().flatMap(each -> edition(each.step, record).stream()).findFirst();
        return edition.flatMap(one -> {
            List<Recall> answers = new ArrayList<>();
            runs(one.place(place.path()), type, record.validFrom()).forEach(each -> recall(one, place, each, record, by).ifPresent(answers::add));
            return answers.stream().filter(Recall::agrees).findFirst().or(() -> answers.stream().findFirst());
        });
    }

    private record RunStep(Run run, Step step) {
    }

    /** The steps whose answers are kept in such records. */
    private static List<RunStep> runs(Place place, String type, LocalDate on) {
        List<RunStep> steps = new ArrayList<>();
        place.runs().all(on).forEach(run -> run.steps().stream().filter(step -> step.result().filter(result -> result.register().equals(type)).isPresent())
                .forEach(step -> steps.add(new RunStep(run, step))));
        return steps;
    }

    private Optional<Edition> edition(Step step, StoredRecord record) {
        try {
            return said(step, record.body(), RunSource.Sort.EDITION, "").map(hash -> library.edition(hash));
        } catch (UnknownNameException e) {
            // Too old to be kept: its answer cannot be asked for.
            return Optional.empty();
        }
    }

    private static Optional<String> said(Step step, Map<String, Object> body, RunSource.Sort sort, String of) {
        return step.result().orElseThrow().fields().entrySet().stream().filter(each -> each.getValue().sort() == sort && (of.isEmpty() || each.getValue().of().equals(of)))
                .map(each -> body.get(each.getKey())).filter(Objects::nonNull).map(Object::toString).findFirst();
    }

    private static Optional<YearMonth> month(Step step, StoredRecord record) {
        try {
            return said(step, record.body(), RunSource.Sort.PERIOD, "").map(YearMonth::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Recall> recall(Edition edition, PlaceId place, RunStep asked, StoredRecord record, String by) {
        Step step = asked.step;
        Map<String, RunSource> fields = step.result().orElseThrow().fields();
        boolean isOurs = fields.entrySet().stream().allMatch(each -> each.getValue().sort() != RunSource.Sort.IS
                || each.getValue().of().equals(String.valueOf(record.body().get(each.getKey()))));
        Optional<YearMonth> month = month(step, record);
        Map<String, String> group = new LinkedHashMap<>();
        step.per().forEach(field -> said(step, record.body(), RunSource.Sort.FIELD, field).ifPresent(value -> group.put(field, value)));
        if (!isOurs || month.isEmpty() || group.size() < step.per().size()) {
            return Optional.empty();
        }
        Place there = edition.place(place.path());
        RunQuestions questions = new RunQuestions(edition, place.path(), asked.run.id(), month.get(), given.apply(place, asked.run.id() + "." + month.get() + "."));
        RecordType about = there.registers().type(step.register(), month.get().atEndOfMonth());
        List<Search.Filter> only = group.entrySet().stream().filter(each -> about.slots().containsValue(each.getKey()))
                .map(each -> new Search.Filter(each.getKey(), Search.Filter.Sort.IS, each.getValue())).toList();
        Roster roster = new Roster(records, questions, there, month.get(), Act.of(by, ""), new Watch(false), new Roster.Narrowing(Optional.of(written(step, record, by)), only));
        return roster.questions(step).groups().entrySet().stream().filter(each -> each.getKey().stream().map(String::valueOf).toList().equals(List.copyOf(group.values())))
                .findFirst().map(each -> questions.ask(step, each.getKey(), each.getValue())).filter(answer -> answer.calculation().isPresent())
                .map(answer -> new Recall(asked.run.id(), step.name(), month.get(), answer.calculation().orElseThrow(), agrees(there, step, record, answer, month.get())));
    }

    /** When what the record says of the outcome was first written: later versions may say that somebody acted on it. */
    private Instant written(Step step, StoredRecord record, String by) {
        Instant written = record.recordedAt();
        for (RecordVersion version : records.history(record.type(), record.place(), record.id(), Sight.masked(by))) {
            if (!outcome(step, version.state().body()).equals(outcome(step, record.body()))) {
                return written;
            }
            written = version.state().recordedAt();
        }
        return written;
    }

    private static Optional<String> outcome(Step step, Map<String, Object> body) {
        return said(step, body, RunSource.Sort.OUTCOME, "");
    }

    private static boolean agrees(Place place, Step step, StoredRecord record, StepAnswer answer, YearMonth month) {
        RecordType type = Register.of(place, place.registers().type(record.type(), month.atEndOfMonth())).type();
        return type.keyOf(answer.result()).equals(type.keyOf(record.body())) && outcome(step, answer.result()).equals(outcome(step, record.body()));
    }
}
