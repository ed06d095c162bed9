// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import static org.junit.jupiter.api.Assumptions.abort;

import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Source;

/** Records in a real PostgreSQL. */
class PostgresFollowingTest extends FollowingContract {

    @Override
    Source source() throws Exception {
        return PostgresServer.find().isEmpty() ? abort(PostgresServer.reason()) : PostgresServer.find().get().database("records_following");
    }
}
