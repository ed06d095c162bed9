// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.session;

import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.access.AccessDesk;
import nuanfeng.access.Principal;
import nuanfeng.access.Session;
import nuanfeng.json.access.SessionJson;
import nuanfeng.rest.internal.access.Gatekeeper;
import nuanfeng.rest.internal.access.SessionCookie;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.StrictJson;

/**
 * A person signs in with a browser, which keeps a cookie that no script can read. Every sign-in makes another session; what a browser brings along is
 * never made one.
 *
 * @param mostBytes of one body
 */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
public record SessionResource(AccessDesk desk, int mostBytes) {

    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String NEW_PASSWORD = "newPassword";
    private static final String KEY = "key";
    private static final String COOKIE = "Set-Cookie";

    @POST
    @Open(always = true)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer signIn(@Context Enquiry enquiry) {
        HttpServletRequest request = enquiry.request();
        if (request.getHeader("Origin") != null) {
            Gatekeeper.mustComeFromHere(request);
        }
        Members members = Members.of(StrictJson.readObject(Body.json(request, mostBytes).bytes()), Set.of(USER, PASSWORD, NEW_PASSWORD, KEY));
        Optional<String> key = members.text(KEY);
        Optional<String> user = members.text(USER);
        Optional<String> password = members.text(PASSWORD);
        Optional<String> fresh = members.text(NEW_PASSWORD);
        if (key.isPresent() == user.isPresent() || user.isPresent() != password.isPresent()) {
            members.fault(key.isPresent() ? KEY : USER, "contradiction", "须给出 user 与 password，或者只给出 key。", "Expected is user with password, or key alone.");
        }
        members.complete();
        String address = String.valueOf(request.getRemoteAddr());
        Session.Opened opened = key.isPresent() ? desk.signIn(key.get(), address) : desk.signIn(user.orElseThrow(), password.orElseThrow(), fresh, address);
        SessionCookie.find(request.getHeader("Cookie")).ifPresent(desk::signOut);
        Session session = opened.session();
        return Reply.fresh(json -> SessionJson.write(json, session.principal(), desk.profile(), Optional.of(session)))
                .with(COOKIE, SessionCookie.of(opened.secret(), request));
    }

    @GET
    @Needs({})
    public Answer whoAmI(@Context Enquiry enquiry) {
        Principal principal = enquiry.principal().orElseThrow();
        Optional<Session> session = principal.means() == Principal.Means.TOKEN || enquiry.request().getHeader("Authorization") != null ? Optional.empty()
                : SessionCookie.find(enquiry.request().getHeader("Cookie")).flatMap(desk::session);
        return Reply.fresh(json -> SessionJson.write(json, principal, desk.profile(), session));
    }

    @DELETE
    @Needs({})
    public Answer signOut(@Context Enquiry enquiry) {
        SessionCookie.find(enquiry.request().getHeader("Cookie")).ifPresent(desk::signOut);
        return Reply.fresh(Answer.bare(HttpServletResponse.SC_NO_CONTENT)).with(COOKIE, SessionCookie.none(enquiry.request()));
    }
}
