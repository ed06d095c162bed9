// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The pages of other sites that a browser lets call this server: those whose origin stands on a list, and none when it is empty.
 * They get no rights by it: whoever administers still sends the key, and nothing here ever asks for cookies.
 *
 * @param origins as browsers send them: {@code https://hr.example.cn}
 */
public record OtherSites(Set<String> origins) {

    public static final OtherSites NONE = new OtherSites(Set.of());

    private static final String ALLOWED_ORIGIN = "Access-Control-Allow-Origin";
    private static final String SENT = "Authorization, Content-Type, Accept, Accept-Language, If-None-Match";
    private static final String READ = "Policy-Edition, Policy-On, Policy-On-From, ETag, Location, Retry-After, Allow, WWW-Authenticate";
    private static final String SECONDS = "600";

    public OtherSites {
        origins = Set.copyOf(origins);
    }

    /** What a browser may do on behalf of such a page, when that is what it asks; it sends no key with that question. */
    public Optional<Answer> judge(HttpServletRequest request) {
        boolean asks = request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
        return asks && isListed(request) ? Optional.of(Reply.fresh(Answer.bare(204)).with("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE")
                .with("Access-Control-Allow-Headers", SENT).with("Access-Control-Max-Age", SECONDS)) : Optional.empty();
    }

    /** The same answer, for such a page to read. */
    public Answer signed(Answer answer, HttpServletRequest request) {
        if (origins.isEmpty()) {
            return answer;
        }
        String vary = answer.headers().getOrDefault("Vary", "");
        Answer varied = answer.with("Vary", vary.isEmpty() ? "Origin" : vary + ", Origin");
        return isListed(request) ? varied.with(ALLOWED_ORIGIN, request.getHeader("Origin")).with("Access-Control-Expose-Headers", READ) : varied;
    }

    private boolean isListed(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && origins.contains(origin);
    }
}
