// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import java.util.LinkedHashMap;
import java.util.Map;

import nuanfeng.benchmarks.contest.Standing.State;
import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Json;
import nuanfeng.benchmarks.text.MarkdownTable;

/** A contest on paper: a Markdown table for people, JSON with the figures of every round for machines. */
public final class DecisionReport {

    private final Map<String, Object> run;
    private final Comparison comparison;

    /**
     * @param run what is to be said of the run itself: machine, date, options
     */
    public DecisionReport(Map<String, Object> run, Comparison comparison) {
        this.run = run;
        this.comparison = comparison;
    }

    public String markdown() {
        MarkdownTable table = new MarkdownTable("Engine", "Version", "CPU ns/record", "× floor", "× limit", "bytes/record", "p90/median",
                "made in CPU ms", "Remark");
        for (Standing each : comparison.standings()) {
            table.row(name(each.entry()), each.entry().version(), Figures.text(each.nanos().median()),
                    Figures.text(comparison.times(each, Role.FLOOR)), Figures.text(comparison.times(each, Role.LIMIT)),
                    Figures.text(each.bytes().median()), Figures.text(each.nanos().p90() / each.nanos().median()),
                    Figures.text(each.makingMillis().median()), remark(each));
        }
        StringBuilder text = new StringBuilder();
        run.forEach((name, value) -> text.append("* ").append(name).append(": ").append(value).append('\n'));
        text.append("* ").append(quietness()).append("\n\n").append(table).append('\n');
        new Targets(comparison).sentences().forEach(sentence -> text.append("* ").append(sentence).append('\n'));
        return text.toString();
    }

    public String json() {
        Map<String, Object> document = new LinkedHashMap<>(run);
        document.put("noisy", comparison.noisy());
        document.put("floorP90OverMedian", comparison.restlessness());
        document.put("engines", comparison.standings().stream().map(this::json).toList());
        document.put("targets", new Targets(comparison).sentences());
        return Json.write(document);
    }

    private Map<String, Object> json(Standing standing) {
        Map<String, Object> engine = new LinkedHashMap<>();
        engine.put("id", standing.entry().id());
        engine.put("name", standing.entry().name());
        engine.put("version", standing.entry().version());
        engine.put("role", standing.entry().role());
        engine.put("state", standing.state());
        engine.put("remark", remark(standing));
        engine.put("cpuNanosPerRecord", standing.nanos().median());
        engine.put("timesFloor", comparison.times(standing, Role.FLOOR));
        engine.put("timesLimit", comparison.times(standing, Role.LIMIT));
        engine.put("bytesPerRecord", standing.bytes().median());
        engine.put("makingCpuMillis", standing.makingMillis().median());
        engine.put("rounds", Map.of("cpuNanosPerRecord", standing.nanos().values(), "bytesPerRecord", standing.bytes().values()));
        return engine;
    }

    private String quietness() {
        String figure = Figures.text(comparison.restlessness());
        return comparison.noisy()
                ? "**noisy**: the floor's p90/median is " + figure + " (> " + Comparison.RESTLESS + "): do not quote these figures"
                : "quiet: the floor's p90/median is " + figure;
    }

    private static String name(Entry entry) {
        return switch (entry.role()) {
            case FLOOR -> entry.name() + " (**floor**)";
            case LIMIT -> entry.name() + " (**limit of one explained decision**)";
            case SUBJECT -> "**" + entry.name() + "**";
            case YARDSTICK, PEER -> entry.name();
        };
    }

    private static String remark(Standing standing) {
        return standing.state() == State.MEASURED ? standing.entry().note()
                : standing.state() + ": " + standing.reason();
    }
}
