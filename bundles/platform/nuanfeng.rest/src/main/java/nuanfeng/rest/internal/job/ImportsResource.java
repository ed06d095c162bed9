// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.job.ImportOrder;
import nuanfeng.job.Job;
import nuanfeng.job.Jobs;
import nuanfeng.json.Code;
import nuanfeng.json.Hrefs;
import nuanfeng.json.register.JobJson;
import nuanfeng.library.Place;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;

/**
 * Takes files whose rows are to become records of a place.
 *
 * @param mostBytes of one file
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record ImportsResource(Jobs jobs, long mostBytes) {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String NDJSON = "application/x-ndjson";

    private static final Map<String, String> FORMATS = Map.of(CSV, "csv", XLSX, "xlsx", NDJSON, "ndjson");
    private static final String ALL = "all";
    private static final String GOOD = "good";
    private static final Pattern CHARSET = Pattern.compile("(?i).*;\\s*charset\\s*=\\s*\"?([^\";\\s]+)\"?.*");
    private static final int LONGEST_REASON = 400;

    /** 202 with the address of the job; the same Idempotency-Key twice is one job. */
    @POST
    @Path("/places/{place}/imports")
    @Needs(Needs.CLERK)
    @Accepts({Query.TYPE, Query.DRY_RUN, Query.MODE, Query.FROM, Query.COLUMNS, Query.CHARSET, Query.REASON})
    @Consumes({CSV, XLSX, NDJSON})
    public Answer take(@PathParam("place") String place, @Context Query query) {
        boolean dryRun = query.flag(Query.DRY_RUN, false);
        String type = query.required(Query.TYPE);
        String mode = query.find(Query.MODE).orElse(ALL);
        if (!mode.equals(ALL) && !mode.equals(GOOD)) {
            query.fault(Query.MODE, "malformed", "须为 all 或者 good。", "It is all or good.");
        }
        String reason = query.find(Query.REASON).map(String::strip).orElse("");
        if (reason.length() > LONGEST_REASON) {
            query.fault(Query.REASON, "too-long", "理由不超过 %s 字。".formatted(LONGEST_REASON), "A reason has at most %s characters.".formatted(LONGEST_REASON));
        }
        Optional<String> charset = query.find(Query.CHARSET).or(() -> sent(query.request()));
        if (charset.filter(each -> !isKnown(each)).isPresent()) {
            query.fault(Query.CHARSET, "malformed", "没有这种编码；常用的是 UTF-8、GB18030。", "There is no such charset; UTF-8 and GB18030 are usual.");
        }
        Enquiry enquiry = query.enquiry();
        Place served = enquiry.edition().place(place);
        enquiry.must(served.view().place());
        served.registers().type(type, enquiry.today());
        String media = media(query.request());
        ImportOrder order = new ImportOrder(served.view().place(), type, enquiry.edition().hash(), enquiry.today(), FORMATS.get(media), charset,
                query.find(Query.COLUMNS).orElse(""), mode.equals(ALL), query.day(Query.FROM), dryRun, enquiry.by(), reason,
                Optional.ofNullable(query.request().getHeader("Idempotency-Key")).map(String::strip).filter(each -> !each.isEmpty()));
        Job job;
        try {
            job = jobs.take(order, Body.of(query.request(), media, mostBytes).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Answer answer = Reply.fresh(json -> JobJson.write(json, job, enquiry.language()));
        return new Answer(HttpServletResponse.SC_ACCEPTED, answer.type(), answer.headers(), answer.body()).with("Location", Hrefs.job(job.id()));
    }

    private static String media(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).map(each -> each.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).filter(FORMATS::containsKey)
                .orElseThrow(() -> Problem.of(Code.UNSUPPORTED_MEDIA_TYPE, "文件须为 CSV、XLSX 或者 NDJSON，并在 Content-Type 中写明。",
                        "A file is CSV, XLSX or NDJSON, and Content-Type says which.").withHeader("Accept", CSV + ", " + XLSX + ", " + NDJSON).toException());
    }

    private static Optional<String> sent(HttpServletRequest request) {
        Matcher charset = CHARSET.matcher(Optional.ofNullable(request.getContentType()).orElse(""));
        return charset.matches() ? Optional.of(charset.group(1)) : Optional.empty();
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset) && Charset.forName(charset).canEncode();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
