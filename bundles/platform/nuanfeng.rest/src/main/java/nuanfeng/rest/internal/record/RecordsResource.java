// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Hrefs;
import nuanfeng.json.register.RecordJson;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.Saved;
import nuanfeng.record.Search;
import nuanfeng.record.Search.Filter;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;

/**
 * The records of one type in one place: found by the fields that have a slot, made.
 *
 * @param mostBytes of one record
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record RecordsResource(Records records, int mostBytes) {

    private static final String REGISTER = "/places/{place}/registers/{type}";
    private static final int USUAL = 50;
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final String FROM = ".from";
    private static final String TO = ".to";

    @GET
    @Path(REGISTER)
    @Needs(Needs.READER)
    @Accepts({Query.ON, Query.KNOWN_AT, Query.ENDED, Query.AFTER, Query.LIMIT, Query.PURPOSE, Query.FIELDS})
    public Answer page(@PathParam("place") String place, @PathParam("type") String type, @Context Query query) {
        boolean ended = query.flag(Query.ENDED, false);
        int limit = query.whole(Query.LIMIT, Search.MOST).orElse(USUAL);
        if (limit == 0) {
            query.fault(Query.LIMIT, "malformed", "须为 1 到 %s 的整数。".formatted(Search.MOST), "A whole number from 1 to %s is expected.".formatted(Search.MOST));
        }
        Optional<String> after = query.find(Query.AFTER);
        if (after.filter(text -> !ID.matcher(text).matches()).isPresent()) {
            query.fault(Query.AFTER, "malformed", "须为上一页 next 的值。", "The value of next of the page before is expected.");
        }
        List<Filter> filters = new ArrayList<>();
        query.fields().forEach((name, value) -> filters.add(filter(name, value)));
        Enquiry enquiry = query.enquiry();
        Register register = RecordShelf.register(enquiry, place, type);
        RecordPage page = records.search(new Search(register, filters, enquiry.on(), query.knownAt(), ended,
                after.map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty()), limit), RecordResource.sight(query, enquiry));
        return Reply.fresh(json -> RecordJson.write(json, page));
    }

    private static Filter filter(String name, String value) {
        return name.endsWith(FROM) ? new Filter(name.substring(0, name.length() - FROM.length()), Filter.Sort.FROM, value)
                : name.endsWith(TO) ? new Filter(name.substring(0, name.length() - TO.length()), Filter.Sort.TO, value)
                : new Filter(name, Filter.Sort.IS, value);
    }

    /** 201; 200 when the same request with the same Idempotency-Key made it before. */
    @POST
    @Path(REGISTER)
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer make(@PathParam("place") String place, @PathParam("type") String type, @Context Enquiry enquiry) {
        RecordBody.Change change = RecordBody.change(enquiry, mostBytes, false);
        Register register = RecordShelf.register(enquiry, place, type);
        Saved saved = records.create(register, change.draft(), change.act());
        Answer answer = RecordResource.saved(saved, enquiry.language());
        String address = Hrefs.record(saved.record().place().path(), type, saved.record().id());
        return saved.outcome() == Saved.Outcome.CREATED ? new Answer(HttpServletResponse.SC_CREATED, answer.type(), answer.headers(),
                answer.body()).with("Location", address) : answer.with("Content-Location", address);
    }
}
