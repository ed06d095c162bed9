// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Takes the values of a row one after the other, in the order of its columns. */
public interface Cells {

    void whole(long value) throws SQLException;

    void small(int value) throws SQLException;

    /** @param value null where there is none */
    void text(String value) throws SQLException;

    /** @param value JSON as it is written */
    void json(String value) throws SQLException;

    /** @param value null where there is none */
    void number(BigDecimal value) throws SQLException;

    /** @param value null where there is none */
    void day(LocalDate value) throws SQLException;

    void moment(Optional<Instant> value) throws SQLException;

    /** @param value of length nought where there is none */
    void bytes(byte[] value) throws SQLException;
}
