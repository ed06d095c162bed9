// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.calculation.FactIssue;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.Fact;
import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/** Turns raw facts into typed ones, by the descriptors of a rule, and finds all that is wrong with them at once. */
final class FactReader {

    private static final int MOST_TEXT = 500;
    private static final int MOST_NAME = 60;
    private static final int MOST_ITEMS = 100_000;
    private static final int MOST_ISSUES = 50;
    private static final Quantity MOST_MONEY = Quantity.parse("1000000000000");
    private static final Quantity MOST_COUNT = Quantity.parse("1000000000");
    private static final Rounding FEN = new Rounding(java.math.RoundingMode.DOWN, 2);

    private final List<FactIssue> issues = new ArrayList<>(0);

    /** What is wrong; empty when all is well. */
    List<FactIssue> issues() {
        return issues;
    }

    /** The facts typed; the same map when they all were. */
    Map<String, Object> read(List<Fact<?>> wanted, Map<String, Fact<?>> byName, Map<String, Object> raw) {
        return read("", wanted, byName, raw);
    }

    private Map<String, Object> read(String path, List<Fact<?>> wanted, Map<String, Fact<?>> byName, Map<String, Object> raw) {
        Map<String, Object> typed = raw;
        for (Map.Entry<String, Object> each : raw.entrySet()) {
            Fact<?> fact = byName.get(each.getKey());
            if (fact == null) {
                issue(path + "/" + escaped(each.getKey()), "unknown", "没有这项事实；可用的有 " + String.join("、", byName.keySet())
                        + Suggestions.nearest(each.getKey(), byName.keySet()).stream().findFirst().map(near -> "；是否指 " + near)
                                .orElse(""));
                continue;
            }
            Object value = each.getValue() == null ? null : typed(path + "/" + each.getKey(), fact, each.getValue());
            if (value != each.getValue() || value == null) {
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
                issue(path + "/" + fact.name(), "missing", "缺少必需的事实：" + fact.description());
            }
        }
        return typed;
    }

    /** Null when wrong; then there is an issue. */
    private Object typed(String path, Fact<?> fact, Object raw) {
        return switch (fact.type()) {
            case FLAG -> raw instanceof Boolean ? raw : "true".equals(raw) ? Boolean.TRUE
                    : "false".equals(raw) ? Boolean.FALSE : wrong(path, "应为 true 或 false");
            case MONEY -> money(path, fact, raw);
            case MONEY_LIST -> moneyList(path, fact, raw);
            case NUMBER -> number(path, fact, raw);
            case COUNT -> count(path, fact, raw);
            case MONTH -> raw instanceof YearMonth ? raw : month(path, raw);
            case DATE -> raw instanceof LocalDate ? raw : date(path, raw);
            case CODE -> code(path, fact, raw);
            case TEXT -> text(path, raw);
            case PLACE -> place(path, raw);
            case RECORD -> record(path, fact, raw);
        };
    }

    private Object number(String path, Fact<?> fact, Object raw) {
        Quantity value = quantity(path, raw);
        return value == null || inRange(path, fact, value) ? value : null;
    }

    private Quantity money(String path, Fact<?> fact, Object raw) {
        Quantity value = quantity(path, raw);
        if (value == null) {
            return null;
        }
        if (value.signum() < 0 || value.compareTo(MOST_MONEY) > 0) {
            return outOfRange(path, "金额应在 0 与 %s 元之间".formatted(MOST_MONEY));
        }
        if (raw instanceof Quantity) {
            return value;
        }
        if (!value.rounded(FEN).equals(value)) {
            return outOfRange(path, "金额至多两位小数");
        }
        return inRange(path, fact, value) ? value : null;
    }

    private Object moneyList(String path, Fact<?> fact, Object raw) {
        if (!(raw instanceof List<?> list)) {
            return wrong(path, "应为金额的列表");
        }
        if (list.isEmpty() || list.size() > MOST_ITEMS) {
            return outOfRange(path, "应有 1 至 %d 项".formatted(MOST_ITEMS));
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
            Quantity value = list.get(i) == null ? wrong(path + "/" + i, "应为金额") : money(path + "/" + i, fact, list.get(i));
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Object count(String path, Fact<?> fact, Object raw) {
        Quantity value = quantity(path, raw);
        if (value == null) {
            return null;
        }
        if (value.signum() < 0 || value.compareTo(MOST_COUNT) > 0 || !isWhole(value)) {
            return outOfRange(path, "应为 0 至 %s 的整数".formatted(MOST_COUNT));
        }
        return inRange(path, fact, value) ? value : null;
    }

    private Object code(String path, Fact<?> fact, Object raw) {
        if (raw instanceof String text && fact.codes().contains(text)) {
            return raw;
        }
        issue(path, raw instanceof String ? "not-a-code" : "wrong-type", "应为 %s 之一".formatted(String.join("、", fact.codes())));
        return null;
    }

    private Object text(String path, Object raw) {
        if (!(raw instanceof String text)) {
            return wrong(path, "应为文字");
        }
        return text.length() <= MOST_TEXT ? raw : outOfRange(path, "至多 %d 字".formatted(MOST_TEXT));
    }

    private Object place(String path, Object raw) {
        return raw instanceof String text && (text.matches("\\d{6}") || PlaceId.isPath(text)) ? raw
                : wrong(path, "应为六位行政区划代码或地区路径");
    }

    private Object record(String path, Fact<?> fact, Object raw) {
        if (raw instanceof Fact.Facts) {
            return raw;
        }
        if (!(raw instanceof Map<?, ?> map)) {
            return wrong(path, "应为对象");
        }
        Map<String, Fact<?>> members = new HashMap<>();
        fact.members().forEach(member -> members.put(member.name(), member));
        Map<String, Object> values = new HashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        return new Fact.Facts(read(path, fact.members(), members, values));
    }

    private Object month(String path, Object raw) {
        try {
            return YearMonth.parse(String.valueOf(raw));
        } catch (DateTimeException e) {
            return wrong(path, "应为月份，例如 2022-07");
        }
    }

    private Object date(String path, Object raw) {
        try {
            return LocalDate.parse(String.valueOf(raw));
        } catch (DateTimeException e) {
            return wrong(path, "应为日期，例如 2022-07-31");
        }
    }

    private Quantity quantity(String path, Object raw) {
        if (raw instanceof Quantity quantity) {
            return quantity;
        }
        try {
            return raw instanceof BigDecimal decimal ? Quantity.of(decimal)
                    : raw instanceof String text ? Quantity.parse(text) : wrong(path, "应为数字");
        } catch (IllegalArgumentException | ArithmeticException e) {
            return wrong(path, "应为至多 60 位的十进制数字");
        }
    }

    private boolean inRange(String path, Fact<?> fact, Quantity value) {
        if (fact.least().isPresent() && value.compareTo(fact.least().get()) < 0
                || fact.most().isPresent() && value.compareTo(fact.most().get()) > 0) {
            outOfRange(path, "应在 %s 与 %s 之间".formatted(fact.least().get(), fact.most().get()));
            return false;
        }
        return true;
    }

    private static boolean isWhole(Quantity value) {
        try {
            value.toLongExact();
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** A name as a token of a JSON pointer, cut where somebody sends a novel. */
    private static String escaped(String name) {
        String shown = name.length() > MOST_NAME ? name.substring(0, MOST_NAME) + "…" : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }

    private <T> T wrong(String path, String detail) {
        issue(path, "wrong-type", detail);
        return null;
    }

    private <T> T outOfRange(String path, String detail) {
        issue(path, "out-of-range", detail);
        return null;
    }

    private void issue(String path, String code, String detail) {
        if (issues.size() < MOST_ISSUES) {
            issues.add(new FactIssue(path, code, detail));
        }
    }
}
