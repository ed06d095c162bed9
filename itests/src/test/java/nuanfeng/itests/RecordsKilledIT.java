// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import nuanfeng.register.internal.PostgresServer;
import org.junit.jupiter.api.Test;

/** A few of {@link RecordsKilled}; {@code ./nuanfeng bench kill-records --parts=server} makes more. */
class RecordsKilledIT {

    private static final long SEED = 20261129;

    @Test
    void whatAServerWithH2WasOrderedIsDoneAfterAKill() throws Exception {
        try (RecordsKilled killed = RecordsKilled.on(Optional.empty(), SEED)) {
            killed.round(0);
        }
    }

    @Test
    void whatAServerWithPostgresqlWasOrderedIsDoneAfterAKill() throws Exception {
        assumeTrue(PostgresServer.find().isPresent(), PostgresServer::reason);
        try (RecordsKilled killed = RecordsKilled.on(Optional.of(PostgresServer.find().orElseThrow().database("killed_server")), SEED)) {
            killed.round(0);
        }
    }
}
