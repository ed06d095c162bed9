// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.edition;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.EditionJson;
import nuanfeng.library.Edition;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Fault;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** What speaks, and what spoke: every place, bundle version, digest, since when. */
@Open
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record EditionsResource(Reply reply, PolicyLibrary library, PolicyAdministration administration) {

    @GET
    @Path("/editions/current")
    public Answer current(@Context Enquiry enquiry) {
        return answer(enquiry, enquiry.edition());
    }

    @GET
    @Path("/editions/{hash}")
    public Answer one(@PathParam("hash") String hash, @Context Enquiry enquiry) {
        if (!Query.isDigest(hash)) {
            throw Problem.badRequest(List.of(Fault.of("/hash", "malformed", "须为 sha256: 加 64 位小写十六进制数，或 current。",
                    "Expected is sha256: and 64 lower-case hexadecimal digits, or current."))).toException();
        }
        Edition edition = library.edition(hash);
        enquiry.visit().answerFrom(edition);
        return answer(enquiry, edition);
    }

    /** The log goes into the entity tag: the same edition may speak again, since another moment. */
    private Answer answer(Enquiry enquiry, Edition edition) {
        List<Activation> log = administration.activations(Optional.empty());
        boolean current = edition.hash().equals(enquiry.visit().current().hash());
        String newest = log.isEmpty() ? "" : log.get(0).hash();
        return reply.read(enquiry, edition.hash() + newest + current,
                json -> EditionJson.write(json, edition, current, log, reply.engine(), enquiry.language()));
    }
}
