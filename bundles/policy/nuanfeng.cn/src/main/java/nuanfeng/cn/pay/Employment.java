// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.pay;

import java.util.List;

import nuanfeng.policy.Text;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Fact;

/** How somebody works for somebody. Never guessed: where it matters it is asked for. */
public final class Employment {

    public static final String PARTIAL = "PARTIAL";
    public static final String PART_TIME = "PART_TIME";
    public static final String CIVIL = "CIVIL";

    public static final Fact<String> RELATION = Fact.choice("relation", Text.of("用工关系；须据实填报，不得推定", "How the person works; never guessed"), List.of(
            new TitledCode("LABOUR", Text.of("劳动关系", "Labour relation")),
            new TitledCode(PARTIAL, Text.of("不完全符合确立劳动关系情形", "Not fully a labour relation")),
            new TitledCode(CIVIL, Text.of("民事关系", "Civil relation")),
            new TitledCode("DISPATCH", Text.of("劳务派遣", "Dispatched")),
            new TitledCode("OUTSOURCE", Text.of("外包等其他合作用工", "Outsourced")),
            new TitledCode(PART_TIME, Text.of("非全日制用工", "Part time")))).required();

    public static final String STANDARD = "STANDARD";
    public static final String COMPREHENSIVE = "COMPREHENSIVE";
    public static final String FLEXIBLE = "FLEXIBLE";

    public static final Fact<String> SYSTEM = Fact.choice("workingTimeSystem", Text.of("工时制度；须据实填报，不得推定", "Working-time system; never guessed"), List.of(
            new TitledCode(STANDARD, Text.of("标准工时制", "Standard")), new TitledCode(COMPREHENSIVE, Text.of("综合计算工时制", "Comprehensive")),
            new TitledCode(FLEXIBLE, Text.of("不定时工作制", "Flexible")))).required();

    private Employment() {
    }

    /** Whether what the law asks of employers binds: an employer there is in every case but two. */
    public static boolean isLabour(String relation) {
        return !relation.equals(PARTIAL) && !relation.equals(CIVIL);
    }
}
