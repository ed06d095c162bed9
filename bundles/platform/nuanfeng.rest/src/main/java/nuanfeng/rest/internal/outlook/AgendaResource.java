// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.outlook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.outlook.AgendaJson;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.AgendaItem.Event;
import nuanfeng.policy.Text;
import nuanfeng.report.CsvFile;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.duty.DutyFeed;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Costly;
import nuanfeng.rest.internal.request.DayRange;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** What happens on the days of a range, in all places or in one: for programs, as a table, as a calendar. */
@Open
@Path("/")
public record AgendaResource(Reply reply, PolicyAdministration administration) {

    private static final int MOST_YEARS = 10;
    /** What a calendar program that names no days gets. */
    private static final int MONTHS_BACK = 1;
    private static final int MONTHS_AHEAD = 15;

    @Costly
    @GET
    @Path("/agenda")
    @Accepts({Query.FROM, Query.TO, Query.PLACE, Query.KIND, Query.AFTER, Query.LIMIT, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "text/calendar"})
    public Answer agenda(@Context Query query) {
        return give(Format.preferred(query.request().getHeader("Accept"), Format.CSV, Format.CALENDAR), query);
    }

    /** As a table, whatever the asker says it accepts; whole. */
    @Costly
    @GET
    @Path("/agenda.csv")
    @Accepts({Query.FROM, Query.TO, Query.PLACE, Query.KIND, Query.EDITION, Query.KNOWN_AT})
    @Produces(MediaType.WILDCARD)
    public Answer table(@Context Query query) {
        return give(Format.CSV, query);
    }

    /** At an address that a calendar program can subscribe to; whole. */
    @Costly
    @GET
    @Path("/agenda.ics")
    @Accepts({Query.FROM, Query.TO, Query.PLACE, Query.KIND, Query.EDITION, Query.KNOWN_AT})
    @Produces(MediaType.WILDCARD)
    public Answer feed(@Context Query query) {
        return give(Format.CALENDAR, query);
    }

    private Answer give(Format format, Query query) {
        Set<Event> wanted = kinds(query);
        boolean isOpen = format == Format.CALENDAR && query.find(Query.FROM).isEmpty() && query.find(Query.TO).isEmpty();
        Optional<DayRange> named = isOpen ? Optional.empty() : DayRange.of(query, MOST_YEARS);
        ListPage page = ListPage.of(query);
        Enquiry enquiry = query.enquiry();
        DayRange range = named.orElseGet(() -> around(enquiry.today()));
        List<AgendaItem> items = enquiry.edition().outlook().agenda(query.find(Query.PLACE), range.from(), range.to(), wanted);
        AgendaWords words = AgendaWords.of(enquiry.edition(), enquiry.language());
        String seen = enquiry.edition().hash();
        return switch (format) {
            case CSV -> reply.read(enquiry, seen, CsvFile.TYPE, table(items, words)).with("Content-Disposition",
                    "attachment; filename=\"agenda-%s-%s.csv\"".formatted(range.from(), range.to())).with(ListPage.COUNT, Integer.toString(items.size()));
            case CALENDAR -> reply.read(enquiry, seen, DutyFeed.TYPE, new AgendaFeed(words, enquiry.language(), changed()).bytes(Text.of("政策日程", "Policy agenda"), items))
                    .with(ListPage.COUNT, Integer.toString(items.size()));
            default -> page.signed(reply.read(enquiry, seen, Json.list(page.of(items), (json, item) -> AgendaJson.write(json, item, words.title(item.place()),
                    enquiry.language(), enquiry.quotation()))), query, items.size());
        };
    }

    /** When policy last changed. */
    private Date changed() {
        return administration.activations(Optional.empty()).stream().findFirst().map(Activation::at).map(Date::from).orElseGet(() -> new Date(0));
    }

    private static DayRange around(LocalDate today) {
        return new DayRange(today.minusMonths(MONTHS_BACK), today.plusMonths(MONTHS_AHEAD));
    }

    private static byte[] table(List<AgendaItem> items, AgendaWords words) {
        Language language = words.language();
        List<String> header = List.of(Text.of("日期", "date"), Text.of("地区", "place"), Text.of("种类", "kind"), Text.of("事项", "item"), Text.of("此前", "before"),
                Text.of("此后", "after"), Text.of("依据", "clause"), Text.of("编号", "key")).stream().map(language::of).toList();
        return CsvFile.write(header, items.stream().map(item -> List.of(item.date().toString(), words.name(item.place()), words.kind(item.event()),
                language.of(item.title()), item.before().map(language::of).orElse(""), item.after().map(language::of).orElse(""),
                item.citation().map(each -> language.of(each.basis())).orElse(""), item.key())).toList());
    }

    /** All of them where none is named. */
    private static Set<Event> kinds(Query query) {
        List<String> asked = query.find(Query.KIND).map(text -> List.of(text.split(",", -1))).orElse(List.of());
        Set<Event> kinds = Arrays.stream(Event.values()).filter(each -> asked.isEmpty() || asked.contains(each.word()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Event.class)));
        if (!asked.isEmpty() && kinds.size() < Set.copyOf(asked.stream().distinct().toList()).size()) {
            String shown = Arrays.stream(Event.values()).map(Event::word).collect(Collectors.joining(", "));
            query.fault(Query.KIND, "malformed", "须为以逗号分隔的种类：%s。".formatted(shown), "Kinds separated by commas are expected: %s.".formatted(shown));
        }
        return kinds;
    }
}
