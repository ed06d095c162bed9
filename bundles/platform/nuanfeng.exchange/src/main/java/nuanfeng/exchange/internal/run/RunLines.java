// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import nuanfeng.job.JobState;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunJob;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** A run as lines of a file. */
final class RunLines {

    private static final String GIVEN = "given.";

    private RunLines() {
    }

    /** @param key of the sender; empty: none */
    static Properties write(RunJob job, Optional<String> key) {
        Properties lines = new Properties();
        lines.setProperty("id", job.id());
        lines.setProperty("place", job.place().path());
        lines.setProperty("run", job.order().run());
        lines.setProperty("month", job.order().month().toString());
        job.order().given().forEach((name, value) -> lines.setProperty(GIVEN + name, value));
        lines.setProperty("by", job.order().by());
        lines.setProperty("reason", job.order().reason());
        key.ifPresent(each -> lines.setProperty("key", each));
        lines.setProperty("edition", job.edition());
        lines.setProperty("state", job.state().name());
        lines.setProperty("done", Long.toString(job.done()));
        job.problem().ifPresent(each -> text(lines, "problem", each));
        lines.setProperty("at", job.at().toString());
        job.report().ifPresent(each -> ReportLines.write(lines, each));
        return lines;
    }

    static RunJob read(Properties lines) {
        PlaceId place = new PlaceId(lines.getProperty("place"));
        Map<String, String> given = new TreeMap<>();
        lines.stringPropertyNames().stream().filter(each -> each.startsWith(GIVEN)).forEach(each -> given.put(each.substring(GIVEN.length()),
                lines.getProperty(each)));
        MonthlyRuns.Order order = new MonthlyRuns.Order(place.path(), lines.getProperty("run"), YearMonth.parse(lines.getProperty("month")), given,
                lines.getProperty("by"), lines.getProperty("reason"));
        RunJob bare = new RunJob(lines.getProperty("id"), order, place, lines.getProperty("edition"), JobState.valueOf(lines.getProperty("state")),
                Long.parseLong(lines.getProperty("done")), Optional.ofNullable(lines.getProperty("problem.zh")).map(zh -> text(lines, "problem")), Optional.empty(),
                Instant.parse(lines.getProperty("at")));
        return new RunJob(bare.id(), order, place, bare.edition(), bare.state(), bare.done(), bare.problem(), ReportLines.read(lines, bare), bare.at());
    }

    static void text(Properties lines, String name, Text text) {
        lines.setProperty(name + ".zh", text.zh());
        lines.setProperty(name + ".en", text.in(true));
    }

    static Text text(Properties lines, String name) {
        return Text.of(lines.getProperty(name + ".zh"), lines.getProperty(name + ".en"));
    }
}
