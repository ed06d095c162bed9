// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Text;

/**
 * When something recurs, for people: 每季度第3个月26日前. A day is the last one that is in time: who leaves the 前 out changes the duty.
 *
 * @param months of a period
 * @param month of the period, as a number, or what stands where none does
 * @param day a number, {@code last}, or what stands where neither does
 * @param first month, or a day of it, in which the first period lies
 * @param last month, or a day of it, in which the last period lies
 */
record Recurrence(int months, Part month, Part day, Optional<Part> first, Optional<Part> last) {

    private static final int YEAR = 12;
    private static final int LONGEST_NUMBER = 2;
    private static final int LENGTH_OF_MONTH = "2022-07".length();
    private static final int LENGTH_OF_DAY = "2022-07-01".length();

    Part part() {
        String code = "every %s months: month %s day %s%s%s".formatted(Integer.toString(months), month.code(), day.code(),
                first.map(each -> " from " + each.code()).orElse(""), last.map(each -> " to " + each.code()).orElse(""));
        return new Part("recurrence", code, Text.of(span() + chinese(),
                english() + first.map(each -> ", from " + month(each, true)).orElse("")
                        + last.map(each -> (first.isPresent() ? "" : ",") + " to " + month(each, true)).orElse("")));
    }

    private String span() {
        if (first.isPresent() && last.isPresent()) {
            return inWords(first.get()) + "至" + inWords(last.get()) + "，";
        }
        return first.map(each -> "自" + inWords(each) + "起，").or(() -> last.map(each -> "至" + inWords(each) + "止，")).orElse("");
    }

    private String chinese() {
        String on = day.code().equals("last") ? "最后一日前" : isNumber(day) ? day.code() + "日前" : "，日期" + day.text().zh();
        if (!isNumber(month)) {
            return period() + "，月份" + month.text().zh() + (on.startsWith("，") ? on : "，" + on);
        }
        int number = Integer.parseInt(month.code());
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
        String on = day.code().equals("last") ? " on the last day" : isNumber(day) ? " on day " + day.code() : ", day " + day.text().in(true);
        if (!isNumber(month)) {
            return every + on + ", month " + month.text().in(true);
        }
        int number = Integer.parseInt(month.code());
        return every + on + (number > months ? " of month " + (number - months) + " after it" : months == 1 ? ""
                : months == YEAR ? " of " + Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH) : " of month " + number);
    }

    private static boolean isNumber(Part scalar) {
        String code = scalar.code();
        return !code.isEmpty() && code.length() <= LONGEST_NUMBER && code.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    /** 2022年7月, or that nobody says. */
    private static String inWords(Part scalar) {
        String month = month(scalar, false);
        return month.length() == LENGTH_OF_MONTH && Character.isDigit(month.charAt(0))
                ? month.substring(0, month.indexOf('-')) + "年" + Integer.parseInt(month.substring(month.indexOf('-') + 1)) + "月" : month;
    }

    /** A period begins and ends with a month, even where a day is looked up for it. */
    private static String month(Part scalar, boolean english) {
        String text = scalar.text().in(english);
        boolean isDay = scalar.code().length() == LENGTH_OF_DAY && Character.isDigit(text.charAt(0));
        return isDay ? text.substring(0, LENGTH_OF_MONTH) : text;
    }
}
