// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nuanfeng.policy.ParameterType;
import nuanfeng.policy.Table;
import nuanfeng.quantity.Quantity;

/** Values of parameters as YAML says them, and as they were typed. */
final class ValueText {

    private static final Map<String, String> UNITS = Map.of("CNY", "元", "CNY/month", "元/月", "CNY/year", "元/年", "day", "日", "month", "个月",
            "year", "年");

    private ValueText() {
    }

    /** A value that was typed and is not yet policy. */
    static String typed(String value, ParameterType type, String unit) {
        if (type == ParameterType.RATE && value.matches("[0-9]+(\\.[0-9]+)?")) {
            return Quantity.parse(value).times(Quantity.of(100)).toPlainString(0) + "%";
        }
        return unit.isEmpty() || unit.equals("1") ? value : value + UNITS.getOrDefault(unit, unit);
    }

    static String plain(Object value) {
        if (value instanceof Quantity quantity) {
            return quantity.toPlainString(0);
        } else if (value instanceof List<?> list) {
            return list.stream().map(ValueText::plain).collect(Collectors.joining("、"));
        } else if (value instanceof Table table) {
            return table.rows().stream().map(row -> table.columns().stream().filter(row::containsKey)
                    .map(column -> column + "=" + plain(row.get(column))).collect(Collectors.joining(" "))).collect(Collectors.joining("; "));
        }
        return String.valueOf(value);
    }

    /** In a flow of YAML. */
    static String yaml(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ValueText::yaml).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Quantity || value instanceof Boolean ? plain(value) : quoted(plain(value));
    }

    /** As it stands where nothing in it means something to YAML, else in quotation marks. */
    static String quoted(String text) {
        return text.matches("[\\p{IsHan}\\p{IsAlphabetic}][\\p{IsHan}\\p{IsAlphabetic}\\p{IsDigit}_（）〔〕〈〉《》、。，；：“”-]*")
                && !text.matches("(?i)true|false|null|yes|no|on|off") ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
