// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.report;

import static org.junit.jupiter.api.Assumptions.abort;

import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Source;

/** Reports in a real PostgreSQL. */
class PostgresReportsTest extends ReportsContract {

    @Override
    Source source() throws Exception {
        return PostgresServer.find().isEmpty() ? abort(PostgresServer.reason()) : PostgresServer.find().get().database("reports");
    }
}
