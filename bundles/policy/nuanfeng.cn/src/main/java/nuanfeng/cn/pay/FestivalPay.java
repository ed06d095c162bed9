// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.DayKind;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** Whether somebody who has not fully a labour relation got more on a festival than usual. How much more nobody says. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("pay.festival")
public final class FestivalPay implements Rule {

    private static final Fact<LocalDate> DATE = Fact.date("date", Text.of("工作之日", "Day of the work")).required();
    private static final Fact<Quantity> NORMAL = Fact.money("normalPay", Text.of("同样工作在平日的报酬", "What the same work is paid on a usual day")).required();
    private static final Fact<Quantity> PAID = Fact.money("paid", Text.of("当日实际报酬", "What was paid on that day")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("法定节假日报酬核对", "Pay on a festival"), Outcome.Kind.DECISION, List.of(DATE, Employment.RELATION, NORMAL, PAID), Optional.of(DATE))
                .notDeciding(Text.of("不认定劳动关系，不确定高出的数额。", "Confirms no labour relation and fixes no amount."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting more = sheet.parameter("pay.festival-partial");
        String relation = sheet.fact(Employment.RELATION);
        if (!relation.equals(Employment.PARTIAL)) {
            throw sheet.notApplicable(relation.equals(Employment.CIVIL) ? Text.of("民事关系按照民事法律调整。", "A civil relation is governed by civil law.")
                    : Text.of("劳动关系按法律规定的倍数支付，请核对pay.overtime。", "In a labour relation the multiples of the law hold: ask pay.overtime."), more);
        }
        Judgement judgement = Judgement.on(sheet);
        DayKind kind = sheet.dayKind(sheet.fact(DATE), Overtime.REGIONAL);
        if (kind != DayKind.FESTIVAL) {
            return judgement.find(Verdict.NOT_APPLICABLE, "NO_FESTIVAL", Text.of("%s不是法定休假日。", "%s is no festival.").formatted(sheet.fact(DATE)), more).decided("NOT_APPLICABLE");
        }
        Quantity paid = sheet.fact(PAID);
        Quantity normal = sheet.fact(NORMAL);
        if (paid.compareTo(normal) > 0) {
            judgement.note("HIGHER", Text.of("当日报酬%s元，高于平日的%s元。", "%s, more than the usual %s.").formatted(paid.toPlainString(2), normal.toPlainString(2)), more);
        } else {
            judgement.find(Verdict.FINDING, "NOT_HIGHER", Text.of("当日报酬%s元，不高于平日的%s元。", "%s, no more than the usual %s.").formatted(paid.toPlainString(2), normal.toPlainString(2)), more);
        }
        return judgement.decided();
    }
}
