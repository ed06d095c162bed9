// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nuanfeng.board.Board;
import nuanfeng.board.BoardJob;
import nuanfeng.job.DifferenceReport;
import nuanfeng.job.JobState;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunReport;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

class PartsTest {

    private static final PlaceId CITY = new PlaceId("cn.testland.testcity");
    private static final YearMonth JULY = YearMonth.of(2022, 7);
    private static final RunReport.Value RATE = new RunReport.Value("work-injury.rate", CITY, LocalDate.of(2022, 6, 27));
    private static final RunReport.Value AVERAGE = new RunReport.Value("average", new PlaceId("cn"), LocalDate.of(2021, 1, 1));
    private static final RunReport.Refused REFUSED = new RunReport.Refused(List.of("甲", "乙"), "not-configured", Text.of("没有", "none"), List.of("a#1", "b#2"));
    private static final RunReport.Difference KEPT = new RunReport.Difference("T-1|2022-07", Optional.of(new BigDecimal("1.00")), Optional.empty());

    private static RunReport part(String amount, long groups, List<RunReport.Refused> refused, List<RunReport.Difference> kept, RunReport.Value... values) {
        return new RunReport("work-injury", CITY, JULY, "sha256:1", List.of(new RunReport.Step("outlets", "work-injury.premium", true, 2 * groups, groups,
                Optional.of(amount).filter(each -> !each.isEmpty()).map(BigDecimal::new), Map.of("MET", groups), Map.of("ratio", "80.00"), refused, groups, 1, kept)), List.of(values));
    }

    @Test
    void whatPartsCameToIsPutTogetherAsIfItWereOne() {
        MemoryBoard board = new MemoryBoard();
        MonthlyRuns.Order order = new MonthlyRuns.Order(CITY.path(), "work-injury", JULY, Map.of("phasedCut", "0.20"), "某人", "按月\n核定");
        BoardJob job = board.open(OrderedJobs.RUN, CITY, "work-injury.2022-07.1", "", OrderedJobs.lines(order, "sha256:1"));
        board.set(job.number(), Set.of(JobState.QUEUED), JobState.RUNNING, Text.NONE);
        board.cut(job.number(), 0, 3, 9);
        board.end(board.claim(1, 0).orElseThrow(), 3, Parts.text(part("100.10", 3, List.of(REFUSED), List.of(), RATE)));
        board.end(board.claim(1, 0).orElseThrow(), 2, Parts.text(part("14.82", 2, List.of(), List.of(KEPT), AVERAGE, RATE)));
        board.end(board.claim(1, 0).orElseThrow(), 0, Parts.text(part("", 0, List.of(), List.of())));
        board.advance(1, 0);
        BoardJob now = board.find(OrderedJobs.RUN, CITY, job.name()).orElseThrow();
        assertEquals(order, OrderedJobs.run(now, Optional.empty()).order());
        RunReport whole = Parts.whole(board, OrderedJobs.run(now, Optional.empty()), now);
        assertEquals(new RunReport("work-injury", CITY, JULY, "sha256:1", List.of(new RunReport.Step("outlets", "work-injury.premium", true, 10, 5,
                Optional.of(new BigDecimal("114.92")), Map.of("MET", 5L), Map.of("ratio", "80.00"), List.of(REFUSED), 5, 3, List.of(KEPT))), List.of(AVERAGE, RATE)), whole);
        assertEquals(5, Parts.groups(board, 1, 0, whole));
    }

    @Test
    void everyQuestionIsInOnePart() {
        Map<List<Object>, List<Map<String, Object>>> groups = new LinkedHashMap<>();
        for (int i = 0; i < 1000; i++) {
            groups.put(List.of("payer" + i, LocalDate.of(2022, 7, 1)), List.of(Map.of()));
        }
        StepQuestions all = new StepQuestions(groups);
        Map<List<Object>, List<Map<String, Object>>> again = new LinkedHashMap<>();
        for (int part = 0; part < 7; part++) {
            StepQuestions some = all.part(part, 7);
            assertTrue(some.size() > 90, "part " + part + " has " + some.size());
            again.putAll(some.groups());
        }
        assertEquals(1000, again.size());
    }

    @Test
    void whatDiffersIsALineAndReadAsItWas() {
        Board.Line line = DifferenceLines.line(List.of("甲", "乙"), JULY, new BigDecimal("36.51"), Optional.empty(), List.of("a#1", "b#2"), List.of());
        assertEquals(new DifferenceReport.Row("2022-07|甲|乙", List.of("甲", "乙"), JULY, new BigDecimal("36.51"), Optional.empty(), List.of("a#1", "b#2"), List.of()),
                DifferenceLines.row(line));
    }
}
