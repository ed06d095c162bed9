// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import nuanfeng.calculation.FactIssue;
import nuanfeng.engine.internal.kind.DayOrMoment;
import nuanfeng.policy.DivisionCode;
import nuanfeng.engine.internal.kind.TypedAlready;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.FactLimits;
import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/** Turns raw facts into typed ones, by the descriptors of a rule, and finds all that is wrong with them at once. */
public final class FactReader {

    private static final int MOST_NAME = 60;
    private static final int MOST_ISSUES = 50;
    private static final int YEAR = 4;
    private static final Rounding FEN = new Rounding(java.math.RoundingMode.DOWN, FactLimits.MONEY_DECIMALS);
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private List<FactIssue> issues = List.of();
    /** Where the reader stands: {@code prefix/name} or {@code prefix/name/item}. Put together only when something is wrong. */
    private String prefix = "";
    private String name = "";
    private int item = -1;

    /** What is wrong; empty when all is well. */
    List<FactIssue> issues() {
        return issues;
    }

    /** The facts typed; the same map when they all were. */
    Map<String, Object> read(List<Fact<?>> wanted, Map<String, Fact<?>> byName, Map<String, Object> raw) {
        return read(wanted, byName, raw, "");
    }

    private Map<String, Object> read(List<Fact<?>> wanted, Map<String, Fact<?>> byName, Map<String, Object> raw, String within) {
        prefix = within;
        Map<String, Object> typed = raw;
        for (Map.Entry<String, Object> each : raw.entrySet()) {
            name = each.getKey();
            Fact<?> fact = byName.get(name);
            if (fact == null) {
                name = escaped(name);
                issue("unknown", "没有这项事实；可用的有 " + String.join("、", byName.keySet()) + Suggestions.nearest(each.getKey(),
                        byName.keySet()).stream().findFirst().map(near -> "；是否指 " + near).orElse(""));
                continue;
            }
            Object given = each.getValue();
            Object value = given == null || new TypedAlready(fact).accepts(given) ? given : typed(fact, given);
            if (value == null || value != given) {
                if (typed == raw) {
                    typed = new HashMap<>(raw);
                }
                if (value == null) {
                    typed.remove(each.getKey());
                } else {
                    typed.put(each.getKey(), value);
                }
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            Fact<?> fact = wanted.get(i);
            if (fact.isRequired() && raw.get(fact.name()) == null) {
                name = fact.name();
                issue("missing", "缺少必需的事实：" + fact.description());
            }
        }
        return typed;
    }

    /** Null when wrong; then there is an issue. */
    private Object typed(Fact<?> fact, Object raw) {
        return switch (fact.type()) {
            case FLAG -> raw instanceof Boolean ? raw : wrong("应为 true 或 false");
            case MONEY -> money(fact, raw);
            case MONEY_LIST -> moneyList(fact, raw);
            case NUMBER -> number(fact, raw);
            case COUNT -> count(fact, raw);
            case MONTH -> month(raw);
            case DATE -> date(raw);
            case DATE_OR_MOMENT -> dateOrMoment(raw);
            case CODE -> code(fact, raw);
            case TEXT -> text(raw);
            case PLACE -> place(raw);
            case RECORD -> record(fact, raw);
        };
    }

    private Object number(Fact<?> fact, Object raw) {
        Quantity value = quantity(raw);
        return value == null || inRange(fact, value) ? value : null;
    }

    private Quantity money(Fact<?> fact, Object raw) {
        Quantity value = quantity(raw);
        if (value == null) {
            return null;
        }
        if (value.signum() < 0 || value.compareTo(FactLimits.MONEY) > 0) {
            return outOfRange("金额应在 0 与 %s 元之间".formatted(FactLimits.MONEY));
        }
        if (!value.rounded(FEN).equals(value)) {
            return outOfRange("金额至多两位小数");
        }
        return inRange(fact, value) ? value : null;
    }

    private Object moneyList(Fact<?> fact, Object raw) {
        if (!(raw instanceof List<?> list)) {
            return wrong("应为金额的列表");
        }
        if (list.isEmpty() || list.size() > FactLimits.ITEMS) {
            return outOfRange("应有 1 至 %s 项".formatted(FactLimits.ITEMS));
        }
        boolean typed = true;
        for (int i = 0; i < list.size() && typed; i++) {
            typed = list.get(i) instanceof Quantity quantity && quantity.signum() >= 0;
        }
        if (typed) {
            return raw;
        }
        List<Quantity> values = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            item = i;
            Quantity value = list.get(i) == null ? wrong("应为金额") : money(fact, list.get(i));
            if (value != null) {
                values.add(value);
            }
        }
        item = -1;
        return values;
    }

    private Object count(Fact<?> fact, Object raw) {
        Quantity value = quantity(raw);
        if (value == null) {
            return null;
        }
        if (value.signum() < 0 || value.compareTo(FactLimits.COUNT) > 0 || !value.isWhole()) {
            return outOfRange("应为 0 至 %s 的整数".formatted(FactLimits.COUNT));
        }
        return inRange(fact, value) ? value : null;
    }

    private Object code(Fact<?> fact, Object raw) {
        if (raw instanceof String text && fact.codes().contains(text)) {
            return raw;
        }
        issue(raw instanceof String ? "not-a-code" : "wrong-type", "应为 %s 之一".formatted(String.join("、", fact.codes())));
        return null;
    }

    private Object text(Object raw) {
        if (!(raw instanceof String text)) {
            return wrong("应为文字");
        }
        return text.codePointCount(0, text.length()) <= FactLimits.TEXT ? raw : outOfRange("至多 %s 字".formatted(FactLimits.TEXT));
    }

    private Object place(Object raw) {
        return raw instanceof String text && (DivisionCode.isOne(text) || PlaceId.isPath(text)) ? DivisionCode.shortened(text)
                : wrong("应为六位或十二位行政区划代码，或地区路径");
    }

    private Object record(Fact<?> fact, Object raw) {
        if (raw instanceof Fact.Facts) {
            return raw;
        }
        if (!(raw instanceof Map<?, ?> map)) {
            return wrong("应为对象");
        }
        Map<String, Fact<?>> members = new HashMap<>();
        fact.members().forEach(member -> members.put(member.name(), member));
        Map<String, Object> values = new HashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        String outer = prefix;
        String record = name;
        Fact.Facts facts = new Fact.Facts(read(fact.members(), members, values, outer + "/" + record));
        prefix = outer;
        name = record;
        return facts;
    }

    private Object month(Object raw) {
        try {
            YearMonth month = raw instanceof YearMonth typed ? typed : YearMonth.parse(written(MONTH, raw));
            return DayOrMoment.isPlausible(month.getYear()) ? month : outOfRange(DayOrMoment.YEARS);
        } catch (DateTimeException e) {
            return wrong("应为月份，例如 2022-07");
        }
    }

    private Object date(Object raw) {
        try {
            LocalDate day = raw instanceof LocalDate typed ? typed : LocalDate.parse(written(DAY, raw));
            return DayOrMoment.isPlausible(day) ? day : outOfRange(DayOrMoment.YEARS);
        } catch (DateTimeException e) {
            return wrong("应为日历上的日期，例如 2022-07-31");
        }
    }

    /** Java reads years before our era and beyond 9999 too, each with its sign. */
    private static String written(Pattern form, Object raw) {
        if (raw instanceof String text && form.matcher(text).matches()) {
            return text;
        }
        throw new DateTimeException("Not of the form " + form);
    }

    private Object dateOrMoment(Object raw) {
        Optional<Temporal> when = DayOrMoment.of(raw);
        if (when.isEmpty()) {
            return wrong("应为日历上的日期或时刻，例如 2022-07-31 或 2022-07-31T18:20");
        }
        // In the year as it is written: at its ends a moment abroad lies in another one in China.
        int year = raw instanceof String text ? Integer.parseInt(text.substring(0, YEAR)) : DayOrMoment.day(when.get()).getYear();
        return DayOrMoment.isPlausible(year) ? when.get() : outOfRange(DayOrMoment.YEARS);
    }

    private Quantity quantity(Object raw) {
        if (raw instanceof Quantity quantity) {
            return quantity;
        }
        try {
            return raw instanceof BigDecimal decimal ? Quantity.of(decimal)
                    : !(raw instanceof String text) ? wrong("应为数字")
                    : text.length() <= FactLimits.NUMBER ? Quantity.parse(text) : wrong("数字至多 %s 位".formatted(FactLimits.NUMBER));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return wrong(isGrouped(raw) ? "数字中不用千位分隔符，例如 3200.00" : "应为十进制数字，只用半角数字和小数点，例如 3200.00");
        }
    }

    private static boolean isGrouped(Object raw) {
        return raw instanceof String text && text.matches("-?\\d{1,3}([,，]\\d{3})+(\\.\\d+)?");
    }

    private boolean inRange(Fact<?> fact, Quantity value) {
        if (fact.least().isPresent() && value.compareTo(fact.least().get()) < 0
                || fact.most().isPresent() && value.compareTo(fact.most().get()) > 0) {
            outOfRange("应在 %s 与 %s 之间".formatted(fact.least().get(), fact.most().get()));
            return false;
        }
        return true;
    }

    /** A name as a token of a JSON pointer, cut where somebody sends a novel. */
    static String escaped(String name) {
        String shown = name.length() > MOST_NAME ? name.substring(0, MOST_NAME) + "…" : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }

    private <T> T wrong(String detail) {
        issue("wrong-type", detail);
        return null;
    }

    private <T> T outOfRange(String detail) {
        issue("out-of-range", detail);
        return null;
    }

    private void issue(String code, String detail) {
        if (issues.isEmpty()) {
            issues = new ArrayList<>();
        }
        if (issues.size() < MOST_ISSUES) {
            issues.add(new FactIssue(prefix + "/" + name + (item < 0 ? "" : "/" + item), code, detail));
        }
    }
}
