// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

import nuanfeng.job.JobDesk;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.register.JobDeskJson;
import nuanfeng.record.RecordException;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Few;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;

/**
 * Tells how far a job is, whenever that is different, until it ends. Each event says all: whoever comes back needs the newest only, and gets it unless
 * they have it.
 *
 * @param listeners how many there are at a time
 */
@Path("/")
public record JobEventsResource(JobDesk desk, Few listeners) {

    static final String EVENTS = "text/event-stream";

    private static final long LOOK_MILLIS = 250;
    /** Nobody could tell a silent job from a connection that is gone. */
    private static final int LOOKS_IN_SILENCE = 40;
    /** Then they come back. */
    private static final int MOST_LOOKS = 4 * 60 * 60;

    @GET
    @Path("/jobs/{id}/events")
    @Needs(Needs.READER)
    @Produces(EVENTS)
    public Answer events(@PathParam("id") String id, @Context Enquiry enquiry) {
        JobDesk.Entry job = JobsResource.job(desk, id, enquiry);
        String seen = Optional.ofNullable(enquiry.request().getHeader("Last-Event-ID")).map(String::strip).orElse("");
        if (job.state().isEnd() && seen.equals(job.mark())) {
            return Answer.bare(HttpServletResponse.SC_NO_CONTENT);
        }
        Language language = enquiry.language();
        Answer answer = Reply.fresh(new Answer(HttpServletResponse.SC_OK, EVENTS, new byte[0]));
        return listeners.answer(answer, () -> out -> tell(id, seen, language, out));
    }

    private void tell(String id, String before, Language language, OutputStream out) throws IOException {
        String seen = before;
        int silent = 0;
        for (int looks = 0; looks < MOST_LOOKS && listeners.isOpen(); looks++) {
            Optional<JobDesk.Entry> job = found(id);
            if (job.isEmpty()) {
                return;
            }
            if (!seen.equals(job.get().mark())) {
                seen = job.get().mark();
                silent = 0;
                say(out, event(job.get(), language));
            } else if (++silent % LOOKS_IN_SILENCE == 0) {
                say(out, ":\n\n");
            }
            if (job.get().state().isEnd()) {
                return;
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** While the database is away a run is where it was. */
    private Optional<JobDesk.Entry> found(String id) {
        try {
            return desk.find(id);
        } catch (RecordException e) {
            return Optional.empty();
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String event(JobDesk.Entry job, Language language) {
        return "id: " + job.mark() + "\nevent: " + (job.state().isEnd() ? "end" : "progress") + "\ndata: "
                + Json.text(json -> JobDeskJson.write(json, job, language)) + "\n\n";
    }
}
