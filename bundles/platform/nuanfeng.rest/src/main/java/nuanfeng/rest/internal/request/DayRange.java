// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.time.LocalDate;
import java.util.Optional;

/** The days that {@code from} and {@code to} of a query name, in order. */
public record DayRange(LocalDate from, LocalDate to) {

    /**
     * Both must be there; empty when one is not. Whatever is wrong with them is noted.
     *
     * @param most years that may lie between them
     */
    public static Optional<DayRange> of(Query query, int most) {
        Optional<LocalDate> from = query.requiredDay(Query.FROM);
        Optional<LocalDate> to = query.requiredDay(Query.TO);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            query.fault(Query.TO, "out-of-range", "截止日早于起始日%s。".formatted(from.get()),
                    "The last day lies before the first, %s.".formatted(from.get()));
        } else if (!to.get().isBefore(from.get().plusYears(most))) {
            query.fault(Query.TO, "out-of-range", "每次查询不超过%s年。".formatted(most),
                    "At most %s years can be asked for at once.".formatted(most));
        }
        return Optional.of(new DayRange(from.get(), to.get()));
    }
}
