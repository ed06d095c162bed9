// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * New rows of one table, in the transaction of their caller: many of them go into PostgreSQL by one COPY, few, and all of H2, as a batch of statements.
 *
 * @param table its name, from code
 * @param columns their names, from code
 * @param json which of them hold JSON
 */
public record NewRows(Database database, String table, List<String> columns, Collection<String> json) {

    /** Below it a COPY, which is a conversation of its own, costs more than it spares. */
    private static final int MANY = 20;
    private static final int AT_ONCE = 1 << 18;

    /** Hands over the values of a row, in the order of the columns. */
    @FunctionalInterface
    public interface Row<T> {
        void write(T row, Cells cells) throws SQLException;
    }

    public <T> void write(Handle handle, List<T> rows, Row<? super T> row) {
        try {
            if (database.source().isPostgresql() && rows.size() >= MANY) {
                copy(handle.getConnection(), rows, row);
            } else if (!rows.isEmpty()) {
                batch(handle.getConnection(), rows, row);
            }
        } catch (SQLException e) {
            throw new StatementException(e);
        }
    }

    private <T> void copy(Connection connection, List<T> rows, Row<? super T> row) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy %s(%s) from stdin (format binary)".formatted(table, String.join(", ", columns)));
        try {
            CopiedCells cells = new CopiedCells(columns.size());
            for (T each : rows) {
                cells.row();
                row.write(each, cells);
                if (cells.size() > AT_ONCE) {
                    send(copy, cells);
                }
            }
            cells.end();
            send(copy, cells);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, CopiedCells cells) throws SQLException {
        byte[] bytes = cells.taken();
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private <T> void batch(Connection connection, List<T> rows, Row<? super T> row) throws SQLException {
        String values = columns.stream().map(each -> json.contains(each) ? database.json("?") : "?").collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement("insert into %s(%s) values(%s)".formatted(table, String.join(", ", columns), values))) {
            BoundCells cells = new BoundCells(statement);
            for (T each : rows) {
                cells.again();
                row.write(each, cells);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
