// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import nuanfeng.approval.Requests;
import nuanfeng.job.JobDesk;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.record.RecordException;
import nuanfeng.rest.internal.request.Enquiry;

/** What there is to see of each kind, for those who may see it. */
public record Happenings(PolicyLibrary library, PolicyAdministration administration, Requests requests, JobDesk jobs) {

    private static final Map<String, String> WHERE = Map.of("edition", "/api/v1/editions/current", "candidate", "/api/v1/policies", "request",
            "/api/v1/requests", "job", "/api/v1/jobs", "place", "/api/v1/places");
    private static final int ENOUGH = 10;

    /** Where that kind is read. */
    static String href(String kind) {
        return WHERE.get(kind);
    }

    SeenMarks now(Enquiry enquiry) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("edition", mark(Stream.of(library.current().hash())));
        marks.put("candidate", mark(administration.policies().stream().filter(each -> each.place().map(enquiry::may).orElse(true))
                .map(each -> each.digest() + each.state() + each.needs())));
        marks.put("request", mark(requests.list(Optional.empty()).stream().filter(each -> each.content().changes().stream().anyMatch(change -> enquiry.may(change.place())))
                .map(each -> each.id() + " " + each.version() + each.state())));
        marks.put("job", jobs(enquiry));
        marks.put("place", mark(library.current().places().stream().map(each -> each.place() + " " + each.served())));
        return new SeenMarks(marks);
    }

    /** While the database is away a job is where it was. */
    private String jobs(Enquiry enquiry) {
        try {
            return mark(jobs.all().stream().filter(each -> enquiry.may(each.place())).map(each -> each.id() + each.mark()));
        } catch (RecordException e) {
            return "0";
        }
    }

    private static String mark(Stream<?> what) {
        StringBuilder text = new StringBuilder();
        what.map((Function<Object, String>) String::valueOf).forEach(each -> text.append(each).append('\n'));
        return Digest.of(text.toString()).substring(Digest.PREFIX.length(), Digest.PREFIX.length() + ENOUGH);
    }
}
