// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.form;

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
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.StrictJson;

/**
 * What a form is filled in with: {@code {"period": "2022-07", "asOf": "2022-07-26", "facts": {…}, "rows": {"enrolments": [{…}]}}}.
 */
record PreviewBody(FormOrder order) {

    private static final Set<String> MEMBERS = Set.of("period", "asOf", "facts", "rows", "units", "before", "forms");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final int MONTHS = 3;

    /** @throws nuanfeng.rest.internal.problem.ProblemException 400 */
    static PreviewBody parse(byte[] body) {
        Members members = Members.of(StrictJson.readObject(body), MEMBERS);
        LocalDate[] days = days(members);
        Optional<String> asOf = members.text("asOf");
        LocalDate on = asOf.flatMap(text -> day(text, members, "asOf")).orElse(days[1]);
        Map<String, Text> units = new LinkedHashMap<>();
        members.findObject("units").forEach((unit, name) -> units.put(unit, Text.of(String.valueOf(name))));
        FormOrder order = new FormOrder(days[0], days[1], on, members.findObject("facts"), rows(members), units, nested(members, "before"),
                nested(members, "forms"));
        members.complete();
        return new PreviewBody(order);
    }

    /** The first and the last day of a month, a quarter, a year or a day. */
    private static LocalDate[] days(Members members) {
        String period = members.text("period").orElse("");
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
            members.fault("period", period.isEmpty() ? "missing" : "wrong-type", "须为2022-07、2022-Q3、2022或者2022-07-26。",
                    "A period is expected: 2022-07, 2022-Q3, 2022 or 2022-07-26.");
            return new LocalDate[] {LocalDate.EPOCH, LocalDate.EPOCH};
        }
    }

    private static Optional<LocalDate> day(String text, Members members, String name) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            members.fault(name, "wrong-type", "须为日期，例如2022-07-26。", "A day is expected, such as 2022-07-26.");
            return Optional.empty();
        }
    }

    private static Map<String, List<Map<String, Object>>> rows(Members members) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        members.findObject("rows").forEach((source, records) -> {
            if (!(records instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
                members.fault("rows", "wrong-type", "每个来源须为明细列表。", "An array of objects is expected for each source.");
                return;
            }
            List<Map<String, Object>> read = new ArrayList<>();
            list.forEach(each -> read.add(object((Map<?, ?>) each)));
            rows.put(source, read);
        });
        return rows;
    }

    private static Map<String, Map<String, Object>> nested(Members members, String name) {
        Map<String, Map<String, Object>> nested = new LinkedHashMap<>();
        members.findObject(name).forEach((key, inner) -> {
            if (inner instanceof Map<?, ?> object) {
                nested.put(key, object(object));
            } else {
                members.fault(name, "wrong-type", "须为明细（JSON对象）。", "An object is expected.");
            }
        });
        return nested;
    }

    private static Map<String, Object> object(Map<?, ?> object) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }
}
