// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static nuanfeng.engine.internal.edition.TimeWorld.CITED;
import static nuanfeng.engine.internal.edition.TimeWorld.duty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.engine.PolicyEdition;
import nuanfeng.library.Difference;
import nuanfeng.policy.PlaceId;

class DutyDifferencesTest {

    private static final String NATION = "cn";
    private static final String CITY = "cn.east.port";
    private static final Set<String> KINDS = Set.of("duty", "rule");

    @TempDir
    private Path folder;

    private TimeWorld world() {
        return new TimeWorld(folder);
    }

    private static List<String> shown(List<Difference> differences) {
        return differences.stream().filter(each -> KINDS.contains(each.kind())).map(each -> "%s %s [%s] [%s] %s %s".formatted(each.kind(), each.key(),
                each.here(), each.there(), each.mark(), each.from()).strip()).toList();
    }

    private static List<String> shown(PolicyEdition edition, LocalDate on) {
        return shown(edition.place(CITY).diff(edition.place(NATION), on));
    }

    private TimeWorld monthly(String day) {
        return world().duties(CITY, duty("report", "2022-06-27: { schedule: { monthly: { day: " + day + ", first: 2022-07 } }, shift: none, " + CITED + " }"));
    }

    @Test
    void aDutyThatOnlyOnePlaceHasIsADifferenceFromItsDayOn() {
        PolicyEdition edition = monthly("26").edition();

        assertEquals(List.of(), shown(edition, LocalDate.parse("2022-06-26")));
        assertEquals(List.of("duty work.report [every 1 months: month 1 day 26 from 2022-07; none; MUST; owedBy counties] [] ADD"),
                shown(edition, LocalDate.parse("2022-06-27")));
        assertEquals(List.of("test-2022-1#1"), edition.place(CITY).diff(edition.place(NATION), LocalDate.parse("2022-06-27")).stream()
                .filter(each -> each.kind().equals("duty")).flatMap(each -> each.citations().stream()).map(each -> each.id()).toList());
    }

    @Test
    void aDeadlineThatMovesIsAChangeOfTheVersion() {
        assertEquals(List.of("duty work.report [every 1 months: month 1 day 20 from 2022-07; none; MUST; owedBy counties] "
                + "[every 1 months: month 1 day 26 from 2022-07; none; MUST; owedBy counties] CHANGE 2022-06-27"),
                shown(monthly("20").edition().changes(new PlaceId(CITY), monthly("26").edition())));
        assertEquals(List.of(), shown(monthly("26").edition().changes(new PlaceId(CITY), monthly("26").edition())));
    }

    @Test
    void whatADutyLeavesToAParameterIsShownAsItIsInThePlace() {
        String once = duty("report", "2022-06-27: { schedule: { on: 2022-12-31 }, shift: { parameter: time.shift }, " + CITED + " }");
        String value = "format: 1\nparameters:\n  shift:\n    values:\n      2022-01-01: { value: ROLL_FORWARD, " + CITED + " }\n";
        LocalDate day = LocalDate.parse("2022-07-01");

        assertEquals(List.of("duty work.report [2022-12-31; roll-forward; MUST; owedBy counties] [] ADD"), shown(world().duties(CITY, once)
                .file(CITY, "parameters/time", value).edition(), day));
        assertEquals(List.of("duty work.report [2022-12-31; NOT_CONFIGURED time.shift; MUST; owedBy counties] [] ADD"),
                shown(world().duties(CITY, once).edition(), day));
    }

    @Test
    void aClockIsComparedByWhatItSaysAndNotByItsBundle() {
        String five = "x:\n  title: 甲\n  event: 乙\n" + TimeWorld.values("2022-01-01: { dates: { due: { length: 5, unit: working-day } }, " + CITED + " }");
        String city = "x:\n" + TimeWorld.values("2022-03-01: { dates: { due: { length: 3, unit: working-day } }, " + CITED + " }",
                "2022-07-01: { withdrawn: true, " + CITED + " }");
        PolicyEdition edition = world().clocks(NATION, five).clocks(CITY, city).edition();
        PolicyEdition before = world().clocks(NATION, five).edition();

        assertEquals(List.of("rule clock.x [due 3 working-day; MUST] [due 5 working-day; MUST] CHANGE"),
                shown(edition, LocalDate.parse("2022-03-01")));
        assertEquals(List.of(), shown(edition, LocalDate.parse("2022-07-01")));
        assertEquals(List.of("rule clock.x [due 3 working-day; MUST] [due 5 working-day; MUST] CHANGE 2022-03-01"),
                shown(edition.changes(new PlaceId(CITY), before)));
        assertEquals(List.of(), shown(edition.changes(new PlaceId(NATION), before)));
        assertEquals(List.of("rule clock.x [due 5 working-day; MUST] [] ADD 2022-01-01"), shown(before.changes(new PlaceId(NATION), world().edition())));
    }
}
