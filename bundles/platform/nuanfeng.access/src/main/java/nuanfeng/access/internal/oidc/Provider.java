// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal.oidc;

import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;

/** What the provider says of itself, and its keys. Both are kept for a while; a key that is not known is asked for at once, but not again and again. */
final class Provider {

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final int OK = 200;

    private final ProviderSettings settings;
    private final ProviderCalls calls;
    private final Clock clock;
    private Metadata metadata;
    private Instant metadataAt = Instant.MIN;
    private JWKSet keys;
    private Instant keysAt = Instant.MIN;

    /**
     * Its addresses.
     *
     * @param secretInForm whether it takes the secret of a client in the form alone
     * @param saysIssuer whether it names itself when it sends a browser back
     */
    record Metadata(URI authorization, URI token, URI keys, boolean secretInForm, boolean saysIssuer) {
    }

    Provider(ProviderSettings settings, ProviderCalls calls, Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.clock = clock;
    }

    synchronized Metadata metadata() throws RefusedIdentityException {
        Instant now = clock.instant();
        if (metadata == null || now.isAfter(metadataAt.plus(KEPT))) {
            String issuer = settings.issuer();
            Map<String, Object> told = told(URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + WELL_KNOWN));
            if (!issuer.equals(told.get("issuer"))) {
                throw RefusedIdentityException.away("other-issuer", null);
            }
            metadata = read(told);
            metadataAt = now;
        }
        return metadata;
    }

    private Map<String, Object> told(URI address) throws RefusedIdentityException {
        ProviderCalls.Told told = calls.get(address);
        if (told.status() != OK) {
            throw RefusedIdentityException.away("status", null, told.status());
        }
        return told.members();
    }

    private Metadata read(Map<String, Object> told) throws RefusedIdentityException {
        try {
            List<String> ways = JSONObjectUtils.getStringList(told, "token_endpoint_auth_methods_supported");
            return new Metadata(address(told, "authorization_endpoint"), address(told, "token_endpoint"), address(told, "jwks_uri"),
                    ways != null && ways.contains("client_secret_post") && !ways.contains("client_secret_basic"),
                    Boolean.TRUE.equals(told.get("authorization_response_iss_parameter_supported")));
        } catch (ParseException | IllegalArgumentException e) {
            throw RefusedIdentityException.away("unreadable", e);
        }
    }

    /** Also the page that browsers are sent to. */
    private URI address(Map<String, Object> told, String member) throws RefusedIdentityException {
        if (!(told.get(member) instanceof String text)) {
            throw RefusedIdentityException.away("unreadable", null);
        }
        URI address = URI.create(text);
        if (!settings.isThere(address)) {
            throw RefusedIdentityException.away("elsewhere", null);
        }
        return address;
    }

    /** Those that may have signed that; empty when none is known. */
    synchronized List<JWK> keys(JWSHeader header) throws RefusedIdentityException {
        Instant now = clock.instant();
        JWKSelector selector = new JWKSelector(JWKMatcher.forJWSHeader(header));
        List<JWK> found = keys == null || now.isAfter(keysAt.plus(KEPT)) ? List.of() : selector.select(keys);
        if (found.isEmpty() && now.isAfter(keysAt.plus(BETWEEN_LOOKS))) {
            try {
                keys = JWKSet.parse(told(metadata().keys()));
                keysAt = now;
            } catch (ParseException e) {
                throw RefusedIdentityException.away("unreadable", e);
            }
            found = selector.select(keys);
        }
        return found;
    }
}
