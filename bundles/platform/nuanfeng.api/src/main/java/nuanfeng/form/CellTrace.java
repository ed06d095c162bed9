// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.Calculation;

/**
 * How a cell came about, down to the records and the clauses that it rests on.
 *
 * @param reference {@code due@450802} or {@code total.due}
 * @param parts the cells that it was made of, each with its own
 * @param records what was counted or looked up for it; at most {@value #MOST} of them
 * @param further how many parts and records more there are
 * @param answer what a rule said, where one was asked
 */
public record CellTrace(String reference, FormColumn column, FilledCell cell, List<CellTrace> parts, List<Taken> records, int further,
        Optional<Calculation> answer) {

    /** So many parts and so many records are named. */
    public static final int MOST = 500;

    public CellTrace {
        parts = List.copyOf(parts);
        records = List.copyOf(records);
    }

    /**
     * A record that a cell rests on.
     *
     * @param source its name in the layout
     * @param register its type; empty: it was handed over
     * @param record {@code #12}; empty where it has no number
     * @param value what it says to this cell; empty where it is only counted
     */
    public record Taken(String source, String register, String record, String value) {
    }
}
