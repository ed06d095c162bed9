// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

import nuanfeng.board.Board;
import nuanfeng.board.BoardJob;
import nuanfeng.job.RunJob;
import nuanfeng.job.RunReport;

/** What parts of a step came to, as text and put together. */
final class Parts {

    private Parts() {
    }

    static String text(RunReport report) {
        Properties lines = new Properties();
        ReportLines.write(lines, report);
        StringWriter text = new StringWriter();
        try {
            lines.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** @param whole whose run, place, month and edition it has */
    private static RunReport report(String text, RunReport whole) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ReportLines.read(lines, whole);
    }

    /** Of one step; at least one part. */
    private static RunReport.Step step(List<RunReport.Step> parts) {
        RunReport.Step first = parts.get(0);
        Map<String, Long> decisions = new TreeMap<>();
        Map<String, String> values = new TreeMap<>();
        List<RunReport.Refused> refusals = new ArrayList<>();
        List<RunReport.Difference> kept = new ArrayList<>();
        for (RunReport.Step each : parts) {
            each.decisions().forEach((code, count) -> decisions.merge(code, count, Long::sum));
            values.putAll(each.values());
            refusals.addAll(each.refusals());
            kept.addAll(each.kept());
        }
        Optional<BigDecimal> amount = parts.stream().map(RunReport.Step::amount).flatMap(Optional::stream).reduce(BigDecimal::add);
        return new RunReport.Step(first.name(), first.rule(), first.keeps(), parts.stream().mapToLong(RunReport.Step::records).sum(), groups(parts), amount, decisions, values,
                refusals, parts.stream().mapToLong(RunReport.Step::written).sum(), parts.stream().mapToLong(RunReport.Step::changed).sum(), kept);
    }

    private static long groups(List<RunReport.Step> parts) {
        return parts.stream().mapToLong(RunReport.Step::groups).sum();
    }

    private static List<RunReport> parts(Board board, long job, int step, RunReport whole) {
        return board.results(job, step).orElse(List.of()).stream().map(each -> report(each, whole)).toList();
    }

    /** How many questions a step had that is done. */
    static long groups(Board board, long job, int step, RunReport whole) {
        return groups(steps(parts(board, job, step, whole)));
    }

    private static List<RunReport.Step> steps(List<RunReport> parts) {
        return parts.stream().map(each -> each.steps().get(0)).toList();
    }

    /** What a run came to that is done, whether its edition is known any more or not. */
    static RunReport whole(Board board, RunJob run, BoardJob job) {
        RunReport whole = new RunReport(run.order().run(), run.place(), run.order().month(), run.edition(), List.of(), List.of());
        List<RunReport.Step> steps = new ArrayList<>();
        List<RunReport> all = new ArrayList<>();
        for (int step = 0; step < job.step(); step++) {
            List<RunReport> parts = parts(board, job.number(), step, whole);
            steps.add(step(steps(parts)));
            all.addAll(parts);
        }
        return new RunReport(whole.run(), whole.place(), whole.month(), whole.edition(), steps, values(all));
    }

    /** Each once. */
    private static List<RunReport.Value> values(List<RunReport> parts) {
        Set<RunReport.Value> values = new LinkedHashSet<>();
        parts.forEach(each -> values.addAll(each.values()));
        return values.stream().sorted((one, other) -> (one.key() + " " + one.place() + " " + one.from()).compareTo(other.key() + " " + other.place() + " " + other.from())).toList();
    }
}
