// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.feel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.valuemapper.ValueMapper;

import nuanfeng.benchmarks.engine.Engine;
import nuanfeng.benchmarks.engine.EngineMaker;
import nuanfeng.benchmarks.job.DatedAverage;
import nuanfeng.benchmarks.job.Facts;
import nuanfeng.benchmarks.job.Records;
import nuanfeng.benchmarks.job.Tariff;

/** FEEL, parsed once, its constant tables converted once; the expression does the dated look-up itself. */
public final class FeelPremium implements EngineMaker {

    private final Val rates = value(Tariff.RATES);
    private final Val averages = value(Tariff.AVERAGES.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, place -> place.getValue().stream().map(FeelPremium::context).toList())));

    @Override
    public Engine make(Records records) throws Exception {
        FeelEngineApi feel = FeelEngineBuilder.forJava().build();
        ParsedExpression expression = parsed(feel);
        List<Facts> facts = records.facts();
        return record -> {
            EvaluationResult answer = feel.evaluate(expression, variables(facts.get(record)));
            if (answer.isFailure()) {
                throw new IllegalStateException(answer.failure().message());
            }
            return fen(answer.result());
        };
    }

    private Map<String, Object> variables(Facts facts) {
        Map<String, Object> variables = new HashMap<>(32);
        variables.put("averages", averages);
        variables.put("rates", rates);
        variables.put("place", facts.place());
        variables.put("month", facts.month());
        variables.put("mode", facts.baseMode().name());
        variables.put("totalWages", facts.totalWages());
        variables.put("headcount", facts.headcount());
        variables.put("rateClass", facts.rateClass());
        variables.put("floatingFactor", facts.floatingFactor());
        variables.put("phasedCut", facts.phasedCut());
        return variables;
    }

    private static long fen(Object premium) {
        return new BigDecimal(premium.toString()).movePointRight(2).longValueExact();
    }

    private static Val value(Object constant) {
        return ValueMapper.defaultValueMapper().toVal(constant);
    }

    private static Map<String, Object> context(DatedAverage average) {
        return Map.of("from", average.from(), "to", average.to(), "yuan", average.yuanPerYear());
    }

    private static ParsedExpression parsed(FeelEngineApi feel) throws Exception {
        try (var in = FeelPremium.class.getResourceAsStream("premium.feel")) {
            ParseResult result = feel.parseExpression(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (result.isFailure()) {
                throw new IllegalStateException(result.failure().message());
            }
            return result.parsedExpression();
        }
    }
}
