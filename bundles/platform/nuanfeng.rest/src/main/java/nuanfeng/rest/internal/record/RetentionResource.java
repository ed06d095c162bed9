// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.register.RecordJson;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Act;
import nuanfeng.record.RecordVersion;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.RetentionReport;
import nuanfeng.record.Sight;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.StrictJson;

/**
 * What is owed to those whom records are about: erasure when the period is over, and everything about one person on request.
 *
 * @param mostBytes of one body
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record RetentionResource(Records records, int mostBytes) {

    private static final String DRY_RUN = "dryRun";
    private static final String REASON = "reason";
    private static final String NUMBER = "identityNumber";
    private static final String PURPOSE = "purpose";
    private static final int LONGEST = 400;

    @POST
    @Path("/places/{place}/registers/{type}/retention")
    @Needs(Needs.ADMINISTER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer retain(@PathParam("place") String place, @PathParam("type") String type, @Context Enquiry enquiry) {
        Members members = members(enquiry, Set.of(DRY_RUN, REASON));
        boolean dryRun = members.flag(DRY_RUN);
        String reason = needed(members, REASON);
        members.complete();
        Register register = RecordShelf.register(enquiry, place, type);
        RetentionReport report = records.retain(register, enquiry.today(), dryRun, Act.of(enquiry.by(), reason));
        return Reply.fresh(json -> RecordJson.write(json, report));
    }

    /** The number stands in the body: addresses end up in logs. */
    @POST
    @Path("/places/{place}/persons")
    @Needs(Needs.AUDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer person(@PathParam("place") String place, @Context Enquiry enquiry) {
        Members members = members(enquiry, Set.of(NUMBER, PURPOSE));
        String number = needed(members, NUMBER);
        String purpose = needed(members, PURPOSE);
        members.complete();
        PlaceId where = RecordShelf.place(enquiry, place);
        List<List<RecordVersion>> all = records.person(where, number, Sight.whole(enquiry.by(), purpose));
        return Reply.fresh(json -> RecordJson.writePerson(json, all)).with("Content-Disposition", "attachment; filename=\"person.json\"");
    }

    private Members members(Enquiry enquiry, Set<String> names) {
        return Members.of(StrictJson.readObject(Body.json(enquiry.request(), mostBytes).bytes()), names);
    }

    private static String needed(Members members, String name) {
        Optional<String> text = members.text(name).map(String::strip).filter(each -> !each.isEmpty() && each.length() <= LONGEST);
        if (text.isEmpty()) {
            members.fault(name, "missing", "须写明，不超过 %s 字。".formatted(LONGEST), "It must be there, with at most %s characters.".formatted(LONGEST));
        }
        return text.orElse("");
    }
}
