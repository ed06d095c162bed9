// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.table.GuardedText;
import nuanfeng.table.SheetCell;
import nuanfeng.table.internal.json.JsonText;

/**
 * A value of a record as a cell: what {@link CellMeaning} reads is what was written, and offices can read it as well.
 *
 * @param calculated whether an apostrophe before a text is of the file's making, and not of the text
 */
record CellOfRecord(boolean calculated) {

    private static final int CERTAIN_DIGITS = 15;
    /** Spreadsheets count days from here on; the two months before it they count wrongly. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；|\\[\\s]");

    SheetCell of(Field field, Object value) {
        if (value == null) {
            return SheetCell.BLANK;
        } else if (field.type() instanceof FieldType.Rows rows) {
            return list(rows, (List<?>) value);
        }
        String written = value.toString();
        if (field.type() instanceof FieldType.Date) {
            return day(written);
        } else if (field.type() instanceof FieldType.Flag) {
            return value instanceof Boolean flag ? SheetCell.text(flag ? "是" : "否") : SheetCell.text(written);
        } else if (field.type() instanceof FieldType.Whole || field.type() instanceof FieldType.Money || field.type() instanceof FieldType.Rate) {
            return number(field, written);
        } else if (field.type() instanceof FieldType.Codes codes) {
            return SheetCell.text(word(codes, written));
        }
        return text(written);
    }

    /** Where the file itself puts nothing before a text, what reading would take away is put there. */
    private SheetCell text(String written) {
        return SheetCell.text(calculated || GuardedText.plain(written).equals(written) ? written : GuardedText.of(written));
    }

    private static SheetCell day(String written) {
        try {
            LocalDate day = LocalDate.parse(written);
            return day.isBefore(FIRST_DAY) ? SheetCell.text(written) : SheetCell.day(day.atStartOfDay());
        } catch (DateTimeException e) {
            return SheetCell.text(written);
        }
    }

    /** A share is written in per cent: without a sign nobody could tell what it is. */
    private static SheetCell number(Field field, String written) {
        if (!NUMBER.matcher(written).matches()) {
            return SheetCell.text(written);
        }
        BigDecimal number = new BigDecimal(written);
        if (field.type() instanceof FieldType.Rate && number.signum() != 0 && Amounts.isShare(field)) {
            BigDecimal percent = number.movePointRight(2).stripTrailingZeros();
            return SheetCell.text((percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString() + "%");
        }
        return number.precision() > CERTAIN_DIGITS ? SheetCell.text(written) : SheetCell.number(number);
    }

    /** Its title where that stands for it alone. */
    private static String word(FieldType.Codes codes, String code) {
        return codes.find(code).map(each -> each.title().zh()).filter(title -> Choices.code(title, codes).value().equals(Optional.of(code)))
                .orElse(code);
    }

    /** Values of one field stand beside each other, everything else as JSON. */
    private static SheetCell list(FieldType.Rows rows, List<?> lines) {
        String name = rows.fields().get(0).name();
        boolean plain = rows.fields().size() == 1 && lines.stream().allMatch(each -> each instanceof Map<?, ?> line && line.size() == 1
                && line.get(name) instanceof String text && !text.isEmpty() && !BETWEEN.matcher(text).find() && GuardedText.plain(text).equals(text));
        return SheetCell.text(plain ? lines.stream().map(each -> (String) ((Map<?, ?>) each).get(name)).collect(Collectors.joining("、"))
                : lines.isEmpty() ? "" : JsonText.of(lines));
    }
}
