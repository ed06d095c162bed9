// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.record;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.job.Exports;
import nuanfeng.json.Hrefs;
import nuanfeng.json.register.RecordJson;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.Saved;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.record.View;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Few;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;

/**
 * The records of one type in one place: found by the fields that have a slot, made.
 *
 * @param files how many are written at a time
 * @param mostBytes of one record
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record RecordsResource(Records records, Exports exports, Few files, int mostBytes) {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NDJSON = "application/x-ndjson";

    private static final String REGISTER = "/places/{place}/registers/{type}";

    /** A page of the records of a place and of all below it, place by place. */
    @GET
    @Path("/registers/{type}")
    @Needs(Needs.READER)
    @Accepts({Query.PLACE, Query.ON, Query.KNOWN_AT, Query.ENDED, Query.AFTER, Query.LIMIT, Query.PURPOSE, Query.VIEW, Query.FIELDS})
    public Answer everywhere(@PathParam("type") String type, @Context Query query) {
        Wanted wanted = Wanted.of(query);
        Optional<String> place = query.find(Query.PLACE);
        Enquiry enquiry = query.enquiry();
        Register register = RecordShelf.readable(enquiry, place.orElseGet(() -> RecordShelf.top(enquiry)), type);
        Optional<View> view = query.find(Query.VIEW).map(name -> View.of(register.type(), name));
        RecordPage found = records.search(wanted.search(register, enquiry, query).withPlacesBelow(), RecordResource.sight(query, enquiry));
        RecordPage page = view.map(each -> each.of(found)).orElse(found);
        return Reply.fresh(json -> RecordJson.write(json, page));
    }

    /** A page; for whoever wants a file, everything that the search finds. */
    @GET
    @Path(REGISTER)
    @Needs(Needs.READER)
    @Accepts({Query.ON, Query.KNOWN_AT, Query.ENDED, Query.AFTER, Query.LIMIT, Query.PURPOSE, Query.VIEW, Query.CHARSET, Query.FIELDS})
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, NDJSON})
    public Answer page(@PathParam("place") String place, @PathParam("type") String type, @Context Query query) {
        Wanted wanted = Wanted.of(query);
        Optional<String> charset = query.find(Query.CHARSET);
        Enquiry enquiry = query.enquiry();
        Register register = RecordShelf.readable(enquiry, place, type);
        Search search = wanted.search(register, enquiry, query);
        Sight sight = RecordResource.sight(query, enquiry);
        Format format = Format.preferred(query.request().getHeader("Accept"), Format.CSV, Format.XLSX, Format.NDJSON);
        Optional<View> view = query.find(Query.VIEW).map(name -> View.of(register.type(), name));
        if (format != Format.JSON && view.isEmpty()) {
            return file(search, sight, format, charset);
        }
        RecordPage found = records.search(search, sight);
        RecordPage page = view.map(each -> each.of(found)).orElse(found);
        return Reply.fresh(json -> RecordJson.write(json, page));
    }

    private Answer file(Search search, Sight sight, Format format, Optional<String> charset) {
        String ending = format.name().toLowerCase(Locale.ROOT);
        String type = format != Format.CSV ? format.type() : format.type() + ";charset=" + charset.orElse("UTF-8").toUpperCase(Locale.ROOT);
        Answer answer = Reply.fresh(new Answer(HttpServletResponse.SC_OK, type, new byte[0]))
                .with("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(search.register().type().name(), ending));
        return files.answer(answer, () -> exports.begin(search, sight, ending, charset)::writeTo);
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
