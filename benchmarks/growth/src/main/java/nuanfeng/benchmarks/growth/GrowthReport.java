// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.growth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Json;
import nuanfeng.benchmarks.text.MarkdownTable;
import nuanfeng.benchmarks.text.Verdict;

/** Growth on paper: a Markdown table for people, JSON with the figures of every round for machines. */
final class GrowthReport {

    private final Map<String, Object> run;
    private final List<Curve> curves = new ArrayList<>();
    private final List<String> verdicts = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    GrowthReport(Map<String, Object> run) {
        this.run = run;
    }

    /** A curve whose largest size may cost so many times what the smallest costs. */
    void add(Curve curve, double must) {
        curves.add(curve);
        verdicts.add(Verdict.atMost(curve.what() + ", " + sizes(curve), curve.times(), must, "×") + quietness(curve));
    }

    /** A curve that is only to be seen. */
    void add(Curve curve) {
        curves.add(curve);
    }

    void verdict(String sentence) {
        verdicts.add(sentence);
    }

    void remark(String sentence) {
        remarks.add(sentence);
    }

    /** To be put behind a sentence about a curve. */
    static String quietness(Curve curve) {
        return curve.noisy() ? " **noisy**" : "";
    }

    String markdown() {
        MarkdownTable table = new MarkdownTable("What", "size", "CPU µs", "× smallest", "p90/median", "bytes");
        for (Curve curve : curves) {
            curve.points().forEach(point -> table.row(curve.what(), String.valueOf(point.size()),
                    Figures.text(point.nanos().median() / 1000), Figures.text(curve.times(point)),
                    Figures.text(point.nanos().p90() / point.nanos().median()), Figures.text(point.bytes().median())));
        }
        StringBuilder text = new StringBuilder();
        run.forEach((name, value) -> text.append("* ").append(name).append(": ").append(value).append('\n'));
        text.append('\n').append(table).append('\n');
        verdicts.forEach(line -> text.append("* ").append(line).append('\n'));
        remarks.forEach(line -> text.append("* ").append(line).append('\n'));
        return text.toString();
    }

    String json() {
        Map<String, Object> document = new LinkedHashMap<>(run);
        document.put("curves", curves.stream().map(GrowthReport::json).toList());
        document.put("targets", verdicts);
        document.put("remarks", remarks);
        return Json.write(document);
    }

    private static String sizes(Curve curve) {
        return curve.points().get(0).size() + " → " + curve.points().get(curve.points().size() - 1).size();
    }

    private static Map<String, Object> json(Curve curve) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("what", curve.what());
        members.put("points", curve.points().stream().map(point -> {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("size", point.size());
            figures.put("cpuNanos", point.nanos().median());
            figures.put("timesSmallest", curve.times(point));
            figures.put("bytes", point.bytes().median());
            figures.put("rounds", point.nanos().values());
            return figures;
        }).toList());
        return members;
    }
}
