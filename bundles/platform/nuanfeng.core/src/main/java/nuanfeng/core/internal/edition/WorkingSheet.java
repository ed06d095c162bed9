// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Refused;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/** The sheet of one question: writes a trace line for everything that a rule reads or works out. */
final class WorkingSheet implements Worksheet {

    private final PolicyEdition edition;
    private final PlaceNode node;
    private final LocalDate on;
    private final int day;
    private final boolean monthly;
    private final GivenFacts facts;
    private final Map<String, Decided> overrides;
    private final String rule;
    private final Lines trace = new Lines();
    private List<Warning> warnings = List.of();
    private PlaceNode ruling;

    /** @param monthly whether {@code on} stands for a contribution month */
    WorkingSheet(PolicyEdition edition, PlaceNode node, PlaceNode ruling, String rule, LocalDate on, boolean monthly,
            GivenFacts facts, Map<String, Decided> overrides) {
        this.edition = edition;
        this.node = node;
        this.ruling = ruling;
        this.rule = rule;
        this.on = on;
        this.day = Math.toIntExact(on.toEpochDay());
        this.monthly = monthly;
        this.facts = facts;
        this.overrides = overrides;
    }

    /** The place whose rule is at work, the last one when it failed. */
    PlaceNode ruling() {
        return ruling;
    }

    List<TraceLine> trace() {
        return trace;
    }

    List<Warning> warnings() {
        return warnings;
    }

    @Override
    public PlaceId place() {
        return node.place();
    }

    @Override
    public LocalDate on() {
        return on;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T fact(Fact<T> fact) {
        Object value = facts.get(fact);
        if (value == null) {
            throw invalid(fact, "missing", "缺少必需的事实：" + fact.description());
        }
        trace.append(new TraceLine.FactRead(fact.name(), value, isMoney(fact)));
        return (T) value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Fact<T> fact) {
        Object value = facts.get(fact);
        if (value == null) {
            return Optional.empty();
        }
        trace.append(new TraceLine.FactRead(fact.name(), value, isMoney(fact)));
        return Optional.of((T) value);
    }

    @Override
    public Setting parameter(String key) {
        Decided override = overrides.isEmpty() ? null : overrides.get(key);
        return read(key, override == null ? lookUp(key, on, day, monthly) : override, on);
    }

    @Override
    public Setting parameter(String key, LocalDate otherDay) {
        Decided override = overrides.isEmpty() ? null : overrides.get(key);
        return read(key, override == null ? lookUp(key, otherDay, Math.toIntExact(otherDay.toEpochDay()), false) : override,
                otherDay);
    }

    @Override
    public boolean hasParameter(String key) {
        Decided found = overrides.containsKey(key) ? overrides.get(key) : lookUp(key, on, day, monthly);
        return found != null && found.setting().status() == Setting.Status.VALUE;
    }

    @Override
    public Optional<Setting> findParameter(String key) {
        Decided found = overrides.isEmpty() ? null : overrides.get(key);
        found = found == null ? lookUp(key, on, day, monthly) : found;
        return found == null || found.setting().status() != Setting.Status.VALUE ? Optional.empty()
                : Optional.of(read(key, found, on));
    }

    @Override
    public Quantity quantity(String key, String unit) {
        Setting setting = parameter(key);
        return Units.convert(setting.quantity(), setting.unit(), unit);
    }

    @Override
    public WorkingDays workingDays() {
        return node.workingDays();
    }

    @Override
    public Quantity step(String name, Quantity value) {
        trace.append(new TraceLine.Step(name, value, ""));
        return value;
    }

    @Override
    public Quantity step(String name, Quantity value, String unit) {
        trace.append(new TraceLine.Step(name, value, unit));
        return value;
    }

    @Override
    public Money round(String name, Quantity value, String roundingKey) {
        Setting rounding = roundingSetting(roundingKey);
        Money rounded;
        try {
            rounded = value.toMoney(rounding.rounding());
        } catch (ArithmeticException e) {
            throw new Refused(Refusals.invalid(List.of(new FactIssue("", "out-of-range",
                    "%s 的结果不能表示为分：超出可表示的金额，或 %s 不舍入到分".formatted(name, rounding.rounding())))));
        }
        trace.append(new TraceLine.Rounded(name, rounded.toQuantity(), rounding.rounding(), rounding.citation()));
        return rounded;
    }

    @Override
    public Quantity roundQuantity(String name, Quantity value, String roundingKey) {
        Setting rounding = roundingSetting(roundingKey);
        Quantity rounded = value.rounded(rounding.rounding());
        trace.append(new TraceLine.Rounded(name, rounded, rounding.rounding(), rounding.citation()));
        return rounded;
    }

    @Override
    public Outcome inherited() {
        PlaceNode from = ruling;
        PlaceNode above = from.parent().map(parent -> parent.ruling(rule)).orElse(null);
        if (above == null) {
            throw refused(RefusalCode.NO_RULE_ON_DATE, "%s 以上没有规则 %s".formatted(from.place(), rule), rule, "",
                    Optional.empty());
        }
        trace.append(new TraceLine.Inherited(rule, above.place().path()));
        ruling = above;
        Outcome outcome = above.rules().get(rule).rule().apply(this);
        ruling = from;
        return outcome;
    }

    @Override
    public void warn(String code, String detail) {
        warn(new Warning(code, detail));
    }

    @Override
    public Refused notAllowed(String detail, Setting decidedBy) {
        return refused(RefusalCode.NOT_ALLOWED, detail, decidedBy.key(), "", Optional.of(decidedBy));
    }

    @Override
    public Refused notApplicable(String detail, Setting decidedBy) {
        return refused(RefusalCode.NOT_APPLICABLE, detail, decidedBy.key(), "", Optional.of(decidedBy));
    }

    @Override
    public Refused invalid(Fact<?> fact, String code, String detail) {
        return new Refused(Refusals.invalid(List.of(new FactIssue("/" + fact.name(), code, detail))));
    }

    /** Writes a line of a rule of the platform's own. */
    void note(TraceLine line) {
        trace.append(line);
    }

    /** A parameter that was read twice warns once. */
    private void warn(Warning warning) {
        if (warnings.isEmpty()) {
            warnings = new ArrayList<>();
        }
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    private Decided lookUp(String key, LocalDate when, int epochDay, boolean byMonth) {
        return edition.deciding(node, key, when).timeline(key).at(epochDay, byMonth);
    }

    private Setting read(String key, Decided found, LocalDate when) {
        if (found != null && found.isPlain()) {
            trace.append(found.read());
            return found.setting();
        }
        if (found == null) {
            if (!node.declarations().containsKey(key)) {
                throw new IllegalStateException("The rule %s reads '%s', which the nation does not declare.".formatted(rule, key));
            }
            Optional<Decided> later = edition.deciding(node, key, when).timeline(key).next(when);
            throw refused(RefusalCode.NO_RULE_ON_DATE, "%s 及其上级在 %s 没有 '%s' 的规定%s".formatted(node.place(), when, key,
                    later.map(next -> "；最早自 %s 起（%s）".formatted(next.setting().from(), next.setting().decidedBy())).orElse("")),
                    key, "", later.map(Decided::setting));
        }
        Setting setting = found.setting();
        if (setting.status() != Setting.Status.VALUE) {
            throw without(setting, when);
        }
        trace.append(found.read());
        List<Warning> warnings = found.overdue().isEmpty() ? found.warnings() : found.warnings(edition.today());
        for (int i = 0; i < warnings.size(); i++) {
            warn(warnings.get(i));
        }
        return setting;
    }

    private Refused without(Setting setting, LocalDate when) {
        return setting.status() == Setting.Status.UNSET
                ? refused(RefusalCode.NOT_CONFIGURED, "%s 在 %s 没有 '%s' 的数值：%s；须由 %s 配置 %s".formatted(node.place(), when,
                        setting.key(), setting.reason().isEmpty() ? "文件未给出" : setting.reason(), setting.decidedBy(),
                        setting.configure()), setting.key(), setting.configure(), Optional.of(setting))
                : refused(RefusalCode.NO_RULE_ON_DATE, "'%s' 自 %s 起已终止（%s）".formatted(setting.key(), setting.from(),
                        setting.decidedBy()), setting.key(), "", Optional.of(setting));
    }

    private Refused refused(RefusalCode code, String detail, String parameter, String configure, Optional<Setting> by) {
        return new Refused(new Outcome.Refusal(code, detail, parameter, configure, List.of(), by.map(Setting::citation)));
    }

    private Setting roundingSetting(String key) {
        Setting setting = parameter(key);
        trace.dropLast();
        return setting;
    }

    private static boolean isMoney(Fact<?> fact) {
        return fact.type() == Fact.Type.MONEY || fact.type() == Fact.Type.MONEY_LIST;
    }
}
