// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.engine.internal.timeline.EntryWords;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.YamlNode;

/** Reads what a place says about a key, day by day. */
public final class EntryReader {

    private EntryReader() {
    }

    /** By day, whatever the order of the file. */
    public static List<Entry> readAll(String key, Piece parameter) {
        List<Entry> entries = new ArrayList<>();
        parameter.find("values").ifPresent(values -> values.members().forEach((day, entry) -> {
            entries.add(read(key, EntryWords.from(values, day), entry, values.originOf(day)));
        }));
        entries.sort(Comparator.comparing(Entry::from));
        return List.copyOf(entries);
    }

    private static Entry read(String key, LocalDate from, Piece entry, Origin origin) {
        EntryKind kind = EntryWords.kind(entry, "value");
        Optional<Piece> unset = entry.find("unset");
        String note = unset.map(gap -> gap.chinese("reason")).orElseGet(() -> entry.chinese("note"));
        return new Entry(key, from, kind, kind == EntryKind.VALUE ? value(entry.get("value")) : "", entry.text("unit"), entry.day("to"),
                entry.month("fromMonth"), entry.day("promulgated"), entry.day("entered"), entry.day("reviewBy"),
                EntryWords.modality(entry),
                entry.flag("provisional"), entry.textOrEmpty("area"), unset.map(gap -> gap.textOrEmpty("configure")).orElse(""),
                note, entry.citation("citation"), origin, EntryWords.gap(entry), EntryWords.standIn(entry),
                kind == EntryKind.VALUE ? entry.get("value").origin() : origin);
    }

    /** As {@link Entry#value()} wants it. */
    private static Object value(Piece value) {
        if (value.node() instanceof YamlNode.Items) {
            boolean isTable = value.items().stream().anyMatch(item -> item.node() instanceof YamlNode.Members);
            return isTable ? value.items().stream().map(EntryReader::row).toList()
                    : value.items().stream().map(Piece::text).toList();
        }
        return value.bilingual().zh();
    }

    private static Map<String, Object> row(Piece row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        row.members().forEach((column, cell) -> cells.put(column, cell.node() instanceof YamlNode.Items
                ? cell.items().stream().map(Piece::text).toList() : cell.bilingual().zh()));
        return cells;
    }
}
