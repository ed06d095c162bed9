// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.access;

import static org.junit.jupiter.api.Assumptions.abort;

import java.util.concurrent.atomic.AtomicInteger;

import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Source;

/** Accounts in a real PostgreSQL. */
class PostgresAccountsTest extends AccountsContract {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    Source source() throws Exception {
        return PostgresServer.find().isEmpty() ? abort(PostgresServer.reason()) : PostgresServer.find().get().database("accounts" + NUMBER.incrementAndGet());
    }
}
