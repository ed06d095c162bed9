// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.zone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;

/** Whether an enterprise of the zone may take somebody by dispatch for research. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("ftz.dispatch")
public final class FreeTradeDispatch implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("用工之日", "First day of work")).required();
    private static final Fact<Boolean> ZONE = Fact.flag("inZone", Text.of("是自贸区内企业", "The enterprise is in the zone")).required();
    private static final Fact<Boolean> CENTRE = Fact.flag("researchCentre", Text.of("用于研发中心的研发岗位", "For a research post of a research centre")).required();
    private static final Fact<Boolean> TEMPORARY = Fact.flag("temporary", Text.of("是临时性人员", "Temporary")).required();
    private static final Fact<String> JOB = Fact.choice("job", Text.of("人员", "Job"), List.of(new TitledCode("RESEARCHER", Text.of("研究人员", "Researcher")), new TitledCode("TECHNICIAN", Text.of("技术人员", "Technician")),
            new TitledCode("ASSISTANT", Text.of("辅助人员", "Assistant")), new TitledCode("OTHER", Text.of("其他", "Other")))).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("自贸区劳务派遣的范围", "Dispatch in the zone"), Outcome.Kind.DECISION, List.of(ON, ZONE, CENTRE, TEMPORARY, JOB), Optional.of(ON))
                .deciding(List.of(new TitledCode("ALLOWED", Text.of("可以", "Allowed")), new TitledCode("NOT_ALLOWED", Text.of("不在扩大的范围内", "Not within what was opened"))))
                .notDeciding(Text.of("不改变劳动合同法对劳务派遣的规定，不认定岗位性质。", "Changes nothing of the law on dispatch and does not find what a post is."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting jobs = sheet.parameter("free-trade-zone.dispatch-jobs");
        if (!sheet.fact(ZONE)) {
            throw sheet.notApplicable(Text.of("措施仅适用于自贸区内企业。", "The measure is for enterprises in the zone."), jobs);
        }
        boolean fits = sheet.fact(CENTRE) && sheet.fact(TEMPORARY) && jobs.codes().contains(sheet.fact(JOB));
        return Judgement.on(sheet).note(fits ? "RESEARCH_POST" : "NO_RESEARCH_POST", fits ? Text.of("属于研发中心研发岗位的临时性人员。", "A temporary post of research.")
                : Text.of("不属于研发中心研发岗位的临时性研究、技术或者辅助人员。", "No temporary post of research."), jobs).decided(fits ? "ALLOWED" : "NOT_ALLOWED");
    }
}
