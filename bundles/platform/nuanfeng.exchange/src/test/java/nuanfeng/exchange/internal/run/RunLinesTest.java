// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.job.JobState;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunJob;
import nuanfeng.job.RunReport;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

class RunLinesTest {

    private static final PlaceId CITY = new PlaceId("cn.testland.testcity");
    private static final YearMonth JULY = YearMonth.of(2022, 7);
    private static final RunReport REPORT = new RunReport("work-injury", CITY, JULY, "sha256:1", List.of(
            new RunReport.Step("outlets", "work-injury.premium", true, 12, 4, Optional.of(new BigDecimal("114.92")), Map.of(), Map.of(),
                    List.of(new RunReport.Refused(List.of("甲", "乙"), "not-configured", Text.of("没有", "none"), List.of("a#1", "b#2")),
                            new RunReport.Refused(List.of(), "records-differ", Text.of("不一", "differ"), List.of())), 3, 1,
                    List.of(new RunReport.Difference("T-1|2022-07", Optional.of(new BigDecimal("1.00")), Optional.empty()))),
            new RunReport.Step("coverage", "work-injury.coverage", false, 5, 1, Optional.empty(), Map.of("MET", 1L), Map.of("ratio", "80.00", "by", "2022-09-30"),
                    List.of(), 0, 0, List.of())), List.of(new RunReport.Value("work-injury.rate", CITY, LocalDate.of(2022, 6, 27))));

    private static RunJob job(Optional<Text> problem, Optional<RunReport> report) {
        return new RunJob("work-injury.2022-07.1", new MonthlyRuns.Order(CITY.path(), "work-injury", JULY, Map.of("phasedCut", "0.20"), "某人", "按月\n核定"), CITY,
                "sha256:1", JobState.DONE, 7, problem, report, Instant.parse("2022-08-10T01:30:00Z"));
    }

    @Test
    void whatIsWrittenDownIsReadAsItWas(@TempDir Path home) throws Exception {
        RunFolder folder = new RunFolder(home.resolve("runs"));
        assertTrue(folder.all().isEmpty());
        for (RunJob each : List.of(job(Optional.empty(), Optional.of(REPORT)), job(Optional.of(Text.of("坏了", "broke")), Optional.empty()))) {
            folder.keep(CITY.path(), each.id(), RunLines.write(each, Optional.of("k")));
            Properties read = folder.all().get(0);
            assertEquals(each, RunLines.read(read));
            assertEquals("k", read.getProperty("key"));
        }
        assertEquals(1, folder.all().size());
    }

    @Test
    void aFileThatWasNotFinishedIsNotLookedAt(@TempDir Path home) throws Exception {
        RunFolder folder = new RunFolder(home);
        folder.keep(CITY.path(), "a", RunLines.write(job(Optional.empty(), Optional.empty()), Optional.empty()));
        Files.writeString(home.resolve(CITY.path()).resolve("b.part"), "id=b");
        assertEquals(1, folder.all().size());
    }
}
