// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import nuanfeng.policy.Identifiers;
import nuanfeng.policy.Text;

/** Makes the checks of a type that can be made on one row. @param fields of the type @param values of the row, typed @param issues takes what is found */
record RowChecks(List<Field> fields, Map<String, Object> values, List<RowIssue> issues) {

    private static final String COLUMN = ".";

    void make(Check check) {
        if (check.kind() != Check.Kind.ONLY_IF && !check.when().stream().allMatch(each -> each.holds(values))) {
            return;
        }
        if (RowLines.KINDS.contains(check.kind()) && check.fields().stream().allMatch(each -> each.contains(COLUMN)) || check.kind() == Check.Kind.LINES) {
            new RowLines(this).make(check);
            return;
        }
        switch (check.kind()) {
            case CHECK_DIGIT -> each(check, value -> !(value instanceof String text) || Identifiers.isIdentityNumber(text) || Identifiers.isCreditCode(text),
                    "check-digit");
            case RANGE -> each(check, value -> isBetween(value, check.arguments()), "out-of-range");
            case PATTERN -> each(check, value -> Pattern.matches(check.arguments().getOrDefault("pattern", ".*"), String.valueOf(value)), "pattern/here");
            case ORDER -> order(check);
            case DIFFER -> differ(check);
            case ALIKE -> alike(check);
            case SUM, PRODUCT -> new RowNumbers(this).make(check);
            case ONE_OF -> oneOf(check);
            case ONLY_IF -> onlyIf(check);
            case WITHIN -> within(check);
            case BEHIND -> behind(check);
            default -> { }
        }
    }

    private interface Fits {
        boolean fits(Object value);
    }

    private void each(Check check, Fits fits, String code) {
        for (String field : check.fields()) {
            if (column(field).stream().anyMatch(value -> !fits.fits(value))) {
                say(check, field, code);
            }
        }
    }

    private static boolean isBetween(Object value, Map<String, String> limits) {
        return number(value).map(number -> Optional.ofNullable(limits.get("least")).map(BigDecimal::new).map(least -> number.compareTo(least) >= 0).orElse(true)
                && Optional.ofNullable(limits.get("most")).map(BigDecimal::new).map(most -> number.compareTo(most) <= 0).orElse(true)).orElse(true);
    }

    private void order(Check check) {
        List<String> given = check.fields().stream().filter(values::containsKey).toList();
        for (int i = 1; i < given.size(); i++) {
            if (compare(values.get(given.get(i - 1)), values.get(given.get(i))) > 0) {
                say(check, given.get(i), "order", title(given.get(i - 1)));
            }
        }
    }

    /** A day and a moment are compared by their days. */
    static int compare(Object a, Object b) {
        if (number(a).isPresent() && number(b).isPresent()) {
            return number(a).get().compareTo(number(b).get());
        }
        if (a instanceof OffsetDateTime first && b instanceof OffsetDateTime second) {
            return first.compareTo(second);
        }
        Optional<LocalDate> first = day(a);
        return first.isPresent() && day(b).isPresent() ? first.get().compareTo(day(b).get()) : 0;
    }

    private void differ(Check check) {
        String last = check.fields().get(check.fields().size() - 1);
        if (values.containsKey(last) && check.fields().stream().limit(check.fields().size() - 1L).anyMatch(each -> Objects.equals(values.get(each), values.get(last)))) {
            say(check, last, "differ", title(check.fields().get(0)));
        }
    }

    private void behind(Check check) {
        String whole = String.valueOf(values.getOrDefault(check.fields().get(0), ""));
        int at = whole.lastIndexOf('@');
        if (at >= 0 && !whole.substring(at + 1).equals(String.valueOf(values.get(check.fields().get(1))))) {
            say(check, check.fields().get(1), "behind", title(check.fields().get(0)));
        }
    }

    private void alike(Check check) {
        List<String> given = check.fields().stream().filter(values::containsKey).toList();
        given.stream().skip(1).filter(each -> !isAlike(values.get(each), values.get(given.get(0)))).forEach(each -> say(check, each, "alike", title(given.get(0))));
    }

    /** Lists are alike that have the same lines in any order. */
    private static boolean isAlike(Object one, Object other) {
        return one instanceof List<?> lines && other instanceof List<?> others ? new HashSet<>(lines).equals(new HashSet<>(others)) : one.equals(other);
    }

    private void oneOf(Check check) {
        long given = check.fields().stream().filter(values::containsKey).count();
        if (given != 1) {
            say(check, check.fields().get(0), given == 0 ? "one-of" : "one-of/several", titles(check.fields()));
        }
    }

    private void onlyIf(Check check) {
        if (check.when().stream().allMatch(each -> each.holds(values))) {
            check.then().stream().filter(each -> !each.holds(values)).forEach(each -> say(check, each.field(), switch (each.sort()) {
                case IS -> "only-if/is";
                case GIVEN -> "only-if/given";
                case ABSENT -> "only-if/absent";
            }, each.values()));
        }
    }

    private void within(Check check) {
        if (check.arguments().containsKey("hours")) {
            withinHours(check);
            return;
        }
        Optional<LocalDate> from = day(values.get(check.fields().get(0)));
        Optional<LocalDate> to = day(values.get(check.fields().get(1)));
        Optional<LocalDate> last = from.flatMap(day -> limit(day, check.arguments()));
        if (last.isPresent() && to.isPresent() && to.get().isAfter(last.get())) {
            say(check, check.fields().get(1), "within", title(check.fields().get(0)), last.get());
        }
    }

    private void withinHours(Check check) {
        if (values.get(check.fields().get(0)) instanceof OffsetDateTime from && values.get(check.fields().get(1)) instanceof OffsetDateTime to) {
            OffsetDateTime last = from.plusHours(Long.parseLong(check.arguments().get("hours")));
            if (to.isAfter(last)) {
                say(check, check.fields().get(1), "within", title(check.fields().get(0)), last);
            }
        }
    }

    /** Working days are counted where the calendar of the place is known. */
    private static Optional<LocalDate> limit(LocalDate from, Map<String, String> arguments) {
        if (arguments.containsKey("days")) {
            return Optional.of(from.plusDays(Long.parseLong(arguments.get("days"))));
        } else if (arguments.containsKey("months")) {
            return Optional.of(from.plusMonths(Long.parseLong(arguments.get("months"))));
        }
        return Optional.ofNullable(arguments.get("years")).map(years -> from.plusYears(Long.parseLong(years)));
    }

    /** What stands in a field, or in the column of a list. */
    List<Object> column(String field) {
        String[] path = field.split("\\" + COLUMN);
        Object value = values.get(path[0]);
        if (value == null) {
            return List.of();
        }
        if (path.length == 1 || !(value instanceof List<?> lines)) {
            return List.of(value);
        }
        List<Object> column = new ArrayList<>();
        lines.forEach(line -> Optional.ofNullable(((Map<?, ?>) line).get(path[1])).ifPresent(column::add));
        return column;
    }

    static Optional<BigDecimal> number(Object value) {
        return value instanceof BigDecimal number ? Optional.of(number) : value instanceof Long whole ? Optional.of(BigDecimal.valueOf(whole)) : Optional.empty();
    }

    private static Optional<LocalDate> day(Object value) {
        return value instanceof LocalDate day ? Optional.of(day)
                : value instanceof OffsetDateTime at ? Optional.of(at.toLocalDate()) : value instanceof YearMonth month ? Optional.of(month.atDay(1)) : Optional.empty();
    }

    void say(Check check, String field, String code, Object... arguments) {
        say(check, field, title(field), code, arguments);
    }

    void say(Check check, String field, Text shown, String code, Object... arguments) {
        RowIssue found = RowReader.issue(field, shown, code, check.warns() || check.kind() == Check.Kind.WITHIN, check.duty(), arguments);
        issues.add(check.says().isEmpty() ? found : new RowIssue(found.field(), found.code(), join(found.text(), check.says()), found.mend(), found.warns(),
                found.duty()));
    }

    Text titles(List<String> paths) {
        List<Text> all = paths.stream().map(this::title).toList();
        return Text.of(all.stream().map(Text::zh).collect(Collectors.joining("、")), all.stream().map(each -> each.in(true)).collect(Collectors.joining(", ")));
    }

    /** What people call a field, or a column of a list; the sign before a part of a sum stays. */
    Text title(String path) {
        String sign = path.startsWith("-") ? "-" : "";
        String[] names = path.substring(sign.length()).split("\\" + COLUMN);
        Text title = Text.of(path, path);
        List<Field> among = fields;
        for (String name : names) {
            Optional<Field> field = among.stream().filter(each -> each.name().equals(name)).findFirst();
            if (field.isEmpty()) {
                return title;
            }
            title = field.get().title();
            among = field.get().type() instanceof FieldType.Rows rows ? rows.fields() : List.of();
        }
        return Text.of(sign + title.zh(), sign + title.in(true));
    }

    private static Text join(Text found, Text says) {
        return Text.of(found.zh() + says.zh(), found.in(true) + " " + says.in(true));
    }
}
