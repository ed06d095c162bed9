// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A day written in a policy file. @param line where it stands */
public record WrittenDay(LocalDate day, int line) {

    /** Empty when it is not there or no day of the calendar. */
    public static Optional<WrittenDay> find(YamlNode holder, String name) {
        return YamlNode.find(holder, name).filter(YamlNode.Scalar.class::isInstance)
                .flatMap(node -> parse(((YamlNode.Scalar) node).text()).map(day -> new WrittenDay(day, node.line())));
    }

    /** Strict: {@code 2022-02-30} is empty, not the 2nd of March. */
    public static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static Optional<YearMonth> parseMonth(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
