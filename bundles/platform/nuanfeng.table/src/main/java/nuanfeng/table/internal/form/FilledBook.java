// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.form;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

import nuanfeng.form.FormTemplate;
import nuanfeng.form.TemplateArea;
import nuanfeng.form.TemplateCell;
import nuanfeng.form.TemplateRow;
import nuanfeng.sheet.Breadth;
import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.PrintedCell;
import nuanfeng.sheet.SheetColumn;
import nuanfeng.sheet.SheetLine;
import nuanfeng.table.internal.xlsx.PartWriter;

/** A form in the sheet that a clerk drew: the row of the lines as often as there are lines, what is below moved down, what it does not say behind it. */
public final class FilledBook {

    private static final int SMALL_HEIGHT = 12;
    private static final int USUAL_COLUMN = 9;

    private final FormSheet sheet;
    private final FormTemplate template;
    private final PartWriter parts;
    private final SheetPart rows;
    private final TemplateLooks looks;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final int width;

    private FilledBook(FormSheet sheet, FormTemplate template, PartWriter parts) {
        this.sheet = sheet;
        this.template = template;
        this.parts = parts;
        this.looks = new TemplateLooks(template);
        this.width = 1 + template.rows().stream().flatMap(row -> row.cells().stream()).mapToInt(TemplateCell::column).max().orElse(0);
        this.rows = new SheetPart(parts, width);
        for (int i = 0; i < sheet.columns().size(); i++) {
            columns.put(sheet.columns().get(i).id(), i);
        }
        names.put("title", sheet.title());
        names.put("number", sheet.number());
        names.putAll(sheet.facts());
        names.putAll(sheet.foot().names());
        names.put("notes", String.join("\n", sheet.notes()));
    }

    /** @param template that passed the gate */
    public static void write(FormSheet sheet, FormTemplate template, OutputStream out) throws IOException {
        try (PartWriter parts = new PartWriter(out)) {
            new FilledBook(sheet, template, parts).write();
        }
    }

    private void write() throws IOException {
        int line = template.line().map(TemplateRow::number).orElse(Integer.MAX_VALUE);
        BookFrame frame = new BookFrame(sheet, parts);
        frame.before();
        parts.text().append(template.before()).append("<sheetData>");
        int moved = 0;
        for (TemplateRow row : template.rows()) {
            if (row.number() == line) {
                moved = lines(row);
            } else {
                row(row, row.number() + moved, Optional.empty());
            }
        }
        int last = template.merged().stream().mapToInt(each -> each.row() + each.rows() - 1).max().orElse(0) + moved;
        rows.skipTo(Math.max(rows.row(), last) + 1);
        below();
        parts.text().append("</sheetData>");
        for (TemplateArea area : template.merged()) {
            if (area.row() != line) {
                rows.merge(area.row() > line ? area.row() + moved : area.row(), area.column(), area.rows(), area.columns());
            }
        }
        rows.merges();
        parts.text().append(template.after());
        List<Integer> repeated = template.repeated();
        frame.after(looks.part(), repeated.isEmpty() ? 0 : repeated.get(0), repeated.isEmpty() ? 0 : repeated.get(1));
    }

    /** @return by how many rows what is below moves down; one row is drawn where there is no line */
    private int lines(TemplateRow row) throws IOException {
        List<TemplateArea> merged = template.merged().stream().filter(each -> each.row() == row.number()).toList();
        int number = row.number();
        for (SheetLine line : sheet.lines()) {
            row(row, number, Optional.of(line));
            for (TemplateArea each : merged) {
                rows.merge(number, each.column(), 1, each.columns());
            }
            number++;
        }
        if (number == row.number()) {
            row(row, number, Optional.of(new SheetLine(sheet.columns().stream().map(each -> PrintedCell.EMPTY).toList())));
            number++;
        }
        return number - row.number() - 1;
    }

    private void row(TemplateRow row, int number, Optional<SheetLine> line) throws IOException {
        rows.skipTo(number);
        rows.begin(row.height().isEmpty() ? "" : " ht=\"" + new BigDecimal(row.height()).multiply(BigDecimal.valueOf(lines(row, line))).toPlainString() + "\" customHeight=\"1\"");
        for (TemplateCell cell : row.cells()) {
            cell(cell, line);
        }
        rows.end();
    }

    /** How many lines of text its cells take: a text that needs more than was drawn for it gets it. */
    private int lines(TemplateRow row, Optional<SheetLine> line) {
        int lines = 1;
        for (int i = 0; line.isPresent() && i < sheet.columns().size(); i++) {
            if (!sheet.columns().get(i).isNumber()) {
                lines = Math.max(lines, Breadth.lines(line.get().cells().get(i).shown(), sheet.columns().get(i).width()));
            }
        }
        for (TemplateCell cell : row.cells()) {
            if (line.isEmpty() && cell.text().contains("{notes}")) {
                lines = Math.max(lines, sheet.notes().size());
            }
        }
        return lines;
    }

    private void cell(TemplateCell cell, Optional<SheetLine> line) {
        Optional<String> name = FormTemplate.name(cell);
        if (name.isPresent() && name.get().startsWith(FormTemplate.ROW) && line.isPresent()) {
            typed(cell, name.get().substring(FormTemplate.ROW.length()), line.get());
        } else if (name.isPresent() && name.get().startsWith(FormTemplate.TOTAL) && sheet.total().isPresent()) {
            typed(cell, name.get().substring(FormTemplate.TOTAL.length()), sheet.total().get());
        } else if (cell.text().isEmpty()) {
            rows.empty(cell.column(), cell.look());
        } else if (cell.number()) {
            rows.number(cell.column(), cell.look(), cell.text());
        } else {
            rows.text(cell.column(), looks.ofText(cell.look()), filled(cell.text(), line));
        }
    }

    private void typed(TemplateCell cell, String column, SheetLine line) {
        SheetColumn of = sheet.columns().get(columns.get(column));
        rows.cell(cell.column(), looks.ofNumber(cell.look(), of.type(), of.decimals()), looks.ofText(cell.look()), line.cells().get(columns.get(column)));
    }

    private String filled(String text, Optional<SheetLine> line) {
        Matcher name = FormTemplate.NAME.matcher(text);
        return name.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), line)));
    }

    private String value(String name, Optional<SheetLine> line) {
        Optional<SheetLine> of = name.startsWith(FormTemplate.TOTAL) ? sheet.total() : line;
        return name.indexOf('.') < 0 ? names.getOrDefault(name, "")
                : of.map(each -> each.cells().get(columns.get(name.substring(name.indexOf('.') + 1))).shown()).orElse("");
    }

    /** What every form says, where the template does not. */
    private void below() throws IOException {
        if (!template.says("{notes}")) {
            for (String note : sheet.notes()) {
                if (!template.says(note)) {
                    whole(note);
                }
            }
        }
        if (!template.says("{foot}") && !(template.says("{hash}") && template.says("{edition}"))) {
            whole(sheet.foot().text());
        }
    }

    private void whole(String words) throws IOException {
        rows.begin(" ht=\"" + (Breadth.lines(words, width * USUAL_COLUMN) * SMALL_HEIGHT + 2) + "\" customHeight=\"1\"");
        rows.text(0, looks.small(), words);
        rows.merge(rows.row(), 0, 1, width);
        rows.end();
    }
}
