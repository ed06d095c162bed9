// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.pay;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** What was paid in a month, and what of it counts towards the minimum wage. */
final class Pay {

    private static final Fact<Quantity> BASIC = Fact.money("basic", Text.of("基本工资等正常劳动的工资", "Wage for normal work")).required();
    private static final Fact<Quantity> PIECE = Fact.money("piece", Text.of("计件工资、提成", "Piece wages"));
    private static final Fact<Quantity> OVERTIME = Fact.money("overtime", Text.of("加班加点工资", "Overtime pay"));
    private static final Fact<Quantity> SPECIAL = Fact.money("specialConditions", Text.of("中班、夜班、高温等特殊条件津贴", "Allowances for special conditions"));
    private static final Fact<Quantity> WELFARE = Fact.money("welfare", Text.of("法律规定的福利待遇", "Welfare by law"));
    private static final Fact<Quantity> MEALS = Fact.money("mealTransportHousing", Text.of("伙食、交通、住房补贴", "Meals, transport and housing"));
    private static final Fact<Quantity> OWN = Fact.money("ownContributions", Text.of("由个人缴纳、已含在内的社会保险费和住房公积金", "Own contributions inside the rest"));

    static final Fact<Facts> PAID = Fact.record("paid", Text.of("当月工资，分项填报", "What was paid, item by item"),
            List.of(BASIC, PIECE, OVERTIME, SPECIAL, WELFARE, MEALS, OWN)).required();

    private Pay() {
    }

    /** What counts, by the composition that the place has set. */
    static Quantity counted(Worksheet sheet) {
        Facts paid = sheet.fact(PAID);
        List<String> without = sheet.parameter("pay.minimum-composition").codes();
        List<Fact<Quantity>> counting = new ArrayList<>(List.of(BASIC, PIECE));
        add(counting, OVERTIME, "OVERTIME", without);
        add(counting, SPECIAL, "SPECIAL_CONDITIONS", without);
        add(counting, WELFARE, "WELFARE", without);
        add(counting, MEALS, "MEALS_TRANSPORT_HOUSING", without);
        Quantity counted = Quantity.ZERO;
        for (Fact<Quantity> each : counting) {
            counted = counted.plus(paid.find(each).orElse(Quantity.ZERO));
        }
        Quantity own = paid.find(OWN).orElse(Quantity.ZERO);
        if (own.compareTo(counted) > 0) {
            throw sheet.invalid(PAID, "contradiction", Text.of("个人缴费%s元多于计入的工资%s元。", "Own contributions of %s are more than the %s that count.")
                    .formatted(own, counted));
        }
        return sheet.step("counted", without.contains("OWN_CONTRIBUTIONS") ? counted.minus(own) : counted, "CNY");
    }

    private static void add(List<Fact<Quantity>> counting, Fact<Quantity> item, String code, List<String> without) {
        if (!without.contains(code)) {
            counting.add(item);
        }
    }
}
