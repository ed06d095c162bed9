// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.values;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

import org.osgi.framework.Version;

import nuanfeng.json.Code;
import nuanfeng.json.Hrefs;
import nuanfeng.json.PolicyJson;
import nuanfeng.library.Place;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Fault;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Spool;
import nuanfeng.table.TableException;

/**
 * The values that a place itself gives, as a workbook; and a new version of the place from one in which some were changed. What the workbook does not
 * hold stays as it is.
 *
 * @param mostBytes of one workbook
 */
@Path("/")
public record ValuesResource(PolicyAdministration administration, int mostBytes) {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String JAR = "application/java-archive";
    private static final String ADDRESS = "/places/{place}/parameters.xlsx";
    private static final String ORIGIN = "xlsx";

    @Open
    @GET
    @Path(ADDRESS)
    @Produces(XLSX)
    public Answer sheet(@PathParam("place") String place, @Context Enquiry enquiry) {
        Place served = enquiry.edition().place(place);
        byte[] bytes = sheet(served, enquiry).bytes(enquiry.language().of(served.view().name()), enquiry.language());
        return Reply.fresh(new Answer(HttpServletResponse.SC_OK, Format.XLSX.type(), bytes)).with("Content-Disposition",
                "attachment; filename=\"%s-parameters.xlsx\"".formatted(served.view().place().path()));
    }

    private static ValueSheet sheet(Place served, Enquiry enquiry) {
        return new ValueSheet(served, enquiry.today(), served.view().digest());
    }

    /** 201 as an upload; where signatures are demanded the bundle itself, to be signed and handed in. */
    @Needs(Needs.PREPARE)
    @POST
    @Path(ADDRESS)
    @Accepts(Query.DRY_RUN)
    @Consumes(XLSX)
    @Produces({MediaType.APPLICATION_JSON, JAR})
    public Answer take(@PathParam("place") String place, @Context Query query) {
        boolean dryRun = query.flag(Query.DRY_RUN, false);
        Enquiry enquiry = query.enquiry();
        Place served = enquiry.edition().place(place);
        enquiry.must(served.view().place());
        String version = next(served.view().place());
        byte[] jar = changed(served, enquiry, changes(served, query)).version(version).bytes();
        return dryRun ? rehearse(jar, enquiry) : administration.demandsSignatures() ? toBeSigned(jar, served, version) : submit(jar, enquiry);
    }

    private List<ValueSheet.Change> changes(Place served, Query query) {
        List<Fault> faults = new ArrayList<>();
        List<ValueSheet.Change> changes;
        try (Spool spool = Spool.of(Body.of(query.request(), XLSX, mostBytes))) {
            changes = sheet(served, query.enquiry()).changes(spool.path(), faults);
        } catch (TableException e) {
            throw Problem.of(Code.BAD_REQUEST, e.text()).toException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults).toException();
        }
        if (changes.isEmpty()) {
            throw Problem.of(Code.BAD_REQUEST, "表中的取值与现行政策一致，没有改动。", "The sheet says what policy says now; nothing is changed.").toException();
        }
        return changes;
    }

    private PackedPolicy changed(Place served, Enquiry enquiry, List<ValueSheet.Change> changes) {
        PackedPolicy policy = PackedPolicy.read(administration.open(served.view().digest()));
        List<Fault> faults = new ArrayList<>();
        for (ValueSheet.Change each : changes) {
            byte[] file = policy.files().get(each.row().file());
            CellText text = file == null ? CellText.fresh() : new CellText(PackedPolicy.text(file));
            try {
                text.put(each.row(), each.before(), enquiry.today());
                policy = policy.with(each.row().file(), text.text());
            } catch (ValueWriting.UnreadException e) {
                faults.add(new Fault(each.where().cell(), "unchangeable", e.text()));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults).toException();
        }
        return policy;
    }

    /** Above every version that the place ever had: by themselves versions only go up. */
    private String next(PlaceId place) {
        Version last = administration.policies().stream().filter(each -> each.place().filter(place::equals).isPresent()).map(StoredPolicy::version)
                .filter(each -> !each.isEmpty()).map(Version::valueOf).max(Comparator.naturalOrder()).orElse(Version.emptyVersion);
        return last.getMajor() + "." + last.getMinor() + "." + (last.getMicro() + 1);
    }

    private Answer rehearse(byte[] jar, Enquiry enquiry) {
        try {
            StoredPolicy found = administration.rehearse(new ByteArrayInputStream(jar), ORIGIN, enquiry.by(), enquiry::must);
            return Reply.fresh(json -> PolicyJson.write(json, found, Optional.empty(), enquiry.language()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer toBeSigned(byte[] jar, Place served, String version) {
        return Reply.fresh(new Answer(HttpServletResponse.SC_OK, JAR, jar)).with("Content-Disposition",
                "attachment; filename=\"nuanfeng.%s-%s.jar\"".formatted(served.view().place().path(), version));
    }

    private Answer submit(byte[] jar, Enquiry enquiry) {
        StoredPolicy stored;
        try {
            stored = administration.submit(new ByteArrayInputStream(jar), ORIGIN, enquiry.by(), enquiry::must);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (stored.state() == PolicyState.REJECTED) {
            throw Problem.of(Code.REFUSED_BY_GATE, "改动后的政策未通过检查，报告见 report。", "The changed policy did not pass the gate, see report.")
                    .about(Optional.of(stored)).withHeader("Location", Hrefs.policy(stored.digest())).toException();
        }
        return Reply.fresh(Reply.created(Hrefs.policy(stored.digest()), json -> PolicyJson.write(json, stored, Optional.empty(), enquiry.language())));
    }
}
