// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.Setting;
import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/** One line of the way to an answer. Nobody writes it: it is there because the worksheet is the only way to get a number. */
public sealed interface TraceLine {

    String name();

    /** A fact the rule read. {@code value} has the Java type of its {@link nuanfeng.policy.spi.Fact}. */
    record FactRead(String name, Object value, boolean money) implements TraceLine {
    }

    /** A parameter the rule read. {@code overridden} tells a what-if value from one in force. */
    record ParameterRead(Setting setting, boolean overridden) implements TraceLine {
        @Override
        public String name() {
            return setting.key();
        }
    }

    /** A named intermediate result. {@code unit} is empty or a unit as in {@link Setting#unit()}. */
    record Step(String name, Quantity value, String unit) implements TraceLine {
    }

    /** A named, cited rounding. */
    record Rounded(String name, Quantity value, Rounding rounding, Citation clause) implements TraceLine {
    }

    /** The rule of the place above ran from here; {@code place} is that place. */
    record Inherited(String name, String place) implements TraceLine {
    }

    /** A text that can be read in several ways was read so. @param name of the question: {@code T-31} */
    record Reading(String name, String option, Citation clause) implements TraceLine {
    }

    /**
     * A time limit.
     *
     * @param name of the date that it leads to: {@code due}
     * @param option the option that made it so long; empty for the limit itself
     * @param length with the option
     * @param unit {@code hour}, {@code day}, {@code working-day}, {@code month} or {@code year}
     */
    record Limit(String name, String option, int length, String unit, Citation clause) implements TraceLine {
    }

    /**
     * A limit was counted.
     *
     * @param from a day, or a moment for hours; not counted itself
     * @param to the last one: a day, or a moment for hours
     * @param days the days that count, in order; for working days only
     * @param calendar the place whose working days these are; empty where none are counted
     * @param clause that says how to count, where the policy gives it
     */
    record Counted(String name, Temporal from, Temporal to, List<LocalDate> days, String calendar, Optional<Citation> clause)
            implements TraceLine {
        public Counted {
            days = List.copyOf(days);
        }
    }

    /**
     * A notice that was at work when days were counted or looked at.
     *
     * @param name of its holidays
     * @param days those of its days that lay on the way, off days and make-up workdays, in order
     */
    record Announced(String name, List<LocalDate> days, Citation clause) implements TraceLine {
        public Announced {
            days = List.copyOf(days);
        }
    }

    /**
     * A day was looked at for being an off day, and moved if the rule says so.
     *
     * @param rule {@code roll-forward}, {@code before-holiday}, {@code administrative} or {@code holiday-extension}
     * @param from as counted
     * @param to as it is; the same day when it did not move
     * @param calendar the place whose working days decided
     * @param clause that says so, where the policy gives it
     */
    record Shifted(String name, String rule, LocalDate from, LocalDate to, String calendar, Optional<Citation> clause)
            implements TraceLine {
    }

    /** The clause behind this line, where there is one. */
    default Optional<Citation> citation() {
        return this instanceof ParameterRead read ? Optional.of(read.setting().citation())
                : this instanceof Rounded rounded ? Optional.of(rounded.clause())
                : this instanceof Reading reading ? Optional.of(reading.clause())
                : this instanceof Limit limit ? Optional.of(limit.clause())
                : this instanceof Counted counted ? counted.clause()
                : this instanceof Announced announced ? Optional.of(announced.clause())
                : this instanceof Shifted shifted ? shifted.clause() : Optional.empty();
    }
}
