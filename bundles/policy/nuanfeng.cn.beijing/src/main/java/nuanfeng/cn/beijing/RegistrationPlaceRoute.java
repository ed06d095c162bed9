// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.beijing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;

/** Beijing lets an owner enrol its outlets where it is registered as well; everything else is the nation's rule. */
@Component
@RuleFor("work-injury.route")
public final class RegistrationPlaceRoute implements Rule {

    private static final Fact<String> REGISTRATION_PLACE = Fact.place("registrationPlace", Text.of("所属快递企业的企业注册地",
            "Place of the owner's registration"));
    private static final Fact<Fact.Facts> OWNER = Fact.record("owner", Text.of("网点所属快递企业", "The enterprise that the outlet belongs to"),
            List.of(Fact.flag("licensed", Text.of("所属快递企业有快递业务经营许可", "The owner has a licence for express business")),
                    Fact.flag("employerCapacity", Text.of("所属快递企业有用人单位主体资格", "The owner has the capacity of an employer")),
                    Fact.place("licencePlace", Text.of("所属快递企业的快递业务经营许可地", "Place of the owner's licence")),
                    REGISTRATION_PLACE));

    /** The nation's facts once more, for a rule declares all that it may be told; its owner also has a registration place. */
    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("优先参加工伤保险的参保方式", "Route of priority enrolment"), Outcome.Kind.DECISION,
                List.of(Fact.flag("licensed", Text.of("已取得快递业务经营许可", "Has a licence for express business")).required(),
                        Fact.flag("filed", Text.of("已办理快递末端网点备案；有经营许可的可不填", "Is a filed terminal outlet; a licensed one need not say")),
                        Fact.flag("employerCapacity", Text.of("具备用人单位主体资格", "Has the capacity of an employer")).required(),
                        Fact.flag("flexibleStaff", Text.of("用工灵活、流动性大（由人认定）；未认定的转人工审核",
                                "Whether its staff is flexible and mobile, as a person found; unknown goes to review")),
                        Fact.date("allInsuredSince", Text.of("已按规定参加各项社会保险的起始日",
                                "Day since when it is in every scheme as required")),
                        Fact.flag("branch", Text.of("是分支机构", "Is a branch")), OWNER), Optional.empty());
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Outcome outcome = sheet.inherited();
        return outcome instanceof Outcome.Decision decision && decision.code().equals("VIA_OWNER")
                ? withRegistrationPlace(sheet, decision) : outcome;
    }

    private static Outcome.Decision withRegistrationPlace(Worksheet sheet, Outcome.Decision decision) {
        Optional<String> registration = sheet.find(OWNER).flatMap(owner -> owner.find(REGISTRATION_PLACE))
                .filter(place -> !place.equals(decision.values().get("place")));
        Setting places = sheet.parameter("work-injury.enrolment-places");
        if (registration.isEmpty() || !places.codes().contains("REGISTRATION_PLACE")) {
            return decision;
        }
        Map<String, String> values = new HashMap<>(decision.values());
        values.put("alternativePlace", registration.get());
        List<Reason> reasons = new ArrayList<>(decision.reasons());
        reasons.add(sheet.reason("REGISTRATION_PLACE_ALSO", "也可在企业注册地（%s）代为办理".formatted(registration.get()), places));
        return new Outcome.Decision(decision.code(), values, reasons);
    }
}
