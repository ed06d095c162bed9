// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.calculation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

import nuanfeng.job.BatchOrder;
import nuanfeng.job.Batches;
import nuanfeng.json.Code;
import nuanfeng.json.Language;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Few;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Spool;

/**
 * One question, asked of every line of a file.
 *
 * @param files how many at a time
 * @param mostBytes of one file
 */
@Open
@Path("/")
public record BatchResource(Batches batches, Few files, long mostBytes) {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final Map<String, String> FORMATS = Map.of(CSV, "csv", NDJSON, "ndjson");

    /** The answers in the form in which the lines came, line by line. The file is taken in first: nobody sends and reads at a time. */
    @POST
    @Path("/places/{place}/calculations/{rule}/batch")
    @Accepts({Query.ON, Query.CHARSET, Query.EDITION, Query.KNOWN_AT})
    @Consumes({CSV, NDJSON})
    @Produces({CSV, NDJSON})
    public Answer answer(@PathParam("place") String place, @PathParam("rule") String rule, @Context Query query) {
        Optional<String> charset = query.find(Query.CHARSET);
        Enquiry enquiry = query.enquiry();
        String media = media(query);
        BatchOrder order = new BatchOrder(enquiry.edition(), place, rule, enquiry.on(), FORMATS.get(media), charset, enquiry.language() == Language.ENGLISH);
        Answer answer = Reply.fresh(new Answer(HttpServletResponse.SC_OK, media.equals(CSV) ? CSV + ";charset=UTF-8" : NDJSON, new byte[0]));
        return files.answer(answer, () -> begin(order, Body.of(query.request(), media, mostBytes)));
    }

    private Answer.Flow begin(BatchOrder order, Body body) {
        try {
            Spool spool = Spool.of(body);
            boolean begun = false;
            try {
                Batches.Batch batch = batches.begin(order, spool.path());
                begun = true;
                return out -> {
                    try (spool) {
                        batch.writeTo(out);
                    }
                };
            } finally {
                if (!begun) {
                    spool.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String media(Query query) {
        return Optional.ofNullable(query.request().getContentType()).map(each -> each.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).filter(FORMATS::containsKey)
                .orElseThrow(() -> Problem.of(Code.UNSUPPORTED_MEDIA_TYPE, "逐行计算的文件须为 CSV 或者 NDJSON，并在 Content-Type 中写明。",
                        "Lines to be asked are CSV or NDJSON, and Content-Type says which.").withHeader("Accept", CSV + ", " + NDJSON).toException());
    }
}
