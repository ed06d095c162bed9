// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.report;

import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.filing.Reports;
import nuanfeng.json.register.RecordJson;
import nuanfeng.record.Act;
import nuanfeng.record.RetentionReport;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.StrictJson;

/**
 * Reports that were kept long enough.
 *
 * @param mostBytes of one body
 */
@Path("/places/{place}/forms/{form}/retention")
@Produces(MediaType.APPLICATION_JSON)
public record ReportRetentionResource(Reports reports, int mostBytes) {

    private static final String DRY_RUN = "dryRun";
    private static final String REASON = "reason";
    private static final int LONGEST = 400;

    @POST
    @Needs(Needs.ADMINISTER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer retain(@PathParam("place") String place, @PathParam("form") String form, @Context Enquiry enquiry) {
        Members members = Members.of(StrictJson.readObject(Body.json(enquiry.request(), mostBytes).bytes()), Set.of(DRY_RUN, REASON));
        boolean dryRun = members.flag(DRY_RUN);
        Optional<String> reason = members.text(REASON).map(String::strip).filter(each -> !each.isEmpty() && each.length() <= LONGEST);
        if (reason.isEmpty()) {
            members.fault(REASON, "missing", "须写明，不超过 %s 字。".formatted(LONGEST), "It must be there, with at most %s characters.".formatted(LONGEST));
        }
        members.complete();
        RetentionReport report = reports.retain(place, form, enquiry.today(), dryRun, Act.of(enquiry.by(), reason.orElse("")));
        return Reply.fresh(json -> RecordJson.write(json, report));
    }
}
