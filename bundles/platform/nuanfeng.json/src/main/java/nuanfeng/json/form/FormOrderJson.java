// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.form.FormOrder;
import nuanfeng.policy.Text;

/**
 * What a form is filled in with: {@code {"period": "2022-07", "asOf": "2022-07-26", "facts": {…}, "rows": {"enrolments": [{…}]}}}.
 * Whatever is wrong with it is told, each by itself.
 */
public final class FormOrderJson {

    /** The members that there are. */
    public static final Set<String> MEMBERS = Set.of("period", "asOf", "facts", "rows", "units", "before", "forms");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final int MONTHS = 3;

    private final Map<String, Object> members;
    private final Faults faults;

    /** Takes what is wrong. */
    public interface Faults {

        /** @param member its name @param code {@code missing}, {@code wrong-type} */
        void fault(String member, String code, String zh, String english);
    }

    private FormOrderJson(Map<String, Object> members, Faults faults) {
        this.members = members;
        this.faults = faults;
    }

    /** @param members texts, numbers, lists and maps as JSON has them; unknown ones are not looked at @return of no use where a fault was told */
    public static FormOrder read(Map<String, Object> members, Faults faults) {
        return new FormOrderJson(members, faults).order();
    }

    private FormOrder order() {
        LocalDate[] days = days();
        LocalDate on = text("asOf").flatMap(this::day).orElse(days[1]);
        Map<String, Text> units = new LinkedHashMap<>();
        object("units").forEach((unit, name) -> units.put(unit, Text.of(String.valueOf(name))));
        return new FormOrder(days[0], days[1], on, object("facts"), rows(), units, nested("before"), nested("forms"));
    }

    /** The first and the last day of a month, a quarter, a year or a day. */
    private LocalDate[] days() {
        String period = text("period").orElse("");
        try {
            Matcher quarter = QUARTER.matcher(period);
            if (quarter.matches()) {
                LocalDate first = LocalDate.of(Integer.parseInt(quarter.group(1)), (Integer.parseInt(quarter.group(2)) - 1) * MONTHS + 1, 1);
                return new LocalDate[] {first, first.plusMonths(MONTHS).minusDays(1)};
            } else if (YEAR.matcher(period).matches()) {
                return new LocalDate[] {LocalDate.parse(period + "-01-01"), LocalDate.parse(period + "-12-31")};
            } else if (MONTH.matcher(period).matches()) {
                YearMonth month = YearMonth.parse(period);
                return new LocalDate[] {month.atDay(1), month.atEndOfMonth()};
            }
            LocalDate day = LocalDate.parse(period);
            return new LocalDate[] {day, day};
        } catch (DateTimeException e) {
            faults.fault("period", period.isEmpty() ? "missing" : "wrong-type", "须为2022-07、2022-Q3、2022或者2022-07-26。",
                    "A period is expected: 2022-07, 2022-Q3, 2022 or 2022-07-26.");
            return new LocalDate[] {LocalDate.EPOCH, LocalDate.EPOCH};
        }
    }

    private Optional<String> text(String name) {
        Object value = members.get(name);
        if (value != null && !(value instanceof String)) {
            faults.fault(name, "wrong-type", "须为文字。", "A text is expected.");
        }
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            faults.fault("asOf", "wrong-type", "须为日期，例如2022-07-26。", "A day is expected, such as 2022-07-26.");
            return Optional.empty();
        }
    }

    private Map<String, List<Map<String, Object>>> rows() {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        object("rows").forEach((source, records) -> {
            if (!(records instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
                faults.fault("rows", "wrong-type", "每个来源须为明细列表。", "An array of objects is expected for each source.");
                return;
            }
            List<Map<String, Object>> read = new ArrayList<>();
            list.forEach(each -> read.add(members((Map<?, ?>) each)));
            rows.put(source, read);
        });
        return rows;
    }

    private Map<String, Map<String, Object>> nested(String name) {
        Map<String, Map<String, Object>> nested = new LinkedHashMap<>();
        object(name).forEach((key, inner) -> {
            if (inner instanceof Map<?, ?> object) {
                nested.put(key, members(object));
            } else {
                faults.fault(name, "wrong-type", "须为明细（JSON对象）。", "An object is expected.");
            }
        });
        return nested;
    }

    private Map<String, Object> object(String name) {
        Object value = members.get(name);
        if (value != null && !(value instanceof Map)) {
            faults.fault(name, "wrong-type", "须为明细（JSON对象）。", "An object is expected.");
        }
        return value instanceof Map<?, ?> object ? members(object) : Map.of();
    }

    private static Map<String, Object> members(Map<?, ?> object) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }
}
