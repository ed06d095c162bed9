// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Language;
import nuanfeng.json.register.RecordJson;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.Viewing;
import nuanfeng.record.Act;
import nuanfeng.record.ChainCheck;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordVersion;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.Saved;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;
import nuanfeng.record.View;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;

/**
 * One record: read as it is or was, changed, ended, brought back, erased; its history. Who changes it names the version that they have seen.
 *
 * @param mostBytes of one record
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record RecordResource(Records records, int mostBytes) {

    private static final String RECORD = "/places/{place}/registers/{type}/{id}";

    @GET
    @Path(RECORD)
    @Needs(Needs.READER)
    @Accepts({Query.ON, Query.KNOWN_AT, Query.PURPOSE, Query.VIEW})
    public Answer one(@PathParam("place") String place, @PathParam("type") String type, @PathParam("id") String id, @Context Query query) {
        Enquiry enquiry = query.enquiry();
        PlaceId where = RecordShelf.place(enquiry, place);
        Optional<View> view = query.find(Query.VIEW).map(name -> View.of(RecordShelf.readable(enquiry, place, type).type(), name));
        StoredRecord whole = records.get(type, where, number(type, id), enquiry.on(), query.knownAt(), sight(query, enquiry));
        StoredRecord record = view.map(each -> each.of(whole)).orElse(whole);
        return tagged(record, Reply.fresh(json -> RecordJson.write(json, record)));
    }

    @PUT
    @Path(RECORD)
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer change(@PathParam("place") String place, @PathParam("type") String type, @PathParam("id") String id, @Context Enquiry enquiry) {
        int version = RecordBody.version(enquiry);
        RecordBody.Change change = RecordBody.change(enquiry, mostBytes, true);
        Register register = RecordShelf.register(enquiry, place, type);
        return saved(records.change(register, number(type, id), version, change.draft(), change.act()), enquiry.language());
    }

    @POST
    @Path(RECORD + "/end")
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer end(@PathParam("place") String place, @PathParam("type") String type, @PathParam("id") String id, @Context Enquiry enquiry) {
        int version = RecordBody.version(enquiry);
        RecordBody.Ending ending = RecordBody.ending(enquiry, mostBytes);
        PlaceId where = RecordShelf.place(enquiry, place);
        return saved(records.end(type, where, number(type, id), version, ending.on(), ending.act()), enquiry.language());
    }

    /** The same thing is there again. */
    @POST
    @Path(RECORD + "/return")
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer restore(@PathParam("place") String place, @PathParam("type") String type, @PathParam("id") String id, @Context Enquiry enquiry) {
        int version = RecordBody.version(enquiry);
        Act act = RecordBody.act(enquiry, mostBytes);
        Register register = RecordShelf.register(enquiry, place, type);
        return saved(records.restore(register, number(type, id), version, act), enquiry.language());
    }

    @POST
    @Path(RECORD + "/erase")
    @Needs(Needs.ADMINISTER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer erase(@PathParam("place") String place, @PathParam("type") String type, @PathParam("id") String id, @Context Enquiry enquiry) {
        int version = RecordBody.version(enquiry);
        Act act = RecordBody.act(enquiry, mostBytes);
        PlaceId where = RecordShelf.place(enquiry, place);
        StoredRecord record = records.erase(type, where, number(type, id), version, act);
        return tagged(record, Reply.fresh(json -> RecordJson.write(json, record)));
    }

    /** Every version, newest first. */
    @GET
    @Path(RECORD + "/history")
    @Needs(Needs.AUDITOR)
    @Accepts(Query.PURPOSE)
    public Answer history(@PathParam("place") String place, @PathParam("type") String type, @PathParam("id") String id, @Context Query query) {
        Enquiry enquiry = query.enquiry();
        PlaceId where = RecordShelf.place(enquiry, place);
        List<RecordVersion> history = records.history(type, where, number(type, id), sight(query, enquiry));
        return Reply.fresh(json -> RecordJson.write(json, history));
    }

    @GET
    @Path(RECORD + "/history/verify")
    @Needs(Needs.AUDITOR)
    public Answer verify(@PathParam("place") String place, @PathParam("type") String type, @PathParam("id") String id, @Context Enquiry enquiry) {
        ChainCheck check = records.verify(type, RecordShelf.place(enquiry, place), number(type, id));
        return Reply.fresh(json -> RecordJson.write(json, check));
    }

    /** Who read what is personal or sealed in it, newest first. */
    @GET
    @Path(RECORD + "/accesses")
    @Needs(Needs.AUDITOR)
    @Accepts({Query.AFTER, Query.LIMIT})
    public Answer accesses(@PathParam("place") String place, @PathParam("type") String type, @PathParam("id") String id, @Context Query query) {
        int limit = Wanted.limit(query);
        OptionalLong before = Wanted.after(query);
        Enquiry enquiry = query.enquiry();
        Viewing.Page page = records.accesses(type, RecordShelf.place(enquiry, place), number(type, id), before, limit);
        return Reply.fresh(json -> RecordJson.write(json, page));
    }

    /** Personal and sealed fields are shown for a purpose, which is logged. */
    static Sight sight(Query query, Enquiry enquiry) {
        return new Sight(enquiry.by(), query.find(Query.PURPOSE).map(String::strip).filter(text -> !text.isEmpty()));
    }

    static Answer saved(Saved saved, Language language) {
        return tagged(saved.record(), Reply.fresh(json -> RecordJson.write(json, saved, language)));
    }

    private static Answer tagged(StoredRecord record, Answer answer) {
        return answer.with("ETag", "\"" + record.version() + "\"");
    }

    private static long number(String type, String id) {
        return Optional.of(id).filter(text -> text.matches("[1-9]\\d{0,17}")).map(Long::parseLong).orElseThrow(() -> new RecordException(
                RecordException.Kind.RECORD_UNKNOWN, Text.of("“%s”中没有这样编号的记录。".formatted(type), "No record of '%s' has such a number.".formatted(type))));
    }
}
