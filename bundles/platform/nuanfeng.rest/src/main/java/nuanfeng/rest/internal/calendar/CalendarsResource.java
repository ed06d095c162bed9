// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.calendar.CalendarDay;
import nuanfeng.json.CalendarJson;
import nuanfeng.json.CalendarJson.Asked;
import nuanfeng.json.Json;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.DayRange;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** The working days of a place: which they are, adding and counting them. */
@Open
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record CalendarsResource(Reply reply) {

    /** At once: a list of days is meant to be read. Counting has no such limit. */
    private static final int MOST_YEARS = 10;
    private static final int ALL_YEARS = 10_000;
    private static final int MOST_DAYS = 1_000_000;

    @GET
    @Path("/calendars/{place}/days")
    @Accepts({Query.FROM, Query.TO, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer days(@PathParam("place") String place, @Context Query query) {
        Optional<DayRange> range = DayRange.of(query, MOST_YEARS);
        Enquiry enquiry = query.enquiry();
        List<CalendarDay> days = enquiry.edition().place(place).workingDays().days(range.get().from(), range.get().to());
        return reply.read(enquiry, enquiry.edition().lineageHash(place), Json.list(days,
                (json, day) -> CalendarJson.write(json, day, enquiry.language(), enquiry.quotation())));
    }

    @GET
    @Path("/calendars/{place}/working-days")
    @Accepts({Query.FROM, Query.ADD, Query.TO, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer workingDays(@PathParam("place") String place, @Context Query query) {
        boolean counting = query.find(Query.TO).isPresent();
        if (counting == query.find(Query.ADD).isPresent()) {
            query.fault(Query.ADD, counting ? "contradiction" : "missing", "add 与 to 须给出其中一个。", "Give either add or to.");
        }
        OptionalInt add = query.whole(Query.ADD, MOST_DAYS);
        Optional<DayRange> range = counting ? DayRange.of(query, ALL_YEARS) : Optional.empty();
        Optional<LocalDate> from = counting ? range.map(DayRange::from) : query.requiredDay(Query.FROM);
        Enquiry enquiry = query.enquiry();
        return counting ? counted(place, enquiry, range.get()) : added(place, enquiry, from.get(), add.getAsInt());
    }

    private Answer added(String place, Enquiry enquiry, LocalDate from, int add) {
        Asked asked = asked(place, enquiry, from);
        return reply.read(enquiry, enquiry.edition().lineageHash(place),
                json -> CalendarJson.added(json, asked, add, enquiry.language(), enquiry.quotation()));
    }

    private Answer counted(String place, Enquiry enquiry, DayRange range) {
        Asked asked = asked(place, enquiry, range.from());
        return reply.read(enquiry, enquiry.edition().lineageHash(place),
                json -> CalendarJson.counted(json, asked, range.to(), enquiry.language(), enquiry.quotation()));
    }

    private static Asked asked(String place, Enquiry enquiry, LocalDate from) {
        return new Asked(enquiry.edition().view(place).place(), place, enquiry.edition().place(place).workingDays(), from);
    }
}
