// SPDX-License-Identifier: Apache-2.0
package nuanfeng.spark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nuanfeng.engine.RunQuestions;
import nuanfeng.library.Edition;
import nuanfeng.register.RecordType;
import nuanfeng.register.RowIssue;
import nuanfeng.register.RowReader;
import nuanfeng.run.Step;
import nuanfeng.run.StepAnswer;

/** Asks one step of a run, group by group, in the edition of this process. */
final class GroupsOfStep {

    private final RunQuestions questions;
    private final Step step;
    private final RowReader reader;

    GroupsOfStep(Assignment assignment, String step) {
        Edition edition = EditionOfJars.in(assignment.policies(), assignment.edition());
        this.questions = new RunQuestions(edition, assignment.place(), assignment.run(), assignment.period(), assignment.givenFacts());
        this.step = questions.run().steps().stream().filter(each -> each.name().equals(step)).findFirst().orElseThrow();
        RecordType type = edition.place(assignment.place()).registers().type(this.step.register(), assignment.period().atEndOfMonth());
        // Whether a district belongs to the place was looked at when the record was entered.
        this.reader = new RowReader(type, code -> true, assignment.period().atEndOfMonth());
    }

    /** What a row is grouped by, whole; the same for rows of one group. */
    static String key(Map<String, String> row, List<String> per) {
        return per.stream().map(field -> row.getOrDefault(field, "")).collect(Collectors.joining("\u001f"));
    }

    /** One answer, or none when no record of the group is asked about. @throws IllegalArgumentException when a row does not fit its type */
    List<StepAnswer> ask(Iterator<Map<String, String>> rows) {
        List<Map<String, Object>> records = new ArrayList<>();
        rows.forEachRemaining(row -> {
            nuanfeng.register.Row read = reader.read(row);
            if (!read.isAccepted()) {
                throw new IllegalArgumentException(step.register() + ": " + read.issues().stream().filter(each -> !each.warns()).map(RowIssue::toString)
                        .collect(Collectors.joining("; ")));
            }
            if (step.takes(read.values())) {
                records.add(read.values());
            }
        });
        return records.isEmpty() ? List.of() : List.of(questions.ask(step, questions.group(step, records.get(0)), records));
    }

    /** What is kept of an answer, as texts. */
    static Map<String, String> texts(StepAnswer answer) {
        Map<String, String> texts = new LinkedHashMap<>();
        answer.result().forEach((field, value) -> texts.put(field, value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value)));
        return texts;
    }
}
