// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.engine.internal.yaml.YamlNode;

/** Days as a calendar file writes them: {@code 2022-10-01} or {@code 2022-10-01/2022-10-07}; or a list of these. */
record WrittenDays(LocalDate first, LocalDate last) {

    /** No holiday is longer. */
    static final int LONGEST = 31;

    /** Empty when one of the days does not exist. */
    static Optional<WrittenDays> parse(String text) {
        int slash = text.indexOf('/');
        Optional<LocalDate> first = WrittenDay.parse(slash < 0 ? text : text.substring(0, slash));
        Optional<LocalDate> last = slash < 0 ? first : WrittenDay.parse(text.substring(slash + 1));
        return first.flatMap(begin -> last.map(end -> new WrittenDays(begin, end)));
    }

    /** The scalars under a key: one, those of a list, or none. */
    static List<YamlNode.Scalar> scalars(YamlNode holder, String key) {
        return YamlNode.find(holder, key).map(node -> node instanceof YamlNode.Items list ? list.items() : List.of(node))
                .orElse(List.of()).stream().filter(YamlNode.Scalar.class::isInstance).map(YamlNode.Scalar.class::cast).toList();
    }

    boolean isReversed() {
        return last.isBefore(first);
    }

    /** Counts no day: it may be far. */
    boolean isTooLong() {
        return ChronoUnit.DAYS.between(first, last) >= LONGEST;
    }

    /** Only to be asked of days in order and not too many. */
    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}
