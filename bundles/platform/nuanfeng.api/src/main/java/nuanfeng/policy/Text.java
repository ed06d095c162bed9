// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text for people.
 *
 * @param zh Chinese; empty in {@link #NONE} alone
 * @param english English, where the policy gives it
 */
public record Text(String zh, Optional<String> english) {

    /** Nothing, where something might be said. */
    public static final Text NONE = of("", "");

    public static Text of(String zh) {
        return new Text(zh, Optional.empty());
    }

    public static Text of(String zh, String english) {
        return new Text(zh, Optional.of(english));
    }

    /** The text in English where wanted and given, else in Chinese. */
    public String in(boolean wantEnglish) {
        return wantEnglish ? english.orElse(zh) : zh;
    }

    /**
     * This text as a pattern, filled in: {@code %s}, or {@code %2$s} where the languages differ in order, stands for an argument. A
     * {@link Text} speaks the language of the sentence, a list has the commas of the language, a day or month is in words in Chinese, an
     * {@link Optional} is nothing where it is empty, everything else is as it is.
     */
    public Text formatted(Object... arguments) {
        return new Text(filled(zh, false, arguments), english.map(pattern -> filled(pattern, true, arguments)));
    }

    private static String filled(String pattern, boolean english, Object... arguments) {
        return pattern.formatted(Arrays.stream(arguments).map(each -> word(each, english)).toArray());
    }

    private static String word(Object argument, boolean english) {
        if (argument instanceof Text text) {
            return text.in(english);
        }
        if (argument instanceof Collection<?> list) {
            return list.stream().map(each -> word(each, english)).collect(Collectors.joining(english ? ", " : "、"));
        }
        if (argument instanceof Optional<?> perhaps) {
            return perhaps.map(each -> word(each, english)).orElse("");
        }
        if (!english && argument instanceof LocalDate day) {
            return "%s年%s月%s日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        if (!english && argument instanceof YearMonth month) {
            return "%s年%s月".formatted(month.getYear(), month.getMonthValue());
        }
        return String.valueOf(argument);
    }

    public boolean isEmpty() {
        return zh.isEmpty();
    }

    @Override
    public String toString() {
        return zh;
    }
}
