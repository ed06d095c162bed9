// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which provider, and who this server is there.
 *
 * @param issuer as the provider writes it, character by character
 * @param secret of this client; empty for one that has none
 * @param callback address of this server to which the provider sends browsers back
 * @param accountClaim which claim of the identity token says who somebody is
 * @param roleClaim which claim lists the groups of somebody; empty: none is looked at
 */
public record ProviderSettings(String name, String issuer, String clientId, Optional<String> secret, URI callback, List<String> scopes, String accountClaim,
        Optional<String> roleClaim) {

    /** Where the provider sends browsers back to, below the address of this server. */
    public static final String CALLBACK = "/api/v1/session/oidc/callback";

    private static final String HTTPS = "https";
    private static final String HTTP = "http";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String OPENID = "openid";

    public ProviderSettings {
        origin(issuer, "oidc.issuer");
        if (issuer.contains("?") || issuer.contains("#")) {
            throw new IllegalArgumentException("oidc.issuer has neither query nor fragment");
        }
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("oidc.clientId is missing");
        }
        if (accountClaim.isBlank()) {
            throw new IllegalArgumentException("oidc.accountClaim is missing");
        }
        Set<String> all = new LinkedHashSet<>(List.of(OPENID));
        all.addAll(scopes);
        scopes = List.copyOf(all);
    }

    /** @param address of this server as browsers write it @throws IllegalArgumentException with what is wrong */
    public static URI callback(String address) {
        origin(address, "oidc.address");
        return URI.create((address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + CALLBACK);
    }

    /** Whether browsers come to this server by TLS. */
    boolean encrypted() {
        return HTTPS.equals(callback.getScheme());
    }

    /** Whether that is an address of the provider. Nothing else is ever called. */
    boolean isThere(URI address) {
        return address.getRawAuthority() != null && origin(address).equals(origin(URI.create(issuer)));
    }

    private static String origin(URI address) {
        int port = address.getPort() >= 0 ? address.getPort() : HTTPS.equals(address.getScheme()) ? 443 : 80;
        return address.getScheme() + "://" + String.valueOf(address.getHost()).toLowerCase(java.util.Locale.ROOT) + ":" + port;
    }

    /** By TLS; on this very machine without. */
    private static void origin(String text, String setting) {
        try {
            URI uri = new URI(text);
            boolean fits = uri.getHost() != null && uri.getRawUserInfo() == null
                    && (HTTPS.equals(uri.getScheme()) || HTTP.equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
            if (!fits) {
                throw new IllegalArgumentException(setting + " is an address with https (http only on this very machine), and not '" + text + "'");
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(setting + " is no address: '" + text + "'", e);
        }
    }
}
