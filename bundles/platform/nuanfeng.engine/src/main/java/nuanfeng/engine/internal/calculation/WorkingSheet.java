// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Ruling;
import nuanfeng.engine.internal.kind.Surroundings;
import nuanfeng.engine.internal.timeline.DayNumber;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.engine.internal.timeline.Timelines;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.DayKind;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Refused;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/** The sheet of one question: writes a trace line for everything that a rule reads or works out. */
public final class WorkingSheet implements Worksheet {

    private final Surroundings around;
    private final PlaceNode node;
    private final LocalDate on;
    private final int day;
    private final boolean monthly;
    private final GivenFacts facts;
    private final Map<String, Decided> overrides;
    /** What is said on every key, where neither an override nor pooling comes between, which is nearly always; else null. */
    private final Timelines plain;
    private final String rule;
    private final Lines trace;
    /** Rules read their facts roughly in the order in which they declare them, so the next one is mostly here. */
    private int nextFact;
    private final SheetWarnings warnings = new SheetWarnings();
    private PlaceNode ruling;
    /** Made when a rule counts days itself. */
    private WatchedDays days;
    private boolean closed;

    /** @param monthly whether {@code on} stands for a contribution month */
    WorkingSheet(Surroundings around, PlaceNode node, Ruling ruling, LocalDate on, boolean monthly, GivenFacts facts,
            Map<String, Decided> overrides) {
        this.around = around;
        this.node = node;
        this.ruling = ruling.node();
        this.rule = ruling.rule().name();
        this.on = on;
        this.day = DayNumber.of(on);
        this.monthly = monthly;
        this.facts = facts;
        this.trace = new Lines(facts);
        this.overrides = overrides;
        this.plain = overrides.isEmpty() && !node.isPooled() ? node.timelines() : null;
    }

    /** The place whose rule is at work, the last one when it failed. */
    PlaceNode ruling() {
        return ruling;
    }

    public List<TraceLine> trace() {
        return trace;
    }

    List<Warning> warnings() {
        if (days != null) {
            days.unsettled().ifPresent(warnings::add);
        }
        return warnings.all();
    }

    /** What the rule itself wrote. */
    void ofTheRule(Consumer<TraceLine.Step> steps, Consumer<Warning> warned) {
        trace.eachStep(steps);
        warnings.ofTheRule().forEach(warned);
    }

    /** Nothing can be read or written any more: a rule that keeps its sheet keeps nothing of its asker. */
    void close() {
        closed = true;
    }

    /** The place that is asked. */
    public PlaceNode node() {
        return node;
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
        Object value = read(fact);
        if (value == null) {
            throw invalid(fact, "missing", FactSentences.missing(fact));
        }
        return (T) value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Fact<T> fact) {
        return Optional.ofNullable((T) read(fact));
    }

    /** Null when it was not given; then nothing is traced. */
    private Object read(Fact<?> fact) {
        open();
        int at = facts.isAt(nextFact, fact) ? nextFact : facts.find(fact);
        nextFact = at + 1;
        Object value = facts.value(at);
        if (value != null) {
            trace.append(fact);
        }
        return value;
    }

    @Override
    public Setting parameter(String key) {
        return read(decided(key, on, day, monthly));
    }

    @Override
    public Setting parameter(String key, LocalDate otherDay) {
        return read(decided(key, otherDay, DayNumber.of(otherDay), false));
    }

    @Override
    public boolean hasParameter(String key) {
        Decided found = find(key, on, day, monthly);
        return found != null && found.setting().status() == Setting.Status.VALUE;
    }

    @Override
    public Optional<Setting> findParameter(String key) {
        Decided found = find(key, on, day, monthly);
        return found == null || found.setting().status() != Setting.Status.VALUE ? Optional.empty()
                : Optional.of(read(found.isPlain() ? found : checked(key, found, on)));
    }

    @Override
    public Quantity quantity(String key, String unit) {
        Setting setting = parameter(key);
        return Units.convert(setting.quantity(), setting.unit(), unit);
    }

    @Override
    public WorkingDays workingDays() {
        open();
        if (days == null) {
            days = new WatchedDays(node);
        }
        return days;
    }

    @Override
    public Quantity step(String name, Quantity value) {
        return step(name, value, "");
    }

    @Override
    public Quantity step(String name, Quantity value, String unit) {
        trace.append(new TraceLine.Step(Lines.fit(name), Objects.requireNonNull(value), Lines.fit(unit)));
        return value;
    }

    @Override
    public Money round(String name, Quantity value, String roundingKey) {
        Setting rounding = decided(roundingKey, on, day, monthly).setting();
        Money rounded;
        try {
            rounded = value.toMoney(rounding.rounding());
        } catch (ArithmeticException e) {
            throw Refusals.notInFen(name, rounding.rounding());
        }
        trace.append(new TraceLine.Rounded(Lines.fit(name), rounded.toQuantity(), rounding.rounding(), rounding.citation()));
        return rounded;
    }

    @Override
    public Quantity roundQuantity(String name, Quantity value, String roundingKey) {
        Setting rounding = decided(roundingKey, on, day, monthly).setting();
        Quantity rounded = value.rounded(rounding.rounding());
        trace.append(new TraceLine.Rounded(Lines.fit(name), rounded, rounding.rounding(), rounding.citation()));
        return rounded;
    }

    @Override
    public Outcome inherited() {
        PlaceNode from = ruling;
        open();
        Ruling above = from.parent().map(parent -> parent.ruling(rule)).orElse(null);
        if (above == null) {
            throw Refusals.noRuleAbove(from, rule);
        }
        trace.append(new TraceLine.Inherited(rule, above.node().place().path()));
        ruling = above.node();
        try {
            Outcome outcome = above.rule().rule().apply(this);
            ruling = from;
            return outcome;
        } catch (Refused e) {
            // An answer of the rule above, which this one may take up.
            ruling = from;
            throw e;
        }
    }

    @Override
    public void warn(String code, Text sentence) {
        open();
        warnings.addOfTheRule(new Warning(Lines.fit(code), Lines.fit(sentence)));
    }

    @Override
    public Refused notAllowed(Text sentence, Setting decidedBy) {
        return Refusals.refused(RefusalCode.NOT_ALLOWED, sentence, decidedBy.key(), "", Optional.of(decidedBy));
    }

    @Override
    public Refused notApplicable(Text sentence, Setting decidedBy) {
        return Refusals.refused(RefusalCode.NOT_APPLICABLE, sentence, decidedBy.key(), "", Optional.of(decidedBy));
    }

    @Override
    public Refused invalid(List<FactIssue> issues) {
        return new Refused(Refusals.invalid(List.copyOf(issues)));
    }

    @Override
    public DayKind dayKind(LocalDate of, String regional) {
        return ((WatchedDays) workingDays()).kind(of).orElseGet(() -> DayKind.valueOf(parameter(regional).text()));
    }

    /** Writes a line of a rule of the platform's own. */
    public void note(TraceLine line) {
        trace.append(line);
    }

    private void open() {
        if (closed) {
            throw new IllegalStateException("The worksheet of an earlier call");
        }
    }

    private Setting read(Decided found) {
        trace.append(found.read());
        return found.setting();
    }

    private Decided decided(String key, LocalDate when, int number, boolean byMonth) {
        Decided found = find(key, when, number, byMonth);
        return found != null && found.isPlain() ? found : checked(key, found, when);
    }

    /** Null when nobody says anything. */
    private Decided find(String key, LocalDate when, int number, boolean byMonth) {
        open();
        return plain != null ? plain.get(key).at(number, byMonth) : search(key, when, number, byMonth);
    }

    private Decided search(String key, LocalDate when, int number, boolean byMonth) {
        Decided override = overrides.get(key);
        return override != null ? override : around.deciding(node, key, when).timeline(key).at(number, byMonth);
    }

    /** The same with its warnings given. @throws Refused when there is no value */
    private Decided checked(String key, Decided found, LocalDate when) {
        if (found == null) {
            throw Absences.notYet(rule, node, key, when, around.deciding(node, key, when).timeline(key).next(when).map(Decided::setting));
        }
        if (found.setting().status() != Setting.Status.VALUE) {
            throw Absences.of(node, around.deciding(node, key, when), found.setting(), when, monthly && when.equals(on));
        }
        List<Warning> warnings = found.overdue().isEmpty() ? found.warnings() : found.warnings(around.today());
        for (int i = 0; i < warnings.size(); i++) {
            this.warnings.add(warnings.get(i));
        }
        return found;
    }
}
