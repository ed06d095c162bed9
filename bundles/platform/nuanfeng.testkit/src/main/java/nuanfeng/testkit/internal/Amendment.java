// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that shall hold from a day on, as somebody typed it.
 *
 * @param key {@code work-injury.average-wage}
 * @param value several codes are separated by commas
 * @param document id or number
 * @param clause id or number
 */
public record Amendment(String key, LocalDate day, String value, Optional<String> unit, String document, String clause,
        Optional<String> note) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");
    private static final Pattern LOOSE_DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([,，]\\d{3})+(\\.\\d+)?");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(\\.\\d+)?)\\s*[%％]");
    private static final Pattern WITH_UNIT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(元/月|元/年|元|日|天|个月|年)");

    /** @throws IllegalArgumentException when something is written in a way that cannot be meant; the message says the right one */
    public static Amendment of(String key, String day, String value, Optional<String> unit, String document, String clause,
            Optional<String> note) {
        if (!KEY.matcher(key).matches()) {
            throw wrong("“%s”不是政策参数的编号，写法例如work-injury.average-wage".formatted(key),
                    "'%s' is not the key of a parameter, as work-injury.average-wage is.".formatted(key));
        }
        return new Amendment(key, readDay(day), readValue(value), unit.map(Amendment::readUnit), document, clause, note);
    }

    private static LocalDate readDay(String day) {
        Matcher loose = LOOSE_DAY.matcher(day);
        if (!day.matches("\\d{4}-\\d{2}-\\d{2}") && loose.matches()) {
            String meant = String.format(Locale.ROOT, "%s-%02d-%02d", loose.group(1), Integer.parseInt(loose.group(2)), Integer.parseInt(loose.group(3)));
            throw wrong("“%s”不是规定的日期写法：写作%s".formatted(day, meant), "'%s' is not how a day is written: write %s.".formatted(day, meant));
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw wrong("%s不是有效日期，写法例如2024-01-01".formatted(day), "'%s' is no day of the calendar, as 2024-01-01 is.".formatted(day));
        }
    }

    private static String readValue(String value) {
        String plain = value.chars().map(each -> each >= '０' && each <= '９' ? each - '０' + '0' : each == '．' ? '.' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        Matcher percent = PERCENT.matcher(plain);
        Matcher unit = WITH_UNIT.matcher(plain);
        if (GROUPED.matcher(plain).matches()) {
            throw meant(value, plain.replaceAll("[,，]", ""), "去掉千分位逗号，", "without thousands separators, ");
        } else if (percent.matches()) {
            throw meant(value, new BigDecimal(percent.group(1)).movePointLeft(2).stripTrailingZeros().toPlainString(), "", "");
        } else if (unit.matches()) {
            throw meant(value, unit.group(1) + " " + readUnit(unit.group(2)), "数与计量单位分开，", "number and unit apart, ");
        } else if (!plain.equals(value)) {
            throw meant(value, plain, "改用半角数字，", "with ASCII digits, ");
        }
        return value;
    }

    private static String readUnit(String unit) {
        return switch (unit) {
            case "元" -> "CNY";
            case "元/月" -> "CNY/month";
            case "元/年" -> "CNY/year";
            case "日", "天" -> "day";
            case "月", "个月" -> "month";
            case "年" -> "year";
            default -> unit;
        };
    }

    private static RefusedAmendment meant(String given, String meant, String how, String english) {
        return wrong("“%s”不能这样写：%s写作%s".formatted(given, how, meant), "'%s' cannot be written so: %swrite %s.".formatted(given, english, meant));
    }

    private static RefusedAmendment wrong(String chinese, String english) {
        return new RefusedAmendment(chinese + "。", english);
    }

    /** The file's name: {@code work-injury}. */
    String subject() {
        return key.substring(0, key.indexOf('.'));
    }

    String name() {
        return key.substring(key.indexOf('.') + 1);
    }

    /** The lines below its day. @param entered the day on which it is put in */
    List<String> entry(LocalDate entered) {
        List<String> lines = new ArrayList<>(List.of("value: " + valueInYaml()));
        unit.ifPresent(each -> lines.add("unit: " + ValueText.quoted(each)));
        lines.add("entered: " + entered);
        note.ifPresent(each -> lines.add("note: " + ValueText.quoted(each)));
        lines.add("citation: { document: %s, clause: %s }".formatted(ValueText.quoted(document), ValueText.quoted(clause)));
        return lines;
    }

    String valueInYaml() {
        if (value.matches("-?\\d+(\\.\\d+)?|true|false")) {
            return value;
        }
        return value.matches("[A-Z][A-Z0-9_]*(,[A-Z][A-Z0-9_]*)+") ? "[" + value.replace(",", ", ") + "]"
                : value.matches("[A-Z][A-Z0-9_]*") ? value : ValueText.quoted(value);
    }
}
