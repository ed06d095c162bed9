// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.outbox;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Code;
import nuanfeng.json.register.OutboxJson;
import nuanfeng.library.PlaceView;
import nuanfeng.outbox.DeliveryState;
import nuanfeng.outbox.Notice;
import nuanfeng.outbox.Outbox;
import nuanfeng.outbox.OutboxEntry;
import nuanfeng.outbox.Reminders;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.StrictJson;

/**
 * What others are told: where it is on its way, and reminding of what is to be handed in.
 *
 * @param mostBytes of one body
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record OutboxResource(Outbox outbox, Reminders reminders, int mostBytes) {

    private static final List<String> STATES = Arrays.stream(DeliveryState.values()).map(DeliveryState::code).toList();
    private static final String NUMBER = "[1-9][0-9]{0,17}";
    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final String PLACE = "place";
    private static final String ON = "on";
    private static final String DRY_RUN = "dryRun";

    /** Newest first, those of places that the asker may see. */
    @GET
    @Path("/outbox")
    @Needs(Needs.READER)
    @Accepts({Query.STATE, Query.PLACE, Query.AFTER, Query.LIMIT})
    public Answer page(@Context Query query) {
        Optional<String> state = query.find(Query.STATE);
        if (state.filter(each -> !STATES.contains(each)).isPresent()) {
            query.fault(Query.STATE, "malformed", "可用：%s。".formatted(String.join("、", STATES)), "One of: %s.".formatted(String.join(", ", STATES)));
        }
        int limit = query.whole(Query.LIMIT, MOST).orElse(USUAL);
        if (limit == 0) {
            query.fault(Query.LIMIT, "malformed", "须为 1 到 %s 的整数。".formatted(MOST), "A whole number from 1 to %s is expected.".formatted(MOST));
        }
        Optional<String> after = query.find(Query.AFTER);
        if (after.filter(text -> !text.matches(NUMBER)).isPresent()) {
            query.fault(Query.AFTER, "malformed", "须为上一页 next 的值。", "The value of next of the page before is expected.");
        }
        Optional<String> place = query.find(Query.PLACE);
        Enquiry enquiry = query.enquiry();
        List<OutboxEntry> found = outbox.list(places(enquiry, place), state.map(each -> DeliveryState.valueOf(each.toUpperCase(Locale.ROOT))),
                after.map(Long::valueOf).orElse(Long.MAX_VALUE), limit + 1);
        List<OutboxEntry> page = found.subList(0, Math.min(limit, found.size()));
        Optional<Long> next = found.size() > limit ? Optional.of(page.get(limit - 1).id()) : Optional.empty();
        return Reply.fresh(json -> OutboxJson.write(json, page, next, enquiry.language()));
    }

    private static List<PlaceId> places(Enquiry enquiry, Optional<String> place) {
        if (place.isPresent()) {
            return List.of(place(enquiry, place.get()));
        }
        return enquiry.edition().places().stream().map(PlaceView::place).filter(enquiry::may).toList();
    }

    private static PlaceId place(Enquiry enquiry, String name) {
        PlaceId place = enquiry.edition().view(name).place();
        enquiry.must(place);
        return place;
    }

    @GET
    @Path("/outbox/{id}")
    @Needs(Needs.READER)
    public Answer one(@PathParam("id") String id, @Context Enquiry enquiry) {
        OutboxEntry entry = entry(id, enquiry);
        return Reply.fresh(json -> OutboxJson.write(json, entry, enquiry.language()));
    }

    private OutboxEntry entry(String id, Enquiry enquiry) {
        OutboxEntry entry = Optional.of(id).filter(each -> each.matches(NUMBER)).flatMap(each -> outbox.find(Long.parseLong(each)))
                .orElseThrow(() -> Problem.of(Code.NOT_FOUND, "没有这条通知。", "There is no such notice.").toException());
        enquiry.must(entry.notice().place());
        return entry;
    }

    /** What was given up is tried again. */
    @POST
    @Path("/outbox/{id}/retry")
    @Needs(Needs.OPERATE)
    public Answer again(@PathParam("id") String id, @Context Enquiry enquiry) {
        outbox.again(entry(id, enquiry).id());
        return one(id, enquiry);
    }

    /** What a look of the server itself would write on that day; done again it writes nothing. */
    @POST
    @Path("/reminders")
    @Needs(Needs.OPERATE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer remind(@Context Enquiry enquiry) {
        Members members = Members.of(StrictJson.readObject(Body.json(enquiry.request(), mostBytes).bytes()), Set.of(PLACE, ON, DRY_RUN));
        boolean dryRun = members.flag(DRY_RUN);
        Optional<String> place = members.text(PLACE);
        Optional<LocalDate> on = members.text(ON).flatMap(text -> day(members, text));
        members.complete();
        List<PlaceId> where = place.isPresent() ? List.of(place(enquiry, place.get())) : enquiry.edition().places().stream().filter(PlaceView::served)
                .map(PlaceView::place).filter(enquiry::may).toList();
        List<Notice> notices = where.stream().flatMap(each -> reminders.remind(Optional.of(each), on.orElse(enquiry.today()), dryRun).stream()).toList();
        return Reply.fresh(json -> OutboxJson.notices(json, notices, dryRun));
    }

    private static Optional<LocalDate> day(Members members, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            members.fault(ON, "malformed", "须为日期，如 2022-07-31。", "A date is expected: 2022-07-31.");
            return Optional.empty();
        }
    }
}
