// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;

/** An OpenID Connect provider that tells the truth unless a test wants it to lie. */
final class TestProvider implements AutoCloseable {

    static final String ISSUER = "office";
    static final String CLIENT = "nuanfeng";

    private final KeyProvider keys = new KeyProvider();
    private final MockOAuth2Server server;
    private final Prepared prepared = new Prepared();
    private final HttpClient browser = HttpClient.newHttpClient();

    TestProvider(Instant now) {
        server = new MockOAuth2Server(new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys, now), Set.of(), new MockWebServerWrapper(null)), prepared);
        server.start();
    }

    String issuer() {
        return server.issuerUrl(ISSUER).toString();
    }

    /** The next token is about that person, and says so besides. */
    void says(String subject, Map<String, Object> claims) {
        says(ISSUER, subject, List.of(CLIENT), claims, 600);
    }

    void says(String issuer, String subject, List<String> audience, Map<String, Object> claims, long seconds) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(issuer, subject, "JWT", audience, claims, seconds));
    }

    /** Answers that a test has put there, before all others. */
    private static final class Prepared implements Route {

        private final Queue<Supplier<OAuth2HttpResponse>> answers = new ConcurrentLinkedQueue<>();
        private final Queue<String> asked = new ConcurrentLinkedQueue<>();

        @Override
        public boolean match(OAuth2HttpRequest request) {
            asked.add(request.getUrl().encodedPath());
            return !answers.isEmpty();
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return answers.remove().get();
        }
    }

    /** The next request is answered so, whatever it is. */
    void answers(int status, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        prepared.answers.add(() -> new OAuth2HttpResponse(Headers.of(all), status, body, null));
    }

    /** The next request is answered when nobody waits any more. */
    void answersLate(long millis) {
        prepared.answers.add(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new OAuth2HttpResponse(Headers.of(), 200, "{}", null);
        });
    }

    /** The next request is for a token, and gets this one. */
    void hands(String token) {
        answers(200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + token + "\"}");
    }

    /** A token as this provider would write it, signed by somebody. */
    String signed(JWSAlgorithm algorithm, JWSSigner signer, String key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    com.nimbusds.jose.jwk.RSAKey key() {
        return keys.signingKey(ISSUER).toRSAKey();
    }

    /** Goes to the page, where nobody is asked anything: whoever is to prove anew who they are has done so. @return what the browser is to bring back */
    Map<String, String> visit(URI page) {
        try {
            HttpResponse<Void> sent = browser.send(HttpRequest.newBuilder(URI.create(page.toString().replace("&prompt=login", ""))).build(), HttpResponse.BodyHandlers.discarding());
            return query(URI.create(sent.headers().firstValue("Location").orElseThrow(() -> new AssertionError(page + " answers " + sent.statusCode()))));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static Map<String, String> query(URI address) {
        Map<String, String> query = new LinkedHashMap<>();
        Arrays.stream(Optional.ofNullable(address.getRawQuery()).orElse("").split("&")).map(each -> each.split("=", 2))
                .forEach(pair -> query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return query;
    }

    /** What it was asked since the last time, in order. */
    List<String> asked() {
        List<String> paths = List.copyOf(prepared.asked);
        prepared.asked.clear();
        return paths;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
