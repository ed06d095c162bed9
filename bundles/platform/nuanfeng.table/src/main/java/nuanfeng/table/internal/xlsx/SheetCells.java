// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;

import nuanfeng.table.SheetCell;
import nuanfeng.table.TableException;
import nuanfeng.table.TableLimits;
import nuanfeng.table.internal.PlainNumber;

/** Reads cells: from what a sheet writes to what it means. Formulas are never calculated. */
record SheetCells(SharedTexts texts, CellFormats formats, boolean from1904, TableLimits limits) {

    /** What a spreadsheet shows: the digits behind are those of its binary numbers. */
    private static final MathContext SHOWN = new MathContext(15);
    /** Other files, the network, programs. */
    private static final Pattern OUTSIDE = Pattern.compile("\\[|\\||'!?\\\\|WEBSERVICE|HYPERLINK|IMAGE\\(|RTD\\(|CALL\\(|REGISTER|INDIRECT|CUBE|SQL");

    /** Reads the cell at whose beginning the part stands, to its end. */
    SheetCell read(PartReader part) {
        String sort = part.attribute("t").orElse("n");
        int style = style(part);
        StringBuilder value = new StringBuilder();
        StringBuilder formula = new StringBuilder();
        Optional<String> inline = Optional.empty();
        boolean calculated = false;
        StringBuilder into = null;
        for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                calculated |= part.name().equals("f");
                into = part.name().equals("v") ? value : part.name().equals("f") ? formula : null;
                if (part.name().equals("is")) {
                    inline = Optional.of(SharedTexts.text(part, "is", limits));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                into = null;
                if (part.name().equals("c")) {
                    break;
                }
            } else if (into != null && event == XMLStreamConstants.CHARACTERS) {
                into.append(part.letters());
                if (into.length() > limits.cell()) {
                    throw new TableException("too-large", "c");
                }
            }
        }
        SheetCell cell = inline.map(SheetCell::text).orElseGet(() -> cell(sort, style, value.toString()));
        return calculated ? cell.marked(cell.isBlank() || OUTSIDE.matcher(formula.toString().toUpperCase(Locale.ROOT)).find()
                ? SheetCell.Mark.OUTSIDE : SheetCell.Mark.FORMULA) : cell;
    }

    private static int style(PartReader part) {
        try {
            return part.attribute("s").map(Integer::parseInt).orElse(0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private SheetCell cell(String sort, int style, String value) {
        if (value.isEmpty()) {
            return SheetCell.BLANK;
        }
        return switch (sort) {
            case "s" -> SheetCell.text(texts.get(value));
            case "str" -> SheetCell.text(SharedTexts.plain(value));
            case "b" -> SheetCell.flag(value.strip().equals("1"));
            case "e" -> fault(value);
            case "d" -> day(value);
            default -> number(style, value);
        };
    }

    private static SheetCell fault(String shown) {
        return new SheetCell(SheetCell.Kind.FAULT, shown, SheetCell.Mark.NONE);
    }

    private static SheetCell day(String value) {
        try {
            return SheetCell.day(value.contains("T") ? LocalDateTime.parse(value.replaceAll("Z$", "")) : LocalDate.parse(value).atStartOfDay());
        } catch (DateTimeException e) {
            return fault(value);
        }
    }

    private SheetCell number(int style, String value) {
        Optional<BigDecimal> number = decimal(value.strip());
        if (number.isEmpty()) {
            return fault(value);
        }
        return switch (formats.sort(style)) {
            case DAY -> SerialDay.of(number.get(), from1904).map(SheetCell::day).orElseGet(() -> SheetCell.number(number.get()));
            case PERCENT -> SheetCell.number(number.get()).marked(SheetCell.Mark.PERCENT);
            case NUMBER -> SheetCell.number(number.get());
        };
    }

    private static Optional<BigDecimal> decimal(String value) {
        if (value.length() > SHOWN.getPrecision() * 4) {
            return Optional.empty();
        }
        try {
            return PlainNumber.within(new BigDecimal(value)).map(exact -> exact.precision() > SHOWN.getPrecision() && exact.scale() > 0
                    ? PlainNumber.plain(exact.round(SHOWN)) : PlainNumber.plain(exact));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
