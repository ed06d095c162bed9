// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Modality;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/** A sheet with the facts and figures that a test puts on it. What a part of a rule does not need, it does not have. */
final class FakeSheet implements Worksheet {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Rounding FEN = new Rounding(RoundingMode.HALF_UP, 2);

    private final Map<String, Object> facts = new HashMap<>();
    private final Map<String, Object> figures = new HashMap<>();

    FakeSheet fact(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    FakeSheet figure(String key, Object value) {
        figures.put(key, value);
        return this;
    }

    @Override
    public PlaceId place() {
        return new PlaceId("cn");
    }

    @Override
    public LocalDate on() {
        return DAY;
    }

    @Override
    public <T> T fact(Fact<T> fact) {
        return find(fact).orElseThrow();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Fact<T> fact) {
        return Optional.ofNullable((T) facts.get(fact.name()));
    }

    @Override
    public Setting parameter(String key) {
        if (!figures.containsKey(key)) {
            throw new Refused(new Outcome.Refusal(RefusalCode.NOT_CONFIGURED, key, key, key, List.of(), Optional.empty()));
        }
        return new Setting(key, place(), Setting.Status.VALUE, ParameterType.QUANTITY, figures.get(key), "1", DAY, Optional.empty(), Modality.MUST, false,
                Optional.empty(), "", "", "", new Citation("law", "", "法", "1", "一", "L", ""), "parameters/x.yaml:1");
    }

    @Override
    public Setting parameter(String key, LocalDate on) {
        return parameter(key);
    }

    @Override
    public boolean hasParameter(String key) {
        return figures.containsKey(key);
    }

    @Override
    public Quantity quantity(String key, String unit) {
        return quantity(key);
    }

    @Override
    public WorkingDays workingDays() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DayKind dayKind(LocalDate day, String regional) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Quantity step(String name, Quantity value) {
        return value;
    }

    @Override
    public Quantity step(String name, Quantity value, String unit) {
        return value;
    }

    @Override
    public Money round(String name, Quantity value, String roundingKey) {
        return value.toMoney(FEN);
    }

    @Override
    public Quantity roundQuantity(String name, Quantity value, String roundingKey) {
        return value.rounded(FEN);
    }

    @Override
    public Outcome inherited() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void warn(String code, Text sentence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Refused notAllowed(Text sentence, Setting decidedBy) {
        return refused(RefusalCode.NOT_ALLOWED, sentence, List.of());
    }

    @Override
    public Refused notApplicable(Text sentence, Setting decidedBy) {
        return refused(RefusalCode.NOT_APPLICABLE, sentence, List.of());
    }

    @Override
    public Refused invalid(List<FactIssue> issues) {
        return refused(RefusalCode.INVALID_FACTS, Text.NONE, issues);
    }

    private static Refused refused(RefusalCode code, Text sentence, List<FactIssue> issues) {
        return new Refused(new Outcome.Refusal(code, sentence, "", "", issues, Optional.empty()));
    }
}
