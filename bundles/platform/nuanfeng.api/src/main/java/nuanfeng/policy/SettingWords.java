// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/** Values of parameters as people read them: 0.4%, 98000元/年, 2个月, 工资总额. Programs read the data, which this does not touch. */
public final class SettingWords {

    /** The unit of an intermediate result that is read as per cent. */
    public static final String RATE = "rate";

    private static final Map<String, Text> UNITS = Map.ofEntries(unit("CNY", "元", " CNY"), unit("CNY/month", "元/月", " CNY/month"),
            unit("CNY/year", "元/年", " CNY/year"), unit("CNY/day", "元/日", " CNY/day"), unit("CNY/hour", "元/小时", " CNY/hour"), unit("day", "日", " days"),
            unit("working-day", "个工作日", " working days"), unit("month", "个月", " months"), unit("year", "年", " years"),
            unit("hour", "小时", " hours"), unit("minute", "分钟", " minutes"), unit("person", "人", " persons"), unit("1", "", ""), unit("%", "%", "%"));
    private static final Map<RoundingMode, Text> MODES = Map.of(RoundingMode.HALF_UP, Text.of("四舍五入", "half up"), RoundingMode.DOWN,
            Text.of("舍去尾数", "down"), RoundingMode.UP, Text.of("尾数进一", "up"), RoundingMode.HALF_EVEN, Text.of("四舍六入五成双", "half even"));
    private static final Quantity HUNDRED = Quantity.of(100);
    private static final int FEN = 2;

    private SettingWords() {
    }

    private static Map.Entry<String, Text> unit(String unit, String zh, String english) {
        return Map.entry(unit, Text.of(zh, english));
    }

    static Text of(Setting setting) {
        return switch (setting.status()) {
            case VALUE -> value(setting);
            case UNSET -> setting.configure().isEmpty() || setting.configure().contains(".") ? Text.of("尚未确定", "to be configured locally")
                    : Text.of("尚未确定（%s）", "to be configured locally (%s)").formatted(setting.configure());
            case ENDED -> Text.of("不再执行", "ended");
        };
    }

    private static Text value(Setting setting) {
        if (setting.type() == ParameterType.RATE && setting.value() instanceof Quantity share) {
            return share(share);
        } else if (setting.value() instanceof Quantity number) {
            return number(number, setting.unit());
        } else if (setting.value() instanceof Table table) {
            return table(table, setting.about().wording());
        }
        return word(setting.value(), setting.about().wording());
    }

    private static Text share(Quantity value) {
        return plain(value.times(HUNDRED).toPlainString(0) + "%");
    }

    /** Whole yuan without a point, else at least both digits of the fen. @param unit as in {@link Setting#unit()}, {@link #RATE}, or a unit of time limits */
    public static Text number(Quantity value, String unit) {
        if (unit.equals(RATE)) {
            return share(value);
        }
        String shortest = value.toPlainString(0);
        String digits = unit.startsWith("CNY") && shortest.contains(".") ? value.toPlainString(FEN) : shortest;
        Text name = UNITS.getOrDefault(unit, Text.of(unit, " " + unit));
        return Text.of(digits + name.zh(), digits + name.in(true));
    }

    private static Text word(Object value, Setting.Wording wording) {
        if (value instanceof Boolean flag) {
            return flag ? Text.of("是", "yes") : Text.of("否", "no");
        } else if (value instanceof List<?> list) {
            List<Text> words = list.stream().map(each -> word(each, wording)).toList();
            return words.isEmpty() ? Text.of("无", "none") : Text.of(joined(words, "、", false), joined(words, ", ", true));
        } else if (value instanceof Quantity number) {
            return plain(number.toPlainString(0));
        } else if (value instanceof Rounding rounding) {
            return rounding(rounding);
        }
        return wording.codes().getOrDefault(String.valueOf(value), plain(String.valueOf(value)));
    }

    public static Text rounding(Rounding rounding) {
        return Text.of("%s，保留%s位小数", "%s, %s decimals").formatted(MODES.getOrDefault(rounding.mode(), plain(rounding.mode().name())), rounding.decimals());
    }

    private static Text table(Table table, Setting.Wording wording) {
        List<Text> rows = table.rows().stream().map(row -> row(table.columns(), row, wording)).toList();
        return Text.of(joined(rows, "；", false), joined(rows, "; ", true));
    }

    /** What the row is about, then what holds for it. */
    private static Text row(List<String> columns, Map<String, Object> row, Setting.Wording wording) {
        List<Text> cells = columns.stream().filter(column -> row.get(column) != null)
                .map(column -> wording.shares().contains(column) ? shares(row.get(column)) : word(row.get(column), wording)).toList();
        List<Text> rest = cells.subList(1, cells.size());
        return Text.of(cells.get(0).zh() + "：" + joined(rest, "，", false), cells.get(0).in(true) + ": " + joined(rest, ", ", true));
    }

    private static Text shares(Object value) {
        List<Text> each = (value instanceof List<?> list ? list : List.of(value)).stream().map(share -> share((Quantity) share)).toList();
        return Text.of(joined(each, "、", false), joined(each, ", ", true));
    }

    private static String joined(List<Text> texts, String by, boolean english) {
        return texts.stream().map(each -> each.in(english)).collect(Collectors.joining(by));
    }

    private static Text plain(String text) {
        return Text.of(text, text);
    }
}
