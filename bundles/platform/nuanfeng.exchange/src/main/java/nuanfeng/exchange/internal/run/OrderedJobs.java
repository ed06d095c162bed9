// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import nuanfeng.board.BoardJob;
import nuanfeng.job.DifferenceJob;
import nuanfeng.job.DifferenceReport;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunJob;
import nuanfeng.job.RunReport;
import nuanfeng.policy.Text;

/** Jobs of the board, in the words of those who ordered them, and the other way round. */
final class OrderedJobs {

    static final String RUN = "run";
    static final String DIFFERENCES = "differences";

    private static final String GIVEN = "given.";
    private static final int ID_BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OrderedJobs() {
    }

    /** Of letters and digits. */
    static String newId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    static Map<String, String> lines(MonthlyRuns.Order order, String edition) {
        Map<String, String> lines = given(order.given());
        lines.put("run", order.run());
        lines.put("month", order.month().toString());
        lines.put("by", order.by());
        lines.put("reason", order.reason());
        lines.put("edition", edition);
        return lines;
    }

    static Map<String, String> lines(DifferenceJob.Order order, String edition) {
        Map<String, String> lines = given(order.given());
        lines.put("run", order.run());
        order.key().ifPresent(each -> lines.put("key", each));
        lines.put("from", order.from().toString());
        lines.put("to", order.to().toString());
        order.knownAt().ifPresent(each -> lines.put("knownAt", each.toString()));
        lines.put("by", order.by());
        lines.put("edition", edition);
        return lines;
    }

    private static Map<String, String> given(Map<String, String> given) {
        Map<String, String> lines = new TreeMap<>();
        given.forEach((name, value) -> lines.put(GIVEN + name, value));
        return lines;
    }

    private static Map<String, String> given(BoardJob job) {
        Map<String, String> given = new TreeMap<>();
        job.order().forEach((name, value) -> {
            if (name.startsWith(GIVEN)) {
                given.put(name.substring(GIVEN.length()), value);
            }
        });
        return given;
    }

    private static Optional<Text> problem(BoardJob job) {
        return Optional.of(job.problem()).filter(each -> !each.isEmpty());
    }

    static RunJob run(BoardJob job, Optional<RunReport> report) {
        Map<String, String> lines = job.order();
        MonthlyRuns.Order order = new MonthlyRuns.Order(job.place().path(), lines.get("run"), YearMonth.parse(lines.get("month")), given(job), lines.get("by"),
                lines.get("reason"));
        return new RunJob(job.name(), order, job.place(), lines.get("edition"), job.state(), job.done(), job.all(), problem(job), report, job.at());
    }

    static DifferenceJob differences(BoardJob job, Optional<DifferenceReport> report) {
        Map<String, String> lines = job.order();
        DifferenceJob.Order order = new DifferenceJob.Order(job.place().path(), lines.get("run"), Optional.ofNullable(lines.get("key")), Optional.of(lines.get("edition")),
                YearMonth.parse(lines.get("from")), YearMonth.parse(lines.get("to")), given(job), lines.get("by"),
                Optional.ofNullable(lines.get("knownAt")).map(Instant::parse));
        return new DifferenceJob(job.name(), order, job.place(), lines.get("edition"), job.state(), job.done(), job.all(), problem(job), report, job.at());
    }
}
