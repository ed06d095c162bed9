// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import nuanfeng.job.DifferenceJob;
import nuanfeng.job.DifferenceReport;
import nuanfeng.job.JobState;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunJob;
import nuanfeng.job.RunReport;
import nuanfeng.library.FakeEdition;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Takes orders, and knows one run that is done. */
final class FakeRuns implements MonthlyRuns {

    static final String ID = "work-injury.2022-07.1";
    static final YearMonth JULY = YearMonth.of(2022, 7);
    private static final String EDITION = "sha256:" + "1".repeat(64);
    private static final RunReport REPORT = new RunReport("work-injury", FakeEdition.CITY, JULY, EDITION, List.of(
            new RunReport.Step("outlets", "work-injury.premium", true, 12, 4, Optional.of(new BigDecimal("114.92")), Map.of(), Map.of(),
                    List.of(new RunReport.Refused(List.of("T-5"), "not-configured", Text.of("没有配置", "not configured"), List.of("test#1"))), 4, 0,
                    List.of(new RunReport.Difference("T-1|2022-07", Optional.of(new BigDecimal("1.00")), Optional.empty()))),
            new RunReport.Step("coverage", "work-injury.coverage", false, 5, 1, Optional.empty(), Map.of("MET", 1L), Map.of("ratio", "80.00"), List.of(), 0, 0,
                    List.of())), List.of(new RunReport.Value("work-injury.rate", FakeEdition.CITY, LocalDate.of(2022, 6, 27))));

    final List<Order> orders = new ArrayList<>();
    final List<DifferenceJob.Order> recomputed = new ArrayList<>();
    final List<Optional<String>> keys = new ArrayList<>();
    final List<String> told = new ArrayList<>();

    private static RunJob job(String id, Order order, JobState state, Optional<RunReport> report) {
        return new RunJob(id, order, FakeEdition.CITY, EDITION, state, 5, OptionalLong.of(5), Optional.empty(), report, Instant.parse("2022-08-10T01:30:00Z"));
    }

    @Override
    public RunJob start(Order order, Optional<String> key) {
        if (!order.run().equals("work-injury")) {
            throw new UnknownNameException(UnknownNameException.Kind.RUN, Text.of("没有", "none"), List.of());
        }
        orders.add(order);
        keys.add(key);
        return job("new", order, JobState.QUEUED, Optional.empty());
    }

    @Override
    public List<RunJob> all(PlaceId place) {
        return List.of(done());
    }

    private static RunJob done() {
        return job(ID, new Order(FakeEdition.CITY.path(), "work-injury", JULY, Map.of("phasedCut", "0"), "test", ""), JobState.DONE, Optional.of(REPORT));
    }

    @Override
    public Optional<RunJob> find(PlaceId place, String id) {
        return Optional.of(done()).filter(each -> each.id().equals(id) && each.place().equals(place));
    }

    @Override
    public RunReport run(Order order) {
        return REPORT;
    }

    @Override
    public RunReport compare(Order order) {
        return REPORT;
    }

    @Override
    public DifferenceJob recompute(DifferenceJob.Order order) {
        recomputed.add(order);
        return recomputed(order);
    }

    private static DifferenceJob recomputed(DifferenceJob.Order order) {
        return new DifferenceJob("d1", order, FakeEdition.CITY, EDITION, JobState.DONE, 3, OptionalLong.of(3), Optional.empty(), Optional.of(new DifferenceReport(3, 2)),
                Instant.parse("2022-08-10T01:30:00Z"));
    }

    private static final List<DifferenceReport.Row> ROWS = List.of(
            new DifferenceReport.Row("2022-07|T-1", List.of("T-1"), JULY, new BigDecimal("36.51"), Optional.of(new BigDecimal("45.63")), List.of("a#1"), List.of("b#2")),
            new DifferenceReport.Row("2022-07|T-2", List.of("T-2"), JULY, new BigDecimal("1.00"), Optional.empty(), List.of(), List.of()));

    @Override
    public DifferenceReport.Page differences(PlaceId place, String id, String after, int limit) {
        List<DifferenceReport.Row> rows = ROWS.stream().filter(each -> each.name().compareTo(after) > 0).limit(limit).toList();
        return new DifferenceReport.Page(rows, rows.size() == limit && limit < ROWS.size() ? Optional.of(rows.get(limit - 1).name()) : Optional.empty());
    }

    @Override
    public List<RunJob> everywhere() {
        return List.of(done());
    }

    @Override
    public List<DifferenceJob> recomputed() {
        return List.of();
    }

    @Override
    public void pause(PlaceId place, String id) {
        told.add("pause " + place + " " + id);
    }

    @Override
    public void resume(PlaceId place, String id) {
        told.add("resume " + place + " " + id);
    }

    @Override
    public void cancel(PlaceId place, String id) {
        told.add("cancel " + place + " " + id);
    }

    @Override
    public Optional<DifferenceJob> findRecomputed(PlaceId place, String id) {
        return id.equals("d1") ? Optional.of(recomputed(new DifferenceJob.Order(place.path(), "work-injury", Optional.empty(), Optional.empty(), JULY, JULY, Map.of(), "test")))
                : Optional.empty();
    }
}
