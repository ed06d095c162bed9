// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.values;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.policy.ParameterType;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;
import nuanfeng.table.SheetCell;

/** Values as a sheet shows them and as a file of a policy has them, one from the other. Nothing is guessed. */
final class ValueWriting {

    private static final Phrases PHRASES = Phrases.beside(ValueWriting.class);
    private static final Pattern NUMBER = Pattern.compile("(?:[¥￥])?(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(万元|亿元|万|亿|元)?");
    private static final Map<String, Integer> TENS = Map.of("万", 4, "万元", 4, "亿", 8, "亿元", 8);
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)%");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))");
    private static final int HUNDRED_DIGITS = 2;

    private ValueWriting() {
    }

    /** A cell that cannot be read, with what to write instead. */
    static final class UnreadException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Text text;

        UnreadException(String key, Object... arguments) {
            this.text = PHRASES.say(key, arguments);
        }

        Text text() {
            return text;
        }
    }

    /** As it stands in a file; empty where there is no value. */
    static String yaml(Setting setting) {
        if (setting.status() != Setting.Status.VALUE || setting.type() == ParameterType.TABLE) {
            return "";
        }
        return switch (setting.type()) {
            case CODES -> "[" + String.join(", ", setting.codes()) + "]";
            case TEXT -> quoted(setting.text());
            default -> String.valueOf(setting.value());
        };
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** As a sheet shows it. */
    static SheetCell cell(Setting setting, boolean english) {
        if (setting.status() != Setting.Status.VALUE) {
            return SheetCell.BLANK;
        }
        return switch (setting.type()) {
            case RATE, BOOLEAN, CODE, CODES -> SheetCell.text(setting.inWords().in(english));
            case MONEY, QUANTITY, INTEGER -> SheetCell.number(new BigDecimal(setting.quantity().toPlainString(0)));
            case DATE -> SheetCell.day(setting.date().atStartOfDay());
            case TABLE -> SheetCell.text(PHRASES.say("table").in(english));
            default -> SheetCell.text(String.valueOf(setting.value()));
        };
    }

    /**
     * As a file has what a cell says.
     *
     * @param wording how the codes of the key are called @throws UnreadException
     */
    static String yaml(SheetCell cell, ParameterType type, Setting.Wording wording) {
        if (cell.kind() == SheetCell.Kind.FAULT || cell.mark() == SheetCell.Mark.OUTSIDE) {
            throw new UnreadException("fault");
        }
        String written = plain(cell);
        return switch (type) {
            case RATE -> rate(cell, written);
            case MONEY, QUANTITY -> number(cell, written).toPlainString();
            case INTEGER -> whole(number(cell, written));
            case BOOLEAN -> flag(cell, written);
            case CODE -> code(written, wording);
            case CODES -> "[" + String.join(", ", codes(written, wording)) + "]";
            case DATE -> day(cell).toString();
            case ROUNDING -> written;
            case TEXT -> quoted(cell.written().strip());
            case TABLE -> throw new UnreadException("table-changed");
        };
    }

    private static String plain(SheetCell cell) {
        return Normalizer.normalize(cell.written(), Normalizer.Form.NFKC).strip();
    }

    /** A share needs its sign: 0.5 might be half of everything, or half of a hundredth. */
    private static String rate(SheetCell cell, String written) {
        if (cell.kind() == SheetCell.Kind.NUMBER && cell.mark() == SheetCell.Mark.PERCENT) {
            return trimmed(cell.number());
        }
        Matcher percent = PERCENT.matcher(written.replace(" ", ""));
        if (percent.matches()) {
            return trimmed(new BigDecimal(percent.group(1)).movePointLeft(HUNDRED_DIGITS));
        }
        if (written.equals("0")) {
            return written;
        }
        throw new UnreadException("rate", written);
    }

    private static String trimmed(BigDecimal number) {
        return Quantity.parse(number.stripTrailingZeros().toPlainString()).toPlainString(0);
    }

    private static BigDecimal number(SheetCell cell, String written) {
        if (cell.kind() == SheetCell.Kind.NUMBER && cell.mark() != SheetCell.Mark.PERCENT) {
            return cell.number();
        }
        Matcher number = NUMBER.matcher(written.replace(" ", ""));
        if (!number.matches()) {
            throw new UnreadException("number", written);
        }
        BigDecimal amount = new BigDecimal(number.group(1).replace(",", ""));
        int tens = TENS.getOrDefault(Optional.ofNullable(number.group(2)).orElse(""), 0);
        return tens == 0 ? amount : new BigDecimal(amount.movePointRight(tens).stripTrailingZeros().toPlainString());
    }

    private static String whole(BigDecimal number) {
        BigDecimal whole = number.stripTrailingZeros();
        if (whole.scale() > 0) {
            throw new UnreadException("whole", number.toPlainString());
        }
        return whole.toPlainString();
    }

    private static String flag(SheetCell cell, String written) {
        if (cell.kind() == SheetCell.Kind.FLAG) {
            return String.valueOf(cell.value());
        }
        return switch (written.toLowerCase(java.util.Locale.ROOT)) {
            case "是", "yes", "true" -> "true";
            case "否", "no", "false" -> "false";
            default -> throw new UnreadException("flag", written);
        };
    }

    private static List<String> codes(String written, Setting.Wording wording) {
        List<String> codes = new ArrayList<>();
        for (String each : written.split("[、,;；]")) {
            codes.add(code(each.strip(), wording));
        }
        return codes;
    }

    private static String code(String written, Setting.Wording wording) {
        return wording.codes().entrySet().stream().filter(each -> each.getKey().equals(written) || each.getValue().zh().equals(written)
                || each.getValue().in(true).equalsIgnoreCase(written)).map(Map.Entry::getKey).findFirst().orElseGet(() -> {
                    if (!wording.codes().isEmpty() || !written.matches("[A-Za-z0-9_-]+")) {
                        throw new UnreadException("code", written, String.join("、", wording.codes().values().stream().map(Text::zh).toList()));
                    }
                    return written;
                });
    }

    /** @throws UnreadException */
    static LocalDate day(SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.DAY && cell.day().equals(cell.day().toLocalDate().atStartOfDay())) {
            return LocalDateTime.from(cell.day()).toLocalDate();
        }
        Matcher day = DAY.matcher(plain(cell).replace(" ", ""));
        if (day.matches()) {
            boolean apart = day.group(2) != null;
            try {
                return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(apart ? 2 : 4)), Integer.parseInt(day.group(apart ? 3 : 5)));
            } catch (DateTimeException e) {
                throw new UnreadException("day", cell.written());
            }
        }
        throw new UnreadException("day", cell.written());
    }
}
