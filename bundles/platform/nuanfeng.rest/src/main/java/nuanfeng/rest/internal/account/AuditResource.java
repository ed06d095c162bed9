// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.account;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.audit.AuditEntry;
import nuanfeng.audit.AuditEntry.Kind;
import nuanfeng.audit.AuditPeriod;
import nuanfeng.audit.Audits;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Few;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Costly;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;

/**
 * Who did what, as a file. An auditor of some places sees what is about them; what is about the whole server, as accounts and sign-ins are, an auditor of
 * all places.
 *
 * @param files how many at a time
 */
@Path("/audit")
public record AuditResource(Audits audits, Few files) {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    @GET
    @Needs(Needs.AUDITOR)
    @Costly
    @Accepts({Query.FROM, Query.TO, Query.KIND})
    @Produces({NDJSON, CSV})
    public Answer audit(@Context Query query) {
        Optional<LocalDate> from = query.day(Query.FROM);
        Optional<LocalDate> to = query.day(Query.TO);
        Set<Kind> kinds = kinds(query);
        Enquiry enquiry = query.enquiry();
        Principal by = enquiry.principal().orElseThrow();
        boolean csv = Format.preferred(query.request().getHeader("Accept"), Format.NDJSON, Format.CSV) == Format.CSV;
        Answer answer = Reply.fresh(new Answer(HttpServletResponse.SC_OK, csv ? CSV + ";charset=UTF-8" : NDJSON, new byte[0]))
                .with("Content-Disposition", "attachment; filename=\"audit.%s\"".formatted(csv ? "csv" : "ndjson"));
        return files.answer(answer, () -> audits.begin(AuditPeriod.ofDays(from, to), kinds, entry -> may(by, entry), csv ? "csv" : "ndjson", by)::writeTo);
    }

    private static boolean may(Principal by, AuditEntry entry) {
        return entry.places().isEmpty() ? by.mayAnyOfEverywhere(List.of(Role.AUDITOR)) : entry.places().stream().anyMatch(place -> by.may(Role.AUDITOR, place));
    }

    /** Several with commas between them. */
    private static Set<Kind> kinds(Query query) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String each : query.find(Query.KIND).map(text -> text.split(",")).orElse(new String[0])) {
            Kind.find(each.strip()).ifPresentOrElse(kinds::add, () -> {
                String known = String.join(", ", Arrays.stream(Kind.values()).map(Kind::code).toList());
                query.fault(Query.KIND, "unknown", "没有这一类；可用：%s。".formatted(known), "There is no such kind; there are: %s.".formatted(known));
            });
        }
        return kinds;
    }
}
