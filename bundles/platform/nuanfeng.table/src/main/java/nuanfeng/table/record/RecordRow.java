// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import nuanfeng.table.CellAddress;

/**
 * One row of a table, read against its type.
 *
 * @param at where it stands, without a column
 * @param values by field, typed as {@link nuanfeng.register.FieldType} says
 * @param issues what is wrong, asked, repaired and worth a warning
 * @param columns in which column a field stands; -1 where it has none
 */
public record RecordRow(CellAddress at, Map<String, Object> values, List<SheetIssue> issues, ToIntFunction<String> columns) {

    public RecordRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        issues = List.copyOf(issues);
    }

    /** The cell of a field; the row where the field has no column. */
    public CellAddress cell(String field) {
        return new CellAddress(at.sheet(), at.row(), columns.applyAsInt(field));
    }

    /** Whether it can be taken. */
    public boolean isGood() {
        return issues.stream().noneMatch(each -> each.sort() == SheetIssue.Sort.WRONG || each.sort() == SheetIssue.Sort.ASKED);
    }
}
