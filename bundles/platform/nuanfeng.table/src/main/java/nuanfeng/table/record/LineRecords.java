// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.register.Row;
import nuanfeng.register.RowReader;
import nuanfeng.table.CellAddress;
import nuanfeng.table.FoundCharset;
import nuanfeng.table.JsonLines;
import nuanfeng.table.TableException;
import nuanfeng.table.TableNote;

/** JSON lines are written by programs: members are fields, and nothing is repaired. */
final class LineRecords implements RecordRows {

    private final JsonLines lines;
    private final RowReader reader;

    LineRecords(JsonLines lines, RowReader reader) {
        this.lines = lines;
        this.reader = reader;
    }

    @Override
    public Optional<RecordRow> next() throws IOException {
        return lines.next().map(this::row);
    }

    private RecordRow row(JsonLines.Line line) {
        CellAddress at = new CellAddress("", line.number(), -1);
        if (line.trouble().isPresent()) {
            TableException trouble = line.trouble().get();
            return new RecordRow(at, Map.of(), List.of(new SheetIssue(SheetIssue.Sort.WRONG, at, "", trouble.code(), trouble.text(), trouble.mend())), field -> -1);
        }
        Row row = reader.read(line.members());
        return new RecordRow(at, row.values(), row.issues().stream().map(each -> new SheetIssue(each.warns() ? SheetIssue.Sort.WARNING : SheetIssue.Sort.WRONG, at,
                each.field(), each.code(), each.text(), each.mend())).toList(), field -> -1);
    }

    @Override
    public List<SheetIssue> issues() {
        return List.of();
    }

    @Override
    public List<TableNote> notes() {
        return List.of();
    }

    @Override
    public Optional<FoundCharset> charset() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
