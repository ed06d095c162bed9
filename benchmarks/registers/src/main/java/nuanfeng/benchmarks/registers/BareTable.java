// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.registers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of one table that a register wrote, at hand, to be written into the same table with the same indexes as a database writes them that is
 * told nothing else: by one COPY into PostgreSQL, by batches into H2, each committed as the register commits its rounds.
 *
 * @param copied for PostgreSQL, the rows as COPY has them
 * @param rows for H2, the same
 */
record BareTable(String name, byte[] copied, List<Object[]> rows, List<String> columns) {

    private static final String BODY = "body";

    /** @param condition which rows */
    static BareTable of(Connection connection, String name, String condition) throws SQLException, IOException {
        String query = "select * from %s where %s order by 1".formatted(name, condition);
        if (isPostgresql(connection)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copies(connection).copyOut("copy (" + query + ") to stdout", out);
            return new BareTable(name, out.toByteArray(), List.of(), List.of());
        }
        List<Object[]> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query); ResultSet result = statement.executeQuery()) {
            int width = result.getMetaData().getColumnCount();
            for (int i = 1; i <= width; i++) {
                columns.add(result.getMetaData().getColumnName(i));
            }
            while (result.next()) {
                Object[] row = new Object[width];
                for (int i = 0; i < width; i++) {
                    row[i] = columns.get(i).equals(BODY) ? result.getString(i + 1) : result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return new BareTable(name, new byte[0], rows, columns);
    }

    private static boolean isPostgresql(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Writes tables that belong together; into PostgreSQL each by one COPY, into H2 round by round. */
    static void write(Connection connection, List<BareTable> tables, int aRound) throws SQLException, IOException {
        connection.setAutoCommit(false);
        if (isPostgresql(connection)) {
            for (BareTable each : tables) {
                copies(connection).copyIn("copy %s from stdin".formatted(each.name), new ByteArrayInputStream(each.copied), 1 << 16);
            }
            connection.commit();
        } else {
            for (int from = 0; tables.get(0).rows.size() > from; from += aRound) {
                for (BareTable each : tables) {
                    each.insert(connection, from, aRound);
                }
                connection.commit();
            }
        }
        connection.setAutoCommit(true);
    }

    private void insert(Connection connection, int from, int count) throws SQLException {
        if (from >= rows.size()) {
            return;
        }
        String places = String.join(", ", columns.stream().map(each -> each.equals(BODY) ? "? format json" : "?").toList());
        try (PreparedStatement statement = connection.prepareStatement("insert into %s(%s) values(%s)".formatted(name, String.join(", ", columns), places))) {
            for (Object[] row : rows.subList(from, Math.min(rows.size(), from + count))) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
