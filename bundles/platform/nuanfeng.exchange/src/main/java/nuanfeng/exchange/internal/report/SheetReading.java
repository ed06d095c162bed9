// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import nuanfeng.filing.Reports.Entries;
import nuanfeng.form.FilledCell;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormOperation;
import nuanfeng.register.ListedCode;
import nuanfeng.register.RowIssue;
import nuanfeng.sheet.FormSheet;
import nuanfeng.table.SheetCell;
import nuanfeng.table.SheetRow;
import nuanfeng.table.SheetRows;

/**
 * Reads a filled sheet back that somebody mended in a spreadsheet, whoever laid it out: what is entered by hand is taken, what comes from the registers must
 * be what it was. Everything that is wrong is told by the cell of the file.
 *
 * @param printed the same sheet as its files show it: what stands below the table in them is no line
 * @param columns which heading is which column, where somebody says so
 * @param unit {@code 元} or {@code 万元}, where somebody says so
 */
final class SheetReading {

    /** As a sheet shows a moment. */
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final String TEN_THOUSAND_YUAN = "万元";
    private static final Pattern NOISE = Pattern.compile("[\\s\\u3000※*＊]|（[^）]*）|\\([^)]*\\)");
    private static final int DEEPEST_HEADING = 30;

    private final FilledForm sheet;
    private final List<String> below = new ArrayList<>();
    private final Map<String, String> columns;
    private final Optional<String> unit;
    private final List<RowIssue> issues = new ArrayList<>();
    private final Map<String, Optional<Object>> cells = new LinkedHashMap<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Map<Integer, FormColumn> found = new LinkedHashMap<>();
    private final Set<Integer> inTenThousands = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private boolean wholeInTenThousands;

    SheetReading(FilledForm sheet, FormSheet printed, Map<String, String> columns, Optional<String> unit) {
        this.sheet = sheet;
        printed.notes().forEach(each -> below.add(plain(each)));
        printed.signatures().forEach(row -> row.forEach(each -> below.add(plain(each.text()))));
        below.add(plain(printed.title() + printed.foot().text()));
        below.add(plain(printed.foot().text()));
        below.removeIf(String::isEmpty);
        this.columns = columns;
        this.unit = unit;
    }

    /** @throws nuanfeng.record.RecordException with everything that is wrong, by cell */
    Entries read(SheetRows file) throws IOException {
        columns.values().stream().filter(id -> sheet.layout().column(id).isEmpty()).forEach(id -> issues.add(Refusing.issue("columns", "unknown-column", id,
                sheet.layout().columns().stream().map(FormColumn::id).toList())));
        List<SheetRow> body = body(file);
        if (found.size() < Math.min(2, sheet.layout().columns().size())) {
            issues.add(Refusing.issue("", "no-heading", sheet.layout().columns().stream().map(each -> each.title().zh()).toList()));
        } else {
            boolean byHand = sheet.layout().sources().stream().allMatch(each -> each.register().isEmpty()) && sheet.layout().sources().get(0).per().isEmpty();
            body.forEach(row -> {
                if (byHand) {
                    entered(row);
                } else {
                    compared(row);
                }
            });
            sheet.lines().stream().filter(line -> !byHand && !seen.contains(line.mark()) && !sheet.missing().contains(line.key()))
                    .forEach(line -> issues.add(Refusing.issue("", "row-left-out", name(line))));
        }
        if (!issues.isEmpty()) {
            throw Refusing.invalid(issues);
        }
        Map<String, List<Map<String, Object>>> given = new LinkedHashMap<>();
        if (!rows.isEmpty()) {
            given.put(sheet.layout().sources().get(0).name(), rows);
        }
        return new Entries(cells, Map.of(), Map.of(), given, List.of());
    }

    /** What stands below the heading, which is the row that names most columns; a heading of two rows ends with the lower one. */
    private List<SheetRow> body(SheetRows file) throws IOException {
        List<SheetRow> all = new ArrayList<>();
        for (Optional<SheetRow> row = file.next(); row.isPresent(); row = file.next()) {
            all.add(row.get());
        }
        int best = -1;
        for (int i = 0; i < Math.min(all.size(), DEEPEST_HEADING); i++) {
            Map<Integer, FormColumn> named = named(all.get(i), i == 0 ? Optional.empty() : Optional.of(all.get(i - 1)));
            if (named.size() >= found.size() && named.size() > 0) {
                found.clear();
                found.putAll(named);
                best = i;
            }
        }
        wholeInTenThousands = unit.filter(TEN_THOUSAND_YUAN::equals).isPresent();
        for (int i = 0; i < best && unit.isEmpty(); i++) {
            wholeInTenThousands |= all.get(i).cells().stream().anyMatch(cell -> cell.written().contains("单位") && cell.written().contains(TEN_THOUSAND_YUAN));
        }
        if (best >= 0) {
            SheetRow heading = all.get(best);
            found.keySet().stream().filter(at -> heading.cell(at).written().contains(TEN_THOUSAND_YUAN)).forEach(inTenThousands::add);
        }
        return best < 0 ? List.of() : all.subList(best + 1, all.size()).stream().takeWhile(row -> !isBelow(row)).filter(row -> !isTotal(row) && found.keySet().stream()
                .anyMatch(at -> !row.cell(at).isBlank())).toList();
    }

    private Map<Integer, FormColumn> named(SheetRow row, Optional<SheetRow> above) {
        Map<Integer, FormColumn> named = new LinkedHashMap<>();
        for (int at = 0; at < row.cells().size(); at++) {
            int column = at;
            String title = plain(row.cell(at).written());
            String group = above.map(each -> plain(each.cell(column).written())).orElse("");
            find(row.cell(at).written().strip(), title, group).filter(each -> !named.containsValue(each)).ifPresent(each -> named.put(column, each));
        }
        return named;
    }

    private Optional<FormColumn> find(String written, String title, String group) {
        if (title.isEmpty()) {
            return Optional.empty();
        }
        String answer = columns.getOrDefault(written, columns.get(title));
        if (answer != null) {
            return sheet.layout().column(answer);
        }
        List<FormColumn> alike = sheet.layout().columns().stream().filter(each -> plain(each.title().zh()).equals(title) || each.id().equals(written)
                || plain(each.group().zh() + "/" + each.title().zh()).equals(title)).toList();
        return alike.size() < 2 ? alike.stream().findFirst() : alike.stream().filter(each -> plain(each.group().zh()).equals(group)).findFirst();
    }

    private static String plain(String text) {
        return NOISE.matcher(text).replaceAll("");
    }

    private boolean isTotal(SheetRow row) {
        String total = plain(sheet.layout().total().zh());
        return row.cells().stream().filter(each -> !each.isBlank()).findFirst().map(each -> plain(each.written()))
                .filter(each -> each.equals("合计") || each.equals("总计") || !total.isEmpty() && each.equals(total) || each.startsWith("填报人")
                        || each.startsWith("注：")).isPresent();
    }

    /** Notes, signatures, what the file is: with them the table is at its end. */
    private boolean isBelow(SheetRow row) {
        return row.cells().stream().map(each -> plain(each.written())).anyMatch(text -> below.stream().anyMatch(text::startsWith));
    }

    /** A line of a sheet that is entered by hand as a whole. */
    private void entered(SheetRow row) {
        Map<String, Object> line = new LinkedHashMap<>();
        found.forEach((at, column) -> value(row, at, column).ifPresent(value -> {
            if (column.operation().sort() == FormOperation.Sort.HAND || column.operation().sort() == FormOperation.Sort.FIELD) {
                line.put(column.operation().sort() == FormOperation.Sort.FIELD ? column.operation().of() : column.id(), value);
            }
        }));
        rows.add(line);
    }

    private void compared(SheetRow row) {
        Optional<FilledLine> line = line(row);
        if (line.isEmpty()) {
            return;
        }
        if (!seen.add(line.get().mark())) {
            issues.add(Refusing.issue(at(row, 0), "row-twice", name(line.get())));
            return;
        }
        found.forEach((at, column) -> {
            if (column.operation().sort() == FormOperation.Sort.HAND) {
                value(row, at, column).ifPresentOrElse(value -> cells.put(column.id() + "@" + line.get().mark(), Optional.of(value)),
                        () -> cells.put(column.id() + "@" + line.get().mark(), Optional.empty()));
            } else if (!isSame(row.cell(at), at, column, line.get().cells().get(column.id()))) {
                issues.add(Refusing.issue(at(row, at), "other-figure", column.title(), column.mask().over(line.get().cells().get(column.id()).shown()),
                        column.mask().over(row.cell(at).written())));
            }
        });
    }

    private Optional<FilledLine> line(SheetRow row) {
        List<String> key = sheet.layout().key().isEmpty() ? sheet.layout().sources().get(0).per() : sheet.layout().key();
        Map<String, Integer> places = new HashMap<>();
        found.forEach((at, column) -> places.put(column.id(), at));
        Optional<String> lacking = key.stream().filter(id -> !places.containsKey(id)).findFirst();
        if (lacking.isPresent()) {
            if (issues.stream().noneMatch(each -> each.code().equals("column-missing"))) {
                issues.add(Refusing.issue("", "column-missing", sheet.layout().column(lacking.get()).map(each -> each.title().zh()).orElse(lacking.get())));
            }
            return Optional.empty();
        }
        List<FilledLine> alike = sheet.lines().stream().filter(line -> key.stream().allMatch(id -> isSame(row.cell(places.get(id)), places.get(id),
                sheet.layout().column(id).orElseThrow(), line.cells().get(id)))).toList();
        Optional<FilledLine> free = alike.stream().filter(line -> !seen.contains(line.mark())).findFirst().or(() -> alike.stream().findFirst());
        if (free.isEmpty()) {
            issues.add(Refusing.issue(at(row, places.get(key.get(0))), "unknown-row", key.stream().map(id -> sheet.layout().column(id).orElseThrow().mask()
                    .over(row.cell(places.get(id)).written())).toList()));
        }
        return free;
    }

    /** Where the cell says the same: as it is printed, masked, as its code, or as the number that it is. */
    private boolean isSame(SheetCell given, int at, FormColumn column, FilledCell cell) {
        String written = given.written().strip();
        if (written.equals(cell.shown()) || column.mask() != FormColumn.Mask.NONE && written.equals(column.mask().over(cell.shown()))
                || cell.value().map(Object::toString).filter(written::equals).isPresent()) {
            return true;
        }
        Optional<BigDecimal> number = number(given, at, column);
        return number.isPresent() && cell.value().filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast)
                .filter(value -> rounded(column, number.get()).compareTo(rounded(column, value)) == 0).isPresent();
    }

    private static BigDecimal rounded(FormColumn column, BigDecimal number) {
        return column.type() == Type.MONEY || column.type() == Type.RATIO ? number.setScale(2, RoundingMode.HALF_UP) : number;
    }

    private Optional<BigDecimal> number(SheetCell cell, int at, FormColumn column) {
        if (!column.type().isNumber()) {
            return Optional.empty();
        }
        try {
            String text = cell.written().strip().replace(",", "").replace("，", "");
            boolean percent = text.endsWith("%") || cell.mark() == SheetCell.Mark.PERCENT;
            BigDecimal number = new BigDecimal(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
            if (column.type() == Type.MONEY && (wholeInTenThousands || inTenThousands.contains(at))) {
                number = number.multiply(TEN_THOUSAND);
            } else if (percent && column.type() == Type.RATE && text.endsWith("%")) {
                number = number.movePointLeft(2);
            } else if (percent && column.type() == Type.RATIO && !text.endsWith("%")) {
                number = number.movePointRight(2);
            }
            return Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What a cell says to its column; blank: nothing. */
    private Optional<Object> value(SheetRow row, int at, FormColumn column) {
        SheetCell cell = row.cell(at);
        String written = cell.written().strip();
        if (cell.isBlank() || written.isEmpty() || written.equals("未报") || written.equals("—")) {
            return Optional.empty();
        } else if (cell.kind() == SheetCell.Kind.FAULT || cell.mark() == SheetCell.Mark.OUTSIDE) {
            issues.add(Refusing.issue(at(row, at), "not-trusted", written));
            return Optional.empty();
        }
        Object value = number(cell, at, column).<Object>map(number -> number.stripTrailingZeros().scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : number.toPlainString()).orElseGet(() -> switch (column.type()) {
                    case CODE -> column.codes().stream().filter(each -> each.title().zh().equals(written)).map(ListedCode::code).findFirst().orElse(written);
                    case FLAG -> written.equals("是") ? "true" : written.equals("否") ? "false" : written;
                    case MOMENT -> MOMENT.matcher(written).matches() ? written.replace(' ', 'T') + ":00+08:00" : written;
                    default -> written;
                });
        if (!HandEntries.fits(column, value)) {
            issues.add(Refusing.issue(at(row, at), "wrong-type", column.title(), column.type().word(), written));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static String at(SheetRow row, int column) {
        return row.address(column).toString();
    }

    private String name(FilledLine line) {
        return sheet.layout().key().stream().map(id -> sheet.layout().column(id).orElseThrow().mask().over(line.cells().get(id).shown())).toList().toString();
    }
}
