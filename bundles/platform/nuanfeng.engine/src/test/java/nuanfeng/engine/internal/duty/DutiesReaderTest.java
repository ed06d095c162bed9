// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.internal.clock.ClockEntry;
import nuanfeng.engine.internal.clock.ClockKind;
import nuanfeng.engine.internal.clock.StatutoryClock;
import nuanfeng.engine.internal.kind.AllWritten;
import nuanfeng.engine.internal.obligation.ChosenReading;
import nuanfeng.engine.internal.obligation.Unit;
import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.reader.BundleMaker;
import nuanfeng.engine.internal.reader.Malformed;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Text;

class DutiesReaderTest {

    private static final Path MODELS = Path.of("../../../cnf/schema/examples");

    @TempDir
    private Path folder;

    @Test
    void aPlaceWithoutDutiesHasNone() {
        assertEquals(Map.of(), read(Malformed.city()).of(DutiesKind.DUTY));
        assertEquals(Map.of(), read(Malformed.city()).of(ClockKind.CLOCK));
    }

    @Test
    void theModelOfDutiesBecomesContent() throws IOException {
        Map<String, Duty> duties = read(Malformed.city().file("POLICY-INF/duties/work-injury.yaml", model("duties"))).of(DutiesKind.DUTY);

        Duty report = duties.get("work-injury.county-report");
        assertEquals(Optional.of(Text.of("试验报表", "A test report")), report.responsibility().title());
        assertEquals(List.of("counties"), report.responsibility().owedBy());
        assertEquals(List.of("testcity-f-02"), report.forms());
        assertEquals(List.of(EntryKind.VALUE, EntryKind.VALUE, EntryKind.ENDED), report.entries().stream().map(DutyEntry::kind).toList());
        DutyEntry first = report.entries().get(0);
        assertEquals(Optional.of(new Schedule.Periodic(1, Written.literal("1"), Written.literal("26"),
                Optional.of(Written.literal("2022-07")), Optional.of(Written.literal("2022-12")))), first.schedule());
        assertEquals(Optional.of(Written.literal("administrative")), first.shift());
        assertEquals(List.of(new ChosenReading("T-05", "administrative", new CitedClause("test-readings", "T-05", ""))),
                first.readings());
        assertEquals(Modality.TENTATIVE, report.entries().get(1).modality());
        assertEquals(Optional.of(Written.parameter("work-injury.report-shift")), report.entries().get(1).shift());
        assertEquals(Optional.of(new Schedule.Once(Optional.of(LocalDate.of(2022, 7, 1)), LocalDate.of(2022, 9, 30))),
                duties.get("work-injury.survey").entries().get(0).schedule());
        assertEquals(Optional.of(new Schedule.Undated(Schedule.Way.EVENT, Text.of("收到投诉"), "5 working-day")),
                duties.get("work-injury.complaint").entries().get(0).schedule());
        assertEquals("MBC-12", duties.get("work-injury.publication").entries().get(1).configure());
    }

    @Test
    void theModelOfClocksBecomesContent() throws IOException {
        Map<String, StatutoryClock> clocks = read(Malformed.city().file("POLICY-INF/clocks/time.yaml", model("clocks"))).of(ClockKind.CLOCK);

        StatutoryClock clock = clocks.get("test-application");
        assertEquals("clock.test-application", clock.rule());
        assertEquals(Optional.of(Text.of("试验事故发生之日")), clock.event());
        assertEquals(new CitedClause("test-2022-1", "1", ""), clock.counting().get("roll-forward"));
        ClockEntry entry = clock.entries().get(0);
        assertEquals(List.of("due", "workerDue"), List.copyOf(entry.dates().keySet()));
        assertEquals(Written.literal("30"), entry.dates().get("due").length());
        assertEquals(Unit.YEAR, entry.dates().get("workerDue").unit());
        assertEquals(Map.of("due", 30), entry.options().get("extended").plus());
        assertEquals(Map.of("due", 15), entry.options().get("clear").length());
        assertTrue(entry.requires().containsKey("served"));
        assertTrue(entry.soft());
        assertEquals(List.of(new ChosenReading("T-31", "calendar-days", new CitedClause("test-readings", "T-05", ""))),
                entry.readings());
        assertEquals(Set.of("until"), clocks.get("test-term").entries().get(0).dates().keySet());
        assertEquals(Written.parameter("work-injury.filing-days"),
                clocks.get("test-filing").entries().get(0).dates().get("due").length());
        assertEquals(Optional.of(3), clocks.get("test-window").entries().get(0).extension());
    }

    private AllWritten read(BundleMaker bundle) {
        Reading reading = PolicyReader.unsigned().read(bundle.write(folder));
        assertEquals(List.of(), reading.findings());
        return Behind.content(reading).orElseThrow().written();
    }

    private static String model(String kind) throws IOException {
        return Files.readString(MODELS.resolve(kind + ".yaml"));
    }
}
