// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.board;

import static org.junit.jupiter.api.Assumptions.abort;

import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Source;

/** The board in a real PostgreSQL. */
class PostgresBoardTest extends BoardContract {

    @Override
    Source source() throws Exception {
        return PostgresServer.find().isEmpty() ? abort(PostgresServer.reason()) : PostgresServer.find().get().database("board");
    }
}
