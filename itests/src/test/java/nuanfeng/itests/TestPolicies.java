// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicInteger;
import nuanfeng.calendar.LegalTime;
import nuanfeng.testkit.PolicyJar;

/**
 * TEST DATA: versions of shipped places that say something else from a month on that has not begun, where nobody has legislated yet. Before it they
 * say what the shipped ones say: else none would speak by itself.
 */
final class TestPolicies {

    static final String NATION = "cn";
    static final String GUANGXI = "cn.guangxi";
    static final String GUIGANG = "cn.guangxi.guigang";
    static final int SHORT_NAME = 4;
    static final String BEIJING = "cn.beijing";
    static final String CHONGQING = "cn.chongqing";
    static final String YUNNAN = "cn.yunnan";
    static final String KUNMING = "cn.yunnan.kunming";
    static final String SHANGHAI = "cn.shanghai";

    static final String PREMIUM = "work-injury.premium";
    static final String WAGES = "32800.50";
    /** The first month that the test data changes. */
    static final YearMonth MONTH = YearMonth.now(LegalTime.ZONE).plusMonths(2);
    /** An outlet's premium for it. */
    static final String FACTS = premium(MONTH.toString());

    private static final String NEXT_PARAMETER = "\n  enterprise-rate:\n";
    private static final String RATE = """

                  %s:
                    value: %s
                    note: 测试数据，不是任何地方的政策。
                    citation: { document: %s, clause: "1" }
            """;
    private static final String DOCUMENT = """

              %1$s:
                number: 测试〔2026〕27号
                title: 测试数据：调整费率的通知（并不存在）
                issuers: [测试机关]
                issued: %2$s
                effective: %2$s
                kind: reading
                source: INFER
                clauses:
                  "1": 一
            """;
    /** Holds whatever the rate is: a version that replaces another one must not change an example of it, or it would wait for somebody. */
    private static final String EXAMPLE = """

              - name: 测试数据 新费率
                rule: work-injury.premium
                facts: { month: %s, population: OUTLET, totalWages: 0.01, floatingFactor: 1, phasedCut: 0 }
                expect: { amount: 0.00, cites: ["%s#1"] }
            """;

    private static final AtomicInteger VERSIONS = new AtomicInteger();

    private TestPolicies() {
    }

    /** The bundle that the distribution ships for a place. */
    static PolicyJar shipped(String place) {
        return PolicyJar.read(Distribution.policyJar(place));
    }

    /** A version above all before: by themselves versions only go up. */
    static String next() {
        return "2.0." + VERSIONS.incrementAndGet();
    }

    static String premium(String month) {
        return "{\"month\":\"%s\",\"population\":\"OUTLET\",\"totalWages\":\"%s\",\"floatingFactor\":1,\"phasedCut\":0}".formatted(month, WAGES);
    }

    /** Names of brands have few characters. */
    static PolicyJar wantsShortNames() {
        return shipped(GUIGANG).version(next()).replace("POLICY-INF/registers/outlet.yaml", "  outlet:\n", """
                  brand:
                    values:
                      2022-06-27:
                        tighten: { name: { longest: %s } }
                        proposed: true
                  outlet:
                """.formatted(SHORT_NAME));
    }

    /** Guigang with another rate from {@link #MONTH} on. */
    static PolicyJar guigang(String rate) {
        return withRate(GUIGANG, rate, "gg-test-2027", MONTH);
    }

    /** The same from a month on that may lie behind us: a value that is replaced for the past. */
    static PolicyJar guigang(String rate, YearMonth from) {
        return withRate(GUIGANG, rate, "gg-test-2027", from);
    }

    /** The nation with a rate of its own from {@link #MONTH} on, which it has never had; Guangxi, which has none, answers with it. */
    static PolicyJar nation(String rate) {
        return withRate(NATION, rate, "cn-test-2027", MONTH);
    }

    /** The nation, dropping every fen: its own examples hold, some of Guigang's do not. */
    static PolicyJar stingyNation() {
        return shipped(NATION).version(next()).replace(PolicyJar.PARAMETERS, "value: HALF_UP 2", "value: DOWN 2");
    }

    /** Beijing, word for word, under another version: other bytes, other classes. */
    static PolicyJar beijing() {
        return shipped(BEIJING).version(next());
    }

    /** The nation with one key more, which nobody gives a value. */
    static PolicyJar nationWithAllowance() {
        return shipped(NATION).version(next()).append(PolicyJar.PARAMETERS, """

                  test-allowance:
                    type: money
                    units: [CNY]
                    override: open
                    enabledBy: { document: mot-2021-59, clause: "2.3" }
                    description: 测试数据
                """);
    }

    /** Guigang with a value for the key of {@link #nationWithAllowance()}. */
    static PolicyJar guigangWithAllowance() {
        return shipped(GUIGANG).version(next()).append(PolicyJar.PARAMETERS, """

                  test-allowance:
                    values:
                      %s: { value: 12.50, citation: { document: gg-2022-18, clause: "5" } }
                """.formatted(day()));
    }

    /** What the premium of {@link #WAGES} comes to. */
    static String amount(String rate) {
        return new BigDecimal(WAGES).multiply(new BigDecimal(rate)).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String day() {
        return MONTH.atDay(1).toString();
    }

    private static PolicyJar withRate(String place, String rate, String document, YearMonth from) {
        return shipped(place).version(next())
                .replace(PolicyJar.PARAMETERS, NEXT_PARAMETER, RATE.stripTrailing().formatted(from.atDay(1), rate, document) + "\n" + NEXT_PARAMETER)
                .append(PolicyJar.DOCUMENTS, DOCUMENT.formatted(document, from.atDay(1)))
                .append(PolicyJar.EXAMPLES, EXAMPLE.formatted(from, document));
    }
}
