// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import nuanfeng.form.FilledLine;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOrder;
import nuanfeng.form.FormView;
import nuanfeng.lifecycle.Digest;

/** What stands in a sheet, as one number. */
final class SheetHash {

    private SheetHash() {
    }

    static String of(FormView form, FormLayout layout, FormOrder order, List<FilledLine> lines, Optional<FilledLine> total) {
        StringBuilder content = new StringBuilder();
        List.of(form.id(), form.place(), layout.place(), layout.from(), order.from(), order.to(), order.asOf()).forEach(each -> content.append(each).append('\n'));
        new TreeMap<>(order.facts()).forEach((name, value) -> content.append(name).append('=').append(value).append('\n'));
        lines.forEach(line -> line(content, line));
        total.ifPresent(line -> line(content, line));
        return Digest.of(content.toString());
    }

    private static void line(StringBuilder content, FilledLine line) {
        line.cells().forEach((column, cell) -> content.append(column).append('=').append(cell.shown()).append('\t').append(cell.reason()).append('\u001f'));
        content.append('\n');
    }
}
