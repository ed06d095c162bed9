// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.injury;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
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
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;

/** Which items of the law the circumstances of an injury touch, and what has still to be asked. Whether it is a work injury only the authority decides. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("injury.recognition")
public final class InjuryRecognition implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("accidentOn", Text.of("事故伤害发生之日", "Day of the accident")).required();
    private static final Fact<Boolean> AT_WORK = Fact.flag("workTimePlaceCause", Text.of("在工作时间和工作场所内，因工作原因受到事故伤害（送件途中的，工作场所及于合理路线）", "At work, in working time and by the work; delivering included"));
    private static final Fact<Boolean> AROUND = Fact.flag("beforeOrAfterWork", Text.of("工作时间前后在工作场所内，从事预备性或者收尾性工作受到事故伤害", "Before or after work, preparing or finishing it at the place of work"));
    private static final Fact<Boolean> VIOLENCE = Fact.flag("violence", Text.of("在工作时间和工作场所内，因履行工作职责受到暴力等意外伤害", "Hurt by violence for doing his duty"));
    private static final Fact<Boolean> DISEASE = Fact.flag("occupationalDisease", Text.of("患职业病", "An occupational disease"));
    private static final Fact<Boolean> ERRAND = Fact.flag("errand", Text.of("因工外出期间，由于工作原因受到伤害或者发生事故下落不明", "Away for the work, hurt by it or missing after an accident"));
    private static final Fact<Boolean> COMMUTE = Fact.flag("commuting", Text.of("在上下班途中，受到交通事故或者城市轨道交通、客运轮渡、火车事故伤害", "On the way to or from work, by a traffic accident"));
    private static final Fact<Boolean> OTHER = Fact.flag("otherByLaw", Text.of("法律、行政法规规定应当认定为工伤的其他情形", "Another case that a law or regulation names"));
    private static final Fact<Boolean> SUDDEN = Fact.flag("suddenDeath", Text.of("在工作时间和工作岗位，突发疾病死亡", "Died of a sudden illness at work"));
    private static final Fact<Boolean> RESCUE = Fact.flag("rescue", Text.of("在抢险救灾等维护国家利益、公共利益活动中受到伤害", "Hurt in a rescue or another act for the public"));
    private static final Fact<Boolean> VETERAN = Fact.flag("veteranRelapse", Text.of("因战、因公负伤致残的军人旧伤复发", "An old wound of a disabled soldier broke open"));
    private static final Fact<Boolean> CRIME = Fact.flag("intentionalCrime", Text.of("故意犯罪", "An intentional crime"));
    private static final Fact<Boolean> DRUNK = Fact.flag("drunkOrDrugs", Text.of("醉酒或者吸毒", "Drunk, or on drugs"));
    private static final Fact<Boolean> SELF = Fact.flag("selfHarm", Text.of("自残或者自杀", "Self-harm or suicide"));
    private static final Fact<Boolean> MAIN_FAULT = Fact.flag("mainlyOwnFault", Text.of("该交通事故由本人承担主要责任（有权机关认定的）", "The accident was mainly his own fault, as the authority found"));
    private static final Fact<Temporal> ONSET = Fact.dateOrMoment("onset", Text.of("发病的时刻（初次诊断）", "Moment of the onset, by the first diagnosis"));
    private static final Fact<Temporal> DIED = Fact.dateOrMoment("died", Text.of("死亡的时刻", "Moment of death"));

    private static final List<Fact<Boolean>> INJURIES = List.of(AT_WORK, AROUND, VIOLENCE, DISEASE, ERRAND, COMMUTE, OTHER);
    private static final List<Fact<Boolean>> DEEMED = List.of(SUDDEN, RESCUE, VETERAN);
    private static final List<Fact<Boolean>> EXCLUDED = List.of(CRIME, DRUNK, SELF);

    @Override
    public RuleDescription describe() {
        List<Fact<?>> facts = new ArrayList<>(List.of(ON));
        facts.addAll(INJURIES);
        facts.addAll(DEEMED);
        facts.addAll(EXCLUDED);
        facts.addAll(List.of(MAIN_FAULT, ONSET, DIED));
        return new RuleDescription(Text.of("工伤认定的情形对照", "Circumstances of a work injury"), Outcome.Kind.DECISION, facts, Optional.of(ON))
                .inSequence("onset", "died")
                .notDeciding(Text.of("不认定工伤，只列出所填情形涉及的条款和须查明的事项；认定由社会保险行政部门作出。", "Recognises no injury: it lists what the facts touch and what has to be found out; the authority decides."))
                .calling("minutes", Text.of("相隔分钟", "Minutes between"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Judgement judgement = Judgement.on(sheet);
        touched(sheet, judgement, INJURIES, "INJURY_", "work-injury.recognised-cases");
        touched(sheet, judgement, DEEMED, "DEEMED_", "work-injury.deemed-cases");
        touched(sheet, judgement, EXCLUDED, "EXCLUDED_", "work-injury.excluded-cases");
        if (judgement.isSilent()) {
            judgement.find(Verdict.MANUAL_REVIEW, "NOTHING_TOUCHED", Text.of("所填情形没有涉及第十四条、第十五条列举的任何一项；请补充事故的时间、地点和原因。",
                    "Nothing of what the law lists is touched; give time, place and cause of the accident."), sheet.parameter("work-injury.recognised-cases"));
        }
        if (sheet.find(COMMUTE).orElse(false)) {
            fault(sheet, judgement);
        }
        if (sheet.find(SUDDEN).orElse(false)) {
            illness(sheet, judgement);
        }
        return judgement.decided();
    }

    private static void touched(Worksheet sheet, Judgement judgement, List<Fact<Boolean>> items, String code, String key) {
        for (Fact<Boolean> item : Checklist.there(sheet, items)) {
            int number = items.indexOf(item) + 1;
            judgement.find(Verdict.MANUAL_REVIEW, code + number, Text.of("涉及第%s项：%s。请查明证据。", "Item %s is touched: %s. Look at the evidence.").formatted(number, item.description()), sheet.parameter(key));
        }
    }

    private static void fault(Worksheet sheet, Judgement judgement) {
        Optional<Boolean> main = sheet.find(MAIN_FAULT);
        Text sentence = main.isEmpty() ? Text.of("须有权机关认定事故责任：本人是否承担主要责任？", "Was it mainly his own fault? The authority's finding is needed.")
                : main.get() ? Text.of("事故由本人承担主要责任，不属于该项。", "It was mainly his own fault: the item does not cover it.")
                : Text.of("事故非由本人承担主要责任，符合该项对责任的要求。", "It was not mainly his own fault, as the item asks.");
        judgement.find(Verdict.MANUAL_REVIEW, main.isEmpty() ? "FAULT_OPEN" : main.get() ? "FAULT_MAIN" : "FAULT_NOT_MAIN", sentence, sheet.parameter("work-injury.recognised-cases"));
    }

    private static void illness(Worksheet sheet, Judgement judgement) {
        Setting hours = sheet.parameter("work-injury.sudden-illness-hours");
        Optional<Temporal> onset = sheet.find(ONSET);
        Optional<Temporal> died = sheet.find(DIED);
        if (onset.isEmpty() || died.isEmpty() || onset.get() instanceof LocalDate || died.get() instanceof LocalDate) {
            judgement.find(Verdict.MANUAL_REVIEW, "MOMENTS_OPEN", Text.of("抢救后死亡的，请提供初次诊断和死亡的时刻。", "Where he died after treatment, give the moments of diagnosis and death."), hours);
            return;
        }
        Duration between = Duration.between((OffsetDateTime) onset.get(), (OffsetDateTime) died.get());
        boolean within = between.compareTo(Duration.ofHours(hours.quantity().toLongExact())) <= 0;
        judgement.value("minutes", between.toMinutes()).find(Verdict.MANUAL_REVIEW, within ? "WITHIN_HOURS" : "AFTER_HOURS", within
                ? Text.of("自发病至死亡%s分钟，在%s小时之内。", "%s minutes from onset to death, within %s hours.").formatted(between.toMinutes(), hours.quantity())
                : Text.of("自发病至死亡%s分钟，超过%s小时。", "%s minutes from onset to death, over %s hours.").formatted(between.toMinutes(), hours.quantity()), hours);
    }
}
