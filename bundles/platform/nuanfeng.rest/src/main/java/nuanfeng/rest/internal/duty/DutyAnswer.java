// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import nuanfeng.agency.AgencyView;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyKind;
import nuanfeng.json.DutyJson;
import nuanfeng.json.Json;
import nuanfeng.json.register.SubmissionJson;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Records;
import nuanfeng.record.Sight;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.DayRange;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.submission.DutySubmissions;
import nuanfeng.submission.SubmissionState;
import nuanfeng.submission.Submissions;

/** What is owed in a place: for programs, and for calendars. */
record DutyAnswer(Reply reply, PolicyAdministration administration, Records records) {

    static final int MOST_YEARS = 10;
    /** What a calendar program that names no days gets: what it may have missed, and what lies ahead. */
    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 15;

    Answer give(String place, Format format, Query query) {
        Set<String> kinds = kinds(query);
        // A calendar program asks for one address for ever, so that it need not name days.
        boolean isOpen = format == Format.CALENDAR && query.find(Query.FROM).isEmpty() && query.find(Query.TO).isEmpty();
        Optional<DayRange> named = isOpen ? Optional.empty() : DayRange.of(query, MOST_YEARS);
        Enquiry enquiry = query.enquiry();
        List<DutyItem> items = items(place, enquiry, named.orElseGet(() -> around(enquiry.today())), kinds);
        return format == Format.CALENDAR ? feed(place, enquiry, items) : json(place, enquiry, items);
    }

    private Map<String, DutySubmissions> handedIn(Place place, Enquiry enquiry, List<DutyItem> items) {
        enquiry.must(place.view().place());
        return new Submissions(records, place, enquiry.today()).of(items, Sight.masked(enquiry.by()));
    }

    /** In every place that is served and that the asker may see, or in one. */
    Answer everywhere(Query query) {
        Set<String> kinds = kinds(query);
        Optional<DayRange> named = DayRange.of(query, MOST_YEARS);
        Set<String> states = states(query);
        Enquiry enquiry = query.enquiry();
        DayRange range = named.orElseThrow();
        List<String> places = query.find(Query.PLACE).map(List::of).orElseGet(() -> enquiry.edition().places().stream().filter(PlaceView::served)
                .map(PlaceView::place).filter(enquiry::may).map(PlaceId::path).toList());
        List<DutyOfPlace> duties = new ArrayList<>();
        for (String each : places) {
            Place place = enquiry.edition().place(each);
            List<DutyItem> items = items(each, enquiry, range, kinds);
            Map<String, DutySubmissions> handedIn = handedIn(place, enquiry, items);
            items.stream().map(item -> new DutyOfPlace(place.view().place(), item, Optional.ofNullable(handedIn.get(item.instance()))))
                    .filter(duty -> states.isEmpty() || duty.handedIn().filter(done -> states.contains(done.state().word())).isPresent()).forEach(duties::add);
        }
        duties.sort(Comparator.comparing(DutyOfPlace::item, DutyItem.ORDER));
        return Reply.fresh(Json.list(duties, (json, duty) -> SubmissionJson.write(json, Optional.of(duty.place()), duty.item(), duty.handedIn(), enquiry.language(),
                enquiry.quotation())));
    }

    private record DutyOfPlace(PlaceId place, DutyItem item, Optional<DutySubmissions> handedIn) {
    }

    private static Set<String> states(Query query) {
        List<String> asked = query.find(Query.STATE).map(text -> List.of(text.split(",", -1))).orElse(List.of());
        Set<String> known = Arrays.stream(SubmissionState.values()).map(SubmissionState::word).collect(Collectors.toSet());
        if (!known.containsAll(asked)) {
            query.fault(Query.STATE, "malformed", "须为以逗号分隔的状态：open, submitted, returned。", "States separated by commas are expected: open, submitted, returned.");
        }
        return Set.copyOf(asked.stream().distinct().toList());
    }

    private static DayRange around(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        return new DayRange(month.minusMonths(MONTHS_BACK), month.plusMonths(MONTHS_AHEAD).minusDays(1));
    }

    private Answer json(String place, Enquiry enquiry, List<DutyItem> items) {
        return reply.read(enquiry, enquiry.edition().lineageHash(place), Json.list(items,
                (json, item) -> DutyJson.write(json, item, enquiry.language(), enquiry.quotation())));
    }

    private Answer feed(String place, Enquiry enquiry, List<DutyItem> items) {
        Edition edition = enquiry.edition();
        PlaceView view = edition.view(place);
        Revision revision = Revision.of(administration.activations(Optional.empty()), view.place(), edition.hash());
        boolean wantsTexts = enquiry.query().flag(Query.TEXTS, false);
        DutyFeed feed = new DutyFeed(view, enquiry.language(), revision, wantsTexts ? Optional.of(edition.documents()) : Optional.empty());
        return reply.read(enquiry, edition.lineageHash(place) + revision, DutyFeed.TYPE, feed.bytes(items));
    }

    private static List<DutyItem> items(String place, Enquiry enquiry, DayRange range, Set<String> kinds) {
        Place here = enquiry.edition().place(place);
        List<DutyItem> items = here.duties().between(range.from(), range.to());
        Optional<AgencyView> who = enquiry.query().find(Query.WHO).map(name -> here.agencies().agency(name));
        return items.stream().filter(item -> kinds.isEmpty() || kinds.contains(item.duty().kind().word()))
                .filter(item -> who.isEmpty() || item.isOwedBy(who.get())).toList();
    }

    /** The words of the kinds asked for; empty for all of them. */
    static Set<String> kinds(Query query) {
        Set<String> known = Arrays.stream(DutyKind.values()).map(DutyKind::word).collect(Collectors.toSet());
        List<String> asked = query.find(Query.KIND).map(text -> List.of(text.split(",", -1))).orElse(List.of());
        if (!known.containsAll(asked)) {
            String shown = Arrays.stream(DutyKind.values()).map(DutyKind::word).collect(Collectors.joining(", "));
            query.fault(Query.KIND, "malformed", "须为以逗号分隔的种类：%s。".formatted(shown),
                    "Kinds separated by commas are expected: %s.".formatted(shown));
        }
        return Set.copyOf(asked.stream().distinct().toList());
    }
}
