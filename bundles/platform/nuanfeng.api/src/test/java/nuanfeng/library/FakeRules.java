// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import static nuanfeng.library.FakeEdition.CITY;
import static nuanfeng.library.FakeEdition.CLAUSE;
import static nuanfeng.library.FakeEdition.RATE_FROM;
import static nuanfeng.library.FakeEdition.READING;
import static nuanfeng.library.FakePlace.setting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Calculation.OnFrom;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Parties;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/** The rules of the invented places: one that computes, one of each other kind of answer, one that refuses and one that breaks. */
final class FakeRules {

    private static final Fact<YearMonth> MONTH = Fact.month("month", Text.of("费款所属期", "contribution month")).required();
    private static final Fact<String> POPULATION =
            Fact.code("population", Text.of("参保人群"), List.of("OUTLET", "ENTERPRISE")).required();
    private static final Fact<List<Quantity>> WAGES = Fact.moneyList("wages", Text.of("工资", "wages"));
    private static final Fact<Quantity> TOTAL = Fact.money("totalWages", Text.of("工资总额"));
    private static final Fact<Quantity> FACTOR =
            Fact.number("factor", Text.of("系数")).between(Quantity.parse("0.5"), Quantity.of(2));
    private static final Fact<Fact.Facts> OWNER = Fact.record("owner", Text.of("所属企业"),
            List.of(Fact.flag("licensed", Text.of("有许可")).required(), Fact.place("licencePlace", Text.of("许可地"))));

    private FakeRules() {
    }

    static List<CalculationOffer> offers(PlaceId place) {
        RuleDescription description = new RuleDescription(Text.of("试验保费", "Test premium"), Outcome.Kind.AMOUNT,
                List.of(MONTH, POPULATION, WAGES, TOTAL, FACTOR, OWNER), Optional.of(MONTH));
        return List.of(new CalculationOffer("test.premium", description, place));
    }

    static Calculation calculate(Case question, PlaceId place, String edition) {
        Map<String, Object> facts = question.facts();
        String month = String.valueOf(facts.get("month"));
        LocalDate on = question.on().orElseGet(() -> month.matches("\\d{4}-\\d\\d")
                ? YearMonth.parse(month).atDay(1) : LocalDate.of(2026, 1, 1));
        OnFrom from = question.on().isPresent() ? OnFrom.QUERY : facts.containsKey("month") ? OnFrom.FACT : OnFrom.TODAY;
        List<TraceLine> trace = new ArrayList<>();
        Outcome outcome = switch (question.rule()) {
            case "test.premium" -> premium(facts, question, trace);
            case "test.route" -> new Outcome.Decision("VIA_OWNER", Map.of("place", "990100", "by", "2022-09-30"),
                    List.of(new Reason("FILED", "已备案", Optional.of(CLAUSE)), new Reason("PLAIN", "无条款", Optional.empty())));
            case "test.clock" -> new Outcome.Dates(Map.of("due", LocalDate.of(2022, 10, 8), "at",
                    Instant.parse("2022-10-08T06:00:00Z")));
            case "test.list" -> new Outcome.Listing(List.of(Map.of("b", "2", "a", "1")));
            case "test.refuse" -> refuse(facts);
            case "test.boom" -> throw new IllegalStateException("nuanfeng.secret.Class went wrong");
            default -> throw new UnknownNameException(UnknownNameException.Kind.RULE, Text.of("没有 " + question.rule() + "。"),
                    List.of("test.premium"));
        };
        return new Calculation(question.rule(), place, question.place(), on, from, !question.overrides().isEmpty(), outcome,
                List.copyOf(trace), List.of(new Warning("unofficial-source", "引用了非官方来源")), edition,
                question.rule().equals("test.clock") ? parties() : Parties.NONE);
    }

    private static Parties parties() {
        return new Parties(List.of(new Parties.Party("testcity-hrss", Text.of("测试市人社局", "Testcity HRSS"))), List.of());
    }

    private static Outcome refuse(Map<String, Object> facts) {
        RefusalCode code = RefusalCode.valueOf(facts.getOrDefault("code", "NOT_CONFIGURED").toString());
        return new Outcome.Refusal(code, "数值待配置。", "test.average", code == RefusalCode.NOT_CONFIGURED ? "MBC-26" : "",
                List.of(), Optional.of(CLAUSE));
    }

    private static Outcome premium(Map<String, Object> facts, Case question, List<TraceLine> trace) {
        List<FactIssue> issues = new ArrayList<>();
        if (!facts.containsKey("month")) {
            issues.add(new FactIssue("/month", "missing", "须给出费款所属期。"));
        }
        facts.keySet().stream().filter(name -> !List.of("month", "population", "wages", "totalWages", "factor", "owner")
                .contains(name)).forEach(name -> issues.add(new FactIssue("/" + name, "unknown", "没有这个事实。")));
        List<Quantity> wages = new ArrayList<>();
        Object given = facts.getOrDefault("wages", facts.containsKey("totalWages") ? List.of(facts.get("totalWages")) : List.of());
        try {
            ((List<?>) given).forEach(each -> wages.add(each instanceof Quantity typed ? typed : each instanceof BigDecimal number ? Quantity.of(number)
                    : Quantity.parse((String) each)));
        } catch (IllegalArgumentException | ClassCastException e) {
            issues.add(new FactIssue("/wages", "wrong-type", "须为金额。"));
        }
        if (!issues.isEmpty() || wages.isEmpty()) {
            return new Outcome.Refusal(RefusalCode.INVALID_FACTS, "事实有误。", "", "", issues, Optional.empty());
        }
        Quantity rate;
        try {
            Object what = question.overrides().getOrDefault("test.rate", "0.004");
            rate = Quantity.parse(what instanceof Map<?, ?> map ? String.valueOf(map.get("value")) : what.toString());
        } catch (IllegalArgumentException e) {
            return new Outcome.Refusal(RefusalCode.INVALID_FACTS, "须为数字。", "test.rate", "", List.of(), Optional.empty());
        }
        Quantity base = wages.stream().reduce(Quantity.ZERO, Quantity::plus);
        Rounding rounding = new Rounding(RoundingMode.HALF_UP, 2);
        Money premium;
        try {
            premium = base.times(rate).toMoney(rounding);
        } catch (ArithmeticException e) {
            return new Outcome.Refusal(RefusalCode.INVALID_FACTS, "数额过大。", "", "", List.of(), Optional.empty());
        }
        trace.add(new TraceLine.FactRead("wages", List.copyOf(wages), true));
        trace.add(new TraceLine.Step("base", base, "CNY"));
        trace.add(new TraceLine.ParameterRead(setting("test.rate", CITY, RATE_FROM, rate), !question.overrides().isEmpty()));
        trace.add(new TraceLine.Inherited("test.premium", "cn"));
        trace.add(new TraceLine.Rounded("premium", premium.toQuantity(), rounding, READING));
        return new Outcome.Amount(premium, Map.of("employer", premium, "person", Money.ZERO), Modality.MUST);
    }
}
