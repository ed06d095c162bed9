// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

import nuanfeng.job.Exports;
import nuanfeng.json.Hrefs;
import nuanfeng.json.register.RecordJson;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.Saved;
import nuanfeng.record.Search;
import nuanfeng.record.Search.Filter;
import nuanfeng.record.Sight;
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
    private static final int USUAL = 50;
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final String FROM = ".from";
    private static final String TO = ".to";

    /** A page; for whoever wants a file, everything that the search finds. */
    @GET
    @Path(REGISTER)
    @Needs(Needs.READER)
    @Accepts({Query.ON, Query.KNOWN_AT, Query.ENDED, Query.AFTER, Query.LIMIT, Query.PURPOSE, Query.CHARSET, Query.FIELDS})
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, NDJSON})
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
        Optional<String> charset = query.find(Query.CHARSET);
        Enquiry enquiry = query.enquiry();
        Register register = RecordShelf.register(enquiry, place, type);
        Search search = new Search(register, filters, enquiry.on(), query.knownAt(), ended,
                after.map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty()), limit);
        Sight sight = RecordResource.sight(query, enquiry);
        Format format = Format.preferred(query.request().getHeader("Accept"), Format.CSV, Format.XLSX, Format.NDJSON);
        if (format != Format.JSON) {
            return file(search, sight, format, charset);
        }
        RecordPage page = records.search(search, sight);
        return Reply.fresh(json -> RecordJson.write(json, page));
    }

    private Answer file(Search search, Sight sight, Format format, Optional<String> charset) {
        String ending = format.name().toLowerCase(Locale.ROOT);
        String type = format != Format.CSV ? format.type() : format.type() + ";charset=" + charset.orElse("UTF-8").toUpperCase(Locale.ROOT);
        Answer answer = Reply.fresh(new Answer(HttpServletResponse.SC_OK, type, new byte[0]))
                .with("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(search.register().type().name(), ending));
        return files.answer(answer, () -> exports.begin(search, sight, ending, charset)::writeTo);
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
