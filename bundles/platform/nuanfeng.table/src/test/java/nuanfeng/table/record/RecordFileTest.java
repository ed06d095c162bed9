// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.register.Access;
import nuanfeng.register.Bounds;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.PersonalData;
import nuanfeng.register.RecordType;
import nuanfeng.register.Requirement;
import nuanfeng.table.SheetCell;
import nuanfeng.table.TableException;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableLimits;
import nuanfeng.table.TableWriter;
import nuanfeng.table.file.NewTable;
import nuanfeng.table.file.TableFile;

/** Tables as offices send them. The identity numbers are of nobody: their year of birth is impossible. */
class RecordFileTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 8, 10);
    private static final PlaceId PLACE = new PlaceId("cn.testcity");
    private static final String ID = "999901180001010013";
    private static final String HEADINGS = "序号,姓名,公民身份号码,参保日期,月工资,费率,所属月,网点类型,在岗,人数,联系电话,区县";
    private static final Bounds SHARE = new Bounds(Optional.empty(), Optional.of(BigDecimal.ONE), Optional.empty(), Bounds.USUAL);

    @TempDir
    Path folder;

    static Field field(String name, String title, FieldType type, Requirement required, Bounds bounds, String... synonyms) {
        return new Field(name, PLACE, Text.of(title, name), type, required, false, false, false, false, List.of(synonyms), bounds, Text.NONE, Optional.empty());
    }

    static Field field(String name, String title, FieldType type, String... synonyms) {
        return field(name, title, type, Requirement.NEVER, Bounds.NONE, synonyms);
    }

    static final RecordType TYPE = new RecordType("test-record", PLACE, Text.of("名单", "List"), Text.of("测试"), TODAY, Optional.empty(), List.of(), List.of(
            field("name", "姓名", new FieldType.Text(), Requirement.ALWAYS, Bounds.NONE, "职工姓名", "人员姓名"),
            field("idNo", "公民身份号码", new FieldType.Text(), "身份证号"),
            field("startedOn", "参保日期", new FieldType.Date(false), "参保时间", "参保年月", "日期"),
            field("endedOn", "减员日期", new FieldType.Date(false), "日期"),
            field("wage", "月工资", new FieldType.Money(), "缴费工资"),
            field("rate", "费率", new FieldType.Rate(), Requirement.NEVER, SHARE, "缴费费率"),
            field("month", "所属月", new FieldType.Month(false), "费款所属期"),
            field("kind", "网点类型", new FieldType.Codes(List.of(new ListedCode("LICENSED", Text.of("许可法人", "licensed"), List.of("法人", "许可")),
                    new ListedCode("FILED", Text.of("末端备案", "filed"), List.of("备案", "末端")))), "网点性质"),
            field("onDuty", "在岗", new FieldType.Flag()),
            field("workers", "从业人数", new FieldType.Whole(), "人数"),
            field("phone", "联系电话", new FieldType.Phone()),
            field("credit", "统一社会信用代码", new FieldType.Gb32100(), "信用代码"),
            field("card", "证件", new FieldType.Gb11643()),
            field("roles", "角色", new FieldType.Rows(List.of(field("role", "角色", new FieldType.Codes(List.of(new ListedCode("A", Text.of("总部企业"), List.of()),
                    new ListedCode("B", Text.of("加盟企业"), List.of()))))))),
            field("finding", "认定", new FieldType.Rows(List.of(field("by", "单位", new FieldType.Text(), Requirement.ALWAYS, Bounds.NONE),
                    field("on", "日期", new FieldType.Date(false), Requirement.ALWAYS, Bounds.NONE)))),
            field("district", "县（市、区）", new FieldType.Place(false), "区县")),
            Map.of(), List.of(), new Access(List.of(), List.of(), List.of(), List.of(), Map.of()), List.of(),
            new PersonalData(PersonalData.Sort.NONE, List.of(), Text.NONE), List.of(), List.of(), List.of(), Optional.empty(), false, "sha256:0");

    private static List<String> divisions(String name) {
        return switch (name) {
            case "测试区" -> List.of("999901");
            case "城关镇" -> List.of("999901", "999902");
            default -> List.of();
        };
    }

    private RecordFile file(Path path, TableFormat format, String answers, Charset charset) {
        return new RecordFile(new TableFile(path, format, Optional.ofNullable(charset), TableLimits.USUAL), TYPE, ColumnAnswers.of(answers),
                code -> code.startsWith("9999"), RecordFileTest::divisions, TODAY);
    }

    private RecordFile csv(String text, String answers) throws IOException {
        return file(Files.writeString(folder.resolve("table.csv"), text), TableFormat.CSV, answers, null);
    }

    private static List<RecordRow> rows(RecordFile file, List<SheetIssue> issues) throws IOException {
        List<RecordRow> rows = new ArrayList<>();
        try (RecordRows read = file.open()) {
            for (Optional<RecordRow> row = read.next(); row.isPresent(); row = read.next()) {
                rows.add(row.get());
            }
            issues.addAll(read.issues());
        }
        return rows;
    }

    private static List<String> codes(List<SheetIssue> issues) {
        return issues.stream().map(each -> each.at() + " " + each.code()).toList();
    }

    /** One cell of one field: its value, or what is wrong with it, then what was repaired. */
    private String cell(String field, String cell) throws IOException {
        return cell(field, cell, "");
    }

    private String cell(String field, String cell, String manner) throws IOException {
        RecordRow row = rows(csv("姓名,x\n甲,\"" + cell.replace("\"", "\"\"") + "\"\n", "x:" + field + manner), new ArrayList<>()).get(0);
        return told(row, field);
    }

    private static String told(RecordRow row, String field) {
        String bad = String.join(" ", row.issues().stream().filter(each -> each.sort() == SheetIssue.Sort.WRONG || each.sort() == SheetIssue.Sort.ASKED)
                .map(each -> (each.sort() == SheetIssue.Sort.ASKED ? "?" : "!") + each.code()).toList());
        String mended = String.join(" ", new TreeSet<>(row.issues().stream().filter(each -> each.sort() == SheetIssue.Sort.REPAIRED).map(SheetIssue::code).toList()));
        return ((bad.isEmpty() ? String.valueOf(row.values().get(field)) : bad) + " " + mended).strip();
    }

    /** The same as a cell of a workbook. */
    private String cell(String field, SheetCell cell) throws IOException {
        Path path = folder.resolve("one.xlsx");
        try (OutputStream out = Files.newOutputStream(path); TableWriter book = NewTable.open(TableFormat.XLSX, "1", List.of(), List.of("姓名", "x"), out)) {
            book.write(List.of(SheetCell.text("甲"), cell));
        }
        return told(rows(file(path, TableFormat.XLSX, "x:" + field, null), new ArrayList<>()).get(0), field);
    }

    @Test
    void daysAreReadInEveryForm() throws IOException {
        for (String written : List.of("2022.7.26", "2022/7/26", "2022年7月26日", "20220726", "２０２２－０７－２６", "2022-7-26", " 2022 年 7 月 26 日 ")) {
            assertTrue(cell("startedOn", written).startsWith("2022-07-26 "), written + " → " + cell("startedOn", written));
        }
        assertEquals("2022-07-26", cell("startedOn", "2022-07-26"));
        assertEquals("2022-07-26 serial-day", cell("startedOn", "44768"));
        assertEquals("2022-07-26 serial-day", cell("startedOn", SheetCell.number(new BigDecimal("44768"))));
        assertEquals("2022-07-26", cell("startedOn", SheetCell.day(LocalDate.of(2022, 7, 26).atStartOfDay())));
        assertEquals("2022-07-26 time-dropped", cell("startedOn", SheetCell.day(LocalDate.of(2022, 7, 26).atTime(9, 0))));
        assertEquals("2022-07-26 day-form", cell("startedOn", "2022-07-26 00:00:00"));
        assertEquals("!other-order", cell("startedOn", "7/8/2022"));
        assertEquals("!short-year", cell("startedOn", "22.7.26"));
        assertEquals("!wrong-type", cell("startedOn", "2022.2.30"));
        assertEquals("!wrong-type", cell("startedOn", "待定"));
        assertEquals("!wrong-type", cell("startedOn", SheetCell.number(new BigDecimal("5"))));
    }

    @Test
    void aMonthWhereADayIsWantedIsAsked() throws IOException {
        for (String written : List.of("2022年7月", "2022-07", "202207", "2022.7")) {
            assertEquals("?month-for-day", cell("startedOn", written), written);
            assertEquals("2022-07-01 month-for-day", cell("startedOn", written, "/first-day"), written);
            assertEquals("2022-07-31 month-for-day", cell("startedOn", written, "/last-day"), written);
            assertTrue(cell("month", written).startsWith("2022-07"), written);
        }
        assertEquals("2022-07 month-form", cell("month", "2022年07月份"));
        assertEquals("2022-07 month-form", cell("month", "2022.7.26"));
        assertEquals("2022-07", cell("month", SheetCell.day(LocalDate.of(2022, 7, 1).atStartOfDay())));
        assertEquals("2022-07 serial-day", cell("month", SheetCell.number(new BigDecimal("44768"))));
        assertEquals("!october-or-january", cell("month", SheetCell.number(new BigDecimal("2022.1"))));
        assertEquals("!october-or-january", cell("month", "2022.1"));
    }

    @Test
    void numbersAreReadWithTheirUnits() throws IOException {
        assertEquals("5200.00 full-width", cell("wage", "５２００"));
        assertEquals("5200.00 blanks", cell("wage", "5 200"));
        assertEquals("5200.00 thousands unit-sign", cell("wage", "¥5,200.00元"));
        assertEquals("42000.00 factor", cell("wage", "4.2万元"));
        assertEquals("42000.00 factor", cell("wage", "4.2", "/wan"));
        assertEquals("null nothing-sign", cell("wage", "—"));
        assertEquals("!wrong-type", cell("wage", "5,20"));
        assertEquals("!wrong-type", cell("wage", "5200.001"));
        assertEquals("12 unit-sign", cell("workers", "12人"));
        assertEquals("12", cell("workers", SheetCell.number(new BigDecimal("12.0"))));
        assertEquals("!digits-lost", cell("workers", SheetCell.number(new BigDecimal("459999199001011000"))));
        assertEquals("!day-for-other", cell("wage", SheetCell.day(LocalDate.of(2022, 7, 26).atStartOfDay())));
    }

    @Test
    void aBareRateIsAskedUntilSomebodySaysItsUnit() throws IOException {
        assertEquals("0.004 factor", cell("rate", "0.4%"));
        assertEquals("0.004 factor full-width", cell("rate", "０．４％"));
        assertEquals("0.004 factor", cell("rate", "4‰"));
        assertEquals("?rate-unit", cell("rate", "0.4"));
        assertEquals("?rate-unit", cell("rate", SheetCell.number(new BigDecimal("0.004"))));
        assertEquals("0.004 factor", cell("rate", "0.4", "/percent"));
        assertEquals("0.004", cell("rate", "0.004", "/fraction"));
        assertEquals(new BigDecimal("0.004"), rows(csv("姓名,费率（%）\n甲,0.4\n", ""), new ArrayList<>()).get(0).values().get("rate"));
    }

    @Test
    void whatASpreadsheetHasDestroyedIsRefused() throws IOException {
        assertEquals("!digits-lost", cell("idNo", "1.23E+17"));
        assertEquals("!digits-lost", cell("card", "4.59999E+17"));
        assertEquals("!digits-lost", cell("card", SheetCell.number(new BigDecimal("459999199001011000"))));
        assertEquals("!digits-lost", cell("phone", "1.39E+10"));
        assertEquals("?old-identity-number", cell("card", "459999900101123"));
        assertEquals("459999199001011232 completed", cell("card", "459999900101123", "/complete"));
        assertEquals("!check-digit", cell("card", ID));
        assertEquals("459999199001011232 apostrophe", cell("card", "''459999199001011232"));
        assertEquals("!organisation-code", cell("credit", "12345678-9"));
        assertEquals("!lost-letters", cell("idNo", "锟斤拷"));
        assertEquals("!lost-letters", cell("idNo", "甲\uFFFD"));
    }

    @Test
    void wordsBecomeCodesAndNumbersLetters() throws IOException {
        assertEquals("LICENSED word", cell("kind", "法人"));
        assertEquals("FILED word", cell("kind", "末端备案"));
        assertEquals("FILED", cell("kind", "FILED"));
        assertEquals("!not-a-code", cell("kind", "其他"));
        assertEquals("true word", cell("onDuty", "是"));
        assertEquals("false word", cell("onDuty", "×"));
        assertEquals("true", cell("onDuty", SheetCell.flag(true)));
        assertEquals("999901 word", cell("district", "测试区"));
        assertEquals("!two-places", cell("district", "城关镇"));
        assertEquals("0775-4563218 full-width number-as-text", cell("phone", "（０７７５）4563218"));
        assertEquals("13900000000 number-as-text", cell("phone", SheetCell.number(new BigDecimal("13900000000"))));
        assertEquals("1001 number-as-text", cell("idNo", SheetCell.number(new BigDecimal("1001"))));
    }

    @Test
    void aCellNamesTheLinesOfAListThatHasOneColumn() throws IOException {
        assertEquals("[{role=A}, {role=B}] word", cell("roles", "总部企业、B"));
        assertEquals("!not-a-code word", cell("roles", "总部企业、其他"));
    }

    @Test
    void theColumnsOfAListAreItsLine() throws IOException {
        List<SheetIssue> issues = new ArrayList<>();
        List<RecordRow> rows = rows(csv("姓名,认定／单位,认定/日期\n甲,某局,2022.7.26\n乙,,\n丙,某局,\n丁,某局,2022年7月\n", ""), issues);
        assertEquals("{name=甲, finding=[{by=某局, on=2022-07-26}]}", rows.get(0).values().toString());
        assertEquals("{name=乙}", rows.get(1).values().toString());
        assertEquals(List.of("C4 missing"), codes(rows.get(2).issues()));
        assertEquals(List.of("C5 month-for-day"), codes(rows.get(3).issues()));
        assertEquals(List.of(), issues);
        rows(csv("姓名,认定（JSON）,认定/单位\n甲,,某局\n", ""), issues);
        assertEquals(List.of("C1 column-twice"), codes(issues));
        issues.clear();
        RecordRow answered = rows(csv("姓名,哪个单位,哪天\n甲,某局,2022年7月\n", "哪个单位:finding/by,C:finding/on/last-day"), issues).get(0);
        assertEquals("{name=甲, finding=[{by=某局, on=2022-07-31}]}", answered.values().toString());
        assertEquals(List.of(), issues);
        rows(csv("姓名,哪天\n甲,1\n", "哪天:finding/of"), issues);
        assertEquals(List.of("B1 no-such-field"), codes(issues));
        assertEquals("columns-unreadable", assertThrows(TableException.class, () -> ColumnAnswers.of("x:a/b/c")).code());
    }

    @Test
    void theTableIsFoundBetweenTitlesSumsAndSignatures() throws IOException {
        List<SheetIssue> issues = new ArrayList<>();
        List<RecordRow> rows = rows(csv("某市快递网点人员名单,,,\n填报单位：某某,,金额单位：万元,\n\n序号,职工 姓名*,身份证号,缴费工资\n1,甲,A1,0.52\n\n序号,职工 姓名*,身份证号,缴费工资\n2,乙,A2,0.42\n"
                + ",合计,,0.94\n填表人：丙,,审核人：丁,\n3,戊,A3,0.1\n", ""), issues);
        assertEquals(List.of("5", "8"), rows.stream().map(each -> each.at().toString()).toList());
        assertEquals(List.of(new BigDecimal("5200.00"), new BigDecimal("4200.00")), rows.stream().map(each -> each.values().get("wage")).toList());
        assertEquals(List.of("9 totals-row", "10 below-table"), codes(issues));
    }

    @Test
    void headingsOfTwoStoreysAreOne() throws IOException {
        List<RecordRow> rows = rows(csv("人员名单\n姓名,缴费情况,,区县\n,缴费工资,费率(%),\n甲,5200,0.4,999901\n", ""), new ArrayList<>());
        assertEquals("{name=甲, wage=5200.00, rate=0.004, district=999901}", rows.get(0).values().toString());
    }

    @Test
    void whatIsNotUnderstoodIsAskedAndCanBeAnswered() throws IOException {
        List<SheetIssue> issues = new ArrayList<>();
        String table = "姓名,甲方,日期,缴费工资,月工资,\n甲,1,2022-07-26,1,2,x\n";
        rows(csv(table, ""), issues);
        assertEquals(List.of("B1 unknown-column", "C1 two-fields", "E1 column-twice", "F2 no-heading"), codes(issues));
        assertTrue(issues.stream().allMatch(each -> each.sort() == SheetIssue.Sort.ASKED));
        issues.clear();
        RecordRow row = rows(csv(table, "甲方:-,C:startedOn,E:-,F:idNo"), issues).get(0);
        assertEquals(List.of(), issues);
        assertEquals("{name=甲, idNo=x, startedOn=2022-07-26, wage=1.00}", row.values().toString());
        rows(csv("姓名,甲方\n甲,1\n", "*:-"), issues);
        assertEquals(List.of("B1 column-ignored"), codes(issues));
        issues.clear();
        rows(csv("姓名,甲方\n甲,1\n", "甲方:nonsense"), issues);
        assertEquals(List.of("B1 no-such-field"), codes(issues));
        assertEquals("columns-unreadable", assertThrows(TableException.class, () -> ColumnAnswers.of("x")).code());
    }

    @Test
    void aMissingColumnIsToldOnce() throws IOException {
        List<SheetIssue> issues = new ArrayList<>();
        rows(csv("缴费工资,费率（%）\n1,1\n2,2\n", ""), issues);
        assertEquals(List.of("1 missing-column"), codes(issues));
        assertTrue(issues.get(0).mend().zh().contains("columns="), issues.get(0).mend().zh());
    }

    @Test
    void otherFilesAreRefusedBeforeTheirFirstRow() throws IOException {
        assertEquals("empty", assertThrows(TableException.class, () -> csv("\n \n", "").open()).code());
        assertEquals("no-head", assertThrows(TableException.class, () -> rows(csv("a,b\n1,2\n", ""), new ArrayList<>())).code());
        Path latin = Files.write(folder.resolve("latin.csv"), "Größe,Straße\n1,ä\n".getBytes(StandardCharsets.ISO_8859_1));
        TableException thrown = assertThrows(TableException.class, () -> rows(file(latin, TableFormat.CSV, "", null), new ArrayList<>()));
        assertTrue(thrown.mend().zh().contains("charset"), thrown.text().zh());
        Path gbk = Files.write(folder.resolve("gbk.csv"), (HEADINGS + "\n1,甲㛃\n").getBytes(Charset.forName("GB18030")));
        assertEquals("甲㛃", rows(file(gbk, TableFormat.CSV, "", null), new ArrayList<>()).get(0).values().get("name"));
        assertEquals(1, rows(csv("姓名\n甲\n", ""), new ArrayList<>()).size());
    }

    @Test
    void twoHundredColumnsAreMatched() throws IOException {
        String headings = HEADINGS + ",其他".repeat(188);
        List<SheetIssue> issues = new ArrayList<>();
        assertEquals("甲", rows(csv(headings + "\n1,甲\n", "*:-"), issues).get(0).values().get("name"));
        assertEquals(188, issues.size());
    }

    @Test
    void textOfDatabasesAndFormulasStaysText() throws IOException {
        for (String nasty : List.of("'; drop table record; --", "${jndi:ldap://x}", "<script>", "\" or \"\"=\"", "{{7*7}}")) {
            assertEquals(nasty, cell("idNo", nasty).strip());
        }
        assertEquals("=1+1 apostrophe", cell("idNo", "'=1+1"));
    }

    @Test
    void noIssueRepeatsWhatACellSays() throws IOException {
        List<SheetIssue> issues = new ArrayList<>();
        List<RecordRow> rows = rows(csv("姓名,证件,月工资,参保日期\n张三丰,4.59999E+17,七千八,二〇二二年\n李四光," + ID + ",1,1/2/2022\n", ""), issues);
        rows.forEach(each -> issues.addAll(each.issues()));
        assertFalse(issues.isEmpty());
        for (SheetIssue each : issues) {
            String all = each.text().zh() + each.text().in(true) + each.mend().zh() + each.mend().in(true);
            assertTrue(Stream.of("张三丰", "李四光", "4.59999E+17", ID, "七千八", "二〇二二").noneMatch(all::contains), all);
        }
        assertEquals(List.of("B2 digits-lost", "C2 wrong-type", "D2 wrong-type", "B3 check-digit", "D3 other-order"),
                issues.stream().filter(each -> each.sort() == SheetIssue.Sort.WRONG).map(each -> each.at() + " " + each.code()).sorted((one, other) ->
                        one.substring(1, 2).compareTo(other.substring(1, 2)) * 2 + Integer.signum(one.compareTo(other))).toList());
    }

    @Test
    void theReportCountsAndTellsTheFirstOfEachKind() throws IOException {
        FileReport report = new FileReport();
        String table = "姓名,月工资\n" + "甲,x\n".repeat(50) + "乙,５\n";
        rows(csv(table, ""), new ArrayList<>()).forEach(report::add);
        assertEquals(List.of(1L, 50L), List.of(report.good(), report.bad()));
        assertEquals(List.of("WRONG wage wrong-type 50 20", "REPAIRED wage full-width 1 1"), report.groups().stream()
                .map(each -> "%s %s %s %s %s".formatted(each.sort(), each.field(), each.code(), each.count(), each.first().size())).toList());
    }

    @Test
    void jsonLinesAreRowsOfPrograms() throws IOException {
        Path path = Files.writeString(folder.resolve("lines.ndjson"), "{\"name\":\"甲\",\"wage\":5200.1,\"onDuty\":true}\n{\"name\":\"乙\",\"wage\":\"５\"}\nx\n");
        List<RecordRow> rows = rows(file(path, TableFormat.NDJSON, "", null), new ArrayList<>());
        assertEquals("{name=甲, wage=5200.10, onDuty=true}", rows.get(0).values().toString());
        assertEquals(List.of("2 wrong-type"), codes(rows.get(1).issues()));
        assertEquals(List.of("3 not-an-object"), codes(rows.get(2).issues()));
    }

    @Test
    void mannersAndCodesAreToldApart() {
        assertEquals(Manner.values().length, Arrays.stream(Manner.values()).map(Manner::code).flatMap(each -> Manner.of(each).stream()).distinct().count());
    }
}
