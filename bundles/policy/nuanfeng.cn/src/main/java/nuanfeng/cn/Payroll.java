// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import java.util.List;
import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Refused;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** Finds the contribution base: by a mode that the place allows, from the one fact that this mode needs. */
final class Payroll {

    static final Fact<String> BASE_MODE = Fact.choice("baseMode", Text.of("缴费基数计算方式；未指明时按工资总额",
            "How the base is found; total wages unless said"), List.of(new TitledCode("TOTAL_WAGES", Text.of("工资总额", "Total wages")),
            new TitledCode("AVG_WAGE", Text.of("平均工资", "Average wage")), new TitledCode("TURNOVER_RATIO", Text.of("营业额比例", "Share of turnover"))));
    static final Fact<String> BASE_MODE_REASON = Fact.text("baseModeReason", Text.of("难于直接按照工资总额计算的书面认定",
            "The recorded finding that total wages are hard to compute"));
    static final Fact<List<Quantity>> WAGES = Fact.moneyList("wages", Text.of("每名从业人员当月工资", "Each worker's wage of the month"));
    static final Fact<Quantity> TOTAL_WAGES = Fact.money("totalWages", Text.of("当月工资总额", "Total wages of the month"));
    static final Fact<Quantity> HEADCOUNT = Fact.count("headcount", Text.of("参保人数", "Number of insured persons"));
    static final Fact<Quantity> TURNOVER = Fact.money("turnover", Text.of("当月营业额", "Turnover of the month"));

    private static final String TOTAL_WAGES_MODE = "TOTAL_WAGES";
    private static final String AVG_WAGE_MODE = "AVG_WAGE";
    private static final String AVERAGE_WAGE = "work-injury.average-wage";

    private Payroll() {
    }

    static ContributionBase base(Worksheet sheet) {
        String mode = mode(sheet);
        Optional<List<Quantity>> wages = sheet.find(WAGES);
        Optional<Quantity> total = sheet.find(TOTAL_WAGES);
        Optional<Quantity> headcount = sheet.find(HEADCOUNT);
        Optional<Quantity> turnover = sheet.find(TURNOVER);
        onlyOne(sheet, wages.isPresent(), total.isPresent(), headcount.isPresent(), turnover.isPresent());
        ContributionBase base = mode.equals(TOTAL_WAGES_MODE) ? wages(sheet, wages, total)
                : mode.equals(AVG_WAGE_MODE) ? averages(sheet, headcount) : turnover(sheet, turnover);
        return sheet.parameter("work-injury.base-limits-apply").flag() ? limited(sheet, base) : base;
    }

    /** The mode asked for, once the place allows it and its finding is on record. */
    private static String mode(Worksheet sheet) {
        Setting allowed = sheet.parameter("work-injury.base-modes");
        Optional<String> asked = sheet.find(BASE_MODE);
        String mode = asked.orElse(TOTAL_WAGES_MODE);
        if (!allowed.codes().contains(mode)) {
            throw sheet.notAllowed(Text.of("该地区的文件未规定按%s计算缴费基数；已规定的方式：%s。文件未规定不等于禁止，可向当地人力资源社会保障部门咨询。%s",
                    "The documents of this place do not mention a base of %s; they mention: %s. What they do not mention is not forbidden: ask the local "
                            + "human resources and social security department.%s")
                    .formatted(named(mode), allowed.codes().stream().map(Payroll::named).toList(), asked.isPresent() ? Text.NONE
                            : Text.of("请选择缴费基数计算方式。", " Choose how the base is found.")), allowed);
        }
        Setting findings = sheet.parameter("work-injury.base-mode-findings");
        Optional<String> reason = sheet.find(BASE_MODE_REASON);
        if (findings.codes().contains(mode) && (reason.isEmpty() || reason.get().isBlank())) {
            Citation clause = findings.citation();
            throw sheet.invalid(BASE_MODE_REASON, "missing", Text.of("按%s计算，须先有难于直接按照工资总额计算的书面认定（%s %s）。",
                    "A base of %s needs the recorded finding first that total wages are hard to compute (%s %s).").formatted(named(mode),
                    clause.document(), clause.clause()));
        }
        return mode;
    }

    private static Text named(String mode) {
        return switch (mode) {
            case AVG_WAGE_MODE -> Text.of("平均工资", "average wages");
            case TOTAL_WAGES_MODE -> Text.of("工资总额", "total wages");
            default -> Text.of("营业额比例", "a share of turnover");
        };
    }

    private static void onlyOne(Worksheet sheet, boolean wages, boolean total, boolean headcount, boolean turnover) {
        if (wages ? total || headcount || turnover : total ? headcount || turnover : headcount && turnover) {
            throw contradiction(sheet, List.of(wages, total, headcount, turnover));
        }
    }

    private static Refused contradiction(Worksheet sheet, List<Boolean> given) {
        List<Fact<?>> facts = List.of(WAGES, TOTAL_WAGES, HEADCOUNT, TURNOVER);
        Fact<?> last = facts.get(given.lastIndexOf(true));
        return sheet.invalid(last, "contradiction", Text.of("“%s”和“%s”只填一项。", "Give either “%s” or “%s”.").formatted(
                facts.get(given.indexOf(true)).description(), last.description()));
    }

    private static ContributionBase wages(Worksheet sheet, Optional<List<Quantity>> wages, Optional<Quantity> total) {
        if (wages.isPresent()) {
            return ContributionBase.of(wages.get());
        }
        if (total.isEmpty()) {
            throw sheet.invalid(WAGES, "missing", Text.of("按工资总额计算，须填报“每名从业人员当月工资”或者“当月工资总额”；缺少工资数据不改变计算方式。",
                    "A base of total wages needs each worker's wage or their total; without them no other way is taken."));
        }
        return ContributionBase.ofSum(total.get());
    }

    private static ContributionBase averages(Worksheet sheet, Optional<Quantity> headcount) {
        if (headcount.isEmpty()) {
            throw sheet.invalid(HEADCOUNT, "missing", Text.of("按平均工资计算，须填报“参保人数”。", "A base of average wages needs the number of insured persons."));
        }
        if (headcount.get().isZero()) {
            throw sheet.invalid(HEADCOUNT, "out-of-range", Text.of("“参保人数”不能为零。", "The number of insured persons cannot be zero."));
        }
        return ContributionBase.of(sheet.quantity(AVERAGE_WAGE, "CNY/month")
                .times(sheet.quantity("work-injury.average-wage-multiplier")), headcount.get());
    }

    private static ContributionBase turnover(Worksheet sheet, Optional<Quantity> turnover) {
        if (turnover.isEmpty()) {
            throw sheet.invalid(TURNOVER, "missing", Text.of("按营业额比例计算，须填报“当月营业额”。", "A base by turnover needs the turnover of the month."));
        }
        return ContributionBase.ofSum(turnover.get().times(sheet.quantity("work-injury.turnover-ratio")));
    }

    private static ContributionBase limited(Worksheet sheet, ContributionBase base) {
        if (!base.isKnownPerPerson()) {
            throw sheet.invalid(WAGES, "missing", Text.of("该地区每人的缴费基数有上下限，须逐人填报“每名从业人员当月工资”。",
                    "Here every person's base has limits: each worker's wage is needed."));
        }
        Quantity average = sheet.quantity(AVERAGE_WAGE, "CNY/month");
        return base.within(average.times(sheet.quantity("work-injury.base-limit-lower")),
                average.times(sheet.quantity("work-injury.base-limit-upper")));
    }
}
