// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.engine.internal.run.WrittenRun.State;
import nuanfeng.engine.internal.timeline.EntryWords;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.register.Condition;
import nuanfeng.run.RunSource;
import nuanfeng.run.RunSource.Sort;
import nuanfeng.run.Step;

/** Reads the runs of a place. */
final class RunsReader {

    private static final List<String> BESIDE = List.of("when", "by", "columns");

    private RunsReader() {
    }

    static Map<String, WrittenRun> read(PolicyFiles policy) {
        Map<String, WrittenRun> runs = new LinkedHashMap<>();
        policy.of(RunKind.FILE).map(file -> new Piece(file, file.root())).forEach(run -> runs.put(run.file().subject(), run(run)));
        return runs;
    }

    private static WrittenRun run(Piece run) {
        List<State> states = new ArrayList<>();
        Piece values = run.get("values");
        values.members().forEach((day, state) -> states.add(new State(EntryWords.from(values, day),
                state.get("steps").items().stream().map(RunsReader::step).toList(), values.originOf(day))));
        states.sort(Comparator.comparing(State::from));
        return new WrittenRun(run.file().subject(), run.get("title").bilingual(), run.chinese("note"),
                run.find("citation").map(each -> run.citation("citation")), states, run.originOf("title"));
    }

    private static Step step(Piece step) {
        return new Step(step.get("name").text(), step.textOrEmpty("rule"), step.find("on").map(RunsReader::source), step.get("register").text(),
                conditions(step, "where"), step.texts("per"), step.texts("order"), sources(step, "facts"), step.find("writes").map(each ->
                        new Step.Result(each.get("register").text(), sources(each, "fields"))));
    }

    private static Map<String, RunSource> sources(Piece holder, String key) {
        Map<String, RunSource> sources = new LinkedHashMap<>();
        holder.members(key).forEach((name, source) -> sources.put(name, source(source)));
        return sources;
    }

    /** A word, or a mapping in which the word has something beside it. */
    private static RunSource source(Piece source) {
        if (source.node() instanceof YamlNode.Scalar) {
            return new RunSource(source.parse(Sort::of, "a source"), "", List.of(), List.of(), "", Map.of());
        }
        String word = source.members().keySet().stream().filter(each -> !BESIDE.contains(each)).findFirst()
                .orElseThrow(() -> new Piece.Unfit(source.origin(), "a source is expected"));
        Sort sort = Sort.of(word).orElseThrow(() -> new Piece.Unfit(source.origin(), "'%s' is no source".formatted(word)));
        Map<String, String> columns = new LinkedHashMap<>();
        source.members("columns").forEach((column, field) -> columns.put(column, field.text()));
        boolean holds = sort == Sort.HOLDS;
        return new RunSource(sort, holds ? "" : source.get(word).text(), conditions(source, "when"), holds ? conditions(source, word) : List.of(),
                source.textOrEmpty("by"), columns);
    }

    /** {@code status: [ACTIVE]}, {@code endedOn: absent}, {@code phone: given}. */
    private static List<Condition> conditions(Piece holder, String key) {
        List<Condition> conditions = new ArrayList<>();
        holder.members(key).forEach((field, values) -> conditions.add(condition(field, values)));
        return conditions;
    }

    private static Condition condition(String field, Piece values) {
        if (!(values.node() instanceof YamlNode.Scalar)) {
            return new Condition(field, Condition.Sort.IS, values.items().stream().map(Piece::text).toList());
        }
        return switch (values.text()) {
            case "given" -> new Condition(field, Condition.Sort.GIVEN, List.of());
            case "absent" -> new Condition(field, Condition.Sort.ABSENT, List.of());
            default -> new Condition(field, Condition.Sort.IS, List.of(values.text()));
        };
    }
}
