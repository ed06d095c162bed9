// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calculation.Warning;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.internal.calendar.Calendars;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.library.Difference;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.Worksheet;

/** Calendars in an edition: whose holds where, what a rule sees, what a new version changes. All days are invented. */
class CalendarBindingTest {

    private static final PlaceId NATION = new PlaceId("cn");
    private static final PlaceId REGION = new PlaceId("cn.region");
    private static final Origin HERE = new Origin("POLICY-INF/calendar/2001.yaml", 5);

    private final PolicyEdition edition = edition(Map.of(NATION, active("cn", calendar("2001-05-01")), REGION,
            active("cn.region", calendar("2001-05-02")), new PlaceId("cn.region.city"), active("cn.region.city", Calendars.NONE),
            new PlaceId("cn.other"), active("cn.other", Calendars.NONE)));

    private static PolicyEdition edition(Map<PlaceId, ActivePolicy> policies) {
        return Behind.with(PolicyEdition.empty(Clock.systemUTC()), policies, Set.of());
    }

    private static Calendars calendar(String... off) {
        return cited("一", off);
    }

    private static Calendars cited(String clause, String... off) {
        return new Calendars(List.of(new Calendars.Year(2001, List.of(new Calendars.Holiday(Text.of("试节"),
                List.of(off).stream().map(LocalDate::parse).toList(), List.of(), new CitedClause("doc-cn", clause, ""), HERE)),
                Optional.empty(), HERE)), List.of());
    }

    private static ActivePolicy active(String place, Calendars calendars) {
        Map<String, Rule> rules = place.equals("cn") ? Map.of("test.clock", new FiveDays()) : Map.of();
        return ContentMaker.of(place).digest("sha256:" + place + calendars.hashCode()).calendars(calendars).policy(rules);
    }

    /** Adds five working days to the day asked about. */
    private static final class FiveDays implements Rule {
        @Override
        public RuleDescription describe() {
            return new RuleDescription(Text.of("五个工作日"), Outcome.Kind.DATES, List.of(), Optional.empty());
        }

        @Override
        public Outcome apply(Worksheet sheet) {
            return new Outcome.Dates(Map.of("due", sheet.workingDays().plus(sheet.on(), 5)));
        }
    }

    @Test
    void aPlaceWithoutDaysSharesTheCalendarAboveWhoeverThatIs() {
        assertSame(edition.place("cn").workingDays(), edition.place("cn.other").workingDays());
        assertSame(edition.place("cn.region").workingDays(), edition.place("cn.region.city").workingDays());
        assertEquals(REGION, edition.place("cn.region.city").workingDays().place());
    }

    @Test
    void aRuleCountsByTheCalendarOfThePlaceThatIsAsked() {
        assertEquals(new Outcome.Dates(Map.of("due", LocalDate.of(2001, 5, 8))), asked("cn.other", "2001-04-30"));
        assertEquals(new Outcome.Dates(Map.of("due", LocalDate.of(2001, 5, 9))), asked("cn.region.city", "2001-04-30"));
    }

    @Test
    void aYearThatIsNotKnownEndsTheAnswerOfARuleAsNotConfigured() {
        Outcome.Refusal refusal = (Outcome.Refusal) asked("cn.other", "2001-12-28");

        assertEquals(RefusalCode.NOT_CONFIGURED, refusal.code());
        assertEquals("calendar.2002", refusal.configure());
        assertTrue(refusal.detail().contains("2002"), refusal.detail());
    }

    /** What its calendar gave a rule is as good as the calendar: until the next notice December may be moved. */
    @Test
    void aRuleThatCountsIntoADecemberThatMayBeMovedSaysSo() {
        assertEquals(List.of("calendar-not-settled"), warnings("2001-12-05"));
        assertEquals(List.of("calendar-not-settled"), warnings("2001-11-28"));
        assertEquals(List.of(), warnings("2001-11-05"));
    }

    private List<String> warnings(String on) {
        return edition.calculate(new Case("cn.other", "test.clock", Optional.of(LocalDate.parse(on)), Map.of(), Map.of())).warnings().stream()
                .map(Warning::code).toList();
    }

    private Outcome asked(String place, String on) {
        return edition.calculate(new Case(place, "test.clock", Optional.of(LocalDate.parse(on)), Map.of(), Map.of())).outcome();
    }

    @Test
    void aNationWithoutFilesKnowsNoYear() {
        PolicyEdition empty = edition(Map.of(NATION, active("cn", Calendars.NONE)));
        assertThrows(CalendarGapException.class, () -> empty.place("cn").workingDays().isWorking(LocalDate.of(2001, 5, 1)));
        assertThrows(CalendarGapException.class, () -> empty.place("cn").workingDays().plus(LocalDate.of(2001, 5, 1), 1));
    }

    @Test
    void aNoticeThatNoDocumentHasRefusesThePlaceWithFileAndLine() {
        PolicyEdition broken = edition(Map.of(NATION, active("cn", cited("九十九", "2001-05-01"))));

        assertEquals(List.of("unknown-clause POLICY-INF/calendar/2001.yaml 5 calendar.2001"), broken.findings(NATION).stream()
                .map(each -> "%s %s %s %s".formatted(each.code(), each.file(), each.line(), each.key())).toList());
    }

    @Test
    void aNewVersionTellsWhichDaysItChanges() {
        PolicyEdition next = Behind.with(edition, Map.of(NATION, active("cn", calendar("2001-05-01", "2001-06-01"))), Set.of());
        List<Difference> changes = ofCalendar(next);

        assertEquals(1, changes.size());
        assertEquals("calendar.2001", changes.get(0).key());
        assertEquals("259个工作日；2001-06-01放假", changes.get(0).here().code());
        assertEquals("260个工作日；2001-06-01上班", changes.get(0).there().code());
        assertEquals(1, changes.get(0).hereCitations().size());
        assertEquals(List.of(), edition.changes(NATION, edition));
    }

    @Test
    void aVersionThatKnowsAYearNoLongerSaysSo() {
        PolicyEdition next = Behind.with(edition, Map.of(NATION, active("cn", Calendars.NONE)), Set.of());

        assertEquals("NOT_CONFIGURED calendar.2001", ofCalendar(next).get(0).here().code());
    }

    private List<Difference> ofCalendar(PolicyEdition next) {
        return next.changes(NATION, edition).stream().filter(each -> each.kind().equals("calendar")).toList();
    }
}
