// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.session;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.access.AccessDesk;
import nuanfeng.access.AccessException;
import nuanfeng.access.ProviderDesk;
import nuanfeng.json.Hrefs;
import nuanfeng.rest.internal.access.SessionCookie;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Costly;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/**
 * A person signs in at the OpenID Connect provider of the office. A browser goes there and comes back here; what it leaves with is the same cookie that a
 * password gives.
 */
@Path("/session/oidc")
@Open(always = true)
public record ProviderResource(ProviderDesk provider, AccessDesk desk) {

    private static final String COOKIE = "Set-Cookie";
    private static final String LOCATION = "Location";
    private static final String SIGN_IN = "/session/oidc/sign-in";
    /** What a page of the console is called. Nothing that leads to another server. */
    private static final Pattern PAGE = Pattern.compile("(/[A-Za-z0-9._~-]+){0,12}/?");

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Answer provider(@Context Enquiry enquiry) {
        Optional<String> name = provider.provider();
        return Reply.fresh(json -> write(json, name));
    }

    private static void write(JsonGenerator json, Optional<String> name) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("configured", name.isPresent());
        if (name.isPresent()) {
            json.writeStringField("name", name.get());
            json.writeStringField("href", Hrefs.BASE + SIGN_IN);
        }
        json.writeEndObject();
    }

    /** 303 to the page of the provider. */
    @GET
    @Path("/sign-in")
    @Costly
    @Produces(MediaType.APPLICATION_JSON)
    @Accepts({Query.TO, Query.ANEW})
    public Answer depart(@Context Query query) {
        String to = query.find(Query.TO).orElse("");
        if (!PAGE.matcher(to).matches()) {
            query.fault(Query.TO, "malformed", "须为网页控制台内的页面，如 /changes。", "A page of the console is expected: /changes.");
        }
        boolean anew = query.flag(Query.ANEW, false);
        query.enquiry();
        ProviderDesk.Departure departure = provider.depart(to, anew);
        return sentOn(departure.address().toString()).with(COOKIE, SessionCookie.ofDeparture(departure.secret(), departure.encrypted()));
    }

    /** 303 to the console, signed in. Where a person looks at it, also when they are not: with the reason in a cookie that the page shows and forgets. */
    @GET
    @Path("/callback")
    @Costly
    @Produces(MediaType.APPLICATION_JSON)
    @Accepts(Query.FIELDS)
    public Answer arrive(@Context Query query) {
        HttpServletRequest request = query.request();
        Enquiry enquiry = query.enquiry();
        try {
            ProviderDesk.Arrival arrival = provider.arrive(query.fields(), SessionCookie.departure(request.getHeader("Cookie")));
            SessionCookie.find(request.getHeader("Cookie")).ifPresent(desk::signOut);
            return sentOn("/#" + (arrival.to().isEmpty() ? "/" : arrival.to())).with(COOKIE, SessionCookie.of(arrival.opened().secret(), arrival.encrypted()));
        } catch (AccessException e) {
            String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
            if (!accept.contains(MediaType.TEXT_HTML)) {
                throw e;
            }
            return sentOn("/#/").with(COOKIE, SessionCookie.ofRefusal(URLEncoder.encode(enquiry.language().of(e.text()), StandardCharsets.UTF_8).replace("+", "%20")));
        }
    }

    private static Answer sentOn(String address) {
        return Reply.fresh(Answer.bare(HttpServletResponse.SC_SEE_OTHER)).with(LOCATION, address);
    }
}
