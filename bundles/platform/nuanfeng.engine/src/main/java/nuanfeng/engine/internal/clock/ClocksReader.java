// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import nuanfeng.engine.internal.obligation.ObligationWords;
import nuanfeng.engine.internal.obligation.Unit;
import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.timeline.EntryWords;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;

/** Reads the statutory clocks that a place lays down. */
public final class ClocksReader {

    private static final Written NO_SHIFT = Written.literal("none");

    private ClocksReader() {
    }

    public static Map<String, StatutoryClock> read(PolicyFiles policy) {
        Map<String, StatutoryClock> clocks = new LinkedHashMap<>();
        policy.of(ClockKind.FILE).map(file -> new Piece(file, file.root())).forEach(file -> {
            Map<String, CitedClause> counting = all(file.members("counting"), ClocksReader::cited);
            Piece all = file.get("clocks");
            all.members().forEach((name, clock) -> clocks.put(name, clock(name, clock, counting, all.originOf(name))));
        });
        return clocks;
    }

    private static StatutoryClock clock(String name, Piece clock, Map<String, CitedClause> counting, Origin origin) {
        List<ClockEntry> entries = new ArrayList<>();
        clock.find("values").ifPresent(values -> values.members().forEach(
                (day, entry) -> entries.add(entry(EntryWords.from(values, day), entry, values.originOf(day)))));
        entries.sort(Comparator.comparing(ClockEntry::from));
        return new StatutoryClock(name, ObligationWords.responsibility(clock), clock.find("event").map(Piece::bilingual), counting,
                List.copyOf(entries), origin);
    }

    private static ClockEntry entry(LocalDate from, Piece entry, Origin origin) {
        Optional<Piece> unset = entry.find("unset");
        return new ClockEntry(from, EntryWords.kind(entry, "dates", "window"), all(entry.members("dates"), ClocksReader::limit),
                entry.find("window").map(window -> whole(window.get("holiday-extension"))),
                all(entry.members("options"), ClocksReader::option),
                all(entry.members("requires"), each -> new ClockEntry.Condition(each.get("text").bilingual(), citation(each))),
                EntryWords.modality(entry), entry.flag("soft"), entry.flag("provisional"), ObligationWords.readings(entry),
                unset.map(gap -> gap.textOrEmpty("configure")).orElse(""),
                unset.map(gap -> gap.chinese("reason")).orElseGet(() -> entry.chinese("note")), entry.citation("citation"), origin,
                EntryWords.gap(entry), EntryWords.standIn(entry));
    }

    private static ClockEntry.Limit limit(Piece limit) {
        return new ClockEntry.Limit(limit.find("title").map(Piece::bilingual), ObligationWords.written(limit.get("length")),
                limit.get("unit").parse(ClocksReader::unit, "a unit"),
                limit.find("shift").map(ObligationWords::written).orElse(NO_SHIFT), citation(limit), limit.origin(), limit.flag("before"));
    }

    private static ClockEntry.Option option(Piece option) {
        return new ClockEntry.Option(option.get("text").bilingual(), all(option.members("plus"), ClocksReader::whole),
                all(option.members("length"), ClocksReader::whole), citation(option));
    }

    private static Optional<CitedClause> citation(Piece holder) {
        return holder.find("citation").map(cited -> holder.citation("citation"));
    }

    private static CitedClause cited(Piece cited) {
        return new CitedClause(cited.get("document").text(), cited.get("clause").text(), cited.chinese("note"), cited.get("clause").origin().line());
    }

    private static Optional<Unit> unit(String word) {
        return Arrays.stream(Unit.values()).filter(unit -> unit.word().equals(word)).findFirst();
    }

    private static int whole(Piece scalar) {
        return scalar.parse(ClocksReader::parsed, "a whole number");
    }

    private static Optional<Integer> parsed(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** In the order of the file. */
    private static <T> Map<String, T> all(Map<String, Piece> members, Function<Piece, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        members.forEach((name, piece) -> all.put(name, read.apply(piece)));
        return Collections.unmodifiableMap(all);
    }
}
