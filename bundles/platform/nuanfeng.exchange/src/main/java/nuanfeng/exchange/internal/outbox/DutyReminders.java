// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.json.Json;
import nuanfeng.json.register.ReminderJson;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.outbox.Notice;
import nuanfeng.outbox.Outbox;
import nuanfeng.outbox.Reminders;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Records;
import nuanfeng.record.Sight;
import nuanfeng.submission.BodySubmission;
import nuanfeng.submission.DutySubmissions;
import nuanfeng.submission.SubmissionState;
import nuanfeng.submission.Submissions;

/**
 * Reminds of duties that have a day and forms, and that are not handed in wholly: only of these is it known. The day is the one to act by; where a calendar
 * is missing, the one that is due or that the document names.
 */
final class DutyReminders implements Reminders {

    static final String TOPIC = "duty-reminder";

    private static final Phrases PHRASES = Phrases.beside(DutyReminders.class);
    private static final int SHOWN = 50;
    private static final Sight SIGHT = Sight.masked("reminders");

    private final PolicyLibrary library;
    private final Records records;
    private final Outbox outbox;
    private final Marks marks;

    DutyReminders(PolicyLibrary library, Records records, Outbox outbox, Marks marks) {
        this.library = library;
        this.records = records;
        this.outbox = outbox;
        this.marks = marks;
    }

    @Override
    public List<Notice> remind(Optional<PlaceId> place, LocalDate today, boolean dryRun) {
        Edition edition = library.current();
        List<String> places = place.map(each -> List.of(each.path())).orElseGet(() -> edition.places().stream().filter(PlaceView::served)
                .map(each -> each.place().path()).toList());
        List<Notice> all = new ArrayList<>();
        for (String each : places) {
            List<Notice> here = notices(edition, edition.place(each), today);
            all.addAll(dryRun ? here : outbox.write(here));
        }
        return all;
    }

    private List<Notice> notices(Edition edition, Place place, LocalDate today) {
        List<DutyItem> items = place.duties().between(marks.first(today), marks.last(today)).stream()
                .filter(each -> each.day().isPresent() && !each.duty().forms().isEmpty() && marks.kind(last(each), today).isPresent()).toList();
        if (items.isEmpty()) {
            return List.of();
        }
        Map<String, DutySubmissions> handedIn = new Submissions(records, place, today).of(items, SIGHT);
        return items.stream().filter(each -> handedIn.containsKey(each.instance()) && handedIn.get(each.instance()).state() != SubmissionState.SUBMITTED)
                .map(each -> notice(edition, place, each, handedIn.get(each.instance()), today)).toList();
    }

    private static LocalDate last(DutyItem item) {
        DutyDay day = item.day().orElseThrow();
        return day.actBy().or(day::due).orElse(day.nominal());
    }

    private Notice notice(Edition edition, Place place, DutyItem item, DutySubmissions handedIn, LocalDate today) {
        String kind = marks.kind(last(item), today).orElseThrow();
        PlaceView view = place.view();
        String state = handedIn.counted() ? PHRASES.say("counted", handedIn.submitted(), handedIn.bodies().size()).zh() : PHRASES.say("uncounted", handedIn.submitted()).zh();
        String title = PHRASES.say(last(item).isBefore(today) ? "title-over" : "title", view.name(), item.duty().title(), last(item)).zh();
        List<BodySubmission> missing = handedIn.bodies().stream().filter(each -> each.state() != SubmissionState.SUBMITTED).toList();
        String names = missing.stream().limit(SHOWN).map(each -> PHRASES.say("body." + each.state().word(), each.name(), each.unit()).zh()).collect(Collectors.joining("\n"));
        String text = PHRASES.say("text", title, item.instance(), state, item.citation().id()).zh()
                + (names.isEmpty() ? "" : "\n" + PHRASES.say("missing").zh() + "\n" + names)
                + (missing.size() > SHOWN ? "\n" + PHRASES.say("more", missing.size() - SHOWN).zh() : "");
        return new Notice(TOPIC, kind, view.place(), item.instance(), last(item), title, text, Json.text(json -> ReminderJson.write(json, TOPIC, kind, view, item, last(item),
                handedIn, missing.subList(0, Math.min(SHOWN, missing.size())), edition.hash())));
    }
}
