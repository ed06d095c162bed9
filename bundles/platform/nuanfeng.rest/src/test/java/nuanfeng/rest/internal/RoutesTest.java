// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

import org.junit.jupiter.api.Test;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Route;

class RoutesTest {

    /** Never called. */
    @Open
    @Path("/")
    @Produces("application/json")
    public static final class Shelf {

        @GET
        @Path("/books")
        @Accepts({"on", "texts"})
        public Answer all(@Context Query query) {
            return Answer.bare(200);
        }

        @GET
        @Path("/books/{book}")
        public Answer one(@PathParam("book") String book, @Context Enquiry enquiry) {
            return Answer.bare(200);
        }

        @GET
        @Path("/books/newest")
        public Answer newest(@Context Enquiry enquiry) {
            return Answer.bare(200);
        }

        @POST
        @Path("/books/{book}/pages/{page}")
        @Consumes("application/json")
        public Answer turn(@PathParam("book") String book, @PathParam("page") String page, @Context Enquiry enquiry) {
            return Answer.bare(200);
        }

        @Needs(Needs.CLERK)
        @DELETE
        @Path("/books/{book}")
        @Produces("text/plain")
        public Answer burn(@PathParam("book") String book, @Context Enquiry enquiry) {
            return Answer.bare(204);
        }

        public Answer noOperation() {
            return Answer.bare(500);
        }
    }

    /** Never called. */
    @Open
    public static final class Mistaken {

        @GET
        @Path("/books/{book}")
        public Answer one(@PathParam("page") String page, @Context Enquiry enquiry) {
            return Answer.bare(200);
        }
    }

    private final Routes routes = new Routes(List.of(new Shelf()));

    private Route route(String name) {
        return routes.all().stream().filter(each -> each.toString().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void theTableIsReadFromTheResourcesWhatIsWrittenOutBeforeWhatIsVariable() {
        assertEquals(List.of("GET /books", "GET /books/newest", "DELETE /books/{book}", "GET /books/{book}",
                "POST /books/{book}/pages/{page}"), routes.all().stream().map(Route::toString).toList());
    }

    @Test
    void aRouteKnowsWhatItsMethodSays() {
        assertEquals(List.of("on", "texts"), route("GET /books").parameters());
        assertEquals(List.of(), route("GET /books/{book}").parameters());
        assertEquals(List.of("book", "page"), route("POST /books/{book}/pages/{page}").variables());
        assertEquals(List.of("application/json"), route("POST /books/{book}/pages/{page}").consumed());
        assertEquals(List.of("application/json"), route("GET /books").produced());
        assertEquals(List.of("text/plain"), route("DELETE /books/{book}").produced());
        assertTrue(route("DELETE /books/{book}").isAdministered());
        assertFalse(route("GET /books/{book}").isAdministered());
    }

    @Test
    void anAddressMatchesSegmentBySegment() {
        Route turn = route("POST /books/{book}/pages/{page}");

        assertTrue(turn.matches(Route.segments("/books/a/pages/2")));
        assertEquals(List.of("a", "2"), turn.values(Route.segments("/books/a/pages/2")));
        for (String other : List.of("/books/a/pages/", "/books//pages/2", "/books/a/pages", "/books/a/pages/2/", "/books/a/page/2", "", "/")) {
            assertFalse(turn.matches(Route.segments(other)), other);
        }
    }

    @Test
    void whatMayBeDoneAtAnAddressIsReadOffTheTable() {
        assertEquals("DELETE, GET, HEAD, OPTIONS", routes.allowed("/books/a"));
        assertEquals("DELETE, GET, HEAD, OPTIONS", routes.allowed("/books/newest"));
        assertEquals("GET, HEAD, OPTIONS", routes.allowed("/books/"));
        assertEquals("OPTIONS, POST", routes.allowed("/books/a/pages/2"));
        assertEquals("", routes.allowed("/book"));
        assertEquals("", routes.allowed(""));
        assertEquals("", routes.allowed("/"));
    }

    @Test
    void aMethodThatTakesOtherThanItsAddressNamesIsRefusedAtTheStart() {
        assertThrows(IllegalStateException.class, () -> new Routes(List.of(new Mistaken())));
    }
}
