// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.form.TemplateArea;
import nuanfeng.form.TemplateCell;
import nuanfeng.form.TemplateRow;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** Reads the one sheet of a template: its rows, what is merged, how it is printed. Whatever else stands in it is refused by its name. */
final class SheetReader {

    private static final Phrases PHRASES = Phrases.beside(SheetReader.class);
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_CELLS = 20_000;
    private static final int MOST_AREAS = 2_000;
    private static final int MOST_FINDINGS = 50;
    private static final int LETTERS = 26;
    /** How elements say of which cells they are. */
    private static final List<String> ADDRESSES = List.of("ref", "sqref");
    /** Kept as they are, in this order round the rows. */
    private static final Set<String> BEFORE = Set.of("sheetPr", "sheetViews", "sheetFormatPr", "cols");
    private static final Set<String> AFTER = Set.of("printOptions", "pageMargins", "pageSetup", "headerFooter");
    private static final Set<String> LEFT_OUT = Set.of("dimension", "sheetCalcPr", "sheetProtection", "phoneticPr", "ignoredErrors", "extLst", "customSheetViews", "smartTags", "");
    /** What other elements mean to those who drew them. */
    private static final Map<String, String> REFUSED = Map.ofEntries(Map.entry("hyperlinks", "what/links"), Map.entry("oleObjects", "what/ole"),
            Map.entry("controls", "what/controls"), Map.entry("drawing", "what/drawings"), Map.entry("legacyDrawing", "what/drawings"), Map.entry("picture", "what/drawings"),
            Map.entry("tableParts", "what/drawings"), Map.entry("conditionalFormatting", "what/conditions"), Map.entry("dataValidations", "what/conditions"),
            Map.entry("autoFilter", "what/filter"), Map.entry("rowBreaks", "what/breaks"), Map.entry("colBreaks", "what/breaks"));

    private final String part;
    private final List<String> shared;
    private final List<Complaint> found;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private final List<TemplateRow> rows = new ArrayList<>();
    private final List<TemplateArea> merged = new ArrayList<>();
    private int cells;

    SheetReader(String part, List<String> shared, List<Complaint> found) {
        this.part = part;
        this.shared = shared;
        this.found = found;
    }

    void read(byte[] content) throws UnfitTemplateException {
        try (PartEvents events = new PartEvents(part, content)) {
            while (events.next()) {
                if (!events.isStart() || events.name().equals("worksheet")) {
                    continue;
                }
                String name = events.name();
                if (name.equals("sheetData")) {
                    rows(events);
                } else if (name.equals("mergeCells")) {
                    areas(events);
                } else if (BEFORE.contains(name)) {
                    keep(events, name, before);
                } else if (AFTER.contains(name)) {
                    keep(events, name, after);
                } else {
                    Optional<String> where = events.skipped(ADDRESSES);
                    if (!LEFT_OUT.contains(name)) {
                        refuse(name, where);
                    }
                }
            }
        }
    }

    private void refuse(String element, Optional<String> where) {
        Text what = PHRASES.say(REFUSED.getOrDefault(element, "what/unknown"));
        where.ifPresentOrElse(cell -> complain("unfit-cell", cell, element, what), () -> complain("unfit-element", element, what));
    }

    private void complain(String key, Object... arguments) {
        if (found.size() < MOST_FINDINGS) {
            found.add(Complaint.of(PHRASES, key, arguments));
        }
    }

    private void keep(PartEvents events, String name, StringBuilder to) throws UnfitTemplateException {
        boolean first = true;
        while (first || events.next()) {
            first = false;
            if (events.isStart() && (events.name().isEmpty() || events.name().equals("extLst"))) {
                events.skip();
            } else if (events.isStart()) {
                if (events.name().equals("col") && isHidden(events)) {
                    complain("hidden-column", events.get("min"));
                }
                to.append(events.opening()).append('>');
                if (name.equals("headerFooter") && !events.name().equals(name)) {
                    to.append(PartEvents.escaped(words(events))).append("</").append(events.name()).append('>');
                }
            } else {
                to.append("</").append(events.name()).append('>');
                if (events.isEnd(name)) {
                    return;
                }
            }
        }
    }

    /** What stands on every page: names are not filled in there. */
    private String words(PartEvents events) throws UnfitTemplateException {
        String words = events.text();
        if (words.contains("{") || words.contains("}")) {
            complain("braces-on-every-page", words);
        }
        return words;
    }

    private static boolean isHidden(PartEvents events) {
        return events.find("hidden").filter(each -> each.equals("1") || each.equals("true")).isPresent();
    }

    private void rows(PartEvents events) throws UnfitTemplateException {
        List<TemplateCell> row = new ArrayList<>();
        int number = 0;
        String height = "";
        while (events.next() && !events.isEnd("sheetData")) {
            if (events.isStart() && events.name().equals("row")) {
                number = events.find("r").map(each -> whole(each, MOST_ROWS)).orElse(number + 1);
                height = events.find("ht").filter(each -> each.matches("[0-9]{1,4}(\\.[0-9]{1,10})?")).orElse("");
                row = new ArrayList<>();
                if (isHidden(events)) {
                    complain("hidden-row", number);
                }
            } else if (events.isStart() && events.name().equals("c")) {
                cell(events, number, row);
            } else if (events.isEnd("row") && number <= MOST_ROWS) {
                // Programs write rows up to the last one there can be, without cells.
                rows.add(new TemplateRow(number, height, row));
            }
        }
    }

    private void cell(PartEvents events, int number, List<TemplateCell> row) throws UnfitTemplateException {
        int column = events.find("r").map(SheetReader::column).orElse(row.isEmpty() ? 0 : row.get(row.size() - 1).column() + 1);
        if (++cells > MOST_CELLS || column >= MOST_COLUMNS || number > MOST_ROWS) {
            throw new UnfitTemplateException("template-too-long", MOST_ROWS);
        }
        String address = letters(column) + number;
        int look = events.find("s").map(each -> whole(each, Integer.MAX_VALUE)).orElse(0);
        String type = events.get("t");
        StringBuilder text = new StringBuilder();
        while (events.next() && !events.isEnd("c")) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "f" -> {
                    complain("template-formula", address);
                    events.skip();
                }
                case "v" -> text.append(type.equals("s") ? text(events.text()) : events.text());
                case "t" -> text.append(events.text());
                case "rPh" -> events.skip();
                default -> { }
            }
        }
        boolean isText = type.equals("s") || type.equals("inlineStr") || type.equals("str");
        if (!isText && !text.isEmpty() && !(type.isEmpty() || type.equals("n"))) {
            complain("template-value", address);
        }
        row.add(new TemplateCell(column, look, text.toString(), !isText && !text.isEmpty()));
    }

    private String text(String index) throws UnfitTemplateException {
        int at = whole(index, Integer.MAX_VALUE);
        if (at >= shared.size()) {
            throw new UnfitTemplateException("broken-part", part);
        }
        return shared.get(at);
    }

    private void areas(PartEvents events) throws UnfitTemplateException {
        while (events.next() && !events.isEnd("mergeCells")) {
            if (events.isStart() && events.name().equals("mergeCell")) {
                String[] ends = events.get("ref").split(":");
                Matcher first = ADDRESS.matcher(ends[0]);
                Matcher last = ADDRESS.matcher(ends[ends.length - 1]);
                if (merged.size() >= MOST_AREAS) {
                    throw new UnfitTemplateException("too-many-areas", ends[0], MOST_AREAS);
                }
                if (!first.matches() || !last.matches()) {
                    throw new UnfitTemplateException("broken-part", part);
                }
                int row = Integer.parseInt(first.group(2));
                int column = column(ends[0]);
                int rowsOf = Integer.parseInt(last.group(2)) - row + 1;
                int columnsOf = column(last.group()) - column + 1;
                if (rowsOf < 1 || columnsOf < 1 || row + rowsOf - 1 > MOST_ROWS || column + columnsOf > MOST_COLUMNS) {
                    complain("area-too-large", events.get("ref"));
                } else {
                    merged.add(new TemplateArea(row, column, rowsOf, columnsOf));
                }
            }
        }
    }

    private static int whole(String text, int most) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : most == Integer.MAX_VALUE ? most : most + 1;
    }

    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && i < 3 && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            column = column * LETTERS + address.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    String before() {
        return before.toString();
    }

    String after() {
        return after.toString();
    }

    List<TemplateRow> rows() {
        return rows;
    }

    List<TemplateArea> merged() {
        return merged;
    }
}
