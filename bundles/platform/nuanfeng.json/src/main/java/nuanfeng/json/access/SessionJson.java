// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.access;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.Profile;
import nuanfeng.access.Role;
import nuanfeng.access.Session;
import nuanfeng.json.Json;

/** Who is recognised, and what they may do. Never a secret. */
public final class SessionJson {

    private SessionJson() {
    }

    /** @param session empty for a program, which has none */
    public static void write(JsonGenerator json, Principal principal, Profile profile, Optional<Session> session) throws IOException {
        json.writeStartObject();
        json.writeStringField("subject", principal.subject());
        json.writeStringField("name", principal.name());
        json.writeStringField("means", principal.means().name().toLowerCase(Locale.ROOT));
        roles(json, principal.grants());
        json.writeArrayFieldStart("may");
        for (Role each : principal.roles()) {
            json.writeString(each.code());
        }
        if (profile == Profile.SINGLE && principal.mayAnyOfSomewhere(List.of(Role.APPROVE))) {
            json.writeString("activate");
        }
        json.writeEndArray();
        json.writeStringField("profile", profile.code());
        if (session.isPresent()) {
            json.writeStringField("startedAt", Json.moment(session.get().startedAt()));
            json.writeStringField("endsAt", Json.moment(session.get().endsAt()));
        }
        json.writeEndObject();
    }

    static void roles(JsonGenerator json, List<Grant> grants) throws IOException {
        json.writeArrayFieldStart("roles");
        for (Grant each : grants) {
            json.writeStartObject();
            json.writeStringField("role", each.role().code());
            json.writeStringField("placePrefix", each.place().path());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
