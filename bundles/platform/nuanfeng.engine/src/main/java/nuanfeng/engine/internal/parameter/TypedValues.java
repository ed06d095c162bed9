// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.engine.internal.yaml.ComplaintException;
import nuanfeng.engine.internal.yaml.Numerals;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Table;
import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/** Turns the text of a value into the Java type its declaration asks for. The only place where values are parsed. */
public final class TypedValues {

    private static final Phrases PHRASES = Phrases.beside(TypedValues.class);

    private TypedValues() {
    }

    /**
     * @param raw a {@code String}, {@code List} or {@code List} of {@code Map}s as read
     * @throws ComplaintException says what is expected
     */
    public static Object parse(Declaration declaration, Object raw) {
        return switch (declaration.type()) {
            case CODES -> codes(declaration, raw);
            case TABLE -> table(declaration, raw);
            default -> scalar(declaration.type(), declaration.codes(), text(raw));
        };
    }

    private static Object scalar(ParameterType type, List<String> codes, String text) {
        return switch (type) {
            case RATE, MONEY -> notNegative(text);
            case QUANTITY -> number(text);
            case INTEGER -> integer(text);
            case BOOLEAN -> flag(text);
            case CODE -> code(codes, text);
            case DATE -> date(text);
            case ROUNDING -> rounding(text);
            default -> text;
        };
    }

    private static Quantity notNegative(String text) {
        Quantity value = number(text);
        if (value.signum() < 0) {
            throw odd("negative", text);
        }
        return value;
    }

    private static Quantity integer(String text) {
        Quantity value = number(text);
        try {
            value.toLongExact();
        } catch (ArithmeticException e) {
            throw odd("whole", text);
        }
        return value;
    }

    private static Quantity number(String text) {
        try {
            return Quantity.parse(text);
        } catch (IllegalArgumentException e) {
            throw Numerals.slip(text).map(slip -> odd(slip.key(), text, slip.meant())).orElseGet(() -> odd("number", text));
        }
    }

    private static ComplaintException date(String text, Optional<String> meant) {
        return meant.map(day -> odd("date", text, day)).orElseGet(() -> odd("date", text, "2022-06-27"));
    }

    private static ComplaintException odd(String variant, Object... arguments) {
        return new ComplaintException(Complaint.of(PHRASES, "wrong-type/" + variant, arguments));
    }

    private static Boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw odd("flag", text);
        }
        return Boolean.valueOf(text);
    }

    private static String code(List<String> codes, String text) {
        int at = codes.indexOf(text);
        if (at < 0) {
            throw odd("code", text, codes);
        }
        return codes.get(at);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw date(text, WrittenDay.meant(text));
        }
    }

    private static Rounding rounding(String text) {
        try {
            return Rounding.parse(text);
        } catch (IllegalArgumentException e) {
            throw odd("rounding", text);
        }
    }

    private static List<String> codes(Declaration declaration, Object raw) {
        List<String> words = list(raw).stream().map(each -> code(declaration.codes(), text(each))).toList();
        if (new HashSet<>(words).size() < words.size()) {
            throw odd("twice", words);
        }
        return words;
    }

    private static Table table(Declaration declaration, Object raw) {
        List<String> columns = List.copyOf(declaration.columns().keySet());
        List<Map<String, Object>> rows = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        for (Object each : list(raw)) {
            if (!(each instanceof Map<?, ?> row) || !row.keySet().equals(declaration.columns().keySet())) {
                throw odd("columns", columns);
            }
            Map<String, Object> typed = new LinkedHashMap<>();
            declaration.columns().forEach((column, type) -> typed.put(column, cell(declaration, type, row.get(column))));
            if (!keys.add(typed.get(columns.get(0)))) {
                throw odd("rows", typed.get(columns.get(0)));
            }
            rows.add(typed);
        }
        return new Table(columns, rows);
    }

    private static Object cell(Declaration declaration, String type, Object raw) {
        if (type.endsWith("[]")) {
            String element = type.substring(0, type.length() - 2);
            return list(raw).stream().map(each -> cell(declaration, element, each)).toList();
        }
        return scalar(ParameterType.valueOf(type.toUpperCase(java.util.Locale.ROOT)), declaration.codes(), text(raw));
    }

    private static String text(Object raw) {
        if (raw instanceof String text) {
            return text;
        }
        throw odd("single");
    }

    private static List<?> list(Object raw) {
        if (raw instanceof List<?> list) {
            return list;
        }
        throw odd("list");
    }
}
