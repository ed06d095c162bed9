// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;

/**
 * How a grass-roots outlet joins work-injury insurance first: itself, through its owner, not at all because it is in every
 * scheme already, or by a person's decision wherever the documents do not settle it. Participation is a possibility; the route
 * binds once it is chosen.
 */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("work-injury.route")
public final class WorkInjuryRoute implements Rule {

    private static final String DIRECT = "DIRECT";
    private static final String MANUAL_REVIEW = "MANUAL_REVIEW";

    private static final Fact<Boolean> LICENSED = Fact.flag("licensed", Text.of("已取得快递业务经营许可",
            "Has a licence for express business")).required();
    private static final Fact<Boolean> FILED = Fact.flag("filed", Text.of("已办理快递末端网点备案；有经营许可的可不填",
            "Is a filed terminal outlet; a licensed one need not say"));
    private static final Fact<Boolean> CAPACITY = Fact.flag("employerCapacity", Text.of("具备用人单位主体资格",
            "Has the capacity of an employer")).required();
    private static final Fact<Boolean> FLEXIBLE = Fact.flag("flexibleStaff", Text.of("用工灵活、流动性大（须由经办人员核实认定）；未认定的转人工核实",
            "Whether its staff is flexible and mobile, as a person found; unknown goes to review"));
    private static final Fact<LocalDate> ALL_INSURED_SINCE = Fact.date("allInsuredSince",
            Text.of("已按规定参加各项社会保险的起始日", "Day since when it is in every scheme as required"));
    private static final Fact<Boolean> BRANCH = Fact.flag("branch", Text.of("是分支机构", "Is a branch"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("优先参加工伤保险的参保方式", "Route of priority enrolment"), Outcome.Kind.DECISION,
                List.of(LICENSED, FILED, CAPACITY, FLEXIBLE, ALL_INSURED_SINCE, BRANCH, OwnerRoute.OWNER), Optional.empty())
                .calling("place", Text.of("参保地", "Place of enrolment"))
                .calling("payer", Text.of("参保单位", "Payer"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting routes = sheet.parameter("work-injury.enrolment-routes");
        Optional<LocalDate> insured = sheet.find(ALL_INSURED_SINCE).filter(since -> !since.isAfter(sheet.on()));
        if (insured.isPresent()) {
            return alreadyInsured(sheet, insured.get());
        }
        Setting priority = sheet.parameter("work-injury.priority-enrolment");
        if (!priority.flag()) {
            throw sheet.notApplicable(Text.of("未见该地区作出基层快递网点优先参加工伤保险的规定。", "No rule of this place about priority enrolment of outlets is known."), priority);
        }
        Optional<Boolean> flexible = sheet.find(FLEXIBLE);
        if (flexible.isEmpty()) {
            return review(sheet.reason("FLEXIBLE_STAFF_UNKNOWN", Text.of("暂不能判断参保方式：是否“用工灵活、流动性大”尚未认定，请由经办人员核实后填报。",
                    "The route is open: whether staff is flexible and mobile has not been found yet; have it found, then ask again."), priority));
        }
        if (!flexible.get()) {
            throw sheet.notApplicable(Text.of("优先参保只适用于用工灵活、流动性大的基层快递网点；其他单位参加各项社会保险。",
                    "Priority enrolment is for outlets whose staff is flexible and mobile; others join every scheme."), priority);
        }
        Outcome.Decision decision = decide(sheet, routes);
        if (decision.code().equals(MANUAL_REVIEW)) {
            return decision;
        }
        if (!routes.codes().contains(decision.code())) {
            List<Reason> reasons = new ArrayList<>();
            reasons.add(sheet.reason("ROUTE_NOT_OFFERED", Text.of("该地区的文件未规定%s这一参保方式。", "The documents of this place do not mention this route: %s.")
                    .formatted(decision.code().equals(DIRECT) ? Text.of("网点直接办理", "the outlet itself") : Text.of("由所属快递企业代为办理", "through the owner")), routes));
            reasons.addAll(decision.reasons());
            return new Outcome.Decision(MANUAL_REVIEW, Map.of(), reasons);
        }
        sheet.warn("duties-remain", Text.of("不免除依法订立劳动合同、参加各项社会保险的义务；参保不等于确认劳动关系。",
                "Duties to sign labour contracts and to join every scheme remain; enrolment confirms no labour relation."));
        return decision;
    }

    static Outcome.Decision review(Reason reason) {
        return new Outcome.Decision(MANUAL_REVIEW, Map.of(), List.of(reason));
    }

    private static Outcome.Decision alreadyInsured(Worksheet sheet, LocalDate since) {
        Setting before = sheet.parameter("work-injury.exclusion-before");
        if (!since.isBefore(before.date())) {
            return review(sheet.reason("ALREADY_INSURED", Text.of("自%s起已参加各项社会保险，不早于%s；是否仍可优先参保，须由经办人员核实认定。",
                    "In every scheme since %s, not before %s: whether priority enrolment is still open has to be found.").formatted(since, before.date()), before));
        }
        sheet.warn("keeps-original-channel", Text.of("仍须按原渠道参加各项社会保险。", "It goes on in every scheme as before."));
        return new Outcome.Decision("EXCLUDED", Map.of(), List.of(sheet.reason("INSURED_BEFORE_NOTICE",
                Text.of("%s之前已按规定参加各项社会保险（自%s起），不在优先参保范围。",
                        "In every scheme before %s (since %s): outside priority enrolment.").formatted(before.date(), since), before)));
    }

    private static Outcome.Decision decide(Worksheet sheet, Setting routes) {
        boolean licensed = sheet.fact(LICENSED);
        boolean filed = licensed ? sheet.find(FILED).orElse(false) : sheet.fact(FILED);
        boolean capacity = sheet.fact(CAPACITY);
        if (licensed && capacity) {
            return new Outcome.Decision(DIRECT, Map.of(), List.of(sheet.reason("LICENSED_WITH_CAPACITY",
                    Text.of("有快递业务经营许可和用人单位主体资格，可以直接办理优先参保。", "With licence and capacity of an employer: it can enrol itself."), routes)));
        }
        if (!capacity && sheet.find(BRANCH).orElse(false)) {
            return review(sheet.reason("BRANCH_WITHOUT_CAPACITY", Text.of("分支机构没有用人单位主体资格，文件未规定由谁办理。",
                    "A branch without the capacity of an employer: the documents do not say who enrols it."), routes));
        }
        if (filed) {
            return capacity ? review(sheet.reason("FILED_WITH_CAPACITY", Text.of("已备案而自身有用人单位主体资格，文件未规定由谁办理。",
                    "Filed and itself an employer: the documents do not say who enrols it."), routes))
                    : OwnerRoute.decide(sheet, routes);
        }
        return licensed ? review(sheet.reason("LICENSED_WITHOUT_CAPACITY", Text.of("有快递业务经营许可而没有用人单位主体资格，文件未规定由谁办理。",
                "Licensed and without the capacity of an employer: the documents do not say who enrols it."), routes))
                : neither(sheet);
    }

    private static Outcome.Decision neither(Worksheet sheet) {
        Setting days = sheet.parameter("work-injury.terminal-outlet-filing-days");
        return review(sheet.reason("NEITHER_FILED_NOR_LICENSED", Text.of("既无快递业务经营许可，又未备案；开办快递末端网点，应当自开办之日起%s日内备案。",
                "Neither licensed nor filed; whoever opens a terminal outlet has to file it within %s days.").formatted(days.quantity()), days));
    }
}
