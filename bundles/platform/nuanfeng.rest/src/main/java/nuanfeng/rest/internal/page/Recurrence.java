// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.page;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When something recurs, for people: 每季度第3个月26日. */
final class Recurrence {

    private static final Pattern EVERY = Pattern.compile("every (\\d+) months: month (.+?) day (.+?)(?: from (.+?))?(?: to (.+?))?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-\\d{2})(-\\d{2})?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final int YEAR = 12;

    private final Words words;
    private final int months;
    private final String month;
    private final String day;

    private Recurrence(Words words, int months, String month, String day) {
        this.words = words;
        this.months = months;
        this.month = month;
        this.day = day;
    }

    /** Empty when the text of a difference is about something else. */
    static Optional<String> of(String text, Words words) {
        Matcher every = EVERY.matcher(text);
        if (!every.matches()) {
            return Optional.empty();
        }
        Recurrence said = new Recurrence(words, Integer.parseInt(every.group(1)), every.group(2), every.group(3));
        Optional<String> first = Optional.ofNullable(every.group(4)).map(scalar -> month(scalar, words));
        Optional<String> last = Optional.ofNullable(every.group(5)).map(scalar -> month(scalar, words));
        String comma = first.isPresent() ? "" : ",";
        return Optional.of(words.of(said.chinese(), said.english())
                + first.map(month -> words.of("，自" + month + "起", ", from " + month)).orElse("")
                + last.map(month -> words.of("，至" + month + "止", comma + " to " + month)).orElse(""));
    }

    private String chinese() {
        String on = day.equals("last") ? "最后一日" : NUMBER.matcher(day).matches() ? day + "日" : "，日期" + open(day);
        if (!NUMBER.matcher(month).matches()) {
            return period() + "，月份" + open(month) + (on.startsWith("，") ? on : "，" + on);
        }
        int number = Integer.parseInt(month);
        if (number > months) {
            return months == 1 ? "每月" + (number == 2 ? "的次月" : "结束后第" + (number - 1) + "个月") + on
                    : period() + "结束后第" + (number - months) + "个月" + on;
        }
        return period() + (months == 1 ? "" : months == YEAR ? number + "月" : "第" + number + "个月") + on;
    }

    private String period() {
        return switch (months) {
            case 1 -> "每月";
            case 3 -> "每季度";
            case 6 -> "每半年";
            case YEAR -> "每年";
            default -> "每" + months + "个月";
        };
    }

    private String english() {
        String every = switch (months) {
            case 1 -> "every month";
            case 3 -> "every quarter";
            case 6 -> "every half-year";
            case YEAR -> "every year";
            default -> "every " + months + " months";
        };
        String on = day.equals("last") ? " on the last day" : NUMBER.matcher(day).matches() ? " on day " + day : ", day " + open(day);
        if (!NUMBER.matcher(month).matches()) {
            return every + on + ", month " + open(month);
        }
        int number = Integer.parseInt(month);
        return every + on + (number > months ? " of month " + (number - months) + " after it" : months == 1 ? ""
                : months == YEAR ? " of " + Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH) : " of month " + number);
    }

    private String open(String scalar) {
        return words.gap(scalar).orElse(scalar);
    }

    /** A period begins and ends with a month, even where a day is looked up for it. */
    private static String month(String scalar, Words words) {
        Matcher month = MONTH.matcher(scalar);
        return month.matches() ? month.group(1) : words.gap(scalar).orElse(scalar);
    }
}
