// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.registers;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Source;

/** Fresh databases of one kind. */
enum Databases {

    H2 {
        @Override
        Source fresh(Path folder, String name) {
            return Source.file(folder.resolve(name).resolve("records"), CONNECTIONS, STATEMENT_SECONDS);
        }
    },
    POSTGRESQL {
        @Override
        Source fresh(Path folder, String name) throws IOException, SQLException {
            return PostgresServer.find().orElseThrow(() -> new IOException(PostgresServer.reason())).database(name);
        }
    };

    private static final int CONNECTIONS = 10;
    private static final int STATEMENT_SECONDS = 120;

    /** @param folder for what lies in files @param name that no other has */
    abstract Source fresh(Path folder, String name) throws IOException, SQLException;

    String title() {
        return this == H2 ? "H2" : "PostgreSQL";
    }
}
