// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.resource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.Response;

import nuanfeng.library.AgencyView;
import nuanfeng.library.DutyItem;
import nuanfeng.library.DutyKind;
import nuanfeng.library.Edition;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.feed.DutyFeed;
import nuanfeng.rest.internal.feed.Revision;
import nuanfeng.rest.internal.json.DutyJson;
import nuanfeng.rest.internal.request.DayRange;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Query;

/** What is owed in a place: for programs, and for calendars. */
final class DutyAnswer {

    static final int MOST_YEARS = 10;
    /** What a calendar program that names no days gets: what it may have missed, and what lies ahead. */
    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 15;

    private final Reply reply;
    private final PolicyAdministration administration;

    DutyAnswer(Reply reply, PolicyAdministration administration) {
        this.reply = reply;
        this.administration = administration;
    }

    Response json(String place, Enquiry enquiry) {
        Set<String> kinds = kinds(enquiry.query());
        List<DutyItem> items = items(place, enquiry, DayRange.of(enquiry.query(), MOST_YEARS), kinds);
        return reply.read(enquiry, enquiry.edition().lineageHash(place), json -> {
            json.writeStartArray();
            for (DutyItem item : items) {
                DutyJson.write(json, item, enquiry.language(), enquiry.quotation());
            }
            json.writeEndArray();
        }).toResponse();
    }

    /** A calendar program asks for one address for ever, so that it need not name days. */
    Response feed(String place, Enquiry enquiry) {
        Query query = enquiry.query();
        Set<String> kinds = kinds(query);
        boolean isOpen = query.find(Query.FROM).isEmpty() && query.find(Query.TO).isEmpty();
        DayRange range = isOpen ? new DayRange(month(enquiry).minusMonths(MONTHS_BACK), month(enquiry).plusMonths(MONTHS_AHEAD).minusDays(1))
                : DayRange.of(query, MOST_YEARS);
        query.complete();
        List<DutyItem> items = items(place, enquiry, range, kinds);
        Edition edition = enquiry.edition();
        Revision revision = Revision.of(administration.activations(Optional.empty()), edition.place(place).place(), edition.hash());
        boolean wantsTexts = query.flag(Query.TEXTS, false);
        DutyFeed feed = new DutyFeed(edition.place(place), enquiry.language(), revision, wantsTexts ? Optional.of(edition) : Optional.empty());
        return reply.read(enquiry, edition.lineageHash(place) + revision, DutyFeed.TYPE, feed.bytes(items)).toResponse();
    }

    private static LocalDate month(Enquiry enquiry) {
        return enquiry.today().withDayOfMonth(1);
    }

    private static List<DutyItem> items(String place, Enquiry enquiry, DayRange range, Set<String> kinds) {
        Edition edition = enquiry.edition();
        List<DutyItem> items = edition.duties(place, range.from(), range.to());
        Optional<AgencyView> who = enquiry.query().find(Query.WHO).map(name -> edition.agency(name, Optional.of(place)));
        return items.stream().filter(item -> kinds.isEmpty() || kinds.contains(item.duty().kind().word()))
                .filter(item -> who.isEmpty() || item.isOwedBy(who.get())).toList();
    }

    /** Before the days are read, which complains of everything that was found wrong so far. */
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
