// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import nuanfeng.filing.KeptReport.Subject;
import nuanfeng.filing.ReportShelf.NewFile;
import nuanfeng.filing.Reports.Entries;
import nuanfeng.form.FilledCell;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Mask;
import nuanfeng.form.FormColumn.Total;
import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOperation;
import nuanfeng.form.FormOperation.Sort;
import nuanfeng.form.FormPeriod;
import nuanfeng.form.FormSource;
import nuanfeng.form.FormView;
import nuanfeng.library.FakeEdition;
import nuanfeng.policy.Text;
import nuanfeng.record.RecordException;
import nuanfeng.sheet.FormSheet;
import nuanfeng.table.SheetCell;
import nuanfeng.table.SheetRow;
import nuanfeng.table.SheetRows;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableLimits;
import nuanfeng.table.file.TableFile;

class SheetReadingTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);

    private static FormColumn column(String id, String title, String group, Type type, Mask mask, FormOperation operation) {
        return new FormColumn(id, Text.of(title), Text.of(group), type, "", 10, 2, mask, false, operation, Total.NONE, List.of(), true, Optional.empty());
    }

    private static final FormLayout LAYOUT = new FormLayout(FIRST, Optional.empty(), FakeEdition.CITY, FormPeriod.MONTH,
            List.of(new FormSource("counties", "shop", FormSource.Manner.AS_OF, "", "", List.of(), List.of("district"), List.of())), List.of(), List.of(
                    column("district", "填报单位", "", Type.PLACE, Mask.NONE, FormOperation.simple(Sort.FIELD, "district")),
                    column("head", "负责人", "", Type.TEXT, Mask.NAME, FormOperation.simple(Sort.FIELD, "head")),
                    column("due", "应缴额", "缴费情况", Type.MONEY, Mask.NONE, FormOperation.simple(Sort.TOTAL, "due")),
                    column("paid", "实缴额", "缴费情况", Type.MONEY, Mask.NONE, FormOperation.BY_HAND),
                    column("rate", "覆盖率", "", Type.RATIO, Mask.NONE, FormOperation.simple(Sort.RATIO, "")),
                    column("problems", "存在问题", "", Type.TEXT, Mask.NONE, FormOperation.BY_HAND)),
            List.of("district"), Text.of("全市合计"), List.of(), List.of(), List.of(), List.of(), Optional.empty(), FormLayout.Page.USUAL, false, Optional.empty(), List.of());

    private static FilledCell cell(Object value, String shown) {
        return new FilledCell(Optional.of(value), shown, "", List.of());
    }

    private static FilledLine line(String code, String name, String head, String due) {
        Map<String, FilledCell> cells = new LinkedHashMap<>();
        cells.put("district", cell(code, name));
        cells.put("head", cell(head, head));
        cells.put("due", cell(new BigDecimal(due), due));
        cells.put("paid", FilledCell.EMPTY);
        cells.put("rate", cell(new BigDecimal("80.00"), "80.00%"));
        cells.put("problems", FilledCell.EMPTY);
        return new FilledLine(code, cells);
    }

    private static final FilledForm SHEET = new FilledForm(new FormView("f", FakeEdition.CITY, "", Text.of("表"), "", List.of(), List.of(), List.of(), "",
            FakeEdition.CLAUSE, List.of(LAYOUT)), LAYOUT, FIRST, FIRST.plusDays(30), FIRST.plusDays(25), Map.of(),
            List.of(line("990102", "东区", "王五", "102400.00"), line("990103", "西区", "赵六", "12.50")), Optional.empty(), List.of(), List.of(), "sha256:x");

    private static final FormSheet PRINTED = FormSheet.of(SHEET, FakeEdition.CITY.path(), "测试市", "sha256:e", true);

    /** Cells of a text that begin with {@code #} are numbers, those of {@code ^} repeat the merged one before. */
    private static SheetRows rows(String... lines) {
        List<SheetRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            List<SheetCell> cells = new ArrayList<>();
            for (String text : lines[i].split("\\|", -1)) {
                cells.add(text.startsWith("#") ? SheetCell.number(new BigDecimal(text.substring(1))) : text.startsWith("^") ? SheetCell.text(text.substring(1))
                        .marked(SheetCell.Mark.MERGED) : SheetCell.text(text));
            }
            rows.add(new SheetRow("表", i + 1, cells));
        }
        Iterator<SheetRow> all = rows.iterator();
        return new SheetRows() {

            @Override
            public Optional<SheetRow> next() {
                return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    private static Entries read(Map<String, String> columns, Optional<String> unit, String... lines) throws IOException {
        return new SheetReading(SHEET, PRINTED, columns, unit).read(rows(lines));
    }

    private static List<String> issues(String... lines) {
        RecordException refused = assertThrows(RecordException.class, () -> read(Map.of(), Optional.empty(), lines));
        return refused.issues().stream().map(each -> each.field() + " " + each.code()).toList();
    }

    @Test
    void whatIsEnteredByHandIsTakenBelowAHeadingOfTwoRowsWithTitlesAbove() throws IOException {
        Entries entries = read(Map.of(), Optional.empty(), "附件2|||||", "调度表|^调度表|^调度表|^调度表||", "填报单位※|负责人|缴费情况|^缴费情况|覆盖率|存在问题",
                "^填报单位※|^负责人|应缴额※|实缴额|^覆盖率|^存在问题", "东区|王*|#102400|#99.5|80.00%|无", "990103|赵六|#12.5||80.00%|", "全市合计||#102412.5|||", "填报人：|||||");
        assertEquals("99.5", entries.cells().get("paid@990102").orElseThrow());
        assertEquals(Optional.of("无"), entries.cells().get("problems@990102"));
        assertEquals(Optional.empty(), entries.cells().get("paid@990103"));
        assertEquals(4, entries.cells().size());
    }

    @Test
    void everyFileThatIsMadeOfASheetIsReadBackAsItIs() throws IOException {
        Path folder = Files.createTempDirectory("sheet");
        for (String name : List.of("xlsx", "csv", "csv-gb18030")) {
            ReportFiles files = new ReportFiles(new Subject(FakeEdition.CITY, "f", "990102", "2022-07", FIRST, FIRST.plusDays(30), FIRST.plusDays(25)), "测试市", "sha256:e", SHEET);
            Path file = Files.write(folder.resolve(name), files.of(name, true).orElseThrow().bytes());
            TableFile table = new TableFile(file, TableFormat.of(name.split("-")[0]).orElseThrow(), Optional.empty(), TableLimits.USUAL);
            try (SheetRows rows = table.rows(table.findCharset())) {
                assertEquals(List.of("paid@990102", "problems@990102", "paid@990103", "problems@990103"),
                        List.copyOf(new SheetReading(SHEET, PRINTED, Map.of(), Optional.empty()).read(rows).cells().keySet()), name);
            }
            Files.delete(file);
        }
        Files.delete(folder);
    }

    @Test
    void aReportIsKeptInEveryFormatAndEachFileSaysWhatItIs() {
        Subject subject = new Subject(FakeEdition.CITY, "f", "990102", "2022-07", FIRST, FIRST.plusDays(30), FIRST.plusDays(25));
        ReportFiles files = new ReportFiles(subject, "测试市", "sha256:e", SHEET);
        assertEquals(List.of("csv", "csv-gb18030", "html", "json", "pdf", "xlsx"), files.all().stream().map(NewFile::format).sorted().toList());
        for (NewFile file : files.all()) {
            assertEquals(file.hash(), files.of(file.format(), false).orElseThrow().hash(), file.format());
        }
        String json = new String(files.of("json", true).orElseThrow().bytes(), StandardCharsets.UTF_8);
        assertTrue(json.startsWith("{\"form\":\"f\",\"place\":\"%s\",\"placeName\":\"测试市\",\"unit\":\"990102\",\"period\":\"2022-07\",\"asOf\":\"2022-07-26\",\"layout\":\"2022-07-01\",\"edition\":\"sha256:e\",\"hash\":\"sha256:x\""
                .formatted(FakeEdition.CITY.path())), json);
        assertTrue(json.contains("王*") && !json.contains("王五"), json);
        String csv = new String(files.of("csv-gb18030", true).orElseThrow().bytes(), Charset.forName("GB18030"));
        assertTrue(csv.contains("测试市") && csv.contains("2022-07") && csv.contains("sha256:e") && csv.contains("sha256:x"), csv);
    }

    @Test
    void amountsInTenThousandsAreYuanAfterwards() throws IOException {
        Entries told = read(Map.of(), Optional.empty(), "金额单位：万元|||||", "填报单位|负责人|应缴额|实缴额|覆盖率|存在问题", "东区|王五|#10.24|#0.5|80.00%|", "西区|赵六|#0.00125||80.00%|");
        assertEquals("5000", told.cells().get("paid@990102").orElseThrow());
        Entries inColumn = read(Map.of(), Optional.empty(), "填报单位|负责人|应缴额|实缴额（万元）|覆盖率|存在问题", "东区|王五|#102400|#0.5|80.00%|", "西区|赵六|#12.50||80.00%|");
        assertEquals("5000", inColumn.cells().get("paid@990102").orElseThrow());
        Entries said = read(Map.of(), Optional.of("万元"), "填报单位|负责人|应缴额|实缴额|覆盖率|存在问题", "东区|王五|#10.24|#0.5|80.00%|", "西区|赵六|#0.00125||80.00%|");
        assertEquals("5000", said.cells().get("paid@990102").orElseThrow());
    }

    @Test
    void otherTitlesAreSaidByWhoeverSends() throws IOException {
        Entries entries = read(Map.of("县名", "district", "已缴", "paid", "说明", "problems"), Optional.empty(), "县名|已缴|说明", "东区|#3|甲", "西区|#4|乙");
        assertEquals("3 乙", entries.cells().get("paid@990102").orElseThrow() + " " + entries.cells().get("problems@990103").orElseThrow());
        RecordException refused = assertThrows(RecordException.class, () -> read(Map.of("县名", "nothing"), Optional.empty(), "县名|已缴", "东区|#3"));
        assertEquals("columns unknown-column", refused.issues().get(0).field() + " " + refused.issues().get(0).code());
    }

    @Test
    void everyFigureThatIsNotTheRegistersIsNamedByItsCell() {
        String heading = "填报单位|负责人|应缴额|实缴额|覆盖率|存在问题";
        assertEquals(List.of("表!C2 other-figure", "表!E3 other-figure", "表!D3 wrong-type"), sorted(issues(heading, "东区|王五|#102400.01|#1|80.00%|", "西区|赵六|#12.50|许多|81.00%|")));
        assertEquals(List.of("表!A3 unknown-row", " row-left-out"), issues(heading, "东区|王五|#102400|#1|80.00%|", "北区|赵六|#12.50||80.00%|"));
        assertEquals(List.of("表!A3 row-twice", " row-left-out"), issues(heading, "东区|王五|#102400|#1|80.00%|", "东区|王五|#102400|#1|80.00%|"));
        assertEquals(List.of(" no-heading"), issues("甲|乙", "1|2"));
        assertEquals(List.of(" column-missing", " row-left-out", " row-left-out"), issues("应缴额|实缴额|存在问题", "#1|#2|x"));
    }

    private static List<String> sorted(List<String> issues) {
        assertEquals(issues.size(), new TreeSet<>(issues).size());
        return issues.contains("表!D3 wrong-type") ? List.of("表!C2 other-figure", "表!E3 other-figure", "表!D3 wrong-type").stream().filter(issues::contains).toList() : issues;
    }
}
