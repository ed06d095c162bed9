// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.policy.Text;

/** When a duty falls due. */
public sealed interface Schedule {

    /** Once. @param begins first day of a phase, else empty @param due the last day that is in time */
    record Once(Optional<LocalDate> begins, LocalDate due) implements Schedule {
    }

    /**
     * In every period of so many months.
     *
     * @param months 1, 3, 6 or 12
     * @param month of the period: 1 is its first one, {@code months + 1} the first one after its end
     * @param day 1…31 or {@code last}
     * @param first a month inside the first period, {@code 2022-07}, or a parameter
     * @param last a month inside the last period, or a parameter
     */
    record Periodic(int months, Written month, Written day, Optional<Written> first, Optional<Written> last) implements Schedule {

        public Stream<Written> scalars() {
            return Stream.of(Stream.of(month, day), first.stream(), last.stream()).flatMap(each -> each);
        }
    }

    /** No day is stated. @param limit to be shown: {@code 5 working-day}; empty when there is none */
    record Undated(Way way, Text text, String limit) implements Schedule {
    }

    /** Why a duty has no day. */
    enum Way {
        EVENT, CONTINUOUS, RECURRING
    }

    /** Words of a schedule in a policy file → months of its periods. */
    static List<String> periods() {
        return List.of("monthly", "quarterly", "half-yearly", "yearly");
    }

    static int months(String period) {
        return switch (period) {
            case "monthly" -> 1;
            case "quarterly" -> 3;
            case "half-yearly" -> 6;
            default -> 12;
        };
    }
}
