// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import nuanfeng.job.RunReport;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** What a part of a run came to, as lines. Parts of one value are parted by line breaks. */
final class ReportLines {

    private static final String APART = "\n";

    private ReportLines() {
    }

    static void write(Properties lines, RunReport report) {
        for (int i = 0; i < report.steps().size(); i++) {
            RunReport.Step step = report.steps().get(i);
            String at = "step." + i + ".";
            lines.setProperty(at + "name", step.name());
            lines.setProperty(at + "rule", step.rule());
            lines.setProperty(at + "keeps", Boolean.toString(step.keeps()));
            lines.setProperty(at + "counts", "%s %s %s %s".formatted(step.records(), step.groups(), step.written(), step.changed()));
            step.amount().ifPresent(amount -> lines.setProperty(at + "amount", amount.toPlainString()));
            step.decisions().forEach((code, count) -> lines.setProperty(at + "decision." + code, count.toString()));
            step.values().forEach((name, value) -> lines.setProperty(at + "value." + name, value));
            for (int each = 0; each < step.refusals().size(); each++) {
                RunReport.Refused refused = step.refusals().get(each);
                lines.setProperty(at + "refused." + each, String.join(APART, refused.group()));
                lines.setProperty(at + "refused." + each + ".code", refused.code());
                text(lines, at + "refused." + each + ".detail", refused.detail());
                lines.setProperty(at + "refused." + each + ".clauses", String.join(APART, refused.clauses()));
            }
            for (int each = 0; each < step.kept().size(); each++) {
                RunReport.Difference kept = step.kept().get(each);
                lines.setProperty(at + "kept." + each, kept.result());
                write(lines, at + "kept." + each + ".stands", kept.stands());
                write(lines, at + "kept." + each + ".now", kept.now());
            }
        }
        for (int i = 0; i < report.values().size(); i++) {
            RunReport.Value value = report.values().get(i);
            lines.setProperty("value." + i, String.join(APART, value.key(), value.place().path(), value.from().toString()));
        }
    }

    private static void write(Properties lines, String name, Optional<BigDecimal> amount) {
        amount.ifPresent(each -> lines.setProperty(name, each.toPlainString()));
    }

    /** @param whole whose run, place, month and edition it has */
    static RunReport read(Properties lines, RunReport whole) {
        List<RunReport.Step> steps = new ArrayList<>();
        for (int i = 0; lines.containsKey("step." + i + ".name"); i++) {
            steps.add(step(lines, "step." + i + "."));
        }
        List<RunReport.Value> values = new ArrayList<>();
        for (int i = 0; lines.containsKey("value." + i); i++) {
            String[] parts = lines.getProperty("value." + i).split(APART);
            values.add(new RunReport.Value(parts[0], new PlaceId(parts[1]), LocalDate.parse(parts[2])));
        }
        return new RunReport(whole.run(), whole.place(), whole.month(), whole.edition(), steps, values);
    }

    private static RunReport.Step step(Properties lines, String at) {
        long[] counts = Arrays.stream(lines.getProperty(at + "counts").split(" ")).mapToLong(Long::parseLong).toArray();
        List<RunReport.Refused> refusals = new ArrayList<>();
        for (int i = 0; lines.containsKey(at + "refused." + i); i++) {
            String each = at + "refused." + i;
            refusals.add(new RunReport.Refused(parts(lines.getProperty(each)), lines.getProperty(each + ".code"), text(lines, each + ".detail"),
                    parts(lines.getProperty(each + ".clauses"))));
        }
        List<RunReport.Difference> kept = new ArrayList<>();
        for (int i = 0; lines.containsKey(at + "kept." + i); i++) {
            String each = at + "kept." + i;
            kept.add(new RunReport.Difference(lines.getProperty(each), amount(lines, each + ".stands"), amount(lines, each + ".now")));
        }
        Map<String, Long> decisions = new TreeMap<>();
        below(lines, at + "decision.").forEach((code, count) -> decisions.put(code, Long.valueOf(count)));
        return new RunReport.Step(lines.getProperty(at + "name"), lines.getProperty(at + "rule"), Boolean.parseBoolean(lines.getProperty(at + "keeps")), counts[0], counts[1],
                amount(lines, at + "amount"), decisions, below(lines, at + "value."), refusals, counts[2], counts[3], kept);
    }

    private static Map<String, String> below(Properties lines, String start) {
        Map<String, String> below = new TreeMap<>();
        lines.stringPropertyNames().stream().filter(each -> each.startsWith(start)).forEach(each -> below.put(each.substring(start.length()), lines.getProperty(each)));
        return below;
    }

    private static Optional<BigDecimal> amount(Properties lines, String name) {
        return Optional.ofNullable(lines.getProperty(name)).map(BigDecimal::new);
    }

    private static void text(Properties lines, String name, Text text) {
        lines.setProperty(name + ".zh", text.zh());
        lines.setProperty(name + ".en", text.in(true));
    }

    private static Text text(Properties lines, String name) {
        return Text.of(lines.getProperty(name + ".zh"), lines.getProperty(name + ".en"));
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(APART));
    }
}
