package {{bundle}};

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/**
 * A sample: the rule of the place above with one step more. Where the target is missed, the answer also says how many
 * applications are pending. Pure, as every rule must be: it reads the worksheet and nothing else.
 */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("work-injury.coverage")
public final class PendingApplications implements Rule {

    private static final Fact<Quantity> PENDING = Fact.count("pending", Text.of("已提出申请、尚未参保的单位数",
            "Units that have applied and are not enrolled yet"));

    /** Only what is added; title and other facts are those of the rule above. */
    @Override
    public RuleDescription describe() {
        return RuleDescription.extending(List.of(PENDING));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Outcome outcome = sheet.inherited();
        Optional<Quantity> pending = sheet.find(PENDING).filter(count -> !count.isZero());
        return pending.isPresent() && outcome instanceof Outcome.Decision decision && decision.code().equals("MISSED")
                ? withPending(sheet, decision, pending.get()) : outcome;
    }

    private static Outcome.Decision withPending(Worksheet sheet, Outcome.Decision decision, Quantity pending) {
        sheet.step("pending", pending);
        Map<String, String> values = new HashMap<>(decision.values());
        values.put("pending", pending.toString());
        List<Reason> reasons = new ArrayList<>(decision.reasons());
        reasons.add(new Reason("APPLICATIONS_PENDING", "另有 %s 家已提出申请、尚未参保".formatted(pending), Optional.empty()));
        return new Outcome.Decision(decision.code(), values, reasons);
    }
}
