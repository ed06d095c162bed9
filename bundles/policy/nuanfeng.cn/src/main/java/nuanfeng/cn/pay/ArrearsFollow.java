// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.pay;

import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Band;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Limb;
import nuanfeng.policy.spi.Limb.Reach;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** What follows from arrears: figures that a court or an authority looks at. Whether there is a crime or a fine they say. */
final class ArrearsFollow {

    static final int FEN = 2;
    private static final String ROUNDING = "pay.rounding";

    private ArrearsFollow() {
    }

    static void of(Worksheet sheet, Judgement judgement, Arrears arrears, Optional<Boolean> evasion) {
        Setting months = sheet.parameter("pay.crime-one-months");
        Reach one = Limb.all(sheet, List.of(new Limb(Quantity.of(arrears.longestMonths()), "pay.crime-one-months"),
                new Limb(arrears.mostOfOne((int) months.quantity().toLongExact()), "pay.crime-one-amount")));
        Reach many = Limb.all(sheet, List.of(new Limb(Quantity.of(arrears.persons()), "pay.crime-many-persons"), new Limb(arrears.unpaid(), "pay.crime-many-amount")));
        judgement.value("crimeThresholdOne", one).value("crimeThresholdMany", many);
        if (one == Reach.REACHED || many == Reach.REACHED) {
            judgement.note("THRESHOLD_REACHED", Text.of("数额达到认定拒不支付劳动报酬罪的标准之一。是否构成犯罪另须查明：是否转移财产、逃匿或者有能力支付而不支付，以及是否经政府有关部门责令支付仍不支付。",
                    "One of the thresholds of the criminal law is reached as a figure. Whether there is a crime needs more: evasion or ability to pay, and an order of the government that was not kept."), months);
        } else if (one == Reach.NOT_SET || many == Reach.NOT_SET) {
            judgement.note("THRESHOLD_NOT_SET", Text.of("认定拒不支付劳动报酬罪的数额标准由高级人民法院确定，平台未收录（MBC-40），不能比较。", "The amounts are set by the high court and are not collected (MBC-40): nothing can be compared."), months);
        }
        if (evasion.orElse(false)) {
            judgement.note("EVASION_SIGNS", Text.of("有逃避支付的迹象，请核对case.transfer。", "There are signs of evasion: ask case.transfer."), months);
        }
        fine(sheet, judgement, arrears);
    }

    /** Where a place fines by persons, months or amount: any of them is enough. */
    private static void fine(Worksheet sheet, Judgement judgement, Arrears arrears) {
        Optional<Setting> persons = sheet.findParameter("pay.arrears-fine-persons");
        if (persons.isEmpty()) {
            return;
        }
        boolean many = Quantity.of(arrears.persons()).compareTo(persons.get().quantity()) >= 0;
        boolean longer = Quantity.of(arrears.longestMonths()).compareTo(sheet.quantity("pay.arrears-fine-months-over")) > 0;
        boolean more = arrears.unpaid().compareTo(sheet.quantity("pay.arrears-fine-amount-over")) > 0;
        if (many || longer || more) {
            Band band = Band.of(sheet, "fine", Quantity.ONE, sheet.parameter("pay.arrears-fine-least"), sheet.parameter("pay.arrears-fine-most"), ROUNDING);
            judgement.value("fineLeast", band.least()).value("fineMost", band.most()).note("FINE_BAND", Text.of("拖欠人数、月数或者数额达到处罚的界限，罚款幅度为%s元至%s元。",
                    "Persons, months or amount reach what is fined: %s to %s.").formatted(band.least(), band.most()), persons.get());
        }
    }

    /** What is to be paid on top where an order to pay was not kept. */
    static void onTop(Worksheet sheet, Judgement judgement, Quantity unpaid) {
        if (unpaid.signum() > 0) {
            Setting least = sheet.parameter("pay.arrears-extra-least");
            Band band = Band.of(sheet, "extra", unpaid, least, sheet.parameter("pay.arrears-extra-most"), ROUNDING);
            judgement.value("extraLeast", band.least()).value("extraMost", band.most()).find(Verdict.VIOLATION, "ORDER_NOT_KEPT",
                    Text.of("责令限期支付，逾期仍有%s元未支付，加付赔偿金%s元至%s元。", "When the order ran out %s was unpaid: %s to %s on top.").formatted(unpaid.toPlainString(FEN), band.least(), band.most()), least);
        }
    }
}
