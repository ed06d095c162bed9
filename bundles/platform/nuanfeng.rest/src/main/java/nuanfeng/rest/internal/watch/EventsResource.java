// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Few;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;

/**
 * Tells whoever looks on that something is different: which edition speaks, what was handed in, what was asked for, how far a job is, whether a
 * place is served. What it is now is read where it is always read.
 *
 * @param listeners how many there are at a time
 */
@Path("/")
public record EventsResource(Happenings happenings, Few listeners) {

    static final String EVENTS = "text/event-stream";

    private static final long LOOK_MILLIS = 500;
    /** Nobody could tell a silent server from a connection that is gone. */
    private static final int LOOKS_IN_SILENCE = 20;
    /** Then they come back: whoever may no longer look is told so. */
    private static final int MOST_LOOKS = 2 * 60 * 10;

    @GET
    @Path("/events")
    @Needs(Needs.READER)
    @Produces(EVENTS)
    public Answer events(@Context Enquiry enquiry) {
        Optional<String> seen = Optional.ofNullable(enquiry.request().getHeader("Last-Event-ID")).map(String::strip).filter(each -> !each.isEmpty());
        Answer answer = Reply.fresh(new Answer(HttpServletResponse.SC_OK, EVENTS, new byte[0]));
        String accept = Optional.ofNullable(enquiry.request().getHeader("Accept")).orElse("");
        int looks = accept.contains(EVENTS) ? MOST_LOOKS : 1;
        return listeners.answer(answer, () -> out -> tell(enquiry, seen, looks, out));
    }

    /** @param most how often it looks: once for whoever did not say that they listen */
    private void tell(Enquiry enquiry, Optional<String> before, int most, OutputStream out) throws IOException {
        SeenMarks seen = before.map(SeenMarks::parse).orElseGet(() -> happenings.now(enquiry));
        say(out, "retry: 2000\nid: " + seen + "\nevent: hello\ndata: {}\n\n");
        int silent = 0;
        for (int looks = 0; looks < most && listeners.isOpen(); looks++) {
            SeenMarks now = happenings.now(enquiry);
            for (String kind : now.since(seen)) {
                silent = 0;
                say(out, "id: " + now + "\nevent: " + kind + "\ndata: {\"kind\":\"" + kind + "\",\"href\":\"" + Happenings.href(kind) + "\"}\n\n");
            }
            seen = now;
            if (most > 1 && ++silent % LOOKS_IN_SILENCE == 0) {
                say(out, ":\n\n");
            }
            try {
                Thread.sleep(most > 1 ? LOOK_MILLIS : 0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
