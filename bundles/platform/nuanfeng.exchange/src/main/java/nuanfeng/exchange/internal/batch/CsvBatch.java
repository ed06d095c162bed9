// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.job.BatchOrder;
import nuanfeng.job.Batches;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.table.SheetCell;
import nuanfeng.table.SheetRow;
import nuanfeng.table.SheetRows;
import nuanfeng.table.TableException;
import nuanfeng.table.TableWriter;
import nuanfeng.table.file.NewTable;
import nuanfeng.table.file.TableFile;

/** The columns that came, and behind them what was answered. */
record CsvBatch(BatchOrder order, TableFile file, CsvHead head) implements Batches.Batch {

    private static final Phrases PHRASES = Phrases.beside(CsvBatch.class);

    static CsvBatch begin(BatchOrder order, RuleDescription question, TableFile file) throws IOException {
        try (SheetRows rows = file.rows(file.findCharset())) {
            return new CsvBatch(order, file, CsvHead.of(rows.next(), question));
        }
    }

    @Override
    public long writeTo(OutputStream out) throws IOException {
        long written = 0;
        PlainFacts plain = new PlainFacts();
        ClauseIds clauses = new ClauseIds();
        List<String> titles = new ArrayList<>(head.columns());
        titles.addAll(AnswerCells.TITLES);
        try (SheetRows rows = file.rows(file.findCharset()); TableWriter answers = NewTable.csv(titles, StandardCharsets.UTF_8, out)) {
            try {
                rows.next();
                for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                    answers.write(answered(row.get(), plain, clauses));
                    written++;
                }
            } catch (TableException e) {
                answers.write(with(List.of(), AnswerCells.of(AnswerMembers.unreadable(e.code(), e.text(), order.english()))));
            }
        }
        return written;
    }

    private List<SheetCell> answered(SheetRow row, PlainFacts plain, ClauseIds clauses) {
        int columns = head.columns().size();
        if (row.cells().size() > columns) {
            return with(row.cells(), AnswerCells.of(AnswerMembers.unreadable("too-many-cells", PHRASES.say("too-many-cells", row.cells().size(), columns), order.english())));
        }
        Calculation answer = order.edition().calculate(new Case(order.place(), order.rule(), order.on(), head.facts(row, plain), Map.of()));
        if (answer.outcome() instanceof Outcome.Amount amount) {
            List<SheetCell> cells = came(row.cells());
            AnswerCells.add(cells, amount, clauses.of(answer).joined());
            return cells;
        }
        return with(row.cells(), AnswerCells.of(AnswerMembers.of(answer, order.english())));
    }

    /** What came and what was answered. */
    private List<SheetCell> with(List<SheetCell> came, List<SheetCell> answer) {
        List<SheetCell> cells = came(came);
        cells.addAll(answer);
        return cells;
    }

    /** As many cells as there are columns. */
    private List<SheetCell> came(List<SheetCell> came) {
        int columns = head.columns().size();
        List<SheetCell> cells = new ArrayList<>(columns + AnswerCells.TITLES.size());
        for (int i = 0; i < columns; i++) {
            cells.add(i < came.size() ? came.get(i) : SheetCell.BLANK);
        }
        return cells;
    }
}
