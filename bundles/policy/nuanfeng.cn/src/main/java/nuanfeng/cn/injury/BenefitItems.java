// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.injury;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nuanfeng.policy.Setting;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/** Items of what is paid, in the order in which they were found. Without insurance the employer pays all of them. */
final class BenefitItems {

    private final Worksheet sheet;
    private final boolean insured;
    private final List<Map<String, String>> items = new ArrayList<>();

    BenefitItems(Worksheet sheet, boolean insured) {
        this.sheet = sheet;
        this.insured = insured;
        if (!insured) {
            sheet.parameter("work-injury.uninsured-employer-pays");
        }
    }

    /** @param key whose clause gives it @param byFund whether the fund pays it for those who are insured */
    void add(String id, Quantity exact, String unit, String key, boolean byFund) {
        addRounded(id, sheet.round(id, exact, "pay.rounding"), unit, sheet.parameter(key), byFund);
    }

    void addRounded(String id, Money amount, String unit, Setting by, boolean byFund) {
        items.add(Map.of("id", id, "amount", amount.toString(), "unit", unit, "payer", insured && byFund ? "FUND" : "EMPLOYER", "clause", by.citation().id()));
    }

    List<Map<String, String>> all() {
        return items;
    }
}
