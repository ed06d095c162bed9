// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.register.Row;
import nuanfeng.register.RowIssue;
import nuanfeng.register.RowReader;
import nuanfeng.table.CellAddress;
import nuanfeng.table.FoundCharset;
import nuanfeng.table.SheetCell;
import nuanfeng.table.SheetRow;
import nuanfeng.table.SheetRows;
import nuanfeng.table.TableException;
import nuanfeng.table.TableNote;

/** Sheets as offices make them: a table somewhere, titles above it, sums in it, signatures below it. */
final class SheetRecords implements RecordRows {

    /** So far down a sheet its headings are looked for. */
    private static final int HEAD = 30;
    /** What a row lacks whose cell could not be taken: that was told already. */
    private static final Set<String> NOT_GIVEN = Set.of("missing", "one-of", "only-if");

    private final SheetRows rows;
    private final Optional<FoundCharset> letters;
    private final RecordFile file;
    private final RowReader reader;
    private final TypeTitles titles;
    private final CellMeaning meaning;
    private final List<SheetIssue> issues = new ArrayList<>();
    private final Deque<SheetRow> read = new ArrayDeque<>();
    private final Set<Integer> nameless = new HashSet<>();
    private Optional<SheetRow> ahead;
    private String sheet;
    private TableHead head;
    private Columns columns;
    private boolean tables;
    /** Below the signatures of a sheet nothing is read. */
    private boolean ended;

    SheetRecords(SheetRows rows, Optional<FoundCharset> letters, RecordFile file, RowReader reader) throws IOException {
        this.rows = rows;
        this.letters = letters;
        this.file = file;
        this.reader = reader;
        this.titles = new TypeTitles(file.type(), file.answers());
        this.meaning = new CellMeaning(file.divisions());
        this.ahead = rows.next();
        if (ahead.isEmpty()) {
            throw new TableException("empty");
        }
    }

    @Override
    public Optional<RecordRow> next() throws IOException {
        while (true) {
            Optional<SheetRow> row = nextRow();
            if (row.isEmpty()) {
                if (!tables) {
                    throw new TableException(letters.filter(each -> each.by() == FoundCharset.By.TRIED).isPresent() ? "no-head/charset" : "no-head", file.type().title());
                }
                return Optional.empty();
            }
            if (head != null && !ended && isData(row.get())) {
                return Optional.of(record(row.get()));
            }
        }
    }

    private Optional<SheetRow> nextRow() throws IOException {
        if (!read.isEmpty()) {
            return Optional.of(read.poll());
        } else if (ahead.isEmpty()) {
            return ahead;
        } else if (!ahead.get().sheet().equals(sheet)) {
            beginSheet();
            return nextRow();
        }
        Optional<SheetRow> row = ahead;
        ahead = rows.next();
        return row;
    }

    private void beginSheet() throws IOException {
        sheet = ahead.orElseThrow().sheet();
        ended = false;
        nameless.clear();
        List<SheetRow> first = new ArrayList<>();
        while (ahead.isPresent() && ahead.get().sheet().equals(sheet) && first.size() < HEAD) {
            first.add(ahead.get());
            ahead = rows.next();
        }
        head = TableHead.find(first, titles).orElse(null);
        if (head == null) {
            issues.add(SheetIssue.of(SheetIssue.Sort.WARNING, new CellAddress(sheet, 0, -1), "", "sheet-without-table", sheet));
            return;
        }
        tables = true;
        columns = Columns.match(file.type(), titles, head, sheet, file.answers());
        issues.addAll(columns.issues());
        read.addAll(head.rows());
    }

    /** Not a sum, not the headings once more, not what stands below the table. */
    private boolean isData(SheetRow row) {
        String first = row.cells().stream().filter(each -> !each.isBlank()).findFirst().map(each -> Heading.plain(each.written())).orElse("");
        String word = first.replaceAll("[:：].*$", "");
        if (SheetWords.TOTALS.contains(word)) {
            issues.add(SheetIssue.of(SheetIssue.Sort.WARNING, new CellAddress(sheet, row.number(), -1), "", "totals-row"));
            return false;
        }
        if (SheetWords.BELOW.contains(word) && (!first.equals(word) || row.cells().stream().filter(each -> !each.isBlank()).count() <= 2)) {
            issues.add(SheetIssue.of(SheetIssue.Sort.WARNING, new CellAddress(sheet, row.number(), -1), "", "below-table"));
            ended = true;
            return false;
        }
        return !isHeadAgain(row);
    }

    /** Looks no further than to the first cell that says something else: that is the first one of nearly every row. */
    private boolean isHeadAgain(SheetRow row) {
        boolean some = false;
        for (Column each : columns.columns()) {
            SheetCell cell = row.cell(each.index());
            if (!cell.isBlank() && !each.heading().key().equals(Heading.of(cell.written()).key())) {
                return false;
            }
            some |= !cell.isBlank();
        }
        return some;
    }

    private RecordRow record(SheetRow row) {
        CellAddress at = new CellAddress(sheet, row.number(), -1);
        List<SheetIssue> found = new ArrayList<>();
        Map<String, Object> given = new LinkedHashMap<>();
        Set<String> troubled = new HashSet<>();
        for (Column column : columns.columns()) {
            Meaning meant = meaning.read(row.cell(column.index()), column);
            String field = column.field().name();
            CellAddress cell = row.address(column.index());
            meant.repairs().forEach(each -> found.add(SheetIssue.of(SheetIssue.Sort.REPAIRED, cell, field, each, column.field().title())));
            meant.trouble().ifPresent(each -> {
                found.add(SheetIssue.of(meant.asked() ? SheetIssue.Sort.ASKED : SheetIssue.Sort.WRONG, cell, field, each, column.field().title(), column.heading().written()));
                troubled.add(field);
            });
            meant.value().ifPresent(value -> given.put(field, value));
        }
        askForHeadings(row);
        Row typed = reader.read(withLists(given));
        for (RowIssue each : typed.issues()) {
            if (!(troubled.contains(each.field().replaceFirst("/0/", TypeTitles.OF_LIST)) && NOT_GIVEN.contains(each.code()))) {
                found.add(new SheetIssue(each.warns() ? SheetIssue.Sort.WARNING : SheetIssue.Sort.WRONG,
                        new CellAddress(sheet, row.number(), columns.of(each.field()).orElse(-1)), each.field(), each.code(), each.text(), each.mend()));
            }
        }
        Columns here = columns;
        return new RecordRow(at, typed.values(), found, field -> here.of(field).orElse(-1));
    }

    /** What stands in the columns of a list is its one line. */
    private static Map<String, Object> withLists(Map<String, Object> given) {
        Map<String, Object> row = new LinkedHashMap<>();
        Map<String, Map<String, Object>> lines = new LinkedHashMap<>();
        given.forEach((field, value) -> {
            String list = Columns.list(field);
            if (list.equals(field)) {
                row.put(field, value);
            } else {
                lines.computeIfAbsent(list, none -> new LinkedHashMap<>()).put(field.substring(list.length() + TypeTitles.OF_LIST.length()), value);
            }
        });
        lines.forEach((list, line) -> row.put(list, List.of(line)));
        return row;
    }

    /** A column without a heading that says something is asked about once. */
    private void askForHeadings(SheetRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            SheetCell cell = row.cell(i);
            int column = i;
            if (!cell.isBlank() && cell.mark() != SheetCell.Mark.MERGED && (i >= head.headings().size() || head.headings().get(i).key().isEmpty())
                    && columns.columns().stream().noneMatch(each -> each.index() == column) && file.answers().about(i, Heading.of("")).isEmpty()
                    && !file.answers().ignoresTheRest() && nameless.add(i)) {
                issues.add(SheetIssue.of(SheetIssue.Sort.ASKED, row.address(i), "", "no-heading", CellAddress.letters(i)));
            }
        }
    }

    @Override
    public List<SheetIssue> issues() {
        return List.copyOf(issues);
    }

    @Override
    public List<TableNote> notes() {
        return rows.notes();
    }

    @Override
    public Optional<FoundCharset> charset() {
        return letters;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
