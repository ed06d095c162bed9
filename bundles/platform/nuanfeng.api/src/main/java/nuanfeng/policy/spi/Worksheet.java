// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/**
 * The one sheet a rule works on: the only way to a fact or a parameter, and the place where it notes its steps. So the trace
 * exists because there is no other way to get a number.
 *
 * <p>Methods that need a value which is not there throw {@link Refused}; a rule lets it pass.
 */
@ProviderType
public interface Worksheet {

    /** The place that is asked. */
    PlaceId place();

    /** The day the question is about. */
    LocalDate on();

    /** A fact that must be there; its absence is refused as {@code invalid-facts}. */
    <T> T fact(Fact<T> fact);

    /** A fact that may be there. */
    <T> Optional<T> find(Fact<T> fact);

    /**
     * The setting of the nearest place, as it stood on {@link #on()}. A key that is unset is refused as
     * {@code not-configured}, one that has not begun or has ended as {@code no-rule-on-date}.
     */
    Setting parameter(String key);

    /** The same on another day: limits in force on the payment date, for instance. */
    Setting parameter(String key, LocalDate on);

    /** Whether {@link #parameter(String)} would give a value. Reading this is not traced. */
    boolean hasParameter(String key);

    /** {@link #parameter(String)} where it gives a value; else empty, and nothing is traced. */
    default Optional<Setting> findParameter(String key) {
        return hasParameter(key) ? Optional.of(parameter(key)) : Optional.empty();
    }

    /** Short for {@code parameter(key).quantity()}. */
    default Quantity quantity(String key) {
        return parameter(key).quantity();
    }

    /** A money or quantity parameter converted to {@code unit}: a yearly amount asked per month is divided by 12, exactly. */
    Quantity quantity(String key, String unit);

    /** The working-day calendar of the place. A year that it does not know is refused as {@code not-configured}. */
    WorkingDays workingDays();

    /**
     * What a day is at the place that is asked. A year that its calendar does not know, and a day off of a notice of which nobody settled whether it is a
     * festival proper, are refused as {@code not-configured}.
     *
     * @param regional the parameter that says which kind, {@code FESTIVAL} or {@code REST}, a holiday of a region alone is: read for such a day only
     */
    DayKind dayKind(LocalDate day, String regional);

    /** The day itself when it is a working day, else the one before it. */
    default LocalDate workingDayBefore(LocalDate day) {
        return workingDays().onOrBefore(day);
    }

    /** The {@code days}-th working day after {@code from}. */
    default LocalDate workingDayAfter(LocalDate from, int days) {
        return workingDays().plus(from, days);
    }

    /** How many working days there are from the first to the last day, both included. */
    default int workingDaysFrom(LocalDate first, LocalDate last) {
        return workingDays().between(first.minusDays(1), last);
    }

    /** Notes an intermediate result and returns it unchanged. */
    Quantity step(String name, Quantity value);

    /** Notes an intermediate result in a unit ({@code CNY} shows at least two decimals, {@code rate} is read as per cent) and returns it unchanged. */
    Quantity step(String name, Quantity value, String unit);

    /** Rounds to fen by the rounding parameter {@code roundingKey}, and notes it as a cited step. */
    Money round(String name, Quantity value, String roundingKey);

    /** Rounds by the rounding parameter {@code roundingKey}, and notes it as a cited step. */
    Quantity roundQuantity(String name, Quantity value, String roundingKey);

    /**
     * Runs the rule of the place above on this same sheet.
     *
     * @throws Refused when no place above has a rule for this question, or when that rule refuses
     */
    Outcome inherited();

    /** Adds a warning to the answer. */
    void warn(String code, Text sentence);

    /** The same, said in Chinese only. */
    default void warn(String code, String detail) {
        warn(code, Text.of(detail));
    }

    /** A reason that a setting's clause gives. */
    default Reason reason(String code, Text sentence, Setting decidedBy) {
        return new Reason(code, sentence, Optional.of(decidedBy.citation()));
    }

    /** The same, said in Chinese only. */
    default Reason reason(String code, String text, Setting decidedBy) {
        return reason(code, Text.of(text), decidedBy);
    }

    /** {@code not-allowed}: this variant is ruled out by the clause of {@code decidedBy}. To be thrown. */
    Refused notAllowed(Text sentence, Setting decidedBy);

    /** The same, said in Chinese only. */
    default Refused notAllowed(String detail, Setting decidedBy) {
        return notAllowed(Text.of(detail), decidedBy);
    }

    /** {@code not-applicable}: the rule does not bind here, by the clause of {@code decidedBy}. To be thrown. */
    Refused notApplicable(Text sentence, Setting decidedBy);

    /** The same, said in Chinese only. */
    default Refused notApplicable(String detail, Setting decidedBy) {
        return notApplicable(Text.of(detail), decidedBy);
    }

    /** {@code invalid-facts} for one fact. {@code code} as in {@link nuanfeng.calculation.FactIssue}. To be thrown. */
    default Refused invalid(Fact<?> fact, String code, Text sentence) {
        return invalid(List.of(new FactIssue("/" + fact.name(), code, sentence)));
    }

    /** The same, said in Chinese only. */
    default Refused invalid(Fact<?> fact, String code, String detail) {
        return invalid(fact, code, Text.of(detail));
    }

    /** {@code invalid-facts} for everything that is wrong with them at once. To be thrown. */
    Refused invalid(List<FactIssue> issues);
}
