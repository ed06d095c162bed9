// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nuanfeng.calendar.LegalTime;
import nuanfeng.duty.Duties;
import nuanfeng.library.Edition;
import nuanfeng.library.FakeEdition;
import nuanfeng.library.FakePlace;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.outbox.FakeOutbox;
import nuanfeng.outbox.Notice;
import nuanfeng.policy.Text;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Records;
import nuanfeng.record.Search;
import nuanfeng.record.StoredRecord;
import nuanfeng.register.FakeRegisters;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Registers;
import nuanfeng.register.Slot;
import nuanfeng.submission.Submissions;

/** A report on the 26th of every month, to be acted on by the 25th, which one office owes in the invented city. */
class RemindingTest {

    private static final RecordType SUBMISSION = FakeRegisters.type(Submissions.TYPE, "报送", List.of("duty", "unit"), List.of(
            FakeRegisters.field("duty", new FieldType.Text(), true, false, false), FakeRegisters.field("unit", new FieldType.Text(), true, false, false),
            FakeRegisters.field("form", new FieldType.Text(), true, false, false), FakeRegisters.field("state", new FieldType.Text(), true, false, false)), Map.of(Slot.T1, "form"));

    /** Keeps submissions and nothing else. */
    private static final class Submitting implements Registers {

        @Override
        public List<RecordType> all(LocalDate on) {
            return List.of(SUBMISSION);
        }

        @Override
        public Optional<RecordType> find(String name, LocalDate on) {
            return Optional.of(SUBMISSION);
        }

        @Override
        public RecordType type(String name, LocalDate on) {
            return SUBMISSION;
        }

        @Override
        public List<RecordType> states(String name) {
            return List.of(SUBMISSION);
        }

        @Override
        public Set<String> names() {
            return Set.of(Submissions.TYPE);
        }
    }

    private final FakeOutbox outbox = new FakeOutbox();
    private final List<Map<String, Object>> handedIn = new ArrayList<>();
    private boolean away;
    private Records.State state = Records.State.READY;
    private boolean served = true;
    private Instant now = Instant.parse("2022-08-22T01:00:00Z");

    private final Edition edition = new FakeEdition("sha256:" + "a".repeat(64)) {
        @Override
        public List<PlaceView> places() {
            return served ? super.places() : List.of();
        }

        @Override
        public Place place(String place) {
            return new FakePlace(view(place)) {
                /** By the day to act by, as well. */
                @Override
                public Duties duties() {
                    return (from, to) -> super.duties().between(from, to.plusDays(1));
                }

                @Override
                public Registers registers() {
                    return view().place().equals(CITY) ? new Submitting() : new FakeRegisters();
                }
            };
        }
    };

    private final PolicyLibrary library = new PolicyLibrary() {
        @Override
        public Edition current() {
            return edition;
        }

        @Override
        public Edition edition(String hash) {
            return edition;
        }

        @Override
        public Edition knownAt(Instant moment) {
            return edition;
        }
    };

    private final Records records = (Records) Proxy.newProxyInstance(Records.class.getClassLoader(), new Class<?>[] {Records.class}, (proxy, method, arguments) -> {
        if (method.getName().equals("standing")) {
            return new Records.Standing(state, Text.NONE);
        } else if (away) {
            throw new RecordException(RecordException.Kind.UNAVAILABLE, Text.of("无", "away"));
        }
        String form = ((Search) arguments[0]).filters().get(0).value();
        List<StoredRecord> found = new ArrayList<>();
        handedIn.stream().filter(each -> form.equals(each.get("form"))).forEach(body -> found.add(new StoredRecord(found.size() + 1L, Submissions.TYPE, FakeEdition.CITY, "", 1, body,
                List.of(), LocalDate.of(2022, 8, 1), Optional.empty(), Optional.empty(), Instant.EPOCH, "", "")));
        return new RecordPage(found, OptionalLong.empty());
    });

    private DutyReminders reminders(Integer... days) {
        return new DutyReminders(library, records, outbox, new Marks(List.of(days)));
    }

    private static List<String> said(List<Notice> notices) {
        return notices.stream().map(each -> each.subject() + " " + each.day() + " " + each.kind()).toList();
    }

    private List<String> remind(String day) {
        return said(reminders(3, 1, 0, -1).remind(Optional.empty(), LocalDate.parse(day), false));
    }

    @Test
    void eachMarkIsSaidOnceHoweverOftenOneLooks() {
        assertEquals(List.of(), remind("2022-08-21"));
        assertEquals(List.of("test.report@2022-08 2022-08-25 before-3"), remind("2022-08-22"));
        assertEquals(List.of(), remind("2022-08-22"));
        assertEquals(List.of(), remind("2022-08-23"));
        assertEquals(List.of("test.report@2022-08 2022-08-25 before-1"), remind("2022-08-24"));
        assertEquals(List.of("test.report@2022-08 2022-08-25 on-day"), remind("2022-08-25"));
        assertEquals(List.of("test.report@2022-08 2022-08-25 after-1"), remind("2022-08-26"));
        assertEquals(List.of(), remind("2022-09-05"));
        assertEquals(4, outbox.entries.size());
    }

    @Test
    void whoeverWasAwayIsToldTheLastOfTheMarksAndNothingThatIsOld() {
        assertEquals(List.of("test.report@2022-08 2022-08-25 after-1"), remind("2022-09-09"));
        outbox.entries.clear();
        assertEquals(List.of(), remind("2022-09-10"));
        assertEquals(List.of(), said(reminders().remind(Optional.empty(), LocalDate.of(2022, 8, 25), false)));
    }

    @Test
    void whatIsHandedInWhollyIsNotRemindedOf() {
        String form = edition.place(FakeEdition.CITY.path()).forms().all().get(0).id();
        Map<String, Object> body = new HashMap<>(Map.of("duty", "test.report@2022-08", "unit", "testcity-hrss", "form", form, "attempt", "1", "state", "RETURNED"));
        handedIn.add(body);
        Notice returned = reminders(3).remind(Optional.of(FakeEdition.CITY), LocalDate.of(2022, 8, 22), true).get(0);
        assertTrue(returned.text().contains("测试市人社局（testcity-hrss）已退回"), returned.text());
        assertTrue(returned.payload().contains("\"state\":\"returned\",\"submitted\":0,\"bodies\":1,\"counted\":true,\"outstanding\":[{\"unit\":\"testcity-hrss\""), returned.payload());
        assertTrue(returned.payload().contains("test-2022-1#3.2.2"), returned.payload());
        assertEquals(List.of(), outbox.entries);
        edition.place(FakeEdition.CITY.path()).forms().all().forEach(each -> {
            Map<String, Object> done = new HashMap<>(body);
            done.put("form", each.id());
            done.put("state", "SUBMITTED");
            done.put("attempt", "2");
            handedIn.add(done);
        });
        assertEquals(List.of(), remind("2022-08-22"));
        assertEquals(List.of("test.report@2022-09 2022-09-25 on-day"), remind("2022-09-25"));
    }

    @Test
    void whatIsLateIsSaidToBeSo() {
        assertEquals("提醒：测试市“试验report”最迟应于2022年8月25日报送，尚未报齐", reminders(0).remind(Optional.empty(), LocalDate.of(2022, 8, 25), true).get(0).title());
        assertTrue(reminders(0).remind(Optional.empty(), LocalDate.of(2022, 8, 26), true).get(0).title().startsWith("逾期提醒："));
    }

    @Test
    void aRoundThatCouldNotBeDoneComesAgainSoonAndOneThatCouldAfterAWhile() {
        Clock clock = new Clock() {
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
        Rounds rounds = new Rounds(library, records, reminders(3, 0), Duration.ofHours(1), clock);
        state = Records.State.STARTING;
        rounds.tick();
        state = Records.State.READY;
        served = false;
        rounds.tick();
        served = true;
        away = true;
        rounds.tick();
        assertEquals(List.of(), outbox.entries);
        away = false;
        rounds.tick();
        assertEquals(1, outbox.entries.size());
        // Midnight in Shanghai has passed: the 25th.
        now = Instant.parse("2022-08-24T16:30:00Z");
        rounds.tick();
        assertEquals("on-day", outbox.entries.get(1).notice().kind());
        outbox.entries.clear();
        now = now.plus(Duration.ofMinutes(59));
        rounds.tick();
        assertTrue(outbox.entries.isEmpty());
        now = now.plus(Duration.ofMinutes(1));
        rounds.tick();
        assertFalse(outbox.entries.isEmpty());
    }
}
