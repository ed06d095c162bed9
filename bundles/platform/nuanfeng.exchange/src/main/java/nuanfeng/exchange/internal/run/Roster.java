// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.engine.RunQuestions;
import nuanfeng.library.Place;
import nuanfeng.record.Act;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;
import nuanfeng.register.RecordType;
import nuanfeng.register.RowReader;
import nuanfeng.run.Followed;
import nuanfeng.run.Step;

/**
 * What the steps of a run ask about. A register is read once, for all steps that ask about it, and of its records only what they look at is remembered;
 * one that the run itself writes to is read for each step anew.
 */
final class Roster {

    private final Records records;
    private final RunQuestions questions;
    private final Place place;
    private final YearMonth month;
    private final LocalDate day;
    private final Act act;
    private final Watch watch;
    private final Narrowing narrowing;
    private final Map<String, StepQuestions> read = new HashMap<>();

    /**
     * What is asked about instead of everything as it is known now.
     *
     * @param knownAt the moment whose knowledge is asked for; empty: now
     * @param only what must hold of records that a step asks about, by fields that have a slot
     */
    record Narrowing(Optional<Instant> knownAt, List<Search.Filter> only) {

        static final Narrowing NONE = new Narrowing(Optional.empty(), List.of());
    }

    Roster(Records records, RunQuestions questions, Place place, YearMonth month, Act act, Watch watch) {
        this(records, questions, place, month, act, watch, Narrowing.NONE);
    }

    Roster(Records records, RunQuestions questions, Place place, YearMonth month, Act act, Watch watch, Narrowing narrowing) {
        this.narrowing = narrowing;
        this.records = records;
        this.questions = questions;
        this.place = place;
        this.month = month;
        this.day = month.atEndOfMonth();
        this.act = act;
        this.watch = watch;
    }

    /** A step while the records of its register come by. */
    private record Asking(Step step, List<Followed> followed, Map<List<Object>, List<Map<String, Object>>> groups) {

        void take(RunQuestions questions, Map<String, Object> values) {
            if (step.takes(values)) {
                groups.computeIfAbsent(questions.group(step, values), key -> new ArrayList<>()).add(values);
            }
        }
    }

    /** Everything that a step asks about, group by group; one that asks once for all records does so without any, too. */
    synchronized StepQuestions questions(Step step) {
        if (!isLasting(step)) {
            return read(List.of(step)).get(step.name());
        }
        if (!read.containsKey(step.name())) {
            read.putAll(read(questions.run().steps().stream().filter(each -> each.register().equals(step.register()) && isLasting(each)).toList()));
        }
        return read.get(step.name());
    }

    private boolean isLasting(Step step) {
        List<String> written = questions.run().steps().stream().flatMap(each -> each.result().stream()).map(Step.Result::register).toList();
        return !written.contains(step.register()) && Followed.of(step, register(step.register()).type()).stream().noneMatch(each -> written.contains(each.type()));
    }

    /** @param steps that ask about one register */
    private Map<String, StepQuestions> read(List<Step> steps) {
        Register register = register(steps.get(0).register());
        List<Asking> asking = steps.stream().map(each -> new Asking(each, Followed.of(each, register.type()), new LinkedHashMap<>())).toList();
        Map<String, List<Followed>> followed = new LinkedHashMap<>();
        Set<String> wanted = new TreeSet<>(List.of(Step.RECORD));
        asking.forEach(each -> {
            wanted.addAll(each.step.fields());
            each.followed.forEach(one -> {
                followed.computeIfAbsent(one.type(), none -> new ArrayList<>()).add(one);
                wanted.add(one.field());
            });
        });
        followed.forEach((type, all) -> all(register(type), List.of(), (referred, reader, record) -> {
            Map<String, Object> values = reader.read(record.body()).values();
            all.forEach(each -> each.put(referred, name(record), values));
        }));
        all(register, narrowing.only(), (type, reader, record) -> {
            Map<String, Object> values = reader.values(record.body(), wanted);
            values.put(Step.RECORD, name(record));
            asking.forEach(each -> each.followed.forEach(one -> one.join(values)));
            asking.forEach(each -> each.take(questions, values));
        });
        Map<String, StepQuestions> found = new HashMap<>();
        asking.forEach(each -> {
            if (each.step.per().isEmpty()) {
                each.groups.putIfAbsent(List.of(), List.of());
            }
            found.put(each.step.name(), new StepQuestions(each.groups));
        });
        return found;
    }

    /** Takes one record after the other. */
    @FunctionalInterface
    private interface Taking {
        void take(RecordType type, RowReader reader, StoredRecord record);
    }

    /** As others refer to it. */
    private static String name(StoredRecord record) {
        return "#" + record.id();
    }

    /** All records of a register as they stand on the day. */
    private void all(Register register, List<Search.Filter> only, Taking taking) {
        RowReader reader = new RowReader(register.type(), code -> true, day);
        Search search = new Search(register, only, Optional.of(day), narrowing.knownAt(), false, OptionalLong.empty(), Search.MOST);
        // Wages are personal.
        Sight sight = Sight.whole(act.by(), "%s %s".formatted(questions.run().id(), month));
        while (true) {
            Search next = search;
            RecordPage page = watch.patiently(() -> records.search(next, sight));
            page.records().forEach(record -> taking.take(register.type(), reader, record));
            if (page.next().isEmpty()) {
                return;
            }
            search = search.after(page.next().getAsLong());
        }
    }

    private Register register(String name) {
        return Register.of(place, place.registers().type(name, day));
    }
}
