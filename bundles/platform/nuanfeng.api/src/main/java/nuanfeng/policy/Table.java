// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.quantity.Quantity;

/** A small dated table. The first column is the key of a row. */
public final class Table {

    private final List<String> columns;
    private final List<Map<String, Object>> rows;
    /** Key → number of its row. */
    private final Map<Object, Integer> places = new HashMap<>();
    /** Column → its cells, row by row. */
    private final Map<String, Object[]> cells = new HashMap<>();

    /**
     * @param columns names of the columns in their order, at least one
     * @param rows each row as column → value; values are {@link Quantity}, {@link String}, {@link Boolean} or a {@code List} of them
     */
    public Table(List<String> columns, List<Map<String, Object>> rows) {
        this.columns = List.copyOf(columns);
        this.rows = rows.stream().map(row -> {
            Map<String, Object> ordered = new LinkedHashMap<>();
            columns.forEach(column -> ordered.put(column, row.get(column)));
            return java.util.Collections.unmodifiableMap(ordered);
        }).toList();
        for (String column : columns) {
            cells.put(column, rows.stream().map(row -> row.get(column)).toArray());
        }
        Object[] keys = cells.get(columns.get(0));
        for (int i = 0; i < keys.length; i++) {
            places.putIfAbsent(keys[i], i);
        }
    }

    public List<String> columns() {
        return columns;
    }

    public List<Map<String, Object>> rows() {
        return rows;
    }

    /** The row whose key column equals {@code key}. */
    public Optional<Map<String, Object>> row(Object key) {
        return Optional.ofNullable(places.get(key)).map(rows::get);
    }

    /** The numbers in a list column of the row with that key; empty when there is no such row. */
    @SuppressWarnings("unchecked")
    public List<Quantity> quantities(Object key, String column) {
        Integer at = places.get(key);
        return at == null ? List.of() : (List<Quantity>) cells.get(column)[at];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table table && columns.equals(table.columns) && rows.equals(table.rows);
    }

    @Override
    public int hashCode() {
        return 31 * columns.hashCode() + rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
