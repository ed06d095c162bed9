// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.access;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/** The cookie that proves a session. No script can read it, and no other site can make a browser send it. */
public final class SessionCookie {

    private static final String NAME = "nuanfeng-session";
    private static final String RULES = "; Path=/; HttpOnly; SameSite=Strict";
    private static final int MOST_CHARACTERS = 100;

    private SessionCookie() {
    }

    /** @param header {@code Cookie}, as sent; may be null */
    public static Optional<String> find(String header) {
        if (header == null) {
            return Optional.empty();
        }
        for (String each : header.split(";")) {
            String pair = each.strip();
            if (pair.startsWith(NAME + "=") && pair.length() < MOST_CHARACTERS && pair.length() > NAME.length() + 1) {
                return Optional.of(pair.substring(NAME.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** The header that gives it to a browser, which keeps it as long as it runs. */
    public static String of(String secret, HttpServletRequest request) {
        return NAME + "=" + secret + RULES + (PageOrigin.isBehindTls(request) ? "; Secure" : "");
    }

    /** The header that takes it back. */
    public static String none(HttpServletRequest request) {
        return of("", request) + "; Max-Age=0";
    }
}
