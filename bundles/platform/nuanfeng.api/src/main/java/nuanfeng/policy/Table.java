// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.quantity.Quantity;

/** A small dated table. The first column is the key of a row. */
public final class Table {

    private final List<String> columns;
    private final String[] names;
    private final List<Map<String, Object>> rows;
    /** Key → the cells of its row, in the order of the columns. */
    private final Map<Object, Object[]> cells = new HashMap<>();
    private final List<Quantity>[] common;

    /**
     * @param columns names of the columns in their order, at least one
     * @param rows each row as column → value; values are {@link Quantity}, {@link String}, {@link Boolean} or a {@code List} of them
     */
    @SuppressWarnings("unchecked")
    public Table(List<String> columns, List<Map<String, Object>> rows) {
        this.columns = List.copyOf(columns);
        this.names = columns.toArray(String[]::new);
        this.rows = rows.stream().map(row -> {
            Map<String, Object> ordered = new LinkedHashMap<>();
            columns.forEach(column -> ordered.put(column, row.get(column)));
            return java.util.Collections.unmodifiableMap(ordered);
        }).toList();
        for (Map<String, Object> row : rows) {
            cells.putIfAbsent(row.get(columns.get(0)), columns.stream().map(row::get).toArray());
        }
        this.common = columns.stream().map(column -> common(rows, column)).<List<Quantity>>toArray(List[]::new);
    }

    public List<String> columns() {
        return columns;
    }

    public List<Map<String, Object>> rows() {
        return rows;
    }

    /** The row whose key column equals {@code key}. */
    public Optional<Map<String, Object>> row(Object key) {
        return rows.stream().filter(row -> key.equals(row.get(columns.get(0)))).findFirst();
    }

    /**
     * The numbers in a list column of the row with that key; empty when there is no such row.
     *
     * @throws IndexOutOfBoundsException when there is no such column
     */
    @SuppressWarnings("unchecked")
    public List<Quantity> quantities(Object key, String column) {
        Object[] row = cells.get(key);
        return row == null ? List.of() : (List<Quantity>) row[at(column)];
    }

    /**
     * The numbers that every row has in a list column; empty when there are no rows.
     *
     * @throws IndexOutOfBoundsException when there is no such column
     */
    public List<Quantity> common(String column) {
        return common[at(column)];
    }

    @SuppressWarnings("unchecked")
    private static List<Quantity> common(List<Map<String, Object>> rows, String column) {
        List<Quantity> common = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            if (!(row.get(column) instanceof List<?> list)) {
                return List.of();
            }
            if (row == rows.get(0)) {
                common.addAll((List<Quantity>) list);
            } else {
                common.retainAll(list);
            }
        }
        return List.copyOf(common);
    }

    private int at(String column) {
        int at = 0;
        while (!names[at].equals(column)) {
            at++;
        }
        return at;
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
