// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.duty.AgencyDuty;
import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyStatus;
import nuanfeng.json.Language;
import nuanfeng.library.PlaceView;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.Terms;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** What is owed, one line each. */
final class DutyText {

    private static final Phrases PHRASES = Phrases.beside(DutyText.class);
    private static final int FEW = 2;

    private final Speech speech;

    private DutyText(Speech speech) {
        this.speech = speech;
    }

    static List<String> lines(List<DutyItem> items, LocalDate first, LocalDate last, Language language) {
        return in(language).table(items.stream().map(item -> new Row(item, "", "")).toList(), first, last);
    }

    /** What one agency owes and what is owed to it, everywhere. @param silent places that could not be looked into */
    static List<String> lines(List<AgencyDuty> duties, List<PlaceView> silent, LocalDate first, LocalDate last, Language language) {
        DutyText text = in(language);
        List<String> lines = new ArrayList<>(text.table(duties.stream().map(duty -> new Row(duty.item(), text.places(duty.places()),
                text.speech.say(duty.owes() && duty.isOwed() ? "both" : duty.owes() ? "owes" : "owed"))).toList(), first, last));
        silent.forEach(place -> lines.add(text.speech.say("silent", place.place(), place.reason())));
        return lines;
    }

    private static DutyText in(Language language) {
        return new DutyText(new Speech(PHRASES, language));
    }

    /** @param places and @param part empty where one place is asked: then their columns do not show */
    private record Row(DutyItem item, String places, String part) {
    }

    private List<String> table(List<Row> rows, LocalDate first, LocalDate last) {
        TextTable dated = speech.table("act-by", "due", "place", "part", "title", "owed-by", "modality", "clause", "notes", "duty");
        TextTable undated = speech.table("place", "part", "title", "owed-by", "modality", "status", "when", "clause", "duty");
        for (Row row : rows) {
            DutyItem item = row.item();
            String title = speech.of(item.duty().title());
            String owing = Values.joined(item.duty().owedBy().stream().map(agency -> speech.of(agency.name())).toList(), speech.language());
            String modality = Terms.modality(item.modality(), speech.language());
            String clause = Values.clause(item.citation(), speech.language());
            if (item.status() == DutyStatus.DATED) {
                DutyDay day = item.day().orElseThrow();
                dated.row(day(day.actBy()), day(day.due()), row.places(), row.part(), title, owing, modality, clause, notes(item, day), item.instance());
            } else {
                undated.row(row.places(), row.part(), title, owing, modality, speech.say("status." + item.status().word()), when(item), clause, item.id());
            }
        }
        List<String> lines = new ArrayList<>();
        if (rows.isEmpty()) {
            lines.add(speech.say("nothing", first, last));
        }
        lines.addAll(dated.isEmpty() ? List.of() : dated.lines());
        if (!undated.isEmpty()) {
            if (!dated.isEmpty()) {
                lines.add("");
            }
            lines.add(speech.say("undated", first, last));
            lines.addAll(undated.lines());
        }
        return lines;
    }

    /** One line holds a few of them; {@code --json} names them all. */
    private String places(List<PlaceId> places) {
        String shown = places.stream().limit(FEW).map(PlaceId::path).collect(Collectors.joining(", "));
        return places.size() > FEW ? speech.say("more", shown, places.size(), places.size() - FEW) : shown;
    }

    private String when(DutyItem item) {
        return item.status() == DutyStatus.NOT_CONFIGURED ? speech.say("configure", item.configure())
                : item.trigger().map(trigger -> item.limit().isEmpty() ? speech.of(trigger) : speech.say("within", trigger, limit(item.limit()))).orElse("");
    }

    /** @param limit length and unit, with a blank between them */
    private String limit(String limit) {
        int blank = limit.indexOf(' ');
        String unit = Terms.unit(limit.substring(blank + 1), speech.language());
        return limit.substring(0, Math.max(0, blank)) + (speech.language() == Language.ENGLISH ? " " : "") + unit;
    }

    private String notes(DutyItem item, DutyDay day) {
        List<String> notes = new ArrayList<>();
        if (day.due().map(due -> !due.equals(day.nominal())).orElse(true)) {
            notes.add(speech.say("nominal", day.nominal()));
        }
        day.begins().ifPresent(begins -> notes.add(speech.say("begins", begins)));
        day.owedFrom().ifPresent(from -> notes.add(speech.say("retroactive", from)));
        if (item.tentative()) {
            notes.add(speech.say("tentative"));
        }
        item.threshold().ifPresent(threshold -> notes.add(speech.of(threshold)));
        item.warnings().forEach(warning -> notes.add(speech.of(warning.sentence())));
        return String.join("; ", new LinkedHashSet<>(notes));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("?");
    }
}
