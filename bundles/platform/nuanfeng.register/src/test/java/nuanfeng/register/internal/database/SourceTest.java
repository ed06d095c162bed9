// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    /** H2 refuses to open what is given a setting twice, with two values. */
    @ParameterizedTest
    @ValueSource(strings = {"", ";CACHE_SIZE=8192", ";cache_size=8192"})
    void whoeverSaysHowMuchH2KeepsInMemoryIsHeard(String setting) throws SQLException {
        try (Connection connection = new Source("jdbc:h2:mem:" + setting, "nuanfeng", () -> "", 1, 1).driver().getConnection()) {
            assertTrue(connection.isValid(1));
        }
    }
}
