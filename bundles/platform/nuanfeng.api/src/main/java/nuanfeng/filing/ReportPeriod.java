// SPDX-License-Identifier: Apache-2.0
package nuanfeng.filing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a sheet is about.
 *
 * @param name {@code 2022-07}, {@code 2022-Q3}, {@code 2022} or {@code 2022-06-10}
 */
public record ReportPeriod(String name, LocalDate from, LocalDate to) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final int MONTHS = 3;

    /** Empty where it is none. */
    public static Optional<ReportPeriod> of(String name) {
        try {
            Matcher quarter = QUARTER.matcher(name);
            if (quarter.matches()) {
                LocalDate first = LocalDate.of(Integer.parseInt(quarter.group(1)), (Integer.parseInt(quarter.group(2)) - 1) * MONTHS + 1, 1);
                return Optional.of(new ReportPeriod(name, first, first.plusMonths(MONTHS).minusDays(1)));
            } else if (YEAR.matcher(name).matches()) {
                return Optional.of(new ReportPeriod(name, LocalDate.parse(name + "-01-01"), LocalDate.parse(name + "-12-31")));
            } else if (MONTH.matcher(name).matches()) {
                YearMonth month = YearMonth.parse(name);
                return Optional.of(new ReportPeriod(name, month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = LocalDate.parse(name);
            return Optional.of(new ReportPeriod(name, day, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The periods that may lie just before it, the likeliest first: a quarter comes after a quarter, or after a month. */
    public List<ReportPeriod> before() {
        LocalDate last = from.minusDays(1);
        String month = YearMonth.from(last).toString();
        String quarter = last.getYear() + "-Q" + ((last.getMonthValue() - 1) / MONTHS + 1);
        List<String> names = QUARTER.matcher(name).matches() ? List.of(quarter, month) : YEAR.matcher(name).matches()
                ? List.of(String.valueOf(last.getYear())) : MONTH.matcher(name).matches() ? List.of(month, quarter) : List.of();
        return names.stream().flatMap(each -> of(each).stream()).filter(each -> each.to().equals(last)).toList();
    }
}
