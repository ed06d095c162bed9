// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.Table;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;

/** Amounts by tier: 一类地区、二类地区. Which tier a district is of is a table of its own, for it changes on other days. */
public final class Tiers {

    private static final String AMOUNT = "amount";
    private static final String TIER = "tier";

    private Tiers() {
    }

    /**
     * The amount that holds in a district.
     *
     * @param amounts key of a table of {@code tier} and {@code amount}
     * @param tiers key of a table of districts and their {@code tier}; not read where there is one tier only
     * @throws Refused when nobody says the amounts or the tiers, or the tiers do not know the district
     */
    public static Quantity amount(Worksheet sheet, String amounts, String tiers, Fact<String> district) {
        String where = sheet.fact(district);
        List<Map<String, Object>> rows = sheet.parameter(amounts).table().rows();
        if (rows.size() == 1) {
            return (Quantity) rows.get(0).get(AMOUNT);
        }
        Table known = sheet.parameter(tiers).table();
        Optional<Quantity> tier = known.row(where).map(row -> (Quantity) row.get(TIER));
        return tier.flatMap(each -> rows.stream().filter(row -> row.get(TIER).equals(each)).findFirst()).map(row -> (Quantity) row.get(AMOUNT))
                .orElseThrow(() -> sheet.invalid(district, "not-a-code", Text.of("不知道%s属于哪一类地区，不能确定标准。",
                        "The tier of %s is not known: no amount can be said.").formatted(where)));
    }
}
