// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.table.SheetCell;

/** Numbers as offices write them: with units, thousands and signs of money. */
final class Amounts {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d{1,15})?");
    private static final Pattern MONEY = Pattern.compile("^(?i:[¥￥]|rmb|cny)");
    private static final BigDecimal MOST_CERTAIN = new BigDecimal("1E15");

    private Amounts() {
    }

    static Meaning text(String written, Column column) {
        List<String> repairs = new ArrayList<>();
        String text = MONEY.matcher(written).replaceFirst("");
        Optional<BigDecimal> own = Optional.empty();
        if (!text.equals(written)) {
            repairs.add("unit-sign");
        }
        Optional<String> unit = SheetWords.unitAtEnd(text);
        if (unit.isPresent()) {
            own = Optional.of(SheetWords.UNITS.get(unit.get()));
            text = text.substring(0, text.length() - unit.get().length());
            repairs.add(own.get().compareTo(BigDecimal.ONE) == 0 ? "unit-sign" : "factor");
        } else {
            for (String each : SheetWords.COUNTERS) {
                if (text.endsWith(each) && text.length() > each.length()) {
                    text = text.substring(0, text.length() - each.length());
                    repairs.add("unit-sign");
                    break;
                }
            }
        }
        if (THOUSANDS.matcher(text).matches()) {
            text = text.replace(",", "");
            repairs.add("thousands");
        }
        if (!NUMBER.matcher(text).matches()) {
            return Meaning.of(written);
        }
        return number(new BigDecimal(text), own, column).after(repairs);
    }

    static Meaning number(SheetCell cell, Column column) {
        if (cell.number().abs().compareTo(MOST_CERTAIN) >= 0) {
            return Meaning.wrong("digits-lost");
        }
        return number(cell.number(), cell.mark() == SheetCell.Mark.PERCENT ? Optional.of(BigDecimal.ONE) : Optional.empty(), column);
    }

    /** @param own by what the cell itself says its number is multiplied */
    private static Meaning number(BigDecimal number, Optional<BigDecimal> own, Column column) {
        FieldType type = column.field().type();
        Optional<BigDecimal> factor = own.or(column::unit);
        if (type instanceof FieldType.Rate && factor.isEmpty() && number.signum() != 0 && isShare(column.field())) {
            return Meaning.ask("rate-unit");
        }
        BigDecimal value = number.multiply(factor.orElse(BigDecimal.ONE)).stripTrailingZeros();
        if (type instanceof FieldType.Money && factor.filter(each -> each.compareTo(BigDecimal.ONE) != 0).isPresent()) {
            value = value.stripTrailingZeros();
        }
        String plain = (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
        return factor.filter(each -> each.compareTo(BigDecimal.ONE) != 0).isPresent() ? Meaning.of(plain, "factor") : Meaning.of(plain);
    }

    /** Whether a number of the field can be a share of something: whatever is not bound to be more than one. */
    static boolean isShare(Field field) {
        return field.bounds().most().filter(most -> most.compareTo(BigDecimal.ONE) <= 0).isPresent();
    }
}
