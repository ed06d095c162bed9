// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sheet that somebody drew in a spreadsheet program, with names where something is to stand: {@code {unit}}, in one row
 * {@code {row.amount}}, {@code {total.amount}}. Only what is understood of the file is in it.
 *
 * @param file its name, {@code template.xlsx} @param digest of the file
 * @param styles the part that says how cells look, without the list of looks
 * @param looks markup of each look, in order
 * @param before markup between the beginning of the sheet and its rows: widths, views
 * @param after markup behind its merged areas: page, margins, what stands on every page
 * @param merged areas, in order
 * @param repeated rows that every page repeats, the first and the last; none
 */
public record FormTemplate(String file, String digest, String styles, List<String> looks, String before, String after, List<TemplateRow> rows,
        List<TemplateArea> merged, List<Integer> repeated) {

    /** Where the looks belong in {@link #styles}. */
    public static final String LOOKS = "<cellXfs/>";
    public static final String ROW = "row.";
    public static final String TOTAL = "total.";

    /** A name in braces. */
    public static final Pattern NAME = Pattern.compile("\\{((?:row\\.|total\\.)?[A-Za-z][A-Za-z0-9_-]{0,59})\\}");

    public FormTemplate {
        looks = List.copyOf(looks);
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
        repeated = List.copyOf(repeated);
    }

    /** The row that stands for every line; empty where there is none. */
    public Optional<TemplateRow> line() {
        return rows.stream().filter(row -> row.cells().stream().anyMatch(cell -> names(cell).anyMatch(name -> name.startsWith(ROW)))).findFirst();
    }

    /** Whether a text or a name stands somewhere. */
    public boolean says(String text) {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.text().contains(text));
    }

    /** The names in a cell. */
    public static Stream<String> names(TemplateCell cell) {
        return NAME.matcher(cell.text()).results().map(found -> found.group(1));
    }

    /** A cell that is a name and nothing else; empty where it is not. */
    public static Optional<String> name(TemplateCell cell) {
        Matcher name = NAME.matcher(cell.text().strip());
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
