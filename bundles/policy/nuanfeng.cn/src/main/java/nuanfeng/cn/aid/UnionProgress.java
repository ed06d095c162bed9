// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.aid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** Whether the unions reached how many enterprises they set out to reach: of a target it is a miss where they did not, of an order a finding. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("union.progress")
public final class UnionProgress implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("统计之日", "Day of the count")).required();
    private static final Fact<String> WORK = Fact.choice("work", Text.of("工作", "Work"), List.of(new TitledCode("HI_TECH", Text.of("指导高新技术企业（三年合计）", "Guidance of hi-tech enterprises, over three years")),
            new TitledCode("HARMONY", Text.of("非公企业法治体检（当年）", "Check-ups of private enterprises, in the year")))).required();
    private static final Fact<Quantity> COUNT = Fact.count("enterprises", Text.of("已完成的户数", "Enterprises so far")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("工会工作进度", "Progress of the unions"), Outcome.Kind.DECISION, List.of(ON, WORK, COUNT), Optional.of(ON))
                .notDeciding(Text.of("不评价工作质量；期限届满以前的差距只是进度。", "Judges no quality; before the last day a gap is progress only."))
                .calling("wanted", Text.of("应达数", "Wanted"))
                .calling("lacking", Text.of("尚缺数", "Lacking"))
                .calling("by", Text.of("截止日期", "By"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        boolean target = sheet.fact(WORK).equals("HI_TECH");
        Setting wanted = sheet.parameter(target ? "union.hi-tech-enterprises" : "union.harmony-enterprises-yearly");
        Setting by = sheet.parameter("union.hi-tech-by");
        LocalDate on = sheet.fact(ON);
        LocalDate last = target ? by.date() : on.withDayOfYear(1).plusYears(1).minusDays(1);
        Quantity done = sheet.fact(COUNT);
        Quantity lacking = wanted.quantity().minus(done).max(Quantity.ZERO);
        Judgement judgement = Judgement.on(sheet).value("wanted", wanted.quantity()).value("lacking", lacking).value("by", last);
        Text sentence = Text.of("已完成%s户，应完成%s户，期限%s。", "%s of %s, by %s.").formatted(done, wanted.quantity(), last);
        if (lacking.isZero()) {
            return judgement.note("REACHED", sentence, wanted).decided();
        }
        if (on.isBefore(last)) {
            return judgement.note("UNDER_WAY", sentence, wanted).decided();
        }
        return judgement.find(target ? Verdict.MISSED : Verdict.FINDING, "NOT_REACHED", sentence, wanted).decided();
    }
}
