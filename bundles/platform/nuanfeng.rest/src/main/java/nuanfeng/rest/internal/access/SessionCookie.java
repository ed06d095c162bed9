// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.access;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/** The cookie that proves a session. No script can read it, and no other site can make a browser send it. */
public final class SessionCookie {

    private static final String NAME = "nuanfeng-session";
    private static final String RULES = "; Path=/; HttpOnly; SameSite=Strict";
    private static final String SECURE = "; Secure";
    private static final String DEPARTURE = "nuanfeng-oidc";
    /** Lax: it comes with a browser that the provider, which is another site, sends back. */
    private static final String DEPARTURE_RULES = "; Path=/api/v1/session/oidc; HttpOnly; SameSite=Lax; Max-Age=600";
    private static final String REFUSAL = "nuanfeng-refused";
    private static final String REFUSAL_RULES = "; Path=/; SameSite=Strict; Max-Age=60";
    private static final int MOST_CHARACTERS = 100;

    private SessionCookie() {
    }

    /** @param header {@code Cookie}, as sent; may be null */
    public static Optional<String> find(String header) {
        return find(NAME, header);
    }

    /** What a browser was given that went to the provider. @param header as with {@link #find} */
    public static Optional<String> departure(String header) {
        return find(DEPARTURE, header);
    }

    private static Optional<String> find(String name, String header) {
        if (header == null) {
            return Optional.empty();
        }
        for (String each : header.split(";")) {
            String pair = each.strip();
            if (pair.startsWith(name + "=") && pair.length() < MOST_CHARACTERS && pair.length() > name.length() + 1) {
                return Optional.of(pair.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** The header that gives it to a browser, which keeps it as long as it runs. */
    public static String of(String secret, HttpServletRequest request) {
        return of(secret, PageOrigin.isBehindTls(request));
    }

    /** @param encrypted whether browsers come by TLS */
    public static String of(String secret, boolean encrypted) {
        return NAME + "=" + secret + RULES + (encrypted ? SECURE : "");
    }

    /** The header that gives a browser something to bring back from the provider. */
    public static String ofDeparture(String secret, boolean encrypted) {
        return DEPARTURE + "=" + secret + DEPARTURE_RULES + (encrypted ? SECURE : "");
    }

    /** The header that tells the page why nobody was let in. @param encoded as an address would hold it */
    public static String ofRefusal(String encoded) {
        return REFUSAL + "=" + encoded + REFUSAL_RULES;
    }

    /** The header that takes it back. */
    public static String none(HttpServletRequest request) {
        return of("", request) + "; Max-Age=0";
    }
}
