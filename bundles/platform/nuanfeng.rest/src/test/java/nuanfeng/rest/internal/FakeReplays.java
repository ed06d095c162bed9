// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

import nuanfeng.job.DifferenceJob;
import nuanfeng.job.JobState;
import nuanfeng.library.FakeEdition;
import nuanfeng.policy.PlaceId;
import nuanfeng.replay.Impact;
import nuanfeng.replay.Replays;
import nuanfeng.replay.SheetReplay;

/** One run and one report rest on the rate from 27 June 2022 on; the report is made otherwise today. */
final class FakeReplays implements Replays {

    private static final YearMonth JULY = YearMonth.of(2022, 7);
    private static final LocalDate SINCE = LocalDate.of(2022, 6, 27);

    private final FakeReports reports = new FakeReports();

    @Override
    public Impact impact(Impact.Value value, Predicate<PlaceId> seen) {
        Impact.Rows rows = new Impact.Rows("contribution", List.of(11L, 12L));
        return !value.is("test.rate", FakeEdition.CITY, SINCE) || !seen.test(FakeEdition.CITY) ? new Impact(List.of(), List.of())
                : new Impact(List.of(new Impact.OfRun(FakeRuns.ID, FakeEdition.CITY, "work-injury", JULY, FakeReports.HASH, List.of(rows))),
                        List.of(new Impact.OfReport(reports.find(FakeReports.ID), true, List.of(rows))));
    }

    @Override
    public DifferenceJob run(PlaceId place, String id, String by) {
        return new DifferenceJob("d1", new DifferenceJob.Order(place.path(), "work-injury", Optional.empty(), Optional.of(FakeReports.HASH), JULY, JULY, Map.of(), by),
                FakeEdition.CITY, FakeReports.HASH, JobState.QUEUED, 0, OptionalLong.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH);
    }

    @Override
    public SheetReplay report(long id, String by) {
        return new SheetReplay(reports.find(id), FakeReports.HASH, List.of(new SheetReplay.Copy("json", FakeReports.HASH, "sha256:" + "2".repeat(64))),
                Optional.of(json("{\"lines\":[{\"amount\":\"1.00\"}],\"total\":2}")), json("{\"lines\":[{\"amount\":\"1.05\"}],\"total\":2.0}"));
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
