// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.growth;

import java.time.LocalDate;
import java.util.List;
import nuanfeng.testkit.PolicyJar;


/**
 * Ten years of duties for a place, every year ordered anew, so that each duty has an entry per year: <b>test data</b>. They replace the
 * shipped ones, so that it is known how many there must be.
 */
final class TenYears {

    static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    /** How often something falls due in these years. */
    static final int DUE = 10 * (3 * 12 + 2 * 4 + 2 + 2 + 1);

    private static final String FILE = "POLICY-INF/duties/ten-years.yaml";
    private static final List<Kind> KINDS = List.of(
            new Kind("monthly-report", "report", "monthly: { day: 26 }"),
            new Kind("monthly-list", "list", "monthly: { day: 10 }"),
            new Kind("monthly-account", "report", "monthly: { day: last }"),
            new Kind("quarterly-report", "report", "quarterly: { month: 3, day: 26 }"),
            new Kind("quarterly-list", "list", "quarterly: { month: 4, day: 15 }"),
            new Kind("half-yearly-report", "report", "half-yearly: { month: 6, day: last }"),
            new Kind("yearly-report", "report", "yearly: { month: 12, day: last }"),
            new Kind("yearly-target", "target", "yearly: { month: 9, day: 30 }"),
            new Kind("survey", "deadline", "on: %d-06-30"),
            new Kind("complaint", "event", "event: 收到投诉"),
            new Kind("hotline", "standing", "continuous: 每天24小时"));
    private static final String DUTY = """

              %1$s:
                title: { zh: 测试事项%1$s，%2$s, en: Test duty %1$s of %2$s }
                kind: %3$s
                owedBy: [employer]
                values:
            """;
    private static final String ENTRY = """
                  %1$d-01-01:
                    schedule: { %2$s }%5$s
                    note: 测试数据，不是任何地方的政策（%3$s，%1$d年）
                    citation: { document: %4$s, clause: "1" }
            """;
    private static final String DOCUMENT = """

              %1$s:
                number: 测试〔2016〕%2$s号
                title: 测试数据：十年事项（并不存在）
                issuers: [测试机关]
                issued: 2016-12-01
                kind: normative
                source: S
                clauses:
                  "1": 一
            """;

    private static final String SHIFT = "\n        shift: administrative";

    /** @param schedule the year takes the place of its %d */
    private record Kind(String name, String kind, String schedule) {

        boolean hasDays() {
            return !kind.equals("event") && !kind.equals("standing");
        }
    }

    private TenYears() {
    }

    /** The place with ten years of duties of its own. */
    static PolicyJar with(PolicyJar place) {
        String document = place.place().replace('.', '-') + "-duties";
        return without(place).with(FILE, text(place.place(), document))
                .edit(PolicyJar.DOCUMENTS, text -> text.stripTrailing() + "\n" + DOCUMENT.formatted(document, place.place()));
    }

    /** The place without duties of its own. */
    static PolicyJar without(PolicyJar place) {
        return place.without("POLICY-INF/duties/").without("POLICY-INF/examples/duties.yaml");
    }

    private static String text(String place, String document) {
        StringBuilder text = new StringBuilder("format: 1\n\nduties:\n");
        for (Kind kind : KINDS) {
            text.append(DUTY.formatted(kind.name, place, kind.kind));
            for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
                text.append(ENTRY.formatted(year, kind.schedule.formatted(year), place, document, kind.hasDays() ? SHIFT : ""));
            }
        }
        return text.toString();
    }
}
