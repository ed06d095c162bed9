// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.Table;
import nuanfeng.quantity.Quantity;

/** Rows of a table, found by several of its columns: a place, a line of business, a platform. */
public final class Rows {

    private Rows() {
    }

    /**
     * The rows whose cells are these; a cell that is a list must hold the value.
     *
     * @param by column → value
     */
    public static List<Map<String, Object>> matching(Table table, Map<String, ?> by) {
        return table.rows().stream().filter(row -> by.entrySet().stream().allMatch(each -> fits(row.get(each.getKey()), each.getValue()))).toList();
    }

    /**
     * The last row whose number in a column a value reaches, the rows standing in rising order: 满10年不满20年.
     *
     * @return empty where it does not reach the first
     */
    public static Optional<Map<String, Object>> reached(Table table, String column, Quantity value) {
        Map<String, Object> reached = null;
        for (Map<String, Object> row : table.rows()) {
            if (value.compareTo((Quantity) row.get(column)) >= 0) {
                reached = row;
            }
        }
        return Optional.ofNullable(reached);
    }

    private static boolean fits(Object cell, Object value) {
        return cell instanceof List<?> list ? list.contains(value) : value.equals(cell);
    }
}
