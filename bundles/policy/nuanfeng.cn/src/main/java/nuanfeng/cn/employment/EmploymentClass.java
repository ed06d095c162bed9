// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.employment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Checklist;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;

/** Which paper is due and who answers, once somebody has found how a person works; before that, what has still to be asked. The name of what was signed never decides. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("employment.classify")
public final class EmploymentClass implements Rule {

    private static final Fact<LocalDate> START = Fact.date("start", Text.of("用工之日", "First day of work")).required();
    private static final Fact<Boolean> MANAGED = Fact.flag("managedByEnterprise", Text.of("接受企业的劳动管理", "The enterprise manages the work"));
    private static final Fact<Boolean> REFUSE = Fact.flag("mayRefuseOrders", Text.of("可以自主决定是否接单", "May refuse orders"));
    private static final Fact<Boolean> PAY_RULE = Fact.flag("payRuleSetByEnterprise", Text.of("报酬规则由企业单方制定", "The enterprise alone sets the pay rule"));
    private static final Fact<Boolean> TOOLS = Fact.flag("ownTools", Text.of("自备生产工具", "Brings his own tools"));
    private static final Fact<Boolean> EXCLUSIVE = Fact.flag("exclusive", Text.of("只为该企业工作", "Works for this enterprise alone"));
    private static final List<Fact<Boolean>> SIGNS = List.of(MANAGED, REFUSE, PAY_RULE, TOOLS, EXCLUSIVE);
    private static final Fact<String> SIGNED = Fact.choice("signed", Text.of("已签订的文书；其名称不决定关系", "What was signed; its name decides nothing"), List.of(
            new TitledCode("LABOUR_CONTRACT", Text.of("劳动合同", "Labour contract")), new TitledCode("WRITTEN_AGREEMENT", Text.of("书面协议", "Written agreement")),
            new TitledCode("SERVICE_AGREEMENT", Text.of("用工劳务协议", "Service agreement")), new TitledCode("NONE", Text.of("没有", "Nothing")))).required();
    private static final Fact<String> CHANNEL = Fact.choice("channel", Text.of("用工方式", "Channel"), List.of(new TitledCode("DIRECT", Text.of("直接用工", "Direct")),
            new TitledCode("DISPATCH", Text.of("劳务派遣", "Dispatched")), new TitledCode("OUTSOURCE", Text.of("外包等其他合作用工", "Outsourced")),
            new TitledCode("FILED_OUTLET", Text.of("末端备案网点", "Filed terminal outlet")))).required();
    private static final List<TitledCode> CLASSES = List.of(new TitledCode("LABOUR", Text.of("劳动关系", "Labour relation")),
            new TitledCode("PARTIAL", Text.of("不完全符合确立劳动关系情形", "Not fully a labour relation")), new TitledCode("CIVIL", Text.of("民事关系", "Civil relation")));
    private static final Fact<String> FOUND = Fact.choice("class", Text.of("认定的关系", "What was found"), CLASSES).required();
    private static final Fact<String> BY = Fact.text("by", Text.of("认定人或者机构", "Who found it")).required();
    private static final Fact<LocalDate> FOUND_ON = Fact.date("on", Text.of("认定之日", "Day of the finding")).required();
    private static final Fact<Facts> FINDING = Fact.record("finding", Text.of("已记录的认定", "A recorded finding"), List.of(FOUND, BY, FOUND_ON));
    private static final Fact<Boolean> WAIVED = Fact.flag("insuranceWaived", Text.of("约定不缴纳社会保险费或者由劳动者承诺放弃", "Social insurance was waived"));

    @Override
    public RuleDescription describe() {
        List<Fact<?>> facts = new ArrayList<>(List.of(START));
        facts.addAll(SIGNS);
        facts.addAll(List.of(SIGNED, CHANNEL, FINDING, WAIVED));
        return new RuleDescription(Text.of("用工关系与应当订立的文书", "How a person works and which paper is due"), Outcome.Kind.DECISION, facts, Optional.of(START)).deciding(CLASSES)
                .inSequence("start", "finding.on")
                .notDeciding(Text.of("不认定劳动关系；认定由劳动争议仲裁委员会、人民法院或者主管部门作出。", "Finds no labour relation: arbitration, courts and authorities do."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Judgement judgement = Judgement.on(sheet);
        Optional<Facts> finding = sheet.find(FINDING);
        answerable(sheet, judgement);
        if (sheet.find(WAIVED).orElse(false)) {
            sheet.findParameter("employment.waiver-void").ifPresent(each -> judgement.note("WAIVER_VOID", Text.of("不缴纳社会保险费的约定或者承诺无效。", "A waiver of social insurance is void."), each));
        }
        Setting classes = sheet.parameter("employment.three-classes");
        if (finding.isEmpty()) {
            List<Fact<Boolean>> open = Checklist.unanswered(sheet, SIGNS);
            judgement.find(Verdict.MANUAL_REVIEW, "NO_FINDING", Text.of("没有已记录的认定；文书的名称不决定关系，须根据用工事实认定。", "Nothing was found yet; the name of a paper does not decide, the facts of the work do."), classes);
            open.forEach(each -> judgement.find(Verdict.MANUAL_REVIEW, "OPEN", Text.of("尚须查明：%s。", "To be asked: %s.").formatted(each.description()), classes));
            return judgement.value("open", String.join(",", open.stream().map(Fact::name).toList())).decided();
        }
        LocalDate start = sheet.fact(START);
        String found = finding.get().get(FOUND);
        paper(sheet, judgement, found, start);
        return judgement.decided(found);
    }

    private static void paper(Worksheet sheet, Judgement judgement, String found, LocalDate start) {
        String signed = sheet.fact(SIGNED);
        if (found.equals("LABOUR")) {
            Setting months = sheet.parameter("employment.contract-months");
            LocalDate nominal = start.plusMonths(months.quantity().toLongExact());
            LocalDate due = sheet.workingDayAfter(nominal.minusDays(1), 1);
            boolean done = signed.equals("LABOUR_CONTRACT");
            judgement.value("document", "LABOUR_CONTRACT").value("due", due).note(done ? "CONTRACT_SIGNED" : "CONTRACT_DUE", done ? Text.of("已订立劳动合同。", "A labour contract was signed.")
                    : Text.of("应当自用工之日起一个月内、至迟%s订立书面劳动合同。", "A written labour contract is due within a month, by %s.").formatted(due), months);
        } else if (found.equals("PARTIAL")) {
            Setting agreement = sheet.parameter("employment.partial-agreement");
            boolean done = signed.equals("WRITTEN_AGREEMENT");
            judgement.value("document", "WRITTEN_AGREEMENT").note(done ? "AGREEMENT_SIGNED" : "AGREEMENT_URGED", done ? Text.of("已订立书面协议。", "A written agreement was signed.")
                    : Text.of("指导企业与劳动者订立书面协议；文件未规定期限。", "The enterprise is guided to a written agreement; no day is named."), agreement);
        } else {
            judgement.value("document", "NONE").note("CIVIL_LAW", Text.of("按照民事法律调整双方的权利义务。", "Civil law governs it."), sheet.parameter("pay.civil-relation"));
        }
    }

    private static void answerable(Worksheet sheet, Judgement judgement) {
        String channel = sheet.fact(CHANNEL);
        if (channel.equals("DISPATCH")) {
            judgement.value("answerable", "DISPATCHER,PLATFORM").note("PLATFORM_USES", Text.of("采用劳务派遣方式的，平台企业依法履行劳务派遣用工单位责任。", "With dispatch the platform has the duties of the unit that uses the worker."), sheet.parameter("employment.dispatch-platform"));
        } else if (channel.equals("OUTSOURCE")) {
            judgement.value("answerable", "EMPLOYER,PLATFORM").note("PLATFORM_ANSWERS", Text.of("采取外包等方式，劳动者权益受到损害的，平台企业依法承担相应责任。", "With outsourcing the platform answers by law where rights are harmed."), sheet.parameter("employment.outsource-platform"));
        } else if (channel.equals("FILED_OUTLET")) {
            judgement.value("answerable", "OPENER").note("OPENER_ANSWERS", Text.of("末端备案网点由其开办企业依法承担责任。", "The opener answers for a filed terminal outlet."), sheet.parameter("courier.opener-liable"));
        } else {
            judgement.value("answerable", "EMPLOYER");
        }
    }
}
