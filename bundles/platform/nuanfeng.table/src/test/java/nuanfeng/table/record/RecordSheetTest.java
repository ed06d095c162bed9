// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.register.Bounds;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Requirement;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableLimits;
import nuanfeng.table.file.TableFile;

/** What went out as a file comes in again as it was. */
class RecordSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 8, 10);
    private static final PlaceId PLACE = new PlaceId("cn.testcity");
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private static RecordType type() {
        RecordType plain = RecordFileTest.TYPE;
        Field lines = RecordFileTest.field("shifts", "班次", new FieldType.Rows(List.of(RecordFileTest.field("day", "日期", new FieldType.Date(false)),
                RecordFileTest.field("what", "事由", new FieldType.Text()))));
        Field other = new Field("other", PLACE, Text.of("姓名", "Other"), new FieldType.Text(), Requirement.NEVER, false, false, false, false, List.of(), Bounds.NONE,
                Text.NONE, Optional.empty());
        return new RecordType(plain.name(), PLACE, plain.title(), plain.purpose(), TODAY, Optional.empty(), List.of(), Stream.concat(plain.fields().stream(),
                Stream.of(lines, other)).toList(), Map.of(), List.of(), plain.access(), List.of(), plain.data(), List.of(), List.of(), List.of(), Optional.empty(),
                false, "sha256:0");
    }

    private static Map<String, Object> body(Object... pairs) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return body;
    }

    private static final List<Map<String, Object>> BODIES = List.of(
            body("name", "甲㛃", "idNo", "00123", "startedOn", "2022-07-26", "wage", "5200.00", "rate", "0.004", "month", "2022-07", "kind", "LICENSED", "onDuty", true,
                    "workers", 12L, "phone", "0775-4563218", "card", "459999199001011232", "roles", List.of(Map.of("role", "A"), Map.of("role", "B")), "district", "999901",
                    "shifts", List.of(body("day", "2022-07-01", "what", "a,\"b\"\n=1"), body("day", "2022-07-02", "what", "[x]")), "other", "乙"),
            body("name", "=1+2", "idNo", "'=1", "startedOn", "1875-01-01", "wage", "-0.50", "rate", "1", "onDuty", false, "workers", 0L, "district", "999902"),
            body("name", "+86", "idNo", "'1", "rate", "0", "other", "@x"),
            body("name", "-", "idNo", "\"; drop table record; --", "other", "＝1"));

    private Path write(TableFormat format, Charset charset, List<Map<String, Object>> bodies) throws IOException {
        Path file = folder.resolve("out." + charset.name() + "." + format.ending());
        try (OutputStream out = Files.newOutputStream(file); RecordSheet sheet = RecordSheet.begin(type(), format, charset, out)) {
            for (Map<String, Object> each : bodies) {
                sheet.write(each);
            }
        }
        return file;
    }

    private static List<String> read(Path file, TableFormat format, Charset charset) throws IOException {
        List<String> read = new ArrayList<>();
        RecordFile records = new RecordFile(new TableFile(file, format, Optional.ofNullable(charset), TableLimits.USUAL), type(), ColumnAnswers.of(""), code -> true,
                name -> List.of(), TODAY);
        try (RecordRows rows = records.open()) {
            for (Optional<RecordRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                assertTrue(row.get().isGood(), () -> format + " " + file);
                read.add(row.get().values().toString());
            }
            assertEquals(List.of(), rows.issues().stream().map(each -> each.at() + " " + each.code()).toList(), format + " " + file);
        }
        return read;
    }

    @Test
    void everyFormatIsReadAgainAsItWas() throws IOException {
        List<String> lines = read(write(TableFormat.NDJSON, StandardCharsets.UTF_8, BODIES), TableFormat.NDJSON, null);
        assertEquals(4, lines.size());
        assertTrue(lines.get(1).contains("idNo='=1") && lines.get(0).contains("what=[x]"), lines::toString);
        assertEquals(lines, read(write(TableFormat.CSV, StandardCharsets.UTF_8, BODIES), TableFormat.CSV, null));
        assertEquals(lines, read(write(TableFormat.CSV, GB18030, BODIES), TableFormat.CSV, null));
        assertEquals(lines, read(write(TableFormat.XLSX, StandardCharsets.UTF_8, BODIES), TableFormat.XLSX, null));
    }

    @Test
    void noTextIsAFormulaForWhoeverOpensIt() throws IOException {
        String csv = Files.readString(write(TableFormat.CSV, StandardCharsets.UTF_8, BODIES));
        assertTrue(csv.startsWith("\uFEFF"), csv);
        for (String each : List.of("'=1+2", "''=1", "'+86", "'＝1", "'@x", "0.4%", "许可法人", "A、B", "班次（JSON）", "other")) {
            assertTrue(csv.contains(each), () -> each + " in " + csv);
        }
        assertTrue(csv.contains("-0.50") && !csv.contains("'-0.50"), csv);
    }

    @Test
    void aSearchThatFindsNothingIsAFileAsWell() throws IOException {
        for (TableFormat each : TableFormat.values()) {
            assertEquals(List.of(), read(write(each, StandardCharsets.UTF_8, List.of()), each, null), each.ending());
        }
    }
}
