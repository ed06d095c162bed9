// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.time.YearMonth;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A run on a server that is killed in the midst of it, twice. */
class RunKillIT {

    private static final int WORKERS = 700;
    private static final YearMonth JULY = YearMonth.of(2022, 7);
    private static final Distribution nuanfeng = Distribution.unpack().cold();

    @BeforeAll
    static void start() {
        nuanfeng.start();
        PayerRoster.enter(nuanfeng, WORKERS);
    }

    @AfterAll
    static void close() {
        nuanfeng.close();
    }

    @Test
    void aRunThatIsKilledGoesOnAndKeepsEveryResultOnce() {
        String job = PayerRoster.order(nuanfeng, JULY);
        for (int part = 1; part <= 2; part++) {
            long before = part * 200L;
            nuanfeng.until("some of it is done", () -> PayerRoster.done(nuanfeng, job) >= before);
            nuanfeng.kill();
            nuanfeng.start();
            nuanfeng.until("the database is there", () -> PayerRoster.get(nuanfeng, job).statusCode() == 200);
        }
        PayerRoster.isComplete(nuanfeng, job, JULY, WORKERS);
    }
}
