// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.duty;

import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.duty.AgencyDuty;
import nuanfeng.json.AgencyJson;
import nuanfeng.json.DutyJson;
import nuanfeng.json.Json;
import nuanfeng.library.PlaceView;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Query;

/** The duties of one agency. Places that are not served cannot be looked into; a header names them, so that the list is not taken for the whole. */
record AgencyDutyAnswer(Reply reply) {

    private static final String NOT_SERVED = "Policy-Not-Served";

    /** Which end of a duty is asked about. */
    enum Part {
        ANY, OWES, IS_OWED;

        boolean takes(AgencyDuty duty) {
            return this == ANY || (this == OWES ? duty.owes() : duty.isOwed());
        }
    }

    /** Before the days are read, which complains of everything that was found wrong so far. */
    static Part part(Query query) {
        return switch (query.find(Query.AS).orElse("")) {
            case AgencyJson.OWED_BY -> Part.OWES;
            case AgencyJson.OWED_TO -> Part.IS_OWED;
            default -> {
                if (query.find(Query.AS).isPresent()) {
                    query.fault(Query.AS, "malformed", "须为 owedBy 或 owedTo。", "owedBy or owedTo is expected.");
                }
                yield Part.ANY;
            }
        };
    }

    Answer json(List<AgencyDuty> duties, Enquiry enquiry) {
        String passedOver = enquiry.query().find(Query.PLACE).isPresent() ? "" : enquiry.edition().places().stream()
                .filter(place -> !place.served()).map(PlaceView::place).map(Object::toString).collect(Collectors.joining(", "));
        Answer answer = reply.read(enquiry, enquiry.edition().hash() + passedOver, Json.list(duties,
                (json, duty) -> DutyJson.write(json, duty, enquiry.language(), enquiry.quotation())));
        return passedOver.isEmpty() ? answer : answer.with(NOT_SERVED, passedOver);
    }
}
