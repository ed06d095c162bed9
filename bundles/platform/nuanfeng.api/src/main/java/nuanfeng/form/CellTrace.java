// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.calculation.Calculation;
import nuanfeng.run.Recall;

/**
 * How a cell came about, down to the records and the clauses that it rests on.
 *
 * @param reference {@code due@450802} or {@code total.due}
 * @param parts the cells that it was made of, each with its own
 * @param records what was counted or looked up for it; at most {@value #MOST} of them
 * @param further how many parts and records more there are
 * @param answer what a rule said, where one was asked
 * @param recalled the answers that its records, and those of its parts, keep, each asked for once more; of the whole trace at its first cell only
 */
public record CellTrace(String reference, FormColumn column, FilledCell cell, List<CellTrace> parts, List<Taken> records, int further,
        Optional<Calculation> answer, List<Recalled> recalled) {

    /** So many parts and so many records are named. */
    public static final int MOST = 500;

    public CellTrace {
        parts = List.copyOf(parts);
        records = List.copyOf(records);
        recalled = List.copyOf(recalled);
    }

    /** One whose records keep no answers, or whose answers were not asked for. */
    public CellTrace(String reference, FormColumn column, FilledCell cell, List<CellTrace> parts, List<Taken> records, int further, Optional<Calculation> answer) {
        this(reference, column, cell, parts, records, further, answer, List.of());
    }

    /** The same with what its records rest on. */
    public CellTrace with(List<Recalled> answers) {
        return new CellTrace(reference, column, cell, parts, records, further, answer, answers);
    }

    /** The records that it rests on, and those that these follow from; of its parts too. */
    public Stream<Taken> allTaken() {
        return Stream.concat(records.stream().flatMap(Taken::andFrom), parts.stream().flatMap(CellTrace::allTaken));
    }

    /**
     * A record that a cell rests on.
     *
     * @param source its name in the layout
     * @param register its type; empty: it was handed over
     * @param record {@code #12}; empty where it has no number
     * @param value what it says to this cell; empty where it is only counted
     * @param from the records of other sources that the value follows from
     */
    public record Taken(String source, String register, String record, String value, List<Taken> from) {

        public Taken {
            from = List.copyOf(from);
        }

        Stream<Taken> andFrom() {
            return Stream.concat(Stream.of(this), from.stream().flatMap(Taken::andFrom));
        }
    }

    /**
     * A record that keeps what a rule answered, and the answer with its steps and clauses.
     *
     * @param register its type @param record {@code #12}
     */
    public record Recalled(String register, String record, Recall recall) {
    }
}
