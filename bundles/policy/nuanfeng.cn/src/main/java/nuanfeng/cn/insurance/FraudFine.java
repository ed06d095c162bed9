// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.insurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Band;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** Between what a fine for benefits obtained by fraud lies. How high it is within that is not computed. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("insurance.fraud-fine")
public final class FraudFine implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("committedOn", Text.of("违法行为发生或者终了之日", "Day of the act or its end")).required();
    private static final Fact<Quantity> AMOUNT = Fact.money("amount", Text.of("骗取的金额", "What was obtained")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("骗取社会保险待遇的罚款幅度", "Band of the fine for benefits obtained by fraud"), Outcome.Kind.DECISION, List.of(ON, AMOUNT), Optional.of(ON))
                .deciding(List.of(new TitledCode("BAND", Text.of("罚款幅度", "Band of the fine"))))
                .notDeciding(Text.of("不认定骗取，不确定罚款数额；骗取的待遇另行责令退回。", "Finds no fraud and fixes no fine; what was obtained is to be given back besides."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting least = sheet.parameter("social-insurance.benefit-fraud-fine-min");
        Setting most = sheet.parameter("social-insurance.benefit-fraud-fine-max");
        Band band = Band.of(sheet, "fine", sheet.fact(AMOUNT), least, most, "pay.rounding");
        return new Outcome.Decision("BAND", Map.of("least", band.least().toString(), "most", band.most().toString()), List.of(sheet.reason("MULTIPLES",
                Text.of("处骗取金额%s倍以上%s倍以下的罚款。", "The fine is %s to %s times what was obtained.").formatted(least.quantity(), most.quantity()), most)));
    }
}
