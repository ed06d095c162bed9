// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.engine.Facts;
import nuanfeng.job.BatchOrder;
import nuanfeng.job.Batches;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.table.JsonLines;
import nuanfeng.table.LineWriter;
import nuanfeng.table.TableException;
import nuanfeng.table.file.NewTable;
import nuanfeng.table.file.TableFile;

/**
 * A line of facts, a line of its answer. Members that begin with an underscore are the asker's own and go into the answer as they are.
 *
 * @param types of the facts by their names
 */
record JsonBatch(BatchOrder order, TableFile file, Map<String, Fact.Type> types) implements Batches.Batch {

    static final String OWN = "_";

    static JsonBatch of(BatchOrder order, RuleDescription question, TableFile file) {
        Map<String, Fact.Type> types = new HashMap<>();
        question.facts().forEach(fact -> types.put(fact.name(), fact.type()));
        return new JsonBatch(order, file, types);
    }

    @Override
    public long writeTo(OutputStream out) throws IOException {
        long written = 0;
        PlainFacts plain = new PlainFacts();
        ClauseIds clauses = new ClauseIds();
        try (JsonLines lines = file.lines(); LineWriter answers = NewTable.lines(out)) {
            try {
                for (Optional<JsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                    answers.write(answer(line.get(), plain, clauses));
                    written++;
                }
            } catch (TableException e) {
                answers.write(AnswerMembers.unreadable(e.code(), e.text(), order.english()));
            }
        }
        return written;
    }

    private Map<String, Object> answer(JsonLines.Line line, PlainFacts plain, ClauseIds clauses) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("line", Integer.toString(line.number()));
        if (line.trouble().isPresent()) {
            members.putAll(AnswerMembers.unreadable(line.trouble().get().code(), line.trouble().get().text(), order.english()));
            return members;
        }
        Map<String, Object> facts = Facts.named(line.members().size());
        line.members().forEach((name, value) -> {
            if (name.startsWith(OWN)) {
                members.put(name, value);
            } else {
                facts.put(name, plain.of(value, types.getOrDefault(name, Fact.Type.TEXT)));
            }
        });
        Calculation answer = order.edition().calculate(new Case(order.place(), order.rule(), order.on(), facts, Map.of()));
        members.putAll(AnswerMembers.of(answer, clauses.of(answer).ids(), order.english()));
        return members;
    }
}
