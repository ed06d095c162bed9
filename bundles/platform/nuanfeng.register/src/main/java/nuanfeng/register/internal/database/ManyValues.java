// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import org.jdbi.v3.core.Handle;

/** Rows that have one of many values in a column that is first in an index. */
public final class ManyValues {

    private ManyValues() {
    }

    /**
     * From which table they come, and the first condition of it. A file of H2 finds them value by value as well, but compares each row that it has found
     * with the whole list once more: there the list is a table of its own, from which an outer join must begin, and use the index of the column.
     *
     * @param table with its alias, from code
     * @param column with the alias, from code
     * @param parameter the name of an array
     */
    public static String of(Handle handle, String table, String column, String parameter) {
        return Database.isFile(handle) ? "unnest(:%1$s) sought(one) left join %2$s on sought.one = %3$s where %3$s is not null".formatted(parameter, table, column)
                : "%s where %s = any(:%s)".formatted(table, column, parameter);
    }

    /**
     * The index by which a file of H2 finds records: left to itself it goes by type and place alone, and so through a whole register, when many records
     * lack the column. A server counts better.
     *
     * @param column of the table of records
     * @return what follows on the table, from code
     */
    public static String byIndexOf(Handle handle, String column) {
        return Database.isFile(handle) ? " use index (record_%s)".formatted(column) : "";
    }
}
