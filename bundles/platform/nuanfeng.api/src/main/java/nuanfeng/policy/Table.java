// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.quantity.Quantity;

/**
 * A small dated table. The first column is the key of a row.
 *
 * @param columns names of the columns in their order, at least one
 * @param rows each row as column → value; values are {@link Quantity}, {@link String}, {@link Boolean} or a {@code List} of them
 */
public record Table(List<String> columns, List<Map<String, Object>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(Map::copyOf).toList();
    }

    /** The row whose key column equals {@code key}. */
    public Optional<Map<String, Object>> row(Object key) {
        for (Map<String, Object> row : rows) {
            if (key.equals(row.get(columns.get(0)))) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The numbers in a list column of the row with that key; empty when there is no such row. */
    @SuppressWarnings("unchecked")
    public List<Quantity> quantities(Object key, String column) {
        return row(key).map(row -> (List<Quantity>) row.get(column)).orElse(List.of());
    }
}
