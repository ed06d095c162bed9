// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.dmn;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;

import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

import nuanfeng.benchmarks.engine.Engine;
import nuanfeng.benchmarks.engine.EngineMaker;
import nuanfeng.benchmarks.job.Facts;
import nuanfeng.benchmarks.job.Records;

/** KIE DMN; the decision tables hold the dated averages and the rates, and only the one decision that is wanted is evaluated. */
public final class DmnPremium implements EngineMaker {

    private static final String PREMIUM = "premium";

    @Override
    public Engine make(Records records) {
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .setRootClassLoader(DmnPremium.class.getClassLoader())
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(PremiumModel.xml()), "UTF-8")))
                .getOrElseThrow(IllegalStateException::new);
        DMNModel model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
        List<Facts> facts = records.facts();
        return record -> fen(runtime.evaluateDecisionByName(model, PREMIUM, context(runtime.newContext(), facts.get(record))));
    }

    private static DMNContext context(DMNContext context, Facts facts) {
        context.set("place", facts.place());
        context.set("month", facts.month());
        context.set("mode", facts.baseMode().name());
        context.set("total wages", facts.totalWages());
        context.set("headcount", facts.headcount());
        context.set("rate class", facts.rateClass());
        context.set("floating factor", facts.floatingFactor());
        context.set("phased cut", facts.phasedCut());
        return context;
    }

    private static long fen(DMNResult result) {
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return ((BigDecimal) result.getDecisionResultByName(PREMIUM).getResult()).movePointRight(2).longValue();
    }
}
