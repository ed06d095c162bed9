// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A day written in a policy file. @param line where it stands */
record WrittenDay(LocalDate day, int line) {

    /** Empty when it is not there or no day of the calendar. */
    static Optional<WrittenDay> find(YamlNode holder, String name) {
        return YamlNode.find(holder, name).filter(YamlNode.Scalar.class::isInstance)
                .flatMap(node -> parse(((YamlNode.Scalar) node).text()).map(day -> new WrittenDay(day, node.line())));
    }

    /** Strict: {@code 2022-02-30} is empty, not the 2nd of March. */
    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<YearMonth> parseMonth(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
