// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.form.FormColumn.Type;
import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.SheetColumn;
import nuanfeng.sheet.SheetLine;

/**
 * Columns of a form as a table of its page.
 *
 * @param number among the parts of the form's table, from 0
 */
record FormTable(FormSheet sheet, TablePart part, int number) {

    /** Two or three letters with what says that the column is proposed. */
    private static final Pattern UNIT = Pattern.compile("（[^（）]{1,3}）※?$");

    /** Its class. */
    String name() {
        return "form f" + number;
    }

    private String column(int at) {
        return (number == 0 ? "c" : "c" + number + "-") + at;
    }

    /** @param style gets the widths */
    Markup head(StringBuilder style) {
        StringBuilder markup = new StringBuilder();
        style.append(".f").append(number).append(" { width: ").append(PageFit.percent(part.width())).append("; }\n");
        for (int i = 0; i < part.columns().size(); i++) {
            style.append('.').append(column(i)).append(" { width: ").append(PageFit.percent(part.shares().get(i))).append("; }\n");
            markup.append("<col class=\"").append(column(i)).append("\" />");
        }
        markup.append("\n<thead>");
        if (isGrouped()) {
            markup.append("<tr>");
            for (int i = 0; i < part.columns().size(); i += groupWidth(i)) {
                SheetColumn column = column(part.columns(), i);
                markup.append(column.group().isEmpty() ? "<th rowspan=\"2\" class=\"" + column(i) + top(i) + "\">" + title(column)
                        : "<th colspan=\"" + groupWidth(i) + "\" class=\"" + top(i) + "\">" + Markup.escaped(column.group())).append("</th>");
            }
            markup.append("</tr>");
        }
        markup.append("<tr>");
        for (int i = 0; i < part.columns().size(); i++) {
            SheetColumn column = column(part.columns(), i);
            if (!isGrouped() || !column.group().isEmpty()) {
                markup.append("<th class=\"").append(column(i)).append(isGrouped() ? first(i) : top(i)).append("\">").append(title(column)).append("</th>");
            }
        }
        return new Markup(markup.append("</tr></thead>").toString());
    }

    /** Where its short unit begins, with what stands behind it: that is not broken over two lines. */
    static int unit(SheetColumn column) {
        Matcher unit = UNIT.matcher(column.title());
        return unit.find() ? unit.start() : column.title().length();
    }

    private static String title(SheetColumn column) {
        int unit = unit(column);
        String words = Markup.escaped(column.title().substring(0, unit));
        return unit == column.title().length() ? words : words + "<span class=\"u\">" + Markup.escaped(column.title().substring(unit)) + "</span>";
    }

    private SheetColumn column(List<Integer> columns, int at) {
        return sheet.columns().get(columns.get(at));
    }

    private boolean isGrouped() {
        return part.columns().stream().anyMatch(each -> !sheet.columns().get(each).group().isEmpty());
    }

    /** How many columns from this one on stand below its group here. */
    private int groupWidth(int at) {
        String group = column(part.columns(), at).group();
        int to = at + 1;
        while (!group.isEmpty() && to < part.columns().size() && column(part.columns(), to).group().equals(group)) {
            to++;
        }
        return to - at;
    }

    /** Lines stand at the right and below each cell; at the left of the first and above the head besides, on every page. */
    private static String top(int at) {
        return " top" + first(at);
    }

    private static String first(int at) {
        return at == 0 ? " first" : "";
    }

    Markup body() {
        StringBuilder markup = new StringBuilder();
        sheet.lines().forEach(line -> line(line, markup));
        sheet.total().ifPresent(line -> line(line, markup));
        return new Markup(markup.toString());
    }

    private void line(SheetLine line, StringBuilder markup) {
        markup.append("<tr>");
        for (int i = 0; i < part.columns().size(); i++) {
            SheetColumn column = column(part.columns(), i);
            markup.append("<td class=\"").append(column.isNumber() ? 'n' : column.type() == Type.TEXT ? 't' : 'm').append(first(i)).append("\">")
                    .append(Markup.escaped(line.cells().get(part.columns().get(i)).shown())).append("</td>");
        }
        markup.append("</tr>\n");
    }
}
