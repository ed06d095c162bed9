// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import nuanfeng.testkit.PolicyJar;

/** TEST DATA: versions of shipped places with other days off and other deadlines, which no authority has set. */
final class TimePolicies {

    static final String COVERAGE = "work-injury.coverage-70";

    private static final String CALENDAR = "POLICY-INF/calendar/2020.yaml";
    private static final String CALENDAR_EXAMPLES = "POLICY-INF/examples/calendar.yaml";
    private static final String DUTIES = "POLICY-INF/duties/work-injury.yaml";
    private static final String DUTY_EXAMPLES = "POLICY-INF/examples/duties.yaml";
    private static final String SHIPPED_DAY = "2022-09-30";

    private TimePolicies() {
    }

    /** Guangxi with 2020-03-30 and 2020-03-31 off. */
    static PolicyJar guangxiWithItsHolidayOf2020() {
        return TestPolicies.shipped(TestPolicies.GUANGXI).version(TestPolicies.next())
                .append(PolicyJar.DOCUMENTS, document("gx-test-2020", "2020-01-02"))
                .with(CALENDAR, """
                        format: 1
                        year: 2020
                        holidays:
                          - { name: 壮族三月三, off: 2020-03-30/2020-03-31, citation: { document: gx-test-2020, clause: "1" } }
                        """)
                .replace(CALENDAR_EXAMPLES, "expect: { refusal: not-configured, configure: calendar.2020, decidedBy: cn.guangxi, cites: [\"gx-festival-rules#para-holiday\"] }",
                        "expect: { date: 2020-06-04 }");
    }

    /** Guigang with another day for its target, written over the shipped one. */
    static PolicyJar guigangWithCoverageBy(String day) {
        return expecting(day, TestPolicies.shipped(TestPolicies.GUIGANG).version(TestPolicies.next())
                .replace(DUTIES, "schedule: { on: " + SHIPPED_DAY + " }", "schedule: { on: " + day + " }"));
    }

    /** Guigang with another day for its target, as a later notice would set it. */
    static PolicyJar guigangWithCoverageMovedTo(String day) {
        return expecting(day, TestPolicies.shipped(TestPolicies.GUIGANG).version(TestPolicies.next())
                .append(PolicyJar.DOCUMENTS, document("gg-test-2022", "2022-09-01"))
                .replace(DUTIES, "        threshold: ≥ 70 %\n        citation: { document: gg-2022-18, clause: \"4.3\" }\n", """
                                threshold: ≥ 70 %%
                                citation: { document: gg-2022-18, clause: "4.3" }
                              2022-09-01:
                                schedule: { on: %s }
                                modality: TARGET
                                shift: { parameter: reading.fixed-date-shift }
                                threshold: ≥ 70 %%
                                citation: { document: gg-test-2022, clause: "1" }
                        """.formatted(day)));
    }

    /** Guigang with a duty file that says something else in one place. */
    static PolicyJar guigangWithDuty(String written, String instead) {
        return TestPolicies.shipped(TestPolicies.GUIGANG).version(TestPolicies.next()).replace(DUTIES, written, instead);
    }

    /** Guangxi with a second calendar of a year that it has. */
    static PolicyJar guangxiWithTwoCalendarsOf2024() {
        PolicyJar sound = TestPolicies.shipped(TestPolicies.GUANGXI).version(TestPolicies.next());
        return sound.with("POLICY-INF/calendar/2024-again.yaml", sound.text("POLICY-INF/calendar/2024.yaml"));
    }

    private static PolicyJar expecting(String day, PolicyJar jar) {
        return jar.replace(DUTY_EXAMPLES, "nominal: %1$s, actBy: %1$s, modality: TARGET".formatted(SHIPPED_DAY),
                "nominal: %1$s, actBy: %1$s, modality: TARGET".formatted(day));
    }

    private static String document(String id, String issued) {
        return """

                  %s:
                    number: 测试〔%s〕1号
                    title: 测试数据：调整日期的通知（并不存在）
                    issuers: [测试机关]
                    issued: %s
                    kind: reading
                    source: INFER
                    clauses:
                      "1": 一
                """.formatted(id, issued.substring(0, 4), issued);
    }
}
