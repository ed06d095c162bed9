// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

import nuanfeng.calculation.Warning;
import nuanfeng.calendar.LegalTime;
import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyKind;
import nuanfeng.duty.DutyStatus;
import nuanfeng.duty.DutyView;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Text;
import nuanfeng.shell.internal.calendar.CalendarCommand;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.duty.DutiesCommand;

/** Days and duties at the console. */
class TimeCommandsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-05-01T00:00:00Z"), LegalTime.ZONE);

    private final FakeLibrary library = new FakeLibrary();
    private final FakeSession session = FakeSession.withoutTerminal();

    @Test
    void addingShowsTheDayAndTheDaysThatCount() throws Exception {
        calendar("--from", "2022-04-29", "--add=3").execute();

        assertEquals(List.of("2022-05-07 Sat", "  counted: 2022-05-05 2022-05-06 2022-05-07"), session.lines());
    }

    @Test
    void aListShowsTheDaysThatANoticeSpeaksOfAndCountsTheWorkingOnes() throws Exception {
        calendar("--from", "2022-04-29", "--to", "2022-05-10").execute();

        assertEquals(List.of("5 working days after 2022-04-29 up to 2022-05-10, by the days of cn.testland.testcity", "",
                "DAY         WEEKDAY  WORK  HOLIDAY    FESTIVAL        CLAUSE",
                "2022-05-02  Mon      off   Trial Day  yes             测试函〔2022〕1号 三（二）2",
                "2022-05-03  Tue      off   Trial Day                  测试函〔2022〕1号 三（二）2",
                "2022-05-04  Wed      off   Trial Day  not configured  测试函〔2022〕1号 三（二）2"), session.lines());
    }

    @Test
    void withoutDaysItIsTheYear() throws Exception {
        calendar("--json").execute();

        String json = session.printed().replaceAll("\\s+", "");
        assertTrue(json.contains("\"from\":\"2022-01-01\",\"to\":\"2022-12-31\",\"count\":"), json);
    }

    @Test
    void everyDayInJsonIsTheListOfRest() throws Exception {
        calendar("--all", "--json").execute();

        String json = session.printed();
        assertTrue(json.startsWith("[{\"date\":\"2022-01-01\","), json);
        assertTrue(json.contains("{\"date\":\"2022-05-02\",\"working\":false,\"name\":\"试节\",\"statutoryFestival\":true,\"citation\":{"), json);
    }

    @Test
    void addingInJsonHasTheShapeOfRest() throws Exception {
        calendar("--from=2022-04-29", "--add", "1", "--json").execute();

        assertEquals("{\"place\":\"cn.testland.testcity\",\"asked\":\"990102\",\"decidedBy\":\"cn.testland.testcity\",\"placeName\":\"测试市\",\"from\":\"2022-04-29\",\"add\":1,"
                + "\"date\":\"2022-05-05\",\"counted\":[\"2022-05-05\"],"
                + "\"citations\":[{\"id\":\"test-2022-1#3.2.2\",\"document\":\"测试函〔2022〕1号\",\"title\":\"测试市试验方案\",\"clause\":\"三（二）2\","
                + "\"href\":\"/api/v1/documents/test-2022-1/clauses/3.2.2\",\"source\":\"S\"}],\"warnings\":[]}", session.printed().replaceAll("\\s+", ""));
    }

    @Test
    void aYearThatIsNotKnownIsSaidInOneLine() {
        assertEquals("not-configured: 没有2023年的安排 (configure calendar.2023)", refusal(calendar("--from=2022-12-30", "--add=9")));
    }

    @Test
    void aQuestionThatCannotBeMeantIsSaidInOneLine() {
        assertEquals("bad-request: '-1' is not a number of working days.", refusal(calendar("--add=-1")));
        assertEquals("bad-request: --add and --to exclude each other.", refusal(calendar("--add=1", "--to=2022-05-02")));
        assertEquals("bad-request: '2022-02-30' is not a day; write for instance 2022-07-01.", refusal(calendar("--from=2022-02-30")));
        assertEquals("bad-request: At most 10 years can be shown at once.", refusal(calendar("--from=2022-01-01", "--to=2032-01-01")));
        assertEquals("bad-request: There is one place at a time; 'cn' is one too many.", refusal(calendar("cn")));
    }

    @Test
    void whatIsOwedIsShownByTheDayToActBy() throws Exception {
        library.duties = List.of(item(DutyKind.REPORT, DutyStatus.DATED), item(DutyKind.TARGET, DutyStatus.NOT_CONFIGURED));
        duties("--from", "2022-11-01", "--to=2022-11-30").execute();

        assertEquals(List.of(
                "ACT BY      DUE         TITLE  OWED BY                     MODALITY  CLAUSE                       NOTES            DUTY",
                "2022-11-25  2022-11-26  报表   测试市人力资源和社会保障局  must      测试函〔2022〕1号 三（二）2  tentative; 转载  test.report@2022-11",
                "",
                "Without a day, in force from 2022-11-01 to 2022-11-30:",
                "TITLE  OWED BY                     MODALITY  STATUS          WHEN              CLAUSE                       DUTY",
                "报表   测试市人力资源和社会保障局  must      not configured  configure MBC-99  测试函〔2022〕1号 三（二）2  test.report"),
                session.lines());
    }

    @Test
    void kindsAndAgenciesLimitTheList() throws Exception {
        library.duties = List.of(item(DutyKind.REPORT, DutyStatus.DATED), item(DutyKind.TARGET, DutyStatus.NOT_CONFIGURED));
        duties("--kind=target,list", "--json").execute();
        assertTrue(session.printed().contains("\"kind\":\"target\"") && !session.printed().contains("\"kind\":\"report\""), session.printed());
        assertEquals("bad-request: Kinds are report, list, deadline, target, phase, event, standing.", refusal(duties("--kind=wish")));
    }

    @Test
    void whatAnAgencyOwesIsShownForEveryPlaceAtOnce() throws Exception {
        library.duties = List.of(item(DutyKind.REPORT, DutyStatus.DATED));
        DutiesCommand command = duties("--from=2022-11-01", "--who", "testcity-hrss");
        Injected.into(command, "place", null);
        command.execute();

        assertEquals("ACT BY      DUE         PLACE", session.lines().get(0).substring(0, 29));
        assertTrue(session.lines().get(1).startsWith("2022-11-25  2022-11-26  cn"), session.printed());
        assertTrue(session.lines().get(1).contains("  owes  报表  ") && session.lines().get(1).endsWith("  test.report@2022-11"), session.printed());
        DutiesCommand nobody = duties();
        Injected.into(nobody, "place", null);
        assertEquals("bad-request: Name a place, or an agency with --who.", refusal(nobody));
    }

    @Test
    void nothingOwedIsSaid() throws Exception {
        duties("--from=2022-11-01").execute();

        assertEquals(List.of("Nothing is owed from 2022-11-01 to 2022-12-01."), session.lines());
    }

    @Test
    void aDutyInJsonHasTheShapeOfRest() throws Exception {
        library.duties = List.of(item(DutyKind.REPORT, DutyStatus.DATED));
        duties("--json").execute();

        String json = session.printed().replaceAll("\\s+", "");
        assertTrue(json.startsWith("[{\"id\":\"test.report\",\"instance\":\"test.report@2022-11\",\"title\":\"报表\",\"kind\":\"report\","
                + "\"status\":\"dated\",\"modality\":\"MUST\",\"period\":\"2022-11\",\"due\":\"2022-11-26\",\"actBy\":\"2022-11-25\","
                + "\"nominal\":\"2022-11-26\",\"shift\":\"administrative\",\"retroactive\":false,\"tentative\":true"), json);
        assertTrue(json.contains("\"owedBy\":[{\"id\":\"testcity-hrss\",\"name\":\"测试市人力资源和社会保障局\"}]"), json);
    }

    private static DutyItem item(DutyKind kind, DutyStatus status) {
        DutyView duty = new DutyView("test.report", Text.of("报表"), kind, List.of("O-99"), List.of(Samples.OFFICE), List.of(), List.of(), "");
        boolean isDated = status == DutyStatus.DATED;
        LocalDate nominal = LocalDate.of(2022, 11, 26);
        Optional<DutyDay> day = isDated ? Optional.of(new DutyDay(nominal, Optional.of(nominal), Optional.of(nominal.minusDays(1)),
                Optional.empty(), "administrative", Optional.empty())) : Optional.empty();
        return new DutyItem(duty, isDated ? "2022-11" : "", status, day, Modality.MUST, isDated, false, Optional.empty(), "",
                isDated ? "" : "MBC-99", Optional.empty(), List.of(), Optional.empty(), Samples.PLACE, LocalDate.of(2022, 6, 27), LocalDate.of(2022, 6, 27),
                Samples.CLAUSE,
                isDated ? List.of(new Warning("unofficial-source", "转载")) : List.of());
    }

    private static String refusal(PolicyCommand command) {
        return assertThrows(CommandException.class, command::execute).getNiceHelp();
    }

    private CalendarCommand calendar(String... words) {
        CalendarCommand command = new CalendarCommand();
        Injected.into(command, "session", session);
        Injected.into(command, "library", library);
        Injected.into(command, "clock", CLOCK);
        Injected.into(command, "place", "990102");
        Injected.into(command, "words", List.of(words));
        return command;
    }

    private DutiesCommand duties(String... words) {
        DutiesCommand command = new DutiesCommand();
        Injected.into(command, "session", session);
        Injected.into(command, "library", library);
        Injected.into(command, "clock", CLOCK);
        Injected.into(command, "place", "990102");
        Injected.into(command, "words", List.of(words));
        return command;
    }
}
