// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** As parameters of a statement, from the first one on. */
public final class BoundCells implements Cells {

    private final PreparedStatement statement;
    private int at;

    public BoundCells(PreparedStatement statement) {
        this.statement = statement;
    }

    /** The next value is that of the first parameter again. */
    void again() {
        at = 0;
    }

    @Override
    public void whole(long value) throws SQLException {
        statement.setLong(++at, value);
    }

    @Override
    public void small(int value) throws SQLException {
        statement.setInt(++at, value);
    }

    @Override
    public void text(String value) throws SQLException {
        object(value, Types.VARCHAR);
    }

    @Override
    public void json(String value) throws SQLException {
        statement.setString(++at, value);
    }

    @Override
    public void number(BigDecimal value) throws SQLException {
        object(value, Types.NUMERIC);
    }

    @Override
    public void day(LocalDate value) throws SQLException {
        object(value, Types.DATE);
    }

    @Override
    public void moment(Optional<Instant> value) throws SQLException {
        object(value.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    public void bytes(byte[] value) throws SQLException {
        if (value.length == 0) {
            statement.setNull(++at, Types.BINARY);
        } else {
            statement.setBytes(++at, value);
        }
    }

    private void object(Object value, int type) throws SQLException {
        if (value == null) {
            statement.setNull(++at, type);
        } else {
            statement.setObject(++at, value);
        }
    }
}
