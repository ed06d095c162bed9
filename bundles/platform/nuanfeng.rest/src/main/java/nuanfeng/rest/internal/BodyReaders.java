// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.util.List;
import java.util.Optional;

import nuanfeng.http.Doorkeeper;
import nuanfeng.json.Hrefs;
import nuanfeng.rest.internal.access.Gatekeeper;
import nuanfeng.rest.internal.request.Route;

/** Tells the server's door which operations read a body, and whose. What stands elsewhere on the server is not ours to judge. */
record BodyReaders(Routes routes, Gatekeeper gatekeeper) implements Doorkeeper {

    private static final String FOLDER = Hrefs.BASE + "/";
    /** What can be large: it goes to a disk while it comes. */
    private static final List<String> STREAMED = List.of("application/java-archive", "text/csv");

    @Override
    public Body body(String method, String path, Optional<String> authorization, Optional<String> cookie) {
        if (!path.startsWith(FOLDER)) {
            return Body.WHOLE;
        }
        List<String> segments = Route.segments(path.substring(Hrefs.BASE.length(), path.length() - (path.endsWith("/") ? 1 : 0)));
        return routes.at(method, segments).filter(route -> !route.consumed().isEmpty())
                .filter(route -> !route.isAdministered() || gatekeeper.knows(authorization.orElse(""), cookie.orElse("")))
                .map(route -> route.consumed().stream().anyMatch(STREAMED::contains) ? Body.STREAMED : Body.WHOLE).orElse(Body.UNREAD);
    }
}
