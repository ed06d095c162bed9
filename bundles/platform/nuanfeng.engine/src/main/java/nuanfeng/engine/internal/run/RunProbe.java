// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Outcome;
import nuanfeng.engine.internal.calculation.AnswerTrail;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Trail;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.register.RecordType;
import nuanfeng.register.Row;
import nuanfeng.register.RowReader;
import nuanfeng.run.Followed;
import nuanfeng.run.Run;
import nuanfeng.run.Step;
import nuanfeng.run.StepAnswer;

/** Does one step of a run with the records that an example writes: {@code id}, {@code month}, {@code step}, {@code given}, {@code groups}, {@code records}, {@code referred} by type. */
final class RunProbe implements Probe {

    private static final Phrases PHRASES = Phrases.beside(RunProbe.class);

    @Override
    public String word() {
        return "run";
    }

    @Override
    public void ask(Example example, Asked asked, Mismatches found, Trail trail) {
        YearMonth month = YearMonth.parse(example.question("month"));
        Run run = asked.place().runs().run(example.question("id"), month.atDay(1));
        Optional<Step> step = run.steps().stream().filter(each -> each.name().equals(example.question("step"))).findFirst();
        if (step.isEmpty()) {
            Set<String> known = Set.copyOf(run.steps().stream().map(Step::name).toList());
            found.say(PHRASES.say("no-step", example.question("step"), Suggestions.near(example.question("step"), known)));
            return;
        }
        Occasion occasion = new Occasion(asked.edition(), asked.name(), asked.place().view().code(), month, members(example.question().get("given")),
                Map.of(), counted(example.question().get("groups")));
        List<StepAnswer> answers = answers(step.get(), occasion, records(example, asked, step.get(), month.atEndOfMonth(), found));
        answers.forEach(answer -> answer.calculation().ifPresent(each -> AnswerTrail.rests(each, trail.rested())));
        compare(example.expect(), answers, found);
        if (!found.sentences().isEmpty()) {
            trail.upTo(Optional.of(run.place()), RunKind.named(run.id()));
            trail.upTo(Optional.empty(), step.get().register());
            answers.forEach(answer -> answer.calculation().ifPresent(each -> AnswerTrail.follow(asked.edition(), each, trail)));
        }
    }

    private static List<Map<String, Object>> records(Example example, Asked asked, Step step, LocalDate on, Mismatches found) {
        RecordType type = asked.place().registers().type(step.register(), on);
        List<Followed> followed = Followed.of(step, type);
        Map<String, Object> referred = members(example.question().get("referred"));
        followed.forEach(each -> {
            RecordType there = asked.place().registers().type(each.type(), on);
            rows(referred.get(each.type()), there, on, found).forEach(values -> each.put(there, "", values));
        });
        List<Map<String, Object>> records = new ArrayList<>(rows(example.question().get("records"), type, on, found));
        records.forEach(values -> followed.forEach(each -> each.join(values)));
        records.removeIf(values -> !step.takes(values));
        return records;
    }

    private static List<Map<String, Object>> rows(Object written, RecordType type, LocalDate on, Mismatches found) {
        RowReader reader = new RowReader(type, code -> true, on);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object each : written instanceof List<?> list ? list : List.of()) {
            Row row = reader.read(members(each));
            row.issues().stream().filter(issue -> !issue.warns()).forEach(issue -> found.say(issue.text()));
            rows.add(new LinkedHashMap<>(row.values()));
        }
        return rows;
    }

    private static List<StepAnswer> answers(Step step, Occasion occasion, List<Map<String, Object>> records) {
        Map<List<Object>, List<Map<String, Object>>> groups = new LinkedHashMap<>();
        if (step.per().isEmpty()) {
            groups.put(List.of(), records);
        }
        records.forEach(record -> groups.computeIfAbsent(Arrays.asList(step.per().stream().map(record::get).toArray()), key -> new ArrayList<>())
                .add(record));
        List<StepAnswer> answers = new ArrayList<>();
        groups.forEach((key, group) -> answers.add(new Group(occasion, step, group).answer(key)));
        return answers;
    }

    private static void compare(Map<String, Object> expect, List<StepAnswer> answers, Mismatches found) {
        List<?> expected = (List<?>) expect.getOrDefault("results", List.of());
        found.value(PHRASES.say("how-many"), Integer.toString(expected.size()), Integer.toString(answers.size()));
        for (int i = 0; i < Math.min(expected.size(), answers.size()); i++) {
            StepAnswer answer = answers.get(i);
            Map<String, Object> wanted = new HashMap<>(members(expected.get(i)));
            Object refusal = wanted.remove("refused");
            Text which = PHRASES.say("result", i + 1);
            if (refusal != null || answer.isRefused()) {
                found.value(PHRASES.say("refusal", which), refusal == null ? "" : refusal, answer.refusal());
            }
            Map<String, Object> got = new LinkedHashMap<>(answer.result());
            answer.calculation().map(Calculation::outcome).filter(Outcome.Decision.class::isInstance)
                    .ifPresent(outcome -> got.putIfAbsent("decision", ((Outcome.Decision) outcome).code()));
            found.members(which, wanted, got);
        }
    }

    private static Map<String, Object> members(Object mapping) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (mapping instanceof Map<?, ?> map) {
            map.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        return members;
    }

    private static Map<String, Long> counted(Object mapping) {
        Map<String, Long> counted = new HashMap<>();
        members(mapping).forEach((step, groups) -> counted.put(step, Long.valueOf(String.valueOf(groups))));
        return counted;
    }
}
