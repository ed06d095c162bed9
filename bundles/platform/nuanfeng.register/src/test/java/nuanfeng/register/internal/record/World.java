// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;

import nuanfeng.calendar.LegalTime;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.register.FakeRegisters;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.Source;
import nuanfeng.register.internal.seal.Keys;
import nuanfeng.register.internal.seal.Vault;

/** A database with records in it, and a clock that stands still until it is set. */
final class World implements AutoCloseable {

    static final PlaceId PLACE = new PlaceId("cn.testland.testcity");
    static final Register OUTLETS = new Register(FakeRegisters.OUTLET, PLACE, code -> code.startsWith("9901"));
    static final Register WORKERS = new Register(FakeRegisters.WORKER, PLACE, code -> code.startsWith("9901"));
    private static final int SECONDS = 60;

    final SettableClock clock = new SettableClock();
    final Database database;
    final KeptRecords records;

    World(Source source, Path keys) throws IOException, InterruptedException {
        this(source, keys, List.of(Database.STEPS));
    }

    World(Source source, Path keys, List<String> steps) throws IOException, InterruptedException {
        database = new Database(source, opened -> { }, steps);
        records = new KeptRecords(database, new Vault(Keys.in(keys)), clock);
        awaitReady();
    }

    void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        while (records.standing().state() != Records.State.READY && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        if (records.standing().state() != Records.State.READY) {
            throw new AssertionError(records.standing().toString());
        }
    }

    /** Every byte of every row of a table, as one text. */
    String dump() {
        StringBuilder all = new StringBuilder();
        for (String table : new String[] {"record", "record_history", "record_secret", "access_log", "idempotency", "definition", "outbox"}) {
            database.inTransaction(handle -> handle.createQuery("select * from " + table).mapToMap().list()).forEach(row -> row.values().forEach(value -> all
                    .append(value instanceof byte[] bytes ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1) : String.valueOf(value)).append('\n')));
        }
        return all.toString();
    }

    int update(String sql) {
        return database.inTransaction(handle -> handle.createUpdate(sql).execute());
    }

    @Override
    public void close() {
        database.close();
    }

    /** In the platform's time zone. */
    static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2022-08-01T00:00:00Z");

        void set(String moment) {
            now = Instant.parse(moment);
        }

        @Override
        public ZoneId getZone() {
            return LegalTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
