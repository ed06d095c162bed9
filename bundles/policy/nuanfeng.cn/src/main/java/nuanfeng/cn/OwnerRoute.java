// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Worksheet;

/** The route of a filed outlet that is no employer: the enterprise it belongs to enrols it, where that one is licensed. */
final class OwnerRoute {

    private static final Fact<Boolean> LICENSED = Fact.flag("licensed", Text.of("所属快递企业有快递业务经营许可",
            "The owner has a licence for express business"));
    private static final Fact<Boolean> CAPACITY = Fact.flag("employerCapacity", Text.of("所属快递企业有用人单位主体资格",
            "The owner has the capacity of an employer"));
    private static final Fact<String> LICENCE_PLACE = Fact.place("licencePlace", Text.of("所属快递企业的快递业务经营许可地",
            "Place of the owner's licence"));

    static final Fact<Fact.Facts> OWNER = Fact.record("owner", Text.of("网点所属快递企业", "The enterprise that the outlet belongs to"),
            List.of(LICENSED, CAPACITY, LICENCE_PLACE));

    private OwnerRoute() {
    }

    static Outcome.Decision decide(Worksheet sheet, Setting routes) {
        Optional<Fact.Facts> owner = sheet.find(OWNER);
        Optional<Boolean> licensed = owner.flatMap(facts -> facts.find(LICENSED));
        Optional<Boolean> capacity = owner.flatMap(facts -> facts.find(CAPACITY));
        Optional<String> place = owner.flatMap(facts -> facts.find(LICENCE_PLACE));
        if (!licensed.orElse(true) || !capacity.orElse(true)) {
            return WorkInjuryRoute.review(sheet.reason("OWNER_NOT_QUALIFIED", Text.of("所属快递企业没有快递业务经营许可或者用人单位主体资格，不能代为办理。",
                    "The owner has no licence for express business or no capacity of an employer and cannot enrol it."), routes));
        }
        if (licensed.isEmpty() || capacity.isEmpty() || place.isEmpty()) {
            return WorkInjuryRoute.review(sheet.reason("OWNER_UNKNOWN", Text.of("所属快递企业、其许可和主体资格或者许可地不明，须由经办人员核实。",
                    "The owner, its licence, its capacity or the place of its licence is not known and has to be found out."), routes));
        }
        return new Outcome.Decision("VIA_OWNER", Map.of("place", place.get()), List.of(sheet.reason("FILED_WITHOUT_CAPACITY",
                Text.of("已备案而没有用人单位主体资格，由所属快递企业在快递业务经营许可地（%s）代为办理。",
                        "Filed and without the capacity of an employer: its owner enrols it at the place of the licence (%s).").formatted(place.get()), routes)));
    }
}
