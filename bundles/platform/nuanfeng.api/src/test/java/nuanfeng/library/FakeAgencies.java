// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.util.List;
import java.util.Optional;

import nuanfeng.agency.Agencies;
import nuanfeng.agency.AgencyView;
import nuanfeng.policy.Text;

/** An office of the invented city, and a role. */
final class FakeAgencies implements Agencies {

    static final AgencyView OFFICE = new AgencyView("testcity-hrss", FakeEdition.CITY, Text.of("测试市人社局", "Testcity HRSS"),
            List.of("市人社局"), "human-resources", Optional.of("city"));
    static final AgencyView EMPLOYER = new AgencyView("employer", FakeEdition.NATION, Text.of("用人单位", "employer"), List.of(), "role",
            Optional.empty());

    @Override
    public List<AgencyView> all() {
        return List.of(OFFICE, EMPLOYER);
    }

    @Override
    public AgencyView agency(String name) {
        return all().stream().filter(each -> each.id().equals(name) || each.name().zh().equals(name)
                || each.aliases().contains(name)).findFirst().orElseThrow(() -> new UnknownNameException(
                        UnknownNameException.Kind.AGENCY, Text.of("没有机关 " + name + "。"), List.of("testcity-hrss")));
    }
}
