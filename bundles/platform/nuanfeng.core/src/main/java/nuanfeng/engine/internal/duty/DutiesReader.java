// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.clock.ClocksReader;
import nuanfeng.engine.internal.obligation.Responsibility;
import nuanfeng.engine.internal.parameter.Entry;
import nuanfeng.engine.internal.parameter.EntryReader;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.WrittenDay;

/** Reads the duties and statutory clocks that a place lays down. */
public final class DutiesReader {

    private DutiesReader() {
    }

    public static Duties read(PolicyFiles policy) {
        Map<String, Duty> duties = new LinkedHashMap<>();
        policy.of(FileKind.DUTIES).map(file -> new Piece(file, file.root()).get("duties")).forEach(each -> each.members()
                .forEach((name, duty) -> {
                    String key = each.file().subject() + "." + name;
                    duties.put(key, duty(key, duty, each.originOf(name)));
                }));
        Duties read = new Duties(duties, ClocksReader.read(policy));
        return read.duties().isEmpty() && read.clocks().isEmpty() ? Duties.NONE : read;
    }

    /** What duties and clocks have in common. */
    public static Responsibility responsibility(Piece piece) {
        return new Responsibility(piece.find("title").map(Piece::bilingual), piece.texts("catalogue"), piece.texts("owedBy"),
                piece.texts("owedTo"));
    }

    /** Which readings were chosen. */
    public static List<DutyEntry.ChosenReading> readings(Piece entry) {
        return entry.find("readings").map(Piece::items).orElse(List.of()).stream().map(reading -> new DutyEntry.ChosenReading(
                reading.get("name").text(), reading.get("option").text(), reading.citation("citation"))).toList();
    }

    /** The first day of an entry. */
    public static LocalDate from(Piece values, String day) {
        return WrittenDay.parse(day).orElseThrow(() -> new Piece.Unfit(values.originOf(day), "'%s' is no day".formatted(day)));
    }

    private static Duty duty(String key, Piece duty, Origin origin) {
        List<DutyEntry> entries = new ArrayList<>();
        duty.find("values").ifPresent(values -> values.members().forEach(
                (day, entry) -> entries.add(entry(from(values, day), entry, values.originOf(day)))));
        entries.sort(Comparator.comparing(DutyEntry::from));
        return new Duty(key, responsibility(duty), duty.textOrEmpty("kind"), duty.texts("forms"), duty.textOrEmpty("clock"),
                List.copyOf(entries), origin);
    }

    private static DutyEntry entry(LocalDate from, Piece entry, Origin origin) {
        Optional<Piece> unset = entry.find("unset");
        return new DutyEntry(from, EntryReader.kind(entry, "schedule"), entry.find("schedule").map(ScheduleReader::read),
                EntryReader.modality(entry), entry.flag("soft"), entry.flag("provisional"),
                entry.find("shift").map(ScheduleReader::written),
                readings(entry), entry.find("threshold").map(Piece::bilingual), unset.map(gap -> gap.textOrEmpty("configure")).orElse(""),
                unset.map(gap -> gap.get("reason")).or(() -> entry.find("note")).map(Piece::bilingual),
                entry.citation("citation"), origin);
    }
}
