// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.dmn;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nuanfeng.benchmarks.job.DatedAverage;
import nuanfeng.benchmarks.job.Tariff;

/** The tariff and the formula as DMN. The average is a function of its own, so that it is looked up only where the mode asks for it. */
final class PremiumModel {

    private static final String TEMPLATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" namespace="nuanfeng-benchmarks" name="premium" id="_model">
              <inputData name="place" id="_place"><variable name="place" typeRef="string"/></inputData>
              <inputData name="month" id="_month"><variable name="month" typeRef="date"/></inputData>
              <inputData name="mode" id="_mode"><variable name="mode" typeRef="string"/></inputData>
              <inputData name="total wages" id="_total"><variable name="total wages" typeRef="number"/></inputData>
              <inputData name="headcount" id="_headcount"><variable name="headcount" typeRef="number"/></inputData>
              <inputData name="rate class" id="_class"><variable name="rate class" typeRef="number"/></inputData>
              <inputData name="floating factor" id="_factor"><variable name="floating factor" typeRef="number"/></inputData>
              <inputData name="phased cut" id="_cut"><variable name="phased cut" typeRef="number"/></inputData>
              <businessKnowledgeModel name="average wage" id="_average">
                <variable name="average wage" typeRef="Any"/>
                <encapsulatedLogic>
                  <formalParameter name="p" typeRef="string"/>
                  <formalParameter name="m" typeRef="date"/>
                  <decisionTable hitPolicy="UNIQUE">
                    <input><inputExpression typeRef="string"><text>p</text></inputExpression></input>
                    <input><inputExpression typeRef="date"><text>m</text></inputExpression></input>
                    <output typeRef="number"/>
            %s
                  </decisionTable>
                </encapsulatedLogic>
              </businessKnowledgeModel>
              <decision name="rate" id="_rate">
                <variable name="rate" typeRef="number"/>
                <informationRequirement><requiredInput href="#_class"/></informationRequirement>
                <decisionTable hitPolicy="UNIQUE">
                  <input><inputExpression typeRef="number"><text>rate class</text></inputExpression></input>
                  <output typeRef="number"/>
            %s
                </decisionTable>
              </decision>
              <decision name="effective rate" id="_effective">
                <variable name="effective rate" typeRef="number"/>
                <informationRequirement><requiredInput href="#_class"/></informationRequirement>
                <informationRequirement><requiredInput href="#_factor"/></informationRequirement>
                <informationRequirement><requiredInput href="#_cut"/></informationRequirement>
                <informationRequirement><requiredDecision href="#_rate"/></informationRequirement>
                <literalExpression><text>
                  rate * min(%s, max(if rate class = 1 then 1 else %s, floating factor)) * (1 - phased cut)
                </text></literalExpression>
              </decision>
              <decision name="premium" id="_premium">
                <variable name="premium" typeRef="number"/>
                <informationRequirement><requiredInput href="#_place"/></informationRequirement>
                <informationRequirement><requiredInput href="#_month"/></informationRequirement>
                <informationRequirement><requiredInput href="#_mode"/></informationRequirement>
                <informationRequirement><requiredInput href="#_total"/></informationRequirement>
                <informationRequirement><requiredInput href="#_headcount"/></informationRequirement>
                <informationRequirement><requiredDecision href="#_effective"/></informationRequirement>
                <knowledgeRequirement><requiredKnowledge href="#_average"/></knowledgeRequirement>
                <literalExpression><text>
                  round half up(if mode = "AVG_WAGE" then average wage(place, month) * headcount * effective rate / 12
                    else total wages * effective rate, 2)
                </text></literalExpression>
              </decision>
            </definitions>
            """;

    private PremiumModel() {
    }

    static String xml() {
        String averages = Tariff.AVERAGES.entrySet().stream()
                .flatMap(place -> place.getValue().stream().map(each -> average(place.getKey(), each)))
                .collect(Collectors.joining("\n"));
        String rates = IntStream.rangeClosed(1, Tariff.RATES.size())
                .mapToObj(each -> rule(Tariff.rate(each).toPlainString(), String.valueOf(each)))
                .collect(Collectors.joining("\n"));
        return TEMPLATE.formatted(averages, rates, Tariff.HIGHEST_FACTOR, Tariff.lowestFactor(2));
    }

    private static String average(String place, DatedAverage average) {
        String period = "[date(\"%s\")..date(\"%s\"))".formatted(average.from(), average.to());
        return rule(average.yuanPerYear().toPlainString(), '"' + place + '"', period);
    }

    private static String rule(String output, String... inputs) {
        String entries = Stream.of(inputs).map("<inputEntry><text>%s</text></inputEntry>"::formatted).collect(Collectors.joining());
        return "<rule>" + entries + "<outputEntry><text>" + output + "</text></outputEntry></rule>";
    }
}
