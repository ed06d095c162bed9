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

/** Whether an employer who owes wages to migrant workers is to be listed, by when, for how long, and from when he may be taken off early. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("credit.listing")
public final class CreditListing implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("核对之日", "Day of the check")).required();
    private static final Fact<Boolean> THRESHOLD = Fact.flag("thresholdReached", Text.of("拖欠数额达到认定拒不支付劳动报酬罪的标准", "Arrears reach the threshold of the criminal law")).required();
    private static final Fact<Boolean> INCIDENT = Fact.flag("massIncident", Text.of("引发群体性事件、极端事件，造成严重不良社会影响", "A mass or extreme incident with serious effect")).required();
    private static final Fact<LocalDate> DECIDED = Fact.date("decisionOn", Text.of("作出行政处理或者行政处罚决定之日（2021年及以前）", "Day of the decision, until 2021"));
    private static final Fact<LocalDate> ORDER_END = Fact.date("orderEndsOn", Text.of("责令限期支付的最后一日（2022年起）", "Last day of the payment order, from 2022 on"));
    private static final Fact<Boolean> UNPAID = Fact.flag("unpaidAfterOrder", Text.of("责令限期届满仍未支付（2022年起）", "Unpaid when the order had run out, from 2022 on"));
    private static final Fact<Boolean> SPARED = Fact.flag("correctedAndPromised", Text.of("列入决定作出前已改正并作出信用承诺", "Corrected and promised before the decision"));
    private static final Fact<LocalDate> LISTED = Fact.date("listedOn", Text.of("作出列入决定之日", "Day of the decision to list"));
    private static final Fact<LocalDate> CORRECTED = Fact.date("correctedOn", Text.of("列入后改正之日", "Day on which it was corrected"));
    private static final Fact<Boolean> BARRED = Fact.flag("removalBarred", Text.of("有不得提前移出的情形（再次拖欠、涉及刑事案件等）", "Early removal is barred: a repeat, a criminal case"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("拖欠农民工工资的信用名单", "Listing for wages owed to migrant workers"), Outcome.Kind.DECISION,
                List.of(ON, THRESHOLD, INCIDENT, DECIDED, ORDER_END, UNPAID, SPARED, LISTED, CORRECTED, BARRED), Optional.of(ON))
                .deciding(List.of(new TitledCode("LIST", Text.of("符合列入条件", "To be listed")), new TitledCode("MAY_SPARE", Text.of("可以不列入", "May be spared")), new TitledCode("NOT_LISTED", Text.of("不符合列入条件", "Not to be listed"))))
                .inSequence("decisionOn", "listedOn").inSequence("orderEndsOn", "listedOn")
                .notDeciding(Text.of("不代替人力资源社会保障行政部门的列入、移出决定，不认定犯罪。", "Is no decision to list or remove, and finds no crime."))
                .calling("due", Text.of("决定期限", "Decision due"))
                .calling("dueExtended", Text.of("延长后的期限", "Due where extended"))
                .calling("restrictions", Text.of("限制措施", "Restrictions"))
                .calling("until", Text.of("列入至", "On the list until"))
                .calling("removalFrom", Text.of("可申请移出起", "Removal from"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Judgement judgement = Judgement.on(sheet);
        Setting from = sheet.parameter("labour-supervision.listing-from");
        boolean byOrder = from.text().equals("ORDER_END");
        Fact<LocalDate> event = byOrder ? ORDER_END : DECIDED;
        LocalDate since = sheet.find(event).orElseThrow(() -> sheet.invalid(event, "missing", Text.of("该日适用的办法以此日起算列入期限。", "By the rules of that day the time for listing runs from it.")));
        boolean ground = sheet.fact(THRESHOLD) || sheet.fact(INCIDENT);
        if (!ground) {
            return judgement.note("NO_GROUND", Text.of("数额未达到标准，也没有造成严重不良社会影响的事件。", "Neither the amount nor an incident is a ground."), from).decided("NOT_LISTED");
        }
        if (byOrder && !sheet.find(UNPAID).orElseThrow(() -> sheet.invalid(UNPAID, "missing", Text.of("2022年起须填报责令限期届满是否仍未支付。", "From 2022 on it matters whether it was unpaid when the order had run out.")))) {
            return judgement.note("PAID_BY_ORDER", Text.of("责令限期内已经支付。", "It was paid within the order."), from).decided("NOT_LISTED");
        }
        int days = (int) sheet.quantity("labour-supervision.listing-days").toLongExact();
        LocalDate due = sheet.workingDayAfter(since, days);
        judgement.value("due", due).note("GROUND", Text.of("有列入情形，列入决定应在%s前作出。", "There is a ground: the decision is due by %s.").formatted(due), from);
        sheet.findParameter("labour-supervision.listing-extension-days").ifPresent(more -> {
            LocalDate extended = sheet.workingDayAfter(since, days + (int) more.quantity().toLongExact());
            judgement.value("dueExtended", extended).note("EXTENSION", Text.of("情况复杂经批准的，可以延长至%s。", "Where it is complex, by %s.").formatted(extended), more);
        });
        sheet.findParameter("labour-supervision.restrictions").ifPresent(each -> judgement.value("restrictions", String.join(",", each.codes()))
                .note("RESTRICTIONS", Text.of("列入后在%s个方面依法限制。", "Restrictions in %s fields.").formatted(each.codes().size()), each));
        term(sheet, judgement);
        Optional<Setting> sparing = sheet.findParameter("labour-supervision.listing-sparing");
        if (sparing.isPresent() && sheet.find(SPARED).orElse(false)) {
            return judgement.note("CORRECTED_BEFORE", Text.of("列入决定作出前已经改正并作出承诺的，可以不列入。", "Corrected and promised before the decision: may be spared."), sparing.get()).decided("MAY_SPARE");
        }
        return judgement.decided("LIST");
    }

    private static void term(Worksheet sheet, Judgement judgement) {
        Optional<LocalDate> listed = sheet.find(LISTED);
        Optional<Setting> years = sheet.findParameter("labour-supervision.listing-term-years");
        if (listed.isEmpty() || years.isEmpty()) {
            return;
        }
        judgement.value("until", listed.get().plusYears(years.get().quantity().toLongExact()));
        Optional<LocalDate> corrected = sheet.find(CORRECTED);
        if (corrected.isPresent()) {
            Setting months = sheet.parameter("labour-supervision.removal-months");
            if (sheet.find(BARRED).orElse(false)) {
                judgement.note("REMOVAL_BARRED", Text.of("有不得提前移出的情形。", "Early removal is barred."), sheet.parameter("labour-supervision.removal-barred"));
            } else {
                LocalDate later = corrected.get().isAfter(listed.get()) ? corrected.get() : listed.get();
                judgement.value("removalFrom", later.plusMonths(months.quantity().toLongExact())).note("REMOVAL", Text.of("改正后列入满%s个月并作出守信承诺的，可以申请提前移出。", "After %s months on the list since the correction, and with a promise, removal may be applied for.").formatted(months.quantity()), months);
            }
        }
    }
}
