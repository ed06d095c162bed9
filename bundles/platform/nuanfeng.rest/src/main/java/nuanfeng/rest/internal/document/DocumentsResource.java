// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.document;

import java.util.Comparator;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.document.ClauseView;
import nuanfeng.document.DocumentView;
import nuanfeng.document.Documents;
import nuanfeng.json.DocumentJson;
import nuanfeng.json.Json;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** The documents that policy speaks from, by ASCII id or official number. */
@Open
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record DocumentsResource(Reply reply) {

    @GET
    @Path("/documents")
    @Accepts({Query.PLACE, Query.EDITION, Query.KNOWN_AT})
    public Answer all(@Context Enquiry enquiry) {
        List<DocumentView> documents = enquiry.query().find(Query.PLACE).map(enquiry.edition()::place).map(Place::documents)
                .orElseGet(() -> enquiry.edition().documents().all());
        return reply.read(enquiry, enquiry.edition().hash(), Json.list(documents, DocumentJson::write));
    }

    @GET
    @Path("/documents/{id}")
    @Accepts({Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer one(@PathParam("id") String id, @Context Enquiry enquiry) {
        Edition edition = enquiry.edition();
        Documents documents = edition.documents();
        DocumentView document = documents.document(id);
        List<ClauseView> clauses = document.clauses().keySet().stream().map(clause -> documents.clause(id, clause)).toList();
        boolean texts = enquiry.query().flag(Query.TEXTS, false);
        return reply.read(enquiry, edition.hash(), json -> DocumentJson.write(json, document, above(documents, document),
                documents.restingOn(document.id()), clauses, texts));
    }

    /** In the order in which the document names them. */
    private static List<DocumentView> above(Documents documents, DocumentView document) {
        return documents.all().stream().filter(each -> document.parents().contains(each.id()))
                .sorted(Comparator.comparingInt(each -> document.parents().indexOf(each.id()))).toList();
    }

    @GET
    @Path("/documents/{id}/clauses/{clause}")
    @Accepts({Query.EDITION, Query.KNOWN_AT})
    public Answer clause(@PathParam("id") String id, @PathParam("clause") String clause,
            @Context Enquiry enquiry) {
        ClauseView found = enquiry.edition().documents().clause(id, clause);
        return reply.read(enquiry, enquiry.edition().hash(), json -> DocumentJson.write(json, found));
    }
}
