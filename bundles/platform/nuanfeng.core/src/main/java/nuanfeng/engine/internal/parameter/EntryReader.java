// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.parameter.Entry.Kind;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.policy.Modality;

/** Reads what a place says about a key, day by day. */
public final class EntryReader {

    private EntryReader() {
    }

    /** By day, whatever the order of the file. */
    public static List<Entry> readAll(String key, Piece parameter) {
        List<Entry> entries = new ArrayList<>();
        parameter.find("values").ifPresent(values -> values.members().forEach((day, entry) -> {
            LocalDate from = WrittenDay.parse(day)
                    .orElseThrow(() -> new Piece.Unfit(values.originOf(day), "'%s' is no day".formatted(day)));
            entries.add(read(key, from, entry, values.originOf(day)));
        }));
        entries.sort(Comparator.comparing(Entry::from));
        return List.copyOf(entries);
    }

    private static Entry read(String key, LocalDate from, Piece entry, Origin origin) {
        Kind kind = kind(entry, "value");
        Optional<Piece> unset = entry.find("unset");
        String note = unset.map(gap -> gap.chinese("reason")).orElseGet(() -> entry.chinese("note"));
        return new Entry(key, from, kind, kind == Kind.VALUE ? value(entry.get("value")) : "", entry.text("unit"), entry.day("to"),
                entry.month("fromMonth"), entry.day("promulgated"), entry.day("entered"), entry.day("reviewBy"),
                modality(entry),
                entry.flag("provisional"), entry.textOrEmpty("area"), unset.map(gap -> gap.textOrEmpty("configure")).orElse(""),
                note, entry.citation("citation"), origin);
    }

    /** @param saying the keys that say what holds */
    public static Kind kind(Piece entry, String... saying) {
        if (Arrays.stream(saying).anyMatch(key -> entry.find(key).isPresent())) {
            return Kind.VALUE;
        }
        if (entry.find("unset").isPresent()) {
            return Kind.UNSET;
        }
        if (entry.flag("ended")) {
            return Kind.ENDED;
        }
        if (entry.flag("withdrawn")) {
            return Kind.WITHDRAWN;
        }
        throw new Piece.Unfit(entry.origin(), "there is neither %s nor unset, ended or withdrawn"
                .formatted(String.join(" nor ", saying)));
    }

    /** {@code MUST} when none is written. */
    public static Modality modality(Piece entry) {
        return entry.find("modality").map(piece -> piece.parse(EntryReader::named, "a modality")).orElse(Modality.MUST);
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

    private static Optional<Modality> named(String text) {
        return Arrays.stream(Modality.values()).filter(each -> each.name().equals(text)).findFirst();
    }
}
