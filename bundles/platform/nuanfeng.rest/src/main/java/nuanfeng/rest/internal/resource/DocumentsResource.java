// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.resource;

import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import nuanfeng.document.ClauseView;
import nuanfeng.document.DocumentView;
import nuanfeng.document.Documents;
import nuanfeng.json.DocumentJson;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** The documents that policy speaks from, by ASCII id or official number. */
@Path("/documents")
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentsResource {

    private final Reception reception;
    private final Reply reply;

    public DocumentsResource(Reception reception, Reply reply) {
        this.reception = reception;
        this.reply = reply;
    }

    @GET
    public Response all(@Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.DOCUMENTS, request);
        List<DocumentView> documents = enquiry.query().find(Query.PLACE).map(enquiry.edition()::place).map(Place::documents)
                .orElseGet(() -> enquiry.edition().documents().all());
        return reply.read(enquiry, enquiry.edition().hash(), json -> {
            json.writeStartArray();
            for (DocumentView document : documents) {
                DocumentJson.write(json, document);
            }
            json.writeEndArray();
        }).toResponse();
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.DOCUMENT, request);
        Edition edition = enquiry.edition();
        Documents documents = edition.documents();
        DocumentView document = documents.document(id);
        List<ClauseView> clauses = document.clauses().keySet().stream().map(clause -> documents.clause(id, clause)).toList();
        boolean texts = enquiry.query().flag(Query.TEXTS, false);
        return reply.read(enquiry, edition.hash(), json -> DocumentJson.write(json, document, above(documents, document),
                documents.restingOn(document.id()), clauses, texts)).toResponse();
    }

    /** In the order in which the document names them. */
    private static List<DocumentView> above(Documents documents, DocumentView document) {
        return documents.all().stream().filter(each -> document.parents().contains(each.id()))
                .sorted(Comparator.comparingInt(each -> document.parents().indexOf(each.id()))).toList();
    }

    @GET
    @Path("{id}/clauses/{clause}")
    public Response clause(@PathParam("id") String id, @PathParam("clause") String clause,
            @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.CLAUSE, request);
        ClauseView found = enquiry.edition().documents().clause(id, clause);
        return reply.read(enquiry, enquiry.edition().hash(), json -> DocumentJson.write(json, found)).toResponse();
    }
}
