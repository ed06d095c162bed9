// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.network;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** What a delivery costs an outlet, what it is paid for it, how much of that goes straight to the courier, and how far the fee differs by where parcels come from. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("delivery.fee")
public final class DeliveryFee implements Rule {

    private static final Fact<YearMonth> MONTH = Fact.month("month", Text.of("核算月份", "Month")).required();
    private static final Fact<String> DISTRICT = Fact.place("district", Text.of("网点所在的县（市、区）", "District of the outlet")).required();
    private static final Fact<String> ITEM = Fact.choice("item", Text.of("成本项目", "Item of cost"), List.of(new TitledCode("RENT", Text.of("房租", "Rent")), new TitledCode("LABOUR", Text.of("人工", "Labour")),
            new TitledCode("VEHICLES", Text.of("车辆", "Vehicles")), new TitledCode("CONSUMABLES", Text.of("耗材", "Consumables")), new TitledCode("SYSTEM", Text.of("平台和系统费用", "Platform and systems")),
            new TitledCode("FINES", Text.of("罚款", "Fines")), new TitledCode("OTHER", Text.of("其他", "Other")))).required();
    private static final Fact<Quantity> COST = Fact.money("amount", Text.of("金额", "Amount")).required();
    private static final Fact<List<Facts>> COSTS = Fact.records("costs", Text.of("当月成本，分项填报", "Costs of the month, item by item"), List.of(ITEM, COST)).required();
    private static final Fact<Quantity> PIECES = Fact.count("pieces", Text.of("派件量（件）", "Pieces delivered")).between(Quantity.ONE, Quantity.of(100).times(100).times(100).times(100)).required();
    private static final Fact<Quantity> FEES = Fact.money("fees", Text.of("当月派费合计", "Delivery fees of the month")).required();
    private static final Fact<Quantity> DIRECT = Fact.money("direct", Text.of("其中直达快递员的部分", "What of them goes straight to couriers"));
    private static final Fact<String> ORIGIN = Fact.text("origin", Text.of("寄件区域", "Where parcels come from")).required();
    private static final Fact<Quantity> FEE = Fact.number("fee", Text.of("件均派费（元）", "Fee of a piece in yuan")).between(Quantity.ZERO, Quantity.of(100)).required();
    private static final Fact<List<Facts>> ORIGINS = Fact.records("origins", Text.of("按寄件区域的件均派费", "Fees by origin"), List.of(ORIGIN, FEE));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("末端派费核算", "Last-mile delivery fee"), Outcome.Kind.DECISION, List.of(MONTH, DISTRICT, COSTS, PIECES, FEES, DIRECT, ORIGINS), Optional.of(MONTH))
                .notDeciding(Text.of("不是《快递末端派费核算指引》的公式（未收录，MBC-05），不认定不正当价格竞争，不认定派费结算异常。", "Is not the official formula (not collected, MBC-05) and finds neither unfair prices nor an abnormal settlement."))
                .calling("costPerPiece", Text.of("件均成本", "Cost per piece"))
                .calling("cost-per-piece", Text.of("件均成本", "Cost per piece"))
                .calling("costWithoutFines", Text.of("不含罚款的件均成本", "Cost without fines"))
                .calling("cost-without-fines", Text.of("不含罚款的件均成本", "Cost without fines"))
                .calling("feePerPiece", Text.of("件均派费", "Fee per piece"))
                .calling("fee-per-piece", Text.of("件均派费", "Fee per piece"))
                .calling("gap", Text.of("差额", "Gap"))
                .calling("directShare", Text.of("派费直达比例", "Paid directly"))
                .calling("direct-share", Text.of("派费直达比例", "Paid directly"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Quantity all = Quantity.ZERO;
        Quantity fines = Quantity.ZERO;
        for (Facts cost : sheet.fact(COSTS)) {
            all = all.plus(cost.get(COST));
            fines = cost.get(ITEM).equals("FINES") ? fines.plus(cost.get(COST)) : fines;
        }
        Quantity pieces = sheet.fact(PIECES);
        Quantity fees = sheet.fact(FEES);
        Judgement judgement = Judgement.on(sheet).value("costPerPiece", perPiece(sheet, "cost-per-piece", all, pieces)).value("costWithoutFines", perPiece(sheet, "cost-without-fines", all.minus(fines), pieces))
                .value("feePerPiece", perPiece(sheet, "fee-per-piece", fees, pieces)).value("gap", perPiece(sheet, "gap", fees.minus(all), pieces));
        Optional<Quantity> direct = sheet.find(DIRECT);
        if (direct.filter(each -> each.compareTo(fees) > 0).isPresent()) {
            throw sheet.invalid(DIRECT, "contradiction", Text.of("直达部分%s元多于派费%s元。", "%s straight to couriers is more than the fees, %s.").formatted(direct.get(), fees));
        }
        if (direct.isPresent() && fees.signum() > 0) {
            judgement.value("directShare", Percent.of(sheet, "direct-share", direct.get(), fees));
        }
        Setting covers = sheet.parameter("courier.fee-covers-cost");
        if (fees.compareTo(all) < 0) {
            judgement.find(Verdict.FINDING, "FEE_BELOW_COST", Text.of("件均派费%s元低于件均成本%s元。", "A piece pays %s and costs %s.").formatted(judged(fees, pieces), judged(all, pieces)), covers);
        } else {
            judgement.note("FEE_COVERS_COST", Text.of("派费不低于成本。", "The fee covers the cost."), covers);
        }
        if (sheet.find(ORIGINS).isPresent() && fees.signum() > 0) {
            origins(sheet, judgement, fees.dividedBy(pieces), covers);
        }
        return judgement.decided();
    }

    /** Only told: from which difference on a settlement is abnormal no document says. */
    private static void origins(Worksheet sheet, Judgement judgement, Quantity usual, Setting covers) {
        List<Facts> origins = sheet.fact(ORIGINS);
        for (int i = 0; i < origins.size(); i++) {
            Quantity deviation = Percent.of(sheet, "deviation-" + (i + 1), origins.get(i).get(FEE).minus(usual), usual);
            judgement.value("deviation" + (i + 1), deviation).note("DEVIATION", Text.of("%s的件均派费与总体相差%s%%；异常的界限未规定。", "%s: the fee differs by %s percent from that of all; no limit is set.").formatted(origins.get(i).get(ORIGIN), deviation), covers);
        }
    }

    private static String perPiece(Worksheet sheet, String name, Quantity amount, Quantity pieces) {
        return sheet.roundQuantity(name, amount.dividedBy(pieces), "courier.piece-rounding").toPlainString(Percent.PIECE_DECIMALS);
    }

    private static String judged(Quantity amount, Quantity pieces) {
        return amount.dividedBy(pieces).toPlainString(Percent.PIECE_DECIMALS);
    }
}
