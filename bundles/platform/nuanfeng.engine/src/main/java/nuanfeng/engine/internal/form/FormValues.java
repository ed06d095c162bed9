// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calendar.LegalTime;
import nuanfeng.form.FilledCell;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Type;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;
import nuanfeng.register.ListedCode;

/** Values of cells: read as their column has them, and written as they are printed. */
final class FormValues {

    /** Where a share has nothing to be a share of. */
    static final String NO_BASE = "—";
    /** Of a group that is too small. */
    static final String HIDDEN = "*";
    /** As people write it; the minute is what is kept apart. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FormValues() {
    }

    /** @throws ArithmeticException when it is no number */
    static BigDecimal number(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        } else if (value instanceof Money money) {
            return BigDecimal.valueOf(money.fen(), 2);
        }
        try {
            return new BigDecimal(value.toString().strip());
        } catch (NumberFormatException e) {
            throw new ArithmeticException(value + " is no number");
        }
    }

    /** A cell of what was given; one that cannot be read says so. */
    static FilledCell cell(FormColumn column, Object given, List<String> from, Map<String, Text> places) {
        if (given == null || given.toString().isBlank()) {
            return new FilledCell(Optional.empty(), "", "", from);
        }
        try {
            Object value = value(column, given);
            return new FilledCell(Optional.of(value), shown(column, value, places), "", from);
        } catch (ArithmeticException | DateTimeException e) {
            return new FilledCell(Optional.empty(), given.toString(), "wrong-type", from);
        }
    }

    private static Object value(FormColumn column, Object given) {
        Type type = column.type();
        if (type.isNumber() || type == Type.SEQUENCE) {
            BigDecimal number = number(given);
            return switch (type) {
                case MONEY -> number.setScale(2, RoundingMode.HALF_UP);
                case INTEGER, SEQUENCE -> number.setScale(0, RoundingMode.UNNECESSARY);
                case RATIO -> number.setScale(2, RoundingMode.HALF_UP);
                case NUMBER -> number.setScale(column.decimals(), RoundingMode.HALF_UP);
                default -> number;
            };
        }
        return switch (type) {
            case DATE -> LocalDate.parse(given.toString());
            case MONTH -> YearMonth.parse(given.toString());
            case FLAG -> Boolean.valueOf(given.toString());
            default -> given instanceof Temporal || given instanceof Quantity ? given.toString() : String.valueOf(given);
        };
    }

    private static String shown(FormColumn column, Object value, Map<String, Text> places) {
        return switch (column.type()) {
            case RATIO -> ((BigDecimal) value).toPlainString() + "%";
            case RATE -> ((BigDecimal) value).multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%";
            case FLAG -> Boolean.TRUE.equals(value) ? "是" : "否";
            case CODE -> column.codes().stream().filter(each -> each.code().equals(value)).findFirst().map(ListedCode::title).map(Text::zh)
                    .orElse(value.toString());
            case MOMENT -> OffsetDateTime.parse(value.toString()).atZoneSameInstant(LegalTime.ZONE).format(MOMENT);
            case PLACE -> places.containsKey(value.toString()) ? places.get(value.toString()).zh() : value.toString();
            default -> value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        };
    }
}
