// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Json;
import nuanfeng.benchmarks.text.MarkdownTable;

/** A load run on paper: a Markdown table for people, JSON with every second for machines. */
public final class LoadReport {

    private final Map<String, Object> run;
    private final List<Slice> slices;
    private final List<String> sentences;
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    /**
     * @param sentences what is to be said below the table, the verdicts first
     */
    public LoadReport(Map<String, Object> run, List<Slice> slices, List<String> sentences) {
        this.run = run;
        this.slices = slices;
        this.sentences = sentences;
    }

    /** Figures of every round, for machines. */
    public LoadReport figures(String name, List<Double> values) {
        figures.put(name, values);
        return this;
    }

    public String markdown() {
        MarkdownTable table = new MarkdownTable("Load", "seconds", "answers", "rps", "p50 ms", "p99 ms", "p99.9 ms", "p99.99 ms", "longest ms", "failed", "mixed");
        for (Slice each : slices) {
            Latencies took = each.latencies();
            table.row(each.target(), Figures.text(each.seconds()), String.valueOf(took.total()), Figures.text(each.rps()),
                    Figures.text(took.millis(0.5)), Figures.text(took.millis(0.99)), Figures.text(took.millis(0.999)),
                    Figures.text(took.millis(0.9999)), Figures.text(took.longestMillis()), String.valueOf(each.failed()), String.valueOf(each.mixed()));
        }
        StringBuilder text = new StringBuilder();
        run.forEach((name, value) -> text.append("* ").append(name).append(": ").append(value).append('\n'));
        text.append('\n').append(table).append('\n');
        List<String> lines = new ArrayList<>(sentences);
        slices.forEach(each -> each.complaints().forEach(complaint -> lines.add(each.target() + ": " + shortened(complaint))));
        lines.forEach(line -> text.append("* ").append(line).append('\n'));
        return text.toString();
    }

    public String json() {
        Map<String, Object> document = new LinkedHashMap<>(run);
        document.put("slices", slices.stream().map(LoadReport::json).toList());
        document.put("figures", figures);
        document.put("sentences", sentences);
        return Json.write(document);
    }

    private static Map<String, Object> json(Slice slice) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("target", slice.target());
        members.put("seconds", slice.seconds());
        members.put("answers", slice.latencies().total());
        members.put("rps", slice.rps());
        members.put("p50Millis", slice.latencies().millis(0.5));
        members.put("p99Millis", slice.latencies().millis(0.99));
        members.put("p999Millis", slice.latencies().millis(0.999));
        members.put("p9999Millis", slice.latencies().millis(0.9999));
        members.put("longestMillis", slice.latencies().longestMillis());
        members.put("failed", slice.failed());
        members.put("mixed", slice.mixed());
        members.put("complaints", slice.complaints());
        members.put("perSecond", slice.perSecond());
        return members;
    }

    private static String shortened(String complaint) {
        return complaint.length() <= 300 ? complaint : complaint.substring(0, 300) + "…";
    }
}
