// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.calendar.LegalTime;
import nuanfeng.outbox.Delivery;
import nuanfeng.outbox.DeliveryState;
import nuanfeng.outbox.Dispatch;
import nuanfeng.outbox.Notice;
import nuanfeng.outbox.OutboxEntry;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.Source;

/** What holds of the outbox wherever it is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OutboxContract {

    private static final PlaceId PLACE = new PlaceId("cn.testland.testcity");
    private static final Duration LEASE = Duration.ofMinutes(1);

    Path folder;
    private Database database;
    private KeptOutbox outbox;
    private Instant now;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return LegalTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    abstract Source source() throws Exception;

    @BeforeAll
    void open(@TempDir Path fresh) throws Exception {
        folder = fresh;
        database = new Database(source(), opened -> { });
        outbox = new KeptOutbox(database, clock);
        for (long end = System.nanoTime() + Duration.ofSeconds(60).toNanos(); !database.isReady() && System.nanoTime() < end;) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @AfterAll
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @BeforeEach
    void empty() {
        now = Instant.parse("2022-08-22T01:00:00Z");
        database.inTransaction(handle -> handle.execute("delete from outbox_delivery") + handle.execute("delete from outbox"));
    }

    private static Notice notice(int number) {
        return new Notice("duty-reminder", "before-3", PLACE, "test.report@" + number, LocalDate.of(2022, 8, 25), "题", "文\n二", "{\"n\":\"" + number + "\"}");
    }

    private List<Dispatch> claim(String... targets) {
        return outbox.claim(List.of(targets), 10, LEASE);
    }

    private OutboxEntry first() {
        return outbox.list(List.of(PLACE), Optional.empty(), Long.MAX_VALUE, 1).get(0);
    }

    @Test
    void ofOnePlaceSubjectDayAndKindThereIsOneForGood() {
        assertEquals(List.of(notice(1), notice(2)), outbox.write(List.of(notice(1), notice(2))));
        Notice later = new Notice("duty-reminder", "on-day", PLACE, "test.report@1", LocalDate.of(2022, 8, 25), "题", "文", "{}");
        assertEquals(List.of(later), outbox.write(List.of(notice(1), later, notice(2))));
        Dispatch taken = claim("hr").get(0);
        outbox.delivered(taken);
        assertEquals(List.of(), outbox.write(List.of(notice(1))));
        assertEquals(3, outbox.list(List.of(PLACE), Optional.empty(), Long.MAX_VALUE, 10).size());
        assertEquals(notice(1), outbox.find(taken.entry().id()).orElseThrow().notice());
    }

    @Test
    void writtenByManyAtAMomentItIsOneStill() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            IntStream.range(0, 8).forEach(each -> all.add(() -> outbox.write(List.of(notice(1), notice(2), notice(3))).size()));
            int fresh = 0;
            for (Future<Integer> each : writers.invokeAll(all)) {
                fresh += each.get();
            }
            assertEquals(3, fresh);
            assertEquals(3, outbox.list(List.of(PLACE), Optional.empty(), Long.MAX_VALUE, 10).size());
        } finally {
            writers.shutdown();
        }
    }

    @Test
    void eachDeliveryIsOnesAlone() throws Exception {
        outbox.write(IntStream.range(0, 40).mapToObj(OutboxContract::notice).toList());
        ExecutorService couriers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Dispatch>>> all = new ArrayList<>();
            IntStream.range(0, 4).forEach(each -> all.add(() -> {
                List<Dispatch> mine = new ArrayList<>();
                for (List<Dispatch> some = outbox.claim(List.of("hr"), 3, LEASE); !some.isEmpty(); some = outbox.claim(List.of("hr"), 3, LEASE)) {
                    mine.addAll(some);
                }
                return mine;
            }));
            Set<Long> taken = new HashSet<>();
            int count = 0;
            for (Future<List<Dispatch>> each : couriers.invokeAll(all)) {
                count += each.get().size();
                each.get().forEach(dispatch -> taken.add(dispatch.entry().id()));
            }
            // Whoever finds all that are left locked goes away: they are somebody's.
            assertEquals(count, taken.size());
            assertTrue(claim("hr").isEmpty() || count + claim("hr").size() <= 40);
        } finally {
            couriers.shutdown();
        }
    }

    @Test
    void whatWasTakenIsNeverTakenOnAgainAndWhoeverLostTheirLeaseIsNotBelieved() {
        outbox.write(List.of(notice(1)));
        Dispatch lost = claim("hr").get(0);
        assertEquals(List.of(), claim("hr"));
        now = now.plus(LEASE);
        Dispatch second = claim("hr").get(0);
        assertEquals(2, second.attempt());
        assertFalse(outbox.delivered(lost));
        assertFalse(outbox.failed(lost, Optional.empty(), Text.of("无", "none")));
        assertTrue(outbox.delivered(second));
        assertFalse(outbox.delivered(second));
        assertFalse(outbox.failed(second, Optional.of(now), Text.of("无", "none")));
        now = now.plus(Duration.ofDays(400));
        assertEquals(List.of(), claim("hr"));
        assertEquals(0, outbox.again(second.entry().id()));
        assertEquals(DeliveryState.DELIVERED, first().state());
    }

    @Test
    void eachTargetIsToldAndOneThatIsNewGetsWhatWasWritten() {
        outbox.write(List.of(notice(1)));
        assertEquals(List.of(), first().deliveries());
        assertEquals(List.of(), claim());
        outbox.delivered(claim("hr").get(0));
        assertEquals(DeliveryState.DELIVERED, first().state());
        Dispatch mail = claim("hr", "mail").get(0);
        assertEquals("mail", mail.target());
        outbox.failed(mail, Optional.of(now.plusSeconds(90)), Text.of("满了", "full"));
        OutboxEntry entry = first();
        assertEquals(DeliveryState.OPEN, entry.state());
        assertEquals(new Delivery("mail", DeliveryState.OPEN, 1, Optional.of(now.plusSeconds(90)), Text.of("满了", "full"), now), entry.deliveries().get(1));
        assertEquals(List.of(), claim("hr", "mail"));
        now = now.plusSeconds(90);
        outbox.failed(claim("hr", "mail").get(0), Optional.empty(), Text.of("满".repeat(500), "full"));
        assertEquals(DeliveryState.DEAD, first().state());
        now = now.plus(Duration.ofDays(400));
        assertEquals(List.of(), claim("hr", "mail"));
        assertEquals(1, outbox.again(entry.id()));
        assertEquals(1, claim("mail").get(0).attempt());
    }

    @Test
    void noticesAreFoundByStateAndPlaceAndPagedNewestFirst() {
        outbox.write(IntStream.range(0, 5).mapToObj(OutboxContract::notice).toList());
        outbox.delivered(outbox.claim(List.of("hr"), 1, LEASE).get(0));
        outbox.failed(outbox.claim(List.of("hr"), 1, LEASE).get(0), Optional.empty(), Text.of("无", "none"));
        List<OutboxEntry> page = outbox.list(List.of(PLACE), Optional.empty(), Long.MAX_VALUE, 2);
        assertEquals(List.of("test.report@4", "test.report@3"), page.stream().map(each -> each.notice().subject()).toList());
        assertEquals(3, outbox.list(List.of(PLACE), Optional.empty(), page.get(1).id(), 10).size());
        assertEquals(List.of(1, 1, 3), List.of(DeliveryState.DELIVERED, DeliveryState.DEAD, DeliveryState.OPEN).stream()
                .map(each -> outbox.list(List.of(PLACE), Optional.of(each), Long.MAX_VALUE, 10).size()).toList());
        assertEquals(List.of(), outbox.list(List.of(new PlaceId("cn.other")), Optional.empty(), Long.MAX_VALUE, 10));
        assertEquals(List.of(), outbox.list(List.of(), Optional.empty(), Long.MAX_VALUE, 10));
        assertEquals(Optional.empty(), outbox.find(1_000_000));
    }
}
