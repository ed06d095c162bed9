// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

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

    /** The clause behind this line, where there is one. */
    default Optional<Citation> citation() {
        return this instanceof ParameterRead read ? Optional.of(read.setting().citation())
                : this instanceof Rounded rounded ? Optional.of(rounded.clause()) : Optional.empty();
    }
}
