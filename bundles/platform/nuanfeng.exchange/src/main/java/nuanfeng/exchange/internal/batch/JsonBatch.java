// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Case;
import nuanfeng.job.BatchOrder;
import nuanfeng.job.Batches;
import nuanfeng.table.JsonLines;
import nuanfeng.table.LineWriter;
import nuanfeng.table.TableException;
import nuanfeng.table.file.NewTable;
import nuanfeng.table.file.TableFile;

/** A line of facts, a line of its answer. Members that begin with an underscore are the asker's own and go into the answer as they are. */
record JsonBatch(BatchOrder order, TableFile file) implements Batches.Batch {

    static final String OWN = "_";

    @Override
    public long writeTo(OutputStream out) throws IOException {
        long written = 0;
        try (JsonLines lines = file.lines(); LineWriter answers = NewTable.lines(out)) {
            try {
                for (Optional<JsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                    answers.write(answer(line.get()));
                    written++;
                }
            } catch (TableException e) {
                answers.write(AnswerMembers.unreadable(e.code(), e.text(), order.english()));
            }
        }
        return written;
    }

    private Map<String, Object> answer(JsonLines.Line line) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("line", Integer.toString(line.number()));
        if (line.trouble().isPresent()) {
            members.putAll(AnswerMembers.unreadable(line.trouble().get().code(), line.trouble().get().text(), order.english()));
            return members;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        line.members().forEach((name, value) -> (name.startsWith(OWN) ? members : facts).put(name, value));
        members.putAll(AnswerMembers.of(order.edition().calculate(new Case(order.place(), order.rule(), order.on(), facts, Map.of())), order.english()));
        return members;
    }
}
