// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nuanfeng.testkit.PolicyJar;

/**
 * Versions of shipped places with another rate from 2027 on, where nobody has legislated yet: <b>test data</b>. Up to 2026 they say what
 * the shipped ones say, so that no example of a place below has to change.
 */
public final class TestVersions {

    /** A premium of the first month with another rate. */
    public static final String QUESTION =
            "{\"facts\":{\"month\":\"2027-01\",\"population\":\"OUTLET\",\"totalWages\":\"32800.50\",\"floatingFactor\":1,\"phasedCut\":0}}";

    private static final BigDecimal WAGES = new BigDecimal("32800.50");
    private static final String NEXT_KEY = "\n  enterprise-rate:\n";
    private static final String RATE = """

                  2027-01-01:
                    value: %s
                    entered: 2026-11-22
                    note: 测试数据，不是任何地方的政策。
                    citation: { document: %s, clause: "1" }
            """;
    private static final String DOCUMENT = """

              %1$s:
                number: 测试〔2026〕%2$s号
                title: 测试数据：从2027年1月起调整费率的通知（并不存在）
                issuers: [测试机关]
                issued: 2026-12-01
                effective: 2027-01-01
                kind: normative
                source: S
                clauses:
                  "1": 一
            """;

    private TestVersions() {
    }

    public static PolicyJar withRate(PolicyJar shipped, String version, String rate) {
        String document = shipped.place().replace('.', '-') + "-test-2027";
        return shipped.version(version)
                .replace(PolicyJar.PARAMETERS, NEXT_KEY, RATE.stripTrailing().formatted(rate, document) + "\n" + NEXT_KEY)
                .edit(PolicyJar.DOCUMENTS, text -> text.stripTrailing() + "\n" + DOCUMENT.formatted(document, version.replace(".", "")));
    }

    /** What {@link #QUESTION} comes to. */
    public static String amount(String rate) {
        return WAGES.multiply(new BigDecimal(rate)).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
