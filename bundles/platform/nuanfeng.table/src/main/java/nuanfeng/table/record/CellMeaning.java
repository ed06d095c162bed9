// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import nuanfeng.register.FieldType;
import nuanfeng.table.GuardedText;
import nuanfeng.table.SheetCell;
import nuanfeng.table.internal.json.JsonText;

/**
 * Reads a cell by the type of its field. What it cannot make out stays as it was written: then the type says what is wrong with it, as it does to
 * programs.
 *
 * @param divisions the codes of GB/T 2260 that have a name
 */
record CellMeaning(Function<String, List<String>> divisions) {

    private static final Pattern BETWEEN = Pattern.compile("[、,，;；|]");
    private static final String LIST = "[";
    private static final int LONGEST_NOTHING = 4;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    Meaning read(SheetCell cell, Column column) {
        if (column.isList()) {
            String written = cell.kind() == SheetCell.Kind.TEXT ? cell.written().strip() : "";
            return written.startsWith(LIST) || column.heading().isJson() ? json(written) : list(cell, column.ofLines());
        }
        if (cell.mark() == SheetCell.Mark.OUTSIDE) {
            return Meaning.wrong("outside-formula");
        } else if (cell.kind() == SheetCell.Kind.FAULT) {
            return Meaning.wrong("fault-cell");
        }
        List<String> repairs = new ArrayList<>();
        if (cell.mark() == SheetCell.Mark.FORMULA) {
            repairs.add("formula");
        } else if (cell.mark() == SheetCell.Mark.MERGED) {
            repairs.add("merged");
        }
        if (cell.isBlank()) {
            return Meaning.NOTHING;
        }
        if (cell.kind() == SheetCell.Kind.TEXT) {
            String written = cell.written();
            if (SheetWords.LOST.stream().anyMatch(written::contains)) {
                return Meaning.wrong("lost-letters");
            }
            return text(written, column).after(repairs);
        }
        return typed(cell, column).after(repairs);
    }

    /** As an export has written it. */
    private static Meaning json(String written) {
        return written.isEmpty() ? Meaning.NOTHING : JsonText.list(written).map(Meaning::of).orElseGet(() -> Meaning.wrong("no-list"));
    }

    /** Several values in one cell, one line for each. */
    private Meaning list(SheetCell cell, Column column) {
        List<Map<String, Object>> lines = new ArrayList<>();
        List<String> repairs = new ArrayList<>();
        for (String each : BETWEEN.split(cell.kind() == SheetCell.Kind.TEXT ? cell.written() : "")) {
            Meaning meaning = read(SheetCell.text(each).marked(cell.mark()), column);
            if (meaning.trouble().isPresent()) {
                return meaning;
            }
            meaning.value().ifPresent(value -> lines.add(Map.of(column.field().name(), value)));
            repairs.addAll(meaning.repairs());
        }
        return lines.isEmpty() ? Meaning.NOTHING : Meaning.of(lines).after(repairs.stream().distinct().toList());
    }

    private Meaning text(String written, Column column) {
        List<String> repairs = new ArrayList<>();
        FieldType type = column.field().type();
        String text = GuardedText.plain(written);
        // In a number or a code one is as good as two.
        while (!(type instanceof FieldType.Text) && !text.equals(GuardedText.plain(text))) {
            text = GuardedText.plain(text);
        }
        if (!text.equals(written)) {
            repairs.add("apostrophe");
        }
        if (type instanceof FieldType.Text) {
            return Numbered.text(text.strip()).after(repairs);
        }
        String plain = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (!plain.equals(text.strip())) {
            repairs.add("full-width");
        }
        String close = isPlain(plain) ? plain : BLANKS.matcher(plain).replaceAll("");
        if (close.length() <= LONGEST_NOTHING && SheetWords.NOTHING.contains(Heading.plain(close)) && !(type instanceof FieldType.Flag) && !(type instanceof FieldType.Codes)) {
            return Meaning.nothing("nothing-sign");
        }
        if (!close.equals(plain) && !(type instanceof FieldType.Moment) && !(type instanceof FieldType.Date) && !(type instanceof FieldType.Reference)) {
            repairs.add("blanks");
            plain = close;
        }
        return plain(plain, column, type).after(repairs);
    }

    /** Nothing but letters and signs of ASCII: as it is in most cells. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private Meaning plain(String text, Column column, FieldType type) {
        if (type instanceof FieldType.Date) {
            return Days.date(text, column);
        } else if (type instanceof FieldType.Month) {
            return Days.month(text);
        } else if (type instanceof FieldType.Moment) {
            return Days.moment(text);
        } else if (type instanceof FieldType.Whole || type instanceof FieldType.Money || type instanceof FieldType.Rate) {
            return Amounts.text(text, column);
        } else if (type instanceof FieldType.Flag) {
            return Choices.flag(text);
        } else if (type instanceof FieldType.Codes codes) {
            return Choices.code(text, codes);
        } else if (type instanceof FieldType.Place) {
            return Choices.place(text, divisions);
        }
        return Numbered.text(text, column);
    }

    /** A number, a day or a truth value that the file itself calls so. */
    private Meaning typed(SheetCell cell, Column column) {
        FieldType type = column.field().type();
        if (cell.kind() == SheetCell.Kind.FLAG) {
            return type instanceof FieldType.Flag ? Meaning.of(cell.value()) : Meaning.of(cell.written());
        } else if (cell.kind() == SheetCell.Kind.DAY) {
            return Days.day(cell.day(), type);
        } else if (type instanceof FieldType.Date || type instanceof FieldType.Month || type instanceof FieldType.Moment) {
            return Days.number(cell.number(), column);
        } else if (type instanceof FieldType.Whole || type instanceof FieldType.Money || type instanceof FieldType.Rate) {
            return Amounts.number(cell, column);
        } else if (type instanceof FieldType.Flag || type instanceof FieldType.Codes || type instanceof FieldType.Place) {
            return plain(cell.written(), column, type);
        }
        return Numbered.number(cell.number(), column);
    }
}
