// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a sheet differs from the one that is to take its place. Persons are masked.
 *
 * @param added columns that only the other one has @param removed columns that it has not @param otherwise columns that it has otherwise
 * @param cells of columns and lines that both have
 * @param linesAdded by their marks @param linesRemoved by their marks
 */
public record SheetDifference(List<String> added, List<String> removed, List<String> otherwise, List<Cell> cells, List<String> linesAdded,
        List<String> linesRemoved) {

    /** @param cell {@code due@450802} or {@code total.due} */
    public record Cell(String cell, String before, String after) {
    }

    public SheetDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        otherwise = List.copyOf(otherwise);
        cells = List.copyOf(cells);
        linesAdded = List.copyOf(linesAdded);
        linesRemoved = List.copyOf(linesRemoved);
    }

    public static SheetDifference between(FilledForm before, FilledForm after) {
        List<Cell> cells = new ArrayList<>();
        before.lines().forEach(line -> cells(before, line, after.line(line.mark()), "@" + line.mark(), cells));
        before.total().ifPresent(line -> cells(before, line, after.total(), "", cells));
        return new SheetDifference(ids(after).stream().filter(id -> before.layout().column(id).isEmpty()).toList(),
                ids(before).stream().filter(id -> after.layout().column(id).isEmpty()).toList(),
                ids(before).stream().filter(id -> after.layout().column(id).filter(other -> !other.equals(before.layout().column(id).orElseThrow())).isPresent()).toList(),
                cells, after.lines().stream().map(FilledLine::mark).filter(mark -> before.line(mark).isEmpty()).toList(),
                before.lines().stream().map(FilledLine::mark).filter(mark -> after.line(mark).isEmpty()).toList());
    }

    private static List<String> ids(FilledForm sheet) {
        return sheet.layout().columns().stream().map(FormColumn::id).toList();
    }

    private static void cells(FilledForm before, FilledLine line, Optional<FilledLine> other, String row, List<Cell> cells) {
        other.ifPresent(now -> line.cells().forEach((column, cell) -> {
            FilledCell after = now.cells().get(column);
            if (after != null && !after.shown().equals(cell.shown())) {
                FormColumn.Mask mask = before.layout().column(column).orElseThrow().mask();
                cells.add(new Cell(row.isEmpty() ? FilledLine.TOTAL + column : column + row, mask.over(cell.shown()), mask.over(after.shown())));
            }
        }));
    }
}
