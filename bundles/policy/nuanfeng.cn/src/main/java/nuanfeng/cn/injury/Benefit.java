// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.injury;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Shares;

/** What is paid for a work injury or death, item by item, each with its clause and who pays. Own wages are bounded by shares of the pooling place's average. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("injury.benefit")
public final class Benefit implements Rule {

    private static final int MOST_ISSUES = 50;

    private static final Fact<LocalDate> ON = Fact.date("accidentOn", Text.of("事故伤害发生之日", "Day of the accident")).required();
    private static final Fact<String> GRADE = Fact.code("grade", Text.of("伤残等级（经鉴定）", "Grade, as appraised"), List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
    private static final Fact<Boolean> DEATH = Fact.flag("death", Text.of("因工死亡", "Death by the injury"));
    private static final Fact<Quantity> WAGE = Fact.money("ownWage", Text.of("本人工资（受伤前12个月平均月缴费工资）", "Own wage: monthly average of the twelve months before")).required();
    private static final Fact<Boolean> INSURED = Fact.flag("insured", Text.of("已参加工伤保险", "Insured")).required();
    private static final Fact<Boolean> HARD = Fact.flag("cannotBePlaced", Text.of("五级、六级难以安排工作", "Of grade 5 or 6, and cannot be given work"));
    private static final Fact<String> NURSING = Fact.choice("nursing", Text.of("生活护理依赖（经确认）", "Need of nursing, as confirmed"), List.of(new TitledCode("FULL", Text.of("完全不能自理", "Full")),
            new TitledCode("LARGE", Text.of("大部分不能自理", "Large")), new TitledCode("PART", Text.of("部分不能自理", "Part"))));
    private static final Fact<String> RELATION = Fact.choice("relation", Text.of("与职工的关系", "Relation"), List.of(new TitledCode("SPOUSE", Text.of("配偶", "Spouse")),
            new TitledCode("OTHER", Text.of("其他亲属", "Other")))).required();
    private static final Fact<Boolean> LONE = Fact.flag("lone", Text.of("孤寡老人或者孤儿", "A lone elder or an orphan"));
    private static final Fact<String> NAME = Fact.text("name", Text.of("姓名；不参与计算", "Name; not used")).personal();
    private static final Fact<LocalDate> BORN = Fact.date("bornOn", Text.of("出生日期；只核对是否可能", "Day of birth; only whether it can be")).personal();
    private static final Fact<String> IDENTITY = Fact.text("identityNumber", Text.of("公民身份号码；只核对与出生日期是否一致", "Identity number; only whether it agrees with the day of birth")).personal();
    private static final Fact<List<Facts>> DEPENDANTS = Fact.records("dependants", Text.of("供养亲属", "Dependants"), List.of(RELATION, LONE, NAME, BORN, IDENTITY));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("工伤保险待遇", "Benefits for a work injury"), Outcome.Kind.LIST, List.of(ON, GRADE, DEATH, WAGE, INSURED, HARD, NURSING, DEPENDANTS), Optional.of(ON))
                .withOneOf(List.of("grade", "death")).identifying("dependants.identityNumber", "dependants.bornOn")
                .notDeciding(Text.of("不认定工伤、伤残等级和劳动关系，不代替经办机构的核定。", "Recognises no injury, grade or labour relation and is no assessment of the agency."))
                .calling("own-wage", Text.of("本人工资", "Own wage"))
                .calling("dependants", Text.of("供养亲属合计", "Dependants together"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Quantity average = sheet.quantity("work-injury.pooling-average-wage", "CNY/month");
        Quantity own = sheet.step("own-wage", sheet.fact(WAGE).max(average.times(sheet.quantity("work-injury.own-wage-lower"))).min(average.times(sheet.quantity("work-injury.own-wage-upper"))), "CNY/month");
        BenefitItems items = new BenefitItems(sheet, sheet.fact(INSURED));
        Optional<String> grade = sheet.find(GRADE);
        if (grade.isPresent()) {
            disability(sheet, items, Quantity.parse(grade.get()), own);
        } else if (sheet.find(DEATH).orElse(false)) {
            items.add("funeral", average.times(sheet.quantity("work-injury.funeral-months")), "CNY", "work-injury.funeral-months", true);
            items.add("death-lump-sum", sheet.quantity("work-injury.urban-income", "CNY/year").times(sheet.quantity("work-injury.death-lump-sum-multiple")), "CNY", "work-injury.death-lump-sum-multiple", true);
            dependants(sheet, items, own);
        } else {
            throw sheet.invalid(GRADE, "missing", Text.of("须填报伤残等级或者因工死亡。", "Either a grade or death is needed."));
        }
        Optional<String> nursing = sheet.find(NURSING);
        if (nursing.isPresent()) {
            items.add("nursing", average.times((Quantity) sheet.parameter("work-injury.nursing-shares").table().row(nursing.get()).orElseThrow().get("rate")), "CNY/month", "work-injury.nursing-shares", true);
        }
        return new Outcome.Listing(items.all());
    }

    private static void disability(Worksheet sheet, BenefitItems items, Quantity grade, Quantity own) {
        items.add("disability-lump-sum", own.times((Quantity) sheet.parameter("work-injury.disability-lump-sums").table().row(grade).orElseThrow().get("months")), "CNY", "work-injury.disability-lump-sums", true);
        Optional<Map<String, Object>> share = sheet.parameter("work-injury.disability-allowances").table().row(grade);
        boolean byFund = grade.compareTo(sheet.parameter("work-injury.fund-allowance-grade").quantity()) <= 0;
        if (share.isPresent() && (byFund || sheet.find(HARD).orElse(false))) {
            items.add("disability-allowance", own.times((Quantity) share.get().get("rate")), "CNY/month", "work-injury.disability-allowances", byFund);
        }
    }

    private static void dependants(Worksheet sheet, BenefitItems items, Quantity own) {
        Optional<List<Facts>> all = sheet.find(DEPENDANTS);
        if (all.isEmpty()) {
            return;
        }
        checkBirths(sheet, all.get());
        Setting table = sheet.parameter("work-injury.dependant-allowances");
        List<Quantity> shares = new ArrayList<>();
        Quantity sum = Quantity.ZERO;
        for (Facts each : all.get()) {
            Quantity share = rate(table, each.get(RELATION));
            share = each.find(LONE).orElse(false) ? share.plus(rate(table, "LONE_ADDITION")) : share;
            shares.add(share);
            sum = sum.plus(share);
        }
        if (sum.compareTo(Quantity.ONE) > 0) {
            boolean inOrder = sheet.parameter("work-injury.dependants-above-whole").text().equals("IN_ORDER");
            List<Money> parts = Shares.of(sheet.round("dependants", own, "pay.rounding"), inOrder ? untilWhole(shares) : shares);
            for (int i = 0; i < parts.size(); i++) {
                items.addRounded("dependant-" + (i + 1), parts.get(i), "CNY/month", table, true);
            }
        } else {
            for (int i = 0; i < shares.size(); i++) {
                items.add("dependant-" + (i + 1), own.times(shares.get(i)), "CNY/month", "work-injury.dependant-allowances", true);
            }
        }
    }

    private static void checkBirths(Worksheet sheet, List<Facts> dependants) {
        LocalDate on = sheet.fact(ON);
        List<FactIssue> issues = new ArrayList<>();
        for (int i = 0; i < dependants.size() && issues.size() < MOST_ISSUES; i++) {
            if (dependants.get(i).find(BORN).filter(day -> day.isAfter(on)).isPresent()) {
                issues.add(new FactIssue("/dependants/" + i + "/bornOn", "contradiction", Text.of("出生日期晚于事故之日；遗腹子女请在出生后另行申请。", "Born after the accident; for a posthumous child ask again after the birth.")));
            }
        }
        if (!issues.isEmpty()) {
            throw sheet.invalid(issues);
        }
    }

    /** What is left of the whole for each, one after the other. */
    private static List<Quantity> untilWhole(List<Quantity> shares) {
        List<Quantity> cut = new ArrayList<>();
        Quantity left = Quantity.ONE;
        for (Quantity share : shares) {
            Quantity part = share.min(left);
            cut.add(part);
            left = left.minus(part);
        }
        return cut;
    }

    private static Quantity rate(Setting table, String relation) {
        return (Quantity) table.table().row(relation).orElseThrow().get("rate");
    }
}
