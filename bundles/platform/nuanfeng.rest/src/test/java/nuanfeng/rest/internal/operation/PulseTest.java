// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;

class PulseTest {

    private static final Duration MILLI = Duration.ofMillis(1);

    private final Instant[] now = {Instant.parse("2026-11-29T10:00:00Z")};
    private final Pulse pulse = new Pulse(new Clock() {

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now[0];
        }
    });

    private void after(long seconds) {
        now[0] = now[0].plusSeconds(seconds);
    }

    @Test
    void answersAreCountedBySecondAndEdition() {
        pulse.note("a", 200, false, MILLI.toNanos());
        pulse.note("b", 422, false, MILLI.toNanos());
        after(1);
        pulse.note("b", 200, true, MILLI.toNanos());
        pulse.note("b", 503, false, MILLI.toNanos());
        after(2);
        Pulse.Seconds last = pulse.last(4);
        assertEquals(4, last.seconds().size());
        assertEquals(Map.of("a", 1L, "b", 1L), last.seconds().get(1).editions());
        assertEquals(Map.of("b", 1L), last.seconds().get(2).editions());
        assertEquals(0, last.seconds().get(3).answers());
        assertEquals("3 1 1", last.sum(Pulse.Second::answers) + " " + last.sum(Pulse.Second::failed) + " " + last.sum(Pulse.Second::mixed));
        assertEquals(1000, last.within());
    }

    @Test
    void whatWasLongAgoIsForgottenAndTheSecondThatRunsIsNotYetTold() {
        pulse.note("a", 200, false, 0);
        assertEquals(0, pulse.last(60).sum(Pulse.Second::answers));
        after(512);
        pulse.note("b", 200, false, 0);
        after(1);
        assertEquals(Map.of("b", 1L), pulse.last(300).seconds().get(299).editions());
        assertEquals(1, pulse.last(300).sum(Pulse.Second::answers));
    }
}
