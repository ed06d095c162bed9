// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.policy.Text;
import nuanfeng.library.Agreement;
import nuanfeng.register.Check;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.RowReader;
import nuanfeng.run.Followed;
import nuanfeng.run.Step;

/** Puts the question that rows must agree with as the step of a run puts it that asks about the records to which they refer. @param path of the place */
public record StepAgreement(Edition edition, String path) implements Agreement {

    private static final int REFERENCE = 1;
    private static final int DAY = 2;

    /** One question for all rows that refer to one record on one day. */
    private record About(String name, LocalDate day) {
    }

    @Override
    public List<Optional<Answered>> ask(Check check, RecordType type, List<Map<String, Object>> rows, Kept kept) {
        List<Optional<About>> about = rows.stream().map(row -> about(check, row)).toList();
        Map<LocalDate, Set<String>> names = new TreeMap<>();
        about.forEach(each -> each.ifPresent(one -> names.computeIfAbsent(one.day(), none -> new HashSet<>()).add(one.name())));
        Map<About, Answered> answers = new HashMap<>();
        type.find(check.fields().get(REFERENCE)).map(field -> field.type() instanceof FieldType.Reference to ? to.type() : "").ifPresent(referred -> {
            kept.expect(referred, names.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
            names.forEach((day, all) -> answers(check, referred, day, kept.bodies(referred, all, day), kept)
                    .forEach((name, each) -> answers.put(new About(name, day), each)));
        });
        return about.stream().map(each -> each.map(answers::get)).toList();
    }

    private static Optional<About> about(Check check, Map<String, Object> row) {
        return row.get(check.fields().get(REFERENCE)) instanceof String name && row.get(check.fields().get(DAY)) instanceof LocalDate day
                ? Optional.of(new About(name, day)) : Optional.empty();
    }

    private Map<String, Answered> answers(Check check, String referred, LocalDate day, Map<String, Map<String, Object>> bodies, Kept kept) {
        Place place = edition.place(path);
        Optional<RecordType> type = place.registers().find(referred, day);
        Optional<Step> step = place.runs().all(day).stream().flatMap(run -> run.steps().stream())
                .filter(each -> each.rule().equals(check.arguments().get("rule")) && each.register().equals(referred)).findFirst();
        Map<String, Answered> answers = new HashMap<>();
        if (type.isPresent() && step.isPresent()) {
            Text question = place.calculations().stream().filter(each -> each.rule().equals(step.get().rule())).findFirst().orElseThrow().description().title();
            Occasion occasion = new Occasion(edition, path, place.view().code(), YearMonth.from(day), Map.of(), Map.of(), Map.of());
            typed(type.get(), step.get(), day, bodies, kept).forEach((name, record) -> answers.put(name, new Answered(question,
                    new Group(occasion, step.get(), List.of(record)).asked(day), record.containsKey(check.arguments().get("finding")))));
        }
        return answers;
    }

    /** The records that are asked about, with the fields of what they refer to themselves, as far as the step looks at those. */
    private Map<String, Map<String, Object>> typed(RecordType type, Step step, LocalDate day, Map<String, Map<String, Object>> bodies, Kept kept) {
        Map<String, Map<String, Object>> typed = new HashMap<>();
        RowReader reader = new RowReader(type, code -> true, day);
        bodies.forEach((name, body) -> typed.put(name, new HashMap<>(reader.read(body).values())));
        for (Followed each : Followed.of(step, type)) {
            List<String> names = new ArrayList<>();
            typed.values().forEach(record -> Optional.ofNullable(record.get(each.field())).ifPresent(name -> names.add(name.toString())));
            edition.place(path).registers().find(each.type(), day).ifPresent(to -> kept.bodies(each.type(), names, day)
                    .forEach((name, body) -> each.put(to, name, new RowReader(to, code -> true, day).read(body).values())));
            typed.values().forEach(each::join);
        }
        return typed;
    }
}
