// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day written in a policy file. @param line where it stands */
public record WrittenDay(LocalDate day, int line) {

    private static final Pattern LOOSE = Pattern.compile("([12][0-9]{3})[-/.年 ]([01]?[0-9])(?:[-/.月 ]([0-3]?[0-9])日?|月)?");

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

    /** The day, or month, that was probably meant by a text that is none: {@code 2022-01-01} for {@code 2022年1月1日}. */
    public static Optional<String> meant(String text) {
        Matcher found = LOOSE.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKC));
        if (!found.matches()) {
            return Optional.empty();
        }
        String month = "%s-%s".formatted(found.group(1), twoDigits(found.group(2)));
        return found.group(3) == null ? parseMonth(month).map(YearMonth::toString)
                : parse(month + "-" + twoDigits(found.group(3))).map(LocalDate::toString);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    public static Optional<YearMonth> parseMonth(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
