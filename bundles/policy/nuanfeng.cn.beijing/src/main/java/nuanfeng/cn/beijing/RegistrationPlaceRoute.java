// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.beijing;

import java.util.ArrayList;
import java.util.HashMap;
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

/** Beijing lets an owner enrol its outlets where it is registered as well; everything else is the nation's rule. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("work-injury.route")
public final class RegistrationPlaceRoute implements Rule {

    private static final Fact<String> REGISTRATION_PLACE = Fact.place("registrationPlace", Text.of("所属快递企业的企业注册地",
            "Place of the owner's registration"));
    private static final Fact<Fact.Facts> OWNER = Fact.record("owner", Text.of("网点所属快递企业", "The enterprise that the outlet belongs to"),
            List.of(REGISTRATION_PLACE));

    @Override
    public RuleDescription describe() {
        return RuleDescription.extending(List.of(OWNER));
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
        reasons.add(sheet.reason("REGISTRATION_PLACE_ALSO", Text.of("也可以在企业注册地（%s）代为办理。",
                "It may be enrolled where the owner is registered as well (%s).").formatted(registration.get()), places));
        return new Outcome.Decision(decision.code(), values, reasons);
    }
}
