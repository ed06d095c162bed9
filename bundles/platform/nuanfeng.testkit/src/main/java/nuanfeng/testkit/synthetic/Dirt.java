// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nuanfeng.table.SheetCell;

/** A way in which tables are not as programs want them. */
enum Dirt {

    /** Digits and letters twice as wide. */
    FULL_WIDTH,
    /** {@code 2022.7.26} */
    DOTTED_DAYS,
    /** {@code 2022年7月26日} */
    WRITTEN_DAYS,
    /** The number that a spreadsheet has for a day. */
    SERIAL_DAYS,
    /** A month where a day is wanted. */
    MONTHS_FOR_DAYS,
    /** Blanks within numbers and names. */
    BLANKS,
    /** {@code 5,200.00元} */
    UNITS,
    /** {@code 4.2万元} */
    TEN_THOUSANDS,
    /** Words in place of codes. */
    WORDS,
    /** {@code 4.50802E+17}: lost for good. */
    LOST_DIGITS,
    /** A wrong check digit. */
    WRONG_DIGITS,
    /** Apostrophes that make texts of numbers. */
    APOSTROPHES,
    /** A stroke where nothing is to be said. */
    STROKES,
    /** A title, the unit that filled it in, a blank row above the headings. */
    TITLES,
    /** Sums, and signatures below the table. */
    SUMS,
    /** The headings once more in the middle. */
    REPEATED_HEADINGS,
    /** A column that nobody knows. */
    STRANGE_COLUMN,
    /** CSV in GB18030. */
    GB18030;

    private static final Map<String, String> WORDS_OF = Map.ofEntries(Map.entry("LICENSED", "法人"), Map.entry("BRANCH", "分支机构"), Map.entry("FILED", "末端备案"),
            Map.entry("LABOUR", "劳动关系"), Map.entry("LABOUR_CONTRACT", "劳动合同"), Map.entry("DELIVER", "投递"), Map.entry("COLLECT", "收寄"), Map.entry("SORT", "分拣"),
            Map.entry("WORK_INJURY", "工伤"), Map.entry("DIRECT", "直接参保"), Map.entry("VIA_OWNER", "代为参保"), Map.entry("ACTIVE", "在保"),
            Map.entry("TOTAL_WAGES", "工资总额"), Map.entry("HEADQUARTERS", "总部企业"), Map.entry("FRANCHISEE", "加盟企业"), Map.entry("NO", "否"));
    private static final LocalDate SERIAL = LocalDate.of(1899, 12, 30);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int LONG_NUMBER = 18;

    static Optional<Dirt> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** {@code full-width} */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A cell with this dirt on it; as it is where none sticks. */
    SheetCell on(SheetCell cell) {
        return switch (cell.kind()) {
            case DAY -> day(cell, cell.day().toLocalDate());
            case NUMBER -> number(cell, cell.number());
            case TEXT -> text(cell, cell.written());
            case FLAG -> this == WORDS ? SheetCell.text(cell.value().equals(true) ? "是" : "否") : cell;
            case BLANK -> this == STROKES ? SheetCell.text("—") : cell;
            default -> cell;
        };
    }

    private SheetCell day(SheetCell cell, LocalDate day) {
        return switch (this) {
            case DOTTED_DAYS -> SheetCell.text(day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth());
            case WRITTEN_DAYS -> SheetCell.text(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
            case SERIAL_DAYS -> SheetCell.number(BigDecimal.valueOf(ChronoUnit.DAYS.between(SERIAL, day)));
            case MONTHS_FOR_DAYS -> SheetCell.text(day.getYear() + "年" + day.getMonthValue() + "月");
            default -> cell;
        };
    }

    private SheetCell number(SheetCell cell, BigDecimal number) {
        return switch (this) {
            case FULL_WIDTH -> SheetCell.text(wide(cell.written()));
            case UNITS -> SheetCell.text(cell.written() + (number.scale() > 0 ? "元" : "人"));
            case TEN_THOUSANDS -> number.scale() > 0 ? SheetCell.text(number.divide(TEN_THOUSAND).toPlainString() + "万元") : cell;
            case BLANKS -> SheetCell.text(" " + cell.written().charAt(0) + " " + cell.written().substring(1) + " ");
            default -> cell;
        };
    }

    private SheetCell text(SheetCell cell, String text) {
        boolean digits = text.length() == LONG_NUMBER && Character.isDigit(text.charAt(0));
        return switch (this) {
            case FULL_WIDTH -> digits ? SheetCell.text(wide(text)) : cell;
            case BLANKS -> digits ? SheetCell.text(text.substring(0, 6) + " " + text.substring(6)) : cell;
            case APOSTROPHES -> digits ? SheetCell.text("'" + text) : cell;
            case LOST_DIGITS -> digits && text.indexOf('T') < 0 ? SheetCell.text(text.charAt(0) + "." + text.substring(1, 6) + "E+17") : cell;
            case WRONG_DIGITS -> digits ? SheetCell.text(text.substring(0, LONG_NUMBER - 1) + (text.endsWith("0") ? '1' : '0')) : cell;
            case WORDS -> SheetCell.text(WORDS_OF.getOrDefault(text, text));
            default -> cell;
        };
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(each -> wide.append((char) (each > ' ' && each <= '~' ? each + 0xFEE0 : each)));
        return wide.toString();
    }
}
