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

import nuanfeng.calculation.FactIssue;
import nuanfeng.engine.internal.kind.DayOrMoment;
import nuanfeng.policy.DivisionCode;
import nuanfeng.engine.internal.kind.TypedAlready;
import nuanfeng.engine.internal.timeline.WrittenTime;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
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

    private List<FactIssue> issues = List.of();
    /** Where the reader stands: {@code prefix/name} or {@code prefix/name/item}. Put together only when something is wrong. */
    private String prefix = "";
    private String name = "";
    private int item = -1;

    /** Goes on to an item of the list that it stands at; behind the last one with -1. */
    void at(int next) {
        item = next;
    }

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
                issue("unknown", FactSentences.unknown(each.getKey(), byName, wanted));
                continue;
            }
            Object given = each.getValue();
            // Of all that needs no reading only a quantity is read otherwise: to more decimals than anybody writes.
            Object value = given == null || given instanceof Quantity && new TypedAlready(fact).accepts(given) ? given : typed(fact, given);
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
                issue("missing", FactSentences.missing(fact));
            }
        }
        return typed;
    }

    /** Null when wrong; then there is an issue. */
    private Object typed(Fact<?> fact, Object raw) {
        return switch (fact.type()) {
            case FLAG -> raw instanceof Boolean ? raw : wrong(fact, "flag");
            case MONEY -> money(fact, raw);
            case MONEY_LIST -> new FactLists(this).money(fact, raw);
            case NUMBER -> number(fact, raw);
            case COUNT -> count(fact, raw);
            case MONTH -> month(fact, raw);
            case DATE -> date(fact, raw);
            case DATE_OR_MOMENT -> dateOrMoment(fact, raw);
            case CODE -> code(fact, raw);
            case TEXT -> text(fact, raw);
            case PLACE -> place(fact, raw);
            case RECORD -> record(fact, raw);
            case RECORD_LIST -> new FactLists(this).records(fact, raw);
        };
    }

    private Object number(Fact<?> fact, Object raw) {
        Quantity value = quantity(fact, raw);
        return value == null || inRange(fact, value) ? value : null;
    }

    Quantity money(Fact<?> fact, Object raw) {
        Quantity value = quantity(fact, raw);
        if (value == null) {
            return null;
        }
        if (value.signum() < 0 || value.compareTo(FactLimits.MONEY) > 0) {
            return outOfRange(fact, "money");
        }
        if (!value.rounded(FEN).equals(value)) {
            return outOfRange(fact, "fen");
        }
        return inRange(fact, value) ? value : null;
    }

    private Object count(Fact<?> fact, Object raw) {
        Quantity value = quantity(fact, raw);
        if (value == null) {
            return null;
        }
        if (value.signum() < 0 || value.compareTo(FactLimits.COUNT) > 0 || !value.isWhole()) {
            return outOfRange(fact, "count", FactLimits.COUNT);
        }
        return inRange(fact, value) ? value : null;
    }

    private Object code(Fact<?> fact, Object raw) {
        if (raw instanceof String text && fact.codes().contains(text)) {
            return raw;
        }
        issue(raw instanceof String ? "not-a-code" : "wrong-type", FactSentences.expected(fact, item, "codes", fact.codes()));
        return null;
    }

    private Object text(Fact<?> fact, Object raw) {
        if (!(raw instanceof String text)) {
            return wrong(fact, "text");
        }
        return text.codePointCount(0, text.length()) <= FactLimits.TEXT ? raw : outOfRange(fact, "text-long", FactLimits.TEXT);
    }

    private Object place(Fact<?> fact, Object raw) {
        return raw instanceof String text && (DivisionCode.isOne(text) || PlaceId.isPath(text)) ? DivisionCode.shortened(text)
                : wrong(fact, "place");
    }

    private Object record(Fact<?> fact, Object raw) {
        if (raw instanceof Fact.Facts) {
            return raw;
        }
        if (!(raw instanceof Map<?, ?> map)) {
            return wrong(fact, "record");
        }
        return record(fact, map, "", FactLists.membersByName(fact));
    }

    Fact.Facts record(Fact<?> fact, Map<?, ?> map, String at, Map<String, Fact<?>> members) {
        Map<String, Object> values = named(map);
        String outer = prefix;
        String record = name;
        Fact.Facts facts = new Fact.Facts(read(fact.members(), members, values, outer + "/" + record + at));
        prefix = outer;
        name = record;
        return facts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> named(Map<?, ?> map) {
        for (Object key : map.keySet()) {
            if (!(key instanceof String)) {
                Map<String, Object> named = new HashMap<>();
                map.forEach((each, value) -> named.put(String.valueOf(each), value));
                return named;
            }
        }
        return (Map<String, Object>) map;
    }

    private Object month(Fact<?> fact, Object raw) {
        try {
            YearMonth month = raw instanceof YearMonth typed ? typed : WrittenTime.month(raw);
            return DayOrMoment.isPlausible(month.getYear()) ? month : outOfRange(fact, "years", Integer.toString(FactLimits.FIRST_YEAR), Integer.toString(FactLimits.LAST_YEAR));
        } catch (DateTimeException e) {
            return wrong(fact, "month");
        }
    }

    private Object date(Fact<?> fact, Object raw) {
        try {
            LocalDate day = raw instanceof LocalDate typed ? typed : WrittenTime.day(raw);
            return DayOrMoment.isPlausible(day) ? day : outOfRange(fact, "years", Integer.toString(FactLimits.FIRST_YEAR), Integer.toString(FactLimits.LAST_YEAR));
        } catch (DateTimeException e) {
            return wrong(fact, "day");
        }
    }

    private Object dateOrMoment(Fact<?> fact, Object raw) {
        Optional<Temporal> when = DayOrMoment.of(raw);
        if (when.isEmpty()) {
            return wrong(fact, "day-or-moment");
        }
        // In the year as it is written: at its ends a moment abroad lies in another one in China.
        int year = raw instanceof String text ? Integer.parseInt(text.substring(0, YEAR)) : DayOrMoment.day(when.get()).getYear();
        return DayOrMoment.isPlausible(year) ? when.get() : outOfRange(fact, "years", Integer.toString(FactLimits.FIRST_YEAR), Integer.toString(FactLimits.LAST_YEAR));
    }

    private Quantity quantity(Fact<?> fact, Object raw) {
        if (raw instanceof Quantity quantity) {
            return quantity;
        }
        try {
            return raw instanceof BigDecimal decimal ? Quantity.of(decimal)
                    : !(raw instanceof String text) ? wrong(fact, "number")
                    : text.length() <= FactLimits.NUMBER ? Quantity.parse(text) : wrong(fact, "number-long", FactLimits.NUMBER);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return wrong(fact, isGrouped(raw) ? "grouped" : "decimal");
        }
    }

    private static boolean isGrouped(Object raw) {
        return raw instanceof String text && text.matches("-?\\d{1,3}([,，]\\d{3})+(\\.\\d+)?");
    }

    private boolean inRange(Fact<?> fact, Quantity value) {
        if (fact.least().isPresent() && value.compareTo(fact.least().get()) < 0
                || fact.most().isPresent() && value.compareTo(fact.most().get()) > 0) {
            outOfRange(fact, "between", fact.least().get(), fact.most().get());
            return false;
        }
        return true;
    }

    /** A name as a token of a JSON pointer, cut where somebody sends a novel. */
    static String escaped(String name) {
        String shown = name.length() > MOST_NAME ? name.substring(0, MOST_NAME) + "…" : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }

    <T> T wrong(Fact<?> fact, String expected, Object... arguments) {
        issue("wrong-type", FactSentences.expected(fact, item, expected, arguments));
        return null;
    }

    <T> T outOfRange(Fact<?> fact, String expected, Object... arguments) {
        issue("out-of-range", FactSentences.expected(fact, item, expected, arguments));
        return null;
    }

    private void issue(String code, Text sentence) {
        if (issues.isEmpty()) {
            issues = new ArrayList<>();
        }
        if (issues.size() < MOST_ISSUES) {
            issues.add(new FactIssue(prefix + "/" + name + (item < 0 ? "" : "/" + item), code, sentence));
        }
    }
}
