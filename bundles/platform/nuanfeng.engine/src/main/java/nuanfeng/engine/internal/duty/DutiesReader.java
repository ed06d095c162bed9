// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.obligation.ObligationWords;
import nuanfeng.engine.internal.timeline.EntryWords;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;

/** Reads the duties that a place lays down. */
final class DutiesReader {

    private DutiesReader() {
    }

    /** By key: {@code work-injury.county-report}. */
    static Map<String, Duty> read(PolicyFiles policy) {
        Map<String, Duty> duties = new LinkedHashMap<>();
        policy.of(DutiesKind.FILE).map(file -> new Piece(file, file.root()).get("duties")).forEach(each -> each.members()
                .forEach((name, duty) -> {
                    String key = each.file().subject() + "." + name;
                    duties.put(key, duty(key, duty, each.originOf(name)));
                }));
        return duties;
    }

    private static Duty duty(String key, Piece duty, Origin origin) {
        List<DutyEntry> entries = new ArrayList<>();
        duty.find("values").ifPresent(values -> values.members().forEach(
                (day, entry) -> entries.add(entry(EntryWords.from(values, day), entry, values.originOf(day)))));
        entries.sort(Comparator.comparing(DutyEntry::from));
        return new Duty(key, ObligationWords.responsibility(duty), duty.textOrEmpty("kind"), duty.texts("forms"), duty.textOrEmpty("clock"),
                List.copyOf(entries), origin);
    }

    private static DutyEntry entry(LocalDate from, Piece entry, Origin origin) {
        Optional<Piece> unset = entry.find("unset");
        return new DutyEntry(from, EntryWords.kind(entry, "schedule"), entry.find("schedule").map(ScheduleReader::read),
                EntryWords.modality(entry), entry.flag("soft"), entry.flag("provisional"),
                entry.find("shift").map(ObligationWords::written),
                ObligationWords.readings(entry), entry.find("threshold").map(Piece::bilingual), unset.map(gap -> gap.textOrEmpty("configure")).orElse(""),
                unset.map(gap -> gap.get("reason")).or(() -> entry.find("note")).map(Piece::bilingual),
                entry.citation("citation"), origin, EntryWords.gap(entry), EntryWords.standIn(entry));
    }
}
