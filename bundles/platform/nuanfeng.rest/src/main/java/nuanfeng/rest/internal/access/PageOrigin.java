// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

/** From which site a page of a browser sends something. */
final class PageOrigin {

    private static final String HTTPS = "https";
    private static final String TLS_PORT = ":443";
    private static final String PLAIN_PORT = ":80";

    private PageOrigin() {
    }

    /**
     * Whether it is a page that this server gave out: host and port are those that were called, here or at a proxy that is believed. Behind another proxy
     * with TLS the browser says {@code https} where the server hears {@code http}, so the scheme does not count.
     */
    static boolean isOurs(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        String host = request.getServerName() + ":" + request.getServerPort();
        try {
            URI uri = new URI(origin);
            return uri.getRawAuthority() != null && bare(uri.getRawAuthority()).equals(bare(host));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String bare(String authority) {
        String text = authority.toLowerCase(Locale.ROOT);
        return text.endsWith(TLS_PORT) ? text.substring(0, text.length() - TLS_PORT.length())
                : text.endsWith(PLAIN_PORT) ? text.substring(0, text.length() - PLAIN_PORT.length()) : text;
    }

    /** Whether the browser came by TLS, to us or to the proxy before us, which its page says. */
    static boolean isBehindTls(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return request.isSecure() || origin != null && origin.startsWith(HTTPS + ":") && isOurs(request);
    }
}
