// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * What one cell says.
 *
 * @param kind what the value is
 * @param value a {@link String} of a text or a fault, a {@link BigDecimal}, a {@link LocalDateTime}, a {@link Boolean}; an empty text of a blank
 * @param mark what else is known about it
 */
public record SheetCell(Kind kind, Object value, Mark mark) {

    public static final SheetCell BLANK = new SheetCell(Kind.BLANK, "", Mark.NONE);

    /** What a cell can hold. */
    public enum Kind {
        BLANK, TEXT, NUMBER, DAY, FLAG,
        /** What a spreadsheet shows where it could not calculate: {@code #N/A}. */
        FAULT
    }

    /** What a file can tell about a cell besides its value. */
    public enum Mark {
        NONE,
        /** The value is what a formula made when the file was last saved. */
        FORMULA,
        /** A formula that reads other files or the network, or one whose result is not in the file: the value is not to be trusted. */
        OUTSIDE,
        /** Repeated from the first cell of a merged area. */
        MERGED,
        /** A number that its sheet shows in per cent: 0.004 for 0.4%. */
        PERCENT
    }

    public static SheetCell text(String text) {
        return text.isBlank() ? BLANK : new SheetCell(Kind.TEXT, text, Mark.NONE);
    }

    public static SheetCell number(BigDecimal number) {
        return new SheetCell(Kind.NUMBER, number, Mark.NONE);
    }

    public static SheetCell day(LocalDateTime day) {
        return new SheetCell(Kind.DAY, day, Mark.NONE);
    }

    public static SheetCell flag(boolean flag) {
        return new SheetCell(Kind.FLAG, flag, Mark.NONE);
    }

    public SheetCell marked(Mark as) {
        return new SheetCell(kind, value, as);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** As a person would write it down. */
    public String written() {
        return switch (kind) {
            case NUMBER -> ((BigDecimal) value).toPlainString();
            case DAY -> day().toLocalTime().toSecondOfDay() == 0 ? day().toLocalDate().toString() : day().toString();
            default -> value.toString();
        };
    }

    /** @throws ClassCastException where it is none */
    public BigDecimal number() {
        return (BigDecimal) value;
    }

    /** @throws ClassCastException where it is none */
    public LocalDateTime day() {
        return (LocalDateTime) value;
    }
}
