// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Checklist;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** The yearly grade of an enterprise for keeping labour law: A, B or C by what was found in the year. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("credit.grade")
public final class CreditGrade implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("评价年度的最后一日", "Last day of the year that is graded")).required();
    private static final Fact<Quantity> FINDINGS = Fact.count("findings", Text.of("被查处的次数", "Breaches found in the year")).required();
    private static final Fact<Boolean> INCIDENT = Fact.flag("massIncident", Text.of("因违法引发群体性事件、极端事件", "A mass or extreme incident by a breach"));
    private static final Fact<Boolean> CHILD = Fact.flag("childOrForcedLabour", Text.of("非法使用童工、强迫劳动", "Child or forced labour"));
    private static final Fact<Boolean> REFUSED = Fact.flag("refusedDecision", Text.of("拒不履行行政处理或者行政处罚决定", "Refused a decision"));
    private static final Fact<Boolean> OBSTRUCTED = Fact.flag("obstructed", Text.of("无理抗拒、阻挠监察", "Obstructed supervision"));
    private static final Fact<Boolean> CRIME = Fact.flag("criminalLiability", Text.of("被依法追究刑事责任", "Criminal liability"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("劳动保障守法诚信等级", "Grade of keeping labour law"), Outcome.Kind.DECISION, List.of(ON, FINDINGS, INCIDENT, CHILD, REFUSED, OBSTRUCTED, CRIME), Optional.of(ON))
                .deciding(List.of(new TitledCode("A", Text.of("A级", "A")), new TitledCode("B", Text.of("B级", "B")), new TitledCode("C", Text.of("C级", "C"))))
                .notDeciding(Text.of("不代替人力资源社会保障行政部门的评价。", "Is no grading of the authority."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting many = sheet.parameter("labour-supervision.grade-c-findings");
        Judgement judgement = Judgement.on(sheet);
        Quantity findings = sheet.fact(FINDINGS);
        List<Fact<Boolean>> grave = Checklist.there(sheet, List.of(INCIDENT, CHILD, REFUSED, OBSTRUCTED, CRIME));
        grave.forEach(each -> judgement.note("GRAVE", Text.of("有下列情形：%s。", "There is this ground: %s.").formatted(each.description()), many));
        boolean isMany = findings.compareTo(many.quantity()) >= 0;
        judgement.note(isMany ? "MANY_FINDINGS" : findings.signum() > 0 ? "SOME_FINDINGS" : "NO_FINDING", Text.of("当年被查处%s次；达到%s次的为C级。", "%s breaches found in the year; %s make a C.").formatted(findings, many.quantity()), many);
        return judgement.decided(isMany || !grave.isEmpty() ? "C" : findings.signum() > 0 ? "B" : "A");
    }
}
