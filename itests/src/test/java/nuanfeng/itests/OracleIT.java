// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Source;

/**
 * A month of a roster of nobody, by files into the real distribution, equals an independent oracle to the fen, payer by payer and in total: in the file of
 * H2, and in a PostgreSQL that takes its place. {@code ./nuanfeng bench oracle} does the same with a hundred thousand workers, on Spark too.
 */
class OracleIT {

    private static final int WORKERS = 2_000;
    private static final int SEED = 20221129;

    private static void equalsTheOracle(Distribution server, Roster roster) throws Exception {
        RosterOracle oracle = roster.oracle();
        roster.bring(server);
        JsonNode step = roster.run(server);
        assertEquals(oracle.fen().size(), step.path("groups").asInt(), step.toString());
        assertEquals(oracle.enrolments(), step.path("records").asLong(), step.toString());
        assertEquals(oracle.total(), RosterOracle.fen(step.path("amount").asText()), step.toString());
        assertEquals("", oracle.differences(roster.contributions(server)));
    }

    @Test
    void aMonthEqualsTheOracleOnBothDatabases(@TempDir Path folder) throws Exception {
        try (Distribution server = Distribution.unpack().cold()) {
            Roster roster = Roster.write(server.home(), folder, WORKERS, SEED);
            server.start();
            equalsTheOracle(server, roster);
            server.stop();
            assumeTrue(PostgresServer.find().isPresent(), PostgresServer::reason);
            Source postgres = PostgresServer.find().orElseThrow().database("oracle");
            server.setting("nuanfeng.register.cfg", "url", postgres.url()).setting("nuanfeng.register.cfg", "user", postgres.user()).start();
            equalsTheOracle(server, roster);
        }
    }
}
