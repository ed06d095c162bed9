// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.time.YearMonth;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Source;

/** Two servers on one PostgreSQL: they share runs, one of them is killed, and the database goes away. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedRunsIT {

    private static final int WORKERS = 900;
    private static final Distribution one = Distribution.unpack().cold();
    private static final Distribution two = Distribution.unpack().cold();
    private static PostgresServer database;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(PostgresServer.find().isPresent(), PostgresServer::reason);
        database = PostgresServer.find().orElseThrow();
        Source source = database.database("shared");
        for (Distribution each : new Distribution[] {one, two}) {
            each.setting("nuanfeng.register.cfg", "url", source.url()).setting("nuanfeng.register.cfg", "user", source.user())
                    .setting("nuanfeng.register.cfg", "keys", one.home().resolve("register.keys").toString());
        }
        one.start();
        two.start();
        PayerRoster.enter(one, WORKERS);
    }

    @AfterAll
    static void close() {
        one.close();
        two.close();
    }

    @Test
    @Order(1)
    void whatOneHeldWhoWasKilledTheOtherDoesAndEveryResultIsThereOnce() {
        YearMonth july = YearMonth.of(2022, 7);
        String job = PayerRoster.order(one, july);
        one.until("some of it is done", () -> PayerRoster.done(one, job) >= 100);
        two.kill();
        PayerRoster.isComplete(one, job, july, WORKERS);

        two.start();
        two.until("the database is there", () -> PayerRoster.get(two, job).statusCode() == 200);
        // Whoever ordered it is killed: the other one has all that is left.
        YearMonth august = YearMonth.of(2022, 8);
        String next = PayerRoster.order(one, august);
        two.until("some of it is done", () -> PayerRoster.done(two, next) >= 100);
        one.kill();
        PayerRoster.isComplete(two, next, august, WORKERS);
    }

    private static HttpResponse<String> write(int outlet) {
        return PayerRoster.post(two, "/api/v1/places/450800/registers/outlet", "application/json", """
                {"validFrom":"2022-07-01","body":{"outletNo":"RO%s","name":"测试","kind":"LICENSED","licenceNo":"L","district":"450802","flexibleStaff":"UNKNOWN"}}""".formatted(outlet));
    }

    private static int decide() {
        return PayerRoster.post(two, "/api/v1/places/450800/calculations/work-injury.premium", "application/json",
                "{\"facts\":%s}".formatted(TestPolicies.premium("2022-07"))).statusCode();
    }

    @Test
    @Order(2)
    void whileTheDatabaseIsAwayDecisionsGoOnWritesAreRefusedForAWhileAndThenItIsThereAgain() throws Exception {
        int asked = 0;
        int written = 0;
        for (; asked < 20; asked++) {
            assertEquals(200, decide());
            assertEquals(201, write(written++).statusCode());
        }
        database.stop();
        int refused = 0;
        try {
            for (long end = System.nanoTime() + 5_000_000_000L; System.nanoTime() < end; refused++) {
                assertEquals(200, decide());
                HttpResponse<String> answer = write(10_000 + refused);
                assertEquals(503, answer.statusCode(), answer.body());
                assertTrue(answer.headers().firstValue("Retry-After").isPresent(), answer.headers()::toString);
                assertEquals(503, PayerRoster.get(two, "/api/v1/jobs").statusCode());
            }
        } finally {
            database.restart();
        }
        assertTrue(refused > 0);
        int number = written;
        two.until("writes are taken again", () -> {
            assertEquals(200, decide());
            return write(number).statusCode() == 201;
        });
        // What was refused was not done by halves, and what was taken is there.
        String found = PayerRoster.get(two, "/api/v1/places/450800/registers/outlet?limit=500").body();
        for (int each = 0; each <= number; each++) {
            assertTrue(found.contains("\"RO" + each + "\""), found);
        }
        assertTrue(!found.contains("RO10000"), found);
    }
}
