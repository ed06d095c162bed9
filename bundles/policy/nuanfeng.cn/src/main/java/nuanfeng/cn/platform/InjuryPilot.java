// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rows;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;

/** Whether a platform must take part in the pilot of occupational-injury cover: by province, line of business and day. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("platform.injury-pilot")
public final class InjuryPilot implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("询问之日", "Day asked about")).required();
    private static final Fact<String> WORK_PLACE = Fact.place("workPlace", Text.of("实际工作地（县级行政区划代码）", "District of actual work")).required();
    private static final Fact<String> SECTOR = Fact.choice("sector", Text.of("行业", "Line of business"), List.of(
            new TitledCode("RIDE", Text.of("出行", "Rides")), new TitledCode("MEALS", Text.of("外卖", "Meals")), new TitledCode("INSTANT", Text.of("即时配送", "Instant delivery")),
            new TitledCode("FREIGHT", Text.of("同城货运", "Freight within a city")), new TitledCode("EXPRESS", Text.of("快递", "Express")), new TitledCode("OTHER", Text.of("其他", "Other")))).required();
    private static final Fact<Boolean> NAMED = Fact.flag("platformNamed", Text.of("该平台企业在试点企业名单内", "The platform is among those that the pilot names"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("职业伤害保障试点的适用", "Occupational-injury pilot"), Outcome.Kind.DECISION, List.of(ON, WORK_PLACE, SECTOR, NAMED), Optional.of(ON))
                .deciding(List.of(new TitledCode("BOUND", Text.of("应当按规定参加", "Must take part")), new TitledCode("NOT_YET", Text.of("当地尚未纳入试点", "Not yet here"))))
                .notDeciding(Text.of("不认定职业伤害，不代替试点地区对平台企业范围的确定。", "Recognises no injury and does not replace the pilot's own list of platforms."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting duty = sheet.parameter("platform.injury-pilot-duty");
        String sector = sheet.fact(SECTOR);
        Judgement judgement = Judgement.on(sheet);
        if (!sheet.parameter("platform.injury-pilot-sectors").codes().contains(sector)) {
            return judgement.find(Verdict.NOT_APPLICABLE, sector.equals("EXPRESS") ? "EXPRESS_ELSEWHERE" : "SECTOR_NOT_NAMED", sector.equals("EXPRESS")
                    ? Text.of("试点行业不含快递；快递网点的从业人员参加工伤保险，请核对work-injury.route。", "Express is not in the pilot: those of an outlet join work-injury insurance, ask work-injury.route.")
                    : Text.of("该行业不在试点行业内。", "The line of business is not in the pilot."), duty).decided("NOT_APPLICABLE");
        }
        Setting areas = sheet.parameter("platform.injury-pilot-areas");
        String district = sheet.fact(WORK_PLACE);
        if (Rows.matching(areas.table(), Map.of("province", province(district))).isEmpty()) {
            return judgement.note("AREA_NOT_NAMED", Text.of("%s所在的省级行政区截至该日不在试点地区内。", "The province of %s is not in the pilot on that day.").formatted(district), areas).decided("NOT_YET");
        }
        Setting whole = sheet.parameter("platform.injury-pilot-whole-sectors");
        if (!whole.flag()) {
            Optional<Boolean> named = sheet.find(NAMED);
            if (named.isEmpty()) {
                return judgement.find(Verdict.MANUAL_REVIEW, "IS_PLATFORM_NAMED", Text.of("该日试点按企业名单进行：该平台企业是否在名单内？", "On that day the pilot goes by a list: is the platform on it?"), whole).decided();
            }
            if (!named.get()) {
                return judgement.note("PLATFORM_NOT_NAMED", Text.of("该日试点按企业名单进行，该平台企业不在名单内。", "On that day the pilot goes by a list, and the platform is not on it."), whole).decided("NOT_YET");
            }
        }
        return judgement.note("IN_PILOT", Text.of("行业和地区均在试点范围内，平台企业应当按规定参加职业伤害保障。", "Business and place are in the pilot: the platform must take part."), duty)
                .note("AREA_NAMED", Text.of("%s所在的省级行政区在试点地区内。", "The province of %s is in the pilot.").formatted(district), areas).decided("BOUND");
    }

    /** Codes of divisions begin with the two digits of their province. */
    private static String province(String district) {
        return district.substring(0, Math.min(2, district.length())) + "0000";
    }
}
