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
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;

/** Whether a complaint to the labour authority meets the conditions for being accepted, and until when the act can be pursued. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("case.acceptance")
public final class CaseAcceptance implements Rule {

    private static final Fact<LocalDate> RECEIVED = Fact.date("receivedOn", Text.of("收到投诉之日", "Day on which it was received")).required();
    private static final Fact<LocalDate> ENDED = Fact.date("endedOn", Text.of("违法行为发生之日；连续或者继续的，终了之日；仍在继续的不填", "Day of the act, or its end; left out while it lasts"));
    private static final Fact<Boolean> NAMED = Fact.flag("namedUnit", Text.of("有明确的被投诉用人单位", "It names an employer")).required();
    private static final Fact<Boolean> OWN = Fact.flag("ownHarm", Text.of("投诉人的合法权益受到侵害", "The complainant's own rights were harmed")).required();
    private static final Fact<Boolean> COMPETENT = Fact.flag("competent", Text.of("属于劳动保障监察职权范围并由受理投诉的部门管辖", "It is for labour supervision and for this authority")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("劳动保障投诉的受理条件", "Acceptance of a complaint"), Outcome.Kind.DECISION, List.of(RECEIVED, ENDED, NAMED, OWN, COMPETENT), Optional.of(RECEIVED))
                .deciding(List.of(new TitledCode("ACCEPT", Text.of("受理", "Accept")), new TitledCode("REFUSE", Text.of("不予受理", "Refuse"))))
                .inSequence("endedOn", "receivedOn")
                .notDeciding(Text.of("不认定违法行为，不代替劳动保障行政部门的受理决定；受理后的期限见clock.case-filing、clock.investigation。", "Finds no breach and is no decision of the authority; the time limits that follow are clocks."))
                .calling("lastDay", Text.of("查处时效届满日", "Last day for a case"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Judgement judgement = Judgement.on(sheet);
        Setting conditions = sheet.parameter("labour-supervision.acceptance-conditions");
        Setting years = sheet.parameter("labour-supervision.limitation-years");
        boolean accepted = true;
        accepted &= condition(judgement, sheet.fact(NAMED), "NO_NAMED_UNIT", Text.of("没有明确的被投诉用人单位。", "No employer is named."), conditions);
        accepted &= condition(judgement, sheet.fact(OWN), "NOT_OWN_HARM", Text.of("投诉人的合法权益没有受到侵害；可以举报。", "The complainant's own rights are not harmed; he may report it."), conditions);
        accepted &= condition(judgement, sheet.fact(COMPETENT), "NOT_COMPETENT", Text.of("不属于受理投诉的劳动保障行政部门管辖；请告知有管辖权的部门，属于劳动争议的可以申请仲裁。", "Not for this authority; tell which one is, and of arbitration."), conditions);
        Optional<LocalDate> ended = sheet.find(ENDED);
        if (ended.isPresent()) {
            LocalDate last = ended.get().plusYears(years.quantity().toLongExact());
            judgement.value("lastDay", last);
            accepted &= condition(judgement, !sheet.fact(RECEIVED).isAfter(last), "TOO_LATE", Text.of("违法行为终了后二年内（至%s）未被发现、举报或者投诉的，不再查处；可以另行申请仲裁或者提起诉讼。",
                    "Two years after the act, on %s, it can no longer be pursued; arbitration or a court remain.").formatted(last), years);
        }
        if (accepted) {
            judgement.note("CONDITIONS_MET", Text.of("符合受理条件。", "The conditions are met."), conditions);
        }
        return judgement.decided(accepted ? "ACCEPT" : "REFUSE");
    }

    private static boolean condition(Judgement judgement, boolean met, String code, Text sentence, Setting by) {
        if (!met) {
            judgement.note(code, sentence, by);
        }
        return met;
    }
}
