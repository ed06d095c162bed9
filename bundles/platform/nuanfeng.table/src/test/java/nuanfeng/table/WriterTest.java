// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.table.file.NewTable;
import nuanfeng.table.file.TableFile;

class WriterTest {

    @TempDir
    Path folder;

    private static final List<SheetCell> ROW = List.of(SheetCell.text("=1+1 <&> _x0041_ \u0001\uD840\uDC00㛃"), SheetCell.number(new BigDecimal("5200.10")),
            SheetCell.day(LocalDate.of(2022, 7, 26).atStartOfDay()), SheetCell.day(LocalDateTime.of(2022, 7, 26, 9, 30, 1)), SheetCell.flag(true), SheetCell.BLANK);

    private static byte[] write(TableFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> columns = List.of("a", "b", "c", "d", "e", "f");
        try (TableWriter table = NewTable.open(format, "表：[x]", columns, columns, out)) {
            table.write(ROW);
        }
        return out.toByteArray();
    }

    @Test
    void aWorkbookIsReadBackAsItWas() throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), write(TableFormat.XLSX));
        try (SheetRows read = new TableFile(file, TableFormat.XLSX, Optional.empty(), TableLimits.USUAL).rows(null)) {
            assertEquals("a", read.next().orElseThrow().cell(0).written());
            List<SheetCell> row = new ArrayList<>(read.next().orElseThrow().cells());
            row.add(SheetCell.BLANK);
            assertEquals(ROW.stream().map(each -> each.kind() + each.written().replace("5200.10", "5200.1")).toList(),
                    row.stream().map(each -> each.kind() + each.written()).toList());
            assertEquals(Optional.empty(), read.next());
        }
    }

    @Test
    void theSameRowsAreTheSameBytesInEveryZone() throws IOException {
        TimeZone before = TimeZone.getDefault();
        try {
            for (TableFormat format : TableFormat.values()) {
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
                byte[] here = write(format);
                TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
                assertArrayEquals(here, write(format), format.name());
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void jsonLinesAreReadBackLineByLine() throws IOException {
        Path file = Files.write(folder.resolve("lines.ndjson"), write(TableFormat.NDJSON));
        assertTrue(Files.readString(file).endsWith("}\n"));
        Files.writeString(file, Files.readString(file) + "\n{\"a\":1,\"a\":2}\n[1]\n{\"n\":12.50,\"big\":1E999999,\"list\":[{\"x\":null,\"y\":true}]}\nnull", StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        try (JsonLines read = new TableFile(file, TableFormat.NDJSON, Optional.empty(), TableLimits.USUAL).lines()) {
            for (Optional<JsonLines.Line> line = read.next(); line.isPresent(); line = read.next()) {
                lines.add(line.get().number() + " " + line.get().trouble().map(TableException::code).orElseGet(line.get().members()::toString));
            }
        }
        assertEquals(List.of("1 {a==1+1 <&> _x0041_ \u0001\uD840\uDC00㛃, b=5200.10, c=2022-07-26, d=2022-07-26T09:30:01, e=true}", "3 not-an-object", "4 not-an-object",
                "5 {n=12.50, big=#, list=[{y=true}]}", "6 not-an-object"), lines);
    }
}
