// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nuanfeng.engine.RuleCalls.RuleCall;
import nuanfeng.policy.PlaceId;

class GuardedCallsTest {

    private static final PlaceId CITY = new PlaceId("cn.port");
    private static final PlaceId NEIGHBOUR = new PlaceId("cn.hill");
    private static final PlaceId NATION = new PlaceId("cn");
    private static final RuleCall QUICK = ticks -> false;

    private final GuardedCalls calls = new GuardedCalls(Duration.ofMillis(1));
    private final BlockingQueue<String> alarms = new LinkedBlockingQueue<>();
    private final CountDownLatch release = new CountDownLatch(1);

    GuardedCallsTest() {
        calls.whenLeftBehind((place, digest, rule, reason) -> alarms.add(place + " " + digest + " " + rule));
    }

    @AfterEach
    void close() {
        release.countDown();
        calls.close();
    }

    private boolean waiting(long ticks) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean run(PlaceId place, String digest, RuleCall call) {
        return calls.run(place, digest, "t.route", !place.equals(NATION), call);
    }

    @Test
    void whoDoesNotEndIsLeftBehindNamedAndNotAskedAgain() throws InterruptedException {
        assertFalse(run(CITY, "sha256:a", this::waiting));
        assertEquals("cn.port sha256:a t.route", alarms.poll(20, TimeUnit.SECONDS));
        assertEquals(1, calls.callsLeftBehind());
        assertEquals(List.of(CITY), calls.leftBehind());
        AtomicLong asked = new AtomicLong();
        assertFalse(run(CITY, "sha256:a", ticks -> asked.incrementAndGet() > 0));
        assertEquals(0, asked.get());
        assertEquals(1, calls.callsLeftBehind());
        assertFalse(calls.refuses(CITY, "sha256:b"), "it may be the mended one");
    }

    @Test
    void aPlaceWhoseNewVersionHangsTooKeepsItsLastGoodOneAlone() {
        calls.trust(CITY, "sha256:good");
        assertFalse(run(CITY, "sha256:a", this::waiting));
        assertFalse(run(CITY, "sha256:b", this::waiting));
        assertEquals(2, calls.callsLeftBehind());
        assertTrue(calls.refuses(CITY, "sha256:b"));
        assertTrue(calls.refuses(CITY, "sha256:c"), "nobody knows it to be better");
        assertFalse(calls.refuses(CITY, "sha256:good"));
        assertFalse(run(CITY, "sha256:good", this::waiting));
        assertEquals(3, calls.callsLeftBehind());
        calls.trust(CITY, "sha256:older");
        assertTrue(calls.refuses(CITY, "sha256:older"));
        assertFalse(calls.refuses(NEIGHBOUR, "sha256:n"));
    }

    @Test
    void theLastGoodVersionAndOthersGoOnAnswering() {
        calls.trust(CITY, "sha256:good");
        assertFalse(run(CITY, "sha256:a", this::waiting));
        assertTrue(calls.refuses(CITY, "sha256:a"));
        assertFalse(calls.refuses(CITY, "sha256:good"));
        assertFalse(calls.refuses(NEIGHBOUR, "sha256:n"));
    }

    @Test
    void whatComesBackAfterAllIsNoLongerCounted() {
        assertFalse(run(CITY, "sha256:a", this::waiting));
        release.countDown();
        while (calls.callsLeftBehind() > 0) {
            Thread.onSpinWait();
        }
        assertFalse(calls.refuses(CITY, "sha256:a"));
    }

    @Test
    void codeBelowOthersRunsApartAndTheNationsOnTheAskersThread() {
        GuardedCalls patient = new GuardedCalls(Duration.ofMinutes(1));
        AtomicReference<Thread> thread = new AtomicReference<>();
        RuleCall noting = ticks -> {
            thread.set(Thread.currentThread());
            return false;
        };
        assertTrue(patient.run(CITY, "sha256:a", "t.route", true, noting));
        assertNotSame(Thread.currentThread(), thread.get());
        assertTrue(patient.run(NATION, "sha256:n", "t.route", false, noting));
        assertSame(Thread.currentThread(), thread.get());
        patient.close();
    }

    @Test
    void whoRunsIntoLimitsHasLessForAWhile() {
        GuardedCalls patient = new GuardedCalls(Duration.ofMinutes(1));
        AtomicLong given = new AtomicLong();
        assertTrue(patient.run(CITY, "sha256:a", "t.route", true, ticks -> {
            given.set(ticks);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            return true;
        }));
        assertEquals(RuleCall.TICKS, given.get());
        assertTrue(patient.run(CITY, "sha256:a", "t.route", true, ticks -> {
            given.set(ticks);
            return false;
        }));
        assertTrue(given.get() < RuleCall.TICKS / 10, "for fifty seconds");
        assertTrue(patient.run(NEIGHBOUR, "sha256:b", "t.route", true, ticks -> {
            given.set(ticks);
            return false;
        }));
        assertEquals(RuleCall.TICKS, given.get());
        patient.close();
    }

    @Test
    void aSlowCallOfTheNationIsSeenByTheWatch() throws InterruptedException {
        Thread asker = new Thread(() -> run(NATION, "sha256:n", this::waiting));
        asker.setDaemon(true);
        asker.start();
        assertEquals("cn sha256:n t.route", alarms.poll(60, TimeUnit.SECONDS));
        assertTrue(calls.refuses(NATION, "sha256:n"));
        release.countDown();
        asker.join();
        assertEquals(0, calls.callsLeftBehind());
    }
}
