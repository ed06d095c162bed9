// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.table.LineWriter;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableWriter;
import nuanfeng.table.file.NewTable;

/**
 * Records of a type as a file, written while they are read. {@link RecordFile} makes the same records of it. Fields that follow from others are left
 * out: they are never entered. Not for several threads.
 */
public final class RecordSheet implements Closeable {

    /** Puts one record into a file of whatever kind. */
    @FunctionalInterface
    private interface Out {
        void put(Map<String, Object> body) throws IOException;
    }

    private final Out out;
    private final Closeable end;

    private RecordSheet(Out out, Closeable end) {
        this.out = out;
        this.end = end;
    }

    /** @param charset of CSV; it must have every letter @param out is closed with the sheet */
    public static RecordSheet begin(RecordType type, TableFormat format, Charset charset, OutputStream out) throws IOException {
        List<Field> fields = type.fields().stream().filter(each -> !each.computed()).toList();
        if (format == TableFormat.NDJSON) {
            LineWriter lines = NewTable.lines(out);
            return new RecordSheet(lines::write, lines);
        }
        TypeTitles titles = new TypeTitles(type, ColumnAnswers.of(""));
        List<String> heads = fields.stream().map(each -> heading(titles, each)).toList();
        TableWriter table = format == TableFormat.CSV ? NewTable.csv(heads, charset, out)
                : NewTable.open(format, type.title().zh(), fields.stream().map(Field::name).toList(), heads, out);
        CellOfRecord cells = new CellOfRecord(format == TableFormat.CSV);
        return new RecordSheet(body -> table.write(fields.stream().map(each -> cells.of(each, body.get(each.name()))).toList()), table);
    }

    /** Its title, where that stands for no other field and names no unit; else its name. */
    private static String heading(TypeTitles titles, Field field) {
        String title = field.title().zh();
        Heading read = Heading.of(title);
        boolean clear = titles.find(read).equals(List.of(field)) && read.unit().isEmpty() && !SheetWords.COUNTING.contains(read.key());
        boolean json = field.type() instanceof FieldType.Rows rows && rows.fields().size() != 1;
        return (clear ? title : field.name()) + (json ? "（JSON）" : "");
    }

    /** @param body by field, as the register has it */
    public void write(Map<String, Object> body) throws IOException {
        out.put(body);
    }

    @Override
    public void close() throws IOException {
        end.close();
    }
}
