// SPDX-License-Identifier: Apache-2.0
package nuanfeng.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.form.FilledCell;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Mask;
import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormHeading;
import nuanfeng.form.FormHeading.Align;
import nuanfeng.form.FormLayout;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** Makes of what a form was filled with what is printed. */
final class SheetMaker {

    private static final Phrases PHRASES = Phrases.beside(SheetMaker.class);
    /** What stands behind the title of a column that no document states. */
    private static final String PROPOSED = "※";
    /** The column in which reasons stand, where a form has one. */
    private static final String NOTE = "note";
    /** Stands below the table already, once for the whole line. */
    private static final String NOT_REPORTED = "not-reported";
    private static final int MOST_REASONS = 20;
    private static final int HUNDREDTHS = 2;
    private static final int MONTHS = 3;

    private final FilledForm filled;
    private final FormLayout layout;
    private final SheetFoot foot;
    private final boolean masked;
    private final boolean hasNote;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<String> reasons = new ArrayList<>();

    SheetMaker(FilledForm filled, String place, String placeName, String edition, boolean masked) {
        this.filled = filled;
        this.layout = filled.layout();
        this.masked = masked;
        this.hasNote = layout.column(NOTE).filter(each -> each.type() == Type.TEXT).isPresent();
        this.foot = new SheetFoot(filled.form().id(), place, placeName, period(), filled.asOf(), layout.from(), edition, filled.hash());
        facts.put("title", filled.form().title().zh());
        facts.put("number", filled.form().number());
        facts.put("unit", placeName);
        facts.put("period", period());
        facts.put("receivedBy", String.join("、", filled.form().receivedBy(layout).stream().map(each -> each.name().zh()).toList()));
        facts.putAll(filled.facts());
    }

    FormSheet sheet() {
        List<SheetLine> lines = new ArrayList<>();
        for (FilledLine each : filled.lines()) {
            lines.add(line(each, lines.size() + 1));
        }
        Optional<SheetLine> total = filled.total().map(each -> line(each, 0));
        return new FormSheet(filled.form().title().zh(), filled.form().number(), layout.headings().stream().map(this::heading).toList(),
                layout.columns().stream().map(this::column).toList(), lines, total, notes(), signatures(), facts, foot, layout.page(), layout.template());
    }

    /** A month, a quarter, a year, or the last day. */
    private String period() {
        LocalDate from = filled.from();
        LocalDate to = filled.to();
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth())) {
            int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue() + 1;
            if (months == 1) {
                return YearMonth.from(to).toString();
            } else if (months == MONTHS && to.getMonthValue() % MONTHS == 0) {
                return to.getYear() + "-Q" + to.getMonthValue() / MONTHS;
            } else if (months == 12 && to.getMonthValue() == 12) {
                return String.valueOf(to.getYear());
            }
        }
        return from.equals(to) ? to.toString() : from + "/" + to;
    }

    private SheetColumn column(FormColumn column) {
        String unit = column.unit().isEmpty() ? "" : "（" + column.unit() + "）";
        return new SheetColumn(column.id(), column.group().zh(), column.title().zh() + unit + (column.proposed() ? PROPOSED : ""), column.type(), column.width(),
                column.decimals(), column.type() == Type.SEQUENCE || layout.key().contains(column.id()));
    }

    /** @param number 0: the last line */
    private SheetLine line(FilledLine line, int number) {
        List<PrintedCell> cells = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (FormColumn column : layout.columns()) {
            FilledCell cell = line.cells().get(column.id());
            cells.add(cell(column, cell));
            if (!cell.reason().isEmpty() && !cell.reason().equals(NOT_REPORTED) && cell.shown().isEmpty() && number > 0) {
                empty.add(column.title().zh() + "：" + PHRASES.find("reason/" + cell.reason()).map(Text::zh).orElse(cell.reason()));
            }
        }
        if (!empty.isEmpty() && hasNote) {
            int at = layout.columns().indexOf(layout.column(NOTE).orElseThrow());
            cells.set(at, PrintedCell.text(String.join("；", Stream.concat(Stream.of(cells.get(at).shown()), empty.stream()).filter(each -> !each.isEmpty()).toList())));
        } else {
            empty.forEach(each -> reasons.add(PHRASES.say("line", number, each).zh()));
        }
        return new SheetLine(cells);
    }

    private PrintedCell cell(FormColumn column, FilledCell cell) {
        boolean hidden = masked && column.mask() != Mask.NONE;
        String shown = hidden ? column.mask().over(cell.shown()) : cell.shown();
        Object value = cell.value().orElse("");
        Optional<Object> printed = hidden || shown.isEmpty() ? Optional.of(shown).filter(each -> !each.isEmpty()).map(each -> each)
                : value instanceof BigDecimal number && column.type() == Type.RATIO ? Optional.of(number.movePointLeft(HUNDREDTHS))
                : value instanceof BigDecimal || value instanceof LocalDate ? Optional.of(value) : Optional.of(shown);
        return new PrintedCell(printed, shown, cell.reason());
    }

    private List<SheetPiece> heading(List<FormHeading> row) {
        return across(row.stream().map(each -> each.text().zh() + (each.fact().isEmpty() ? "" : facts.getOrDefault(each.fact(), ""))).toList(),
                row.stream().map(FormHeading::across).toList(), row.stream().map(FormHeading::align).toList());
    }

    /** Over the columns that there are: as they are said where there is room for all, else alike. */
    private List<SheetPiece> across(List<String> texts, List<Integer> wanted, List<Align> aligns) {
        int columns = layout.columns().size();
        int said = wanted.stream().mapToInt(Integer::intValue).sum();
        long open = wanted.stream().filter(each -> each == 0).count();
        if (texts.size() > columns) {
            return List.of(new SheetPiece(String.join("　　", texts), 0, columns, Align.LEFT));
        }
        boolean fits = said + open <= columns;
        List<SheetPiece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < texts.size(); i++) {
            boolean last = i == texts.size() - 1;
            int end = last && (wanted.get(i) == 0 || !fits) ? columns : fits ? from + Math.max(1, wanted.get(i)) : (i + 1) * columns / texts.size();
            pieces.add(new SheetPiece(texts.get(i), from, end - from, aligns.get(i)));
            from = end;
        }
        return pieces;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(layout.notes().stream().map(Text::zh).toList());
        if (layout.columns().stream().anyMatch(FormColumn::proposed) && notes.stream().noneMatch(each -> each.contains(PROPOSED))) {
            notes.add(PHRASES.say("proposed").zh());
        }
        if (layout.tentative()) {
            notes.add(PHRASES.say("tentative").zh());
        }
        if (!filled.missing().isEmpty()) {
            notes.add(PHRASES.say("missing", filled.missing().stream().map(this::unit).toList()).zh());
        }
        notes.addAll(reasons.stream().limit(MOST_REASONS).toList());
        if (reasons.size() > MOST_REASONS) {
            notes.add(PHRASES.say("more-reasons", reasons.size() - MOST_REASONS).zh());
        }
        return notes;
    }

    /** As its line calls it. */
    private String unit(String key) {
        return filled.lines().stream().filter(line -> line.key().equals(key)).flatMap(line -> layout.columns().stream()
                .filter(column -> column.type() == Type.PLACE).map(column -> line.cells().get(column.id()).shown())).findFirst().orElse(key);
    }

    private List<List<SheetPiece>> signatures() {
        List<List<SheetPiece>> rows = new ArrayList<>();
        Stream.of(layout.signatures(), layout.seals()).filter(row -> !row.isEmpty()).forEach(row -> {
            List<String> texts = row.stream().map(each -> each.zh() + "：").toList();
            rows.add(across(texts, texts.stream().map(each -> layout.columns().size()).toList(), texts.stream().map(each -> Align.LEFT).toList()));
        });
        return rows;
    }
}
