// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Table;
import nuanfeng.policy.spi.Fact;
import nuanfeng.quantity.Quantity;

/** Values of the vocabulary as people read them. */
public final class Values {

    private static final int SHORT_DIGEST = 12;
    private static final String SCHEME = "sha256:";

    private static final Map<Operation, String> MARKS = Map.of(Operation.KEEP, "= keep", Operation.ADD, "+ add",
            Operation.DROP, "- drop", Operation.CHANGE, "~ change");

    private Values() {
    }

    public static String text(Object value) {
        return text(value, 0);
    }

    /** Yuan show at least two decimals. */
    public static String money(Object value) {
        return text(value, 2);
    }

    public static String text(Setting setting) {
        return switch (setting.status()) {
            case VALUE -> withUnit(text(setting.value(), setting.unit().startsWith("CNY") ? 2 : 0), setting.unit());
            case UNSET -> "not configured";
            case ENDED -> "ended";
        };
    }

    public static String withUnit(String value, String unit) {
        return unit.isEmpty() || unit.equals("1") ? value : unit.equals("%") ? value + unit : value + " " + unit;
    }

    public static String mark(Operation operation) {
        return MARKS.get(operation);
    }

    public static String clause(Citation citation) {
        return citation.basis().zh();
    }

    /** Enough of a digest or a hash to tell it from others; any command takes it. */
    public static String brief(String digest) {
        int length = SCHEME.length() + SHORT_DIGEST;
        return digest.startsWith(SCHEME) && digest.length() > length ? digest.substring(0, length) : digest;
    }

    private static String text(Object value, int decimals) {
        if (value instanceof Quantity quantity) {
            return quantity.toPlainString(decimals);
        } else if (value instanceof List<?> list) {
            return list.stream().map(each -> text(each, decimals)).collect(Collectors.joining(", "));
        } else if (value instanceof Fact.Facts facts) {
            return text(facts.values(), decimals);
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(each -> each.getKey() + "=" + text(each.getValue(), decimals)).sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof Table table) {
            return table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining("; "));
        }
        return String.valueOf(value);
    }

    private static String row(Table table, Map<String, Object> row) {
        return table.columns().stream().filter(row::containsKey).map(column -> column + "=" + text(row.get(column)))
                .collect(Collectors.joining(" "));
    }
}
