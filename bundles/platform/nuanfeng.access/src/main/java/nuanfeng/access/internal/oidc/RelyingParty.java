// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal.oidc;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

import com.nimbusds.jwt.JWTClaimsSet;

/** This server as the provider sees it: sends browsers there, and learns who came back. */
public final class RelyingParty {

    private static final String STATE = "state";
    private static final String CODE = "code";
    private static final String ERROR = "error";
    private static final int OK = 200;
    /** So many may wait for the provider; a slow one does not take the threads of all others. */
    private static final int MOST_AT_A_TIME = 8;

    private final ProviderSettings settings;
    private final ProviderCalls calls;
    private final Provider provider;
    private final IdentityToken tokens;
    private final Journeys journeys;
    private final Semaphore free = new Semaphore(MOST_AT_A_TIME);

    private interface Asking<T> {

        T ask() throws RefusedIdentityException;
    }

    /** A browser goes. */
    public record Gone(URI address, String secret) {
    }

    /**
     * Somebody whom the provider knows.
     *
     * @param who what the claim says that tells persons apart
     * @param groups what the claim of groups lists; empty where none is looked at
     * @param provenAt when they proved who they are, as the provider says
     * @param to what was said at the departure
     */
    public record Identity(String who, List<String> groups, Optional<Instant> provenAt, String to) {
    }

    /** @param longest that one answer of the provider may take */
    public RelyingParty(ProviderSettings settings, Clock clock, Duration longest) {
        this.settings = settings;
        this.calls = new ProviderCalls(settings, longest);
        this.provider = new Provider(settings, calls, clock);
        this.tokens = new IdentityToken(settings, provider, clock);
        this.journeys = new Journeys(clock);
    }

    public String name() {
        return settings.name();
    }

    /** Whether browsers come to this server by TLS. */
    public boolean isEncrypted() {
        return settings.encrypted();
    }

    private <T> T few(Asking<T> asking) throws RefusedIdentityException {
        if (!free.tryAcquire()) {
            throw RefusedIdentityException.away("busy", null);
        }
        try {
            return asking.ask();
        } finally {
            free.release();
        }
    }

    /** @param anew whether they must prove there once more who they are */
    public Gone depart(String to, boolean anew) throws RefusedIdentityException {
        return few(() -> sentThere(to, anew));
    }

    private Gone sentThere(String to, boolean anew) throws RefusedIdentityException {
        URI page = provider.metadata().authorization();
        Journeys.Begun begun = journeys.begin(to, anew);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", CODE);
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", settings.callback().toString());
        query.put("scope", String.join(" ", settings.scopes()));
        query.put(STATE, begun.journey().state());
        query.put("nonce", begun.journey().nonce());
        query.put("code_challenge", challenge(begun.journey().verifier()));
        query.put("code_challenge_method", "S256");
        if (anew) {
            query.put("prompt", "login");
            query.put("max_age", "0");
        }
        return new Gone(URI.create(page + (page.getRawQuery() == null ? "?" : "&") + form(query)), begun.secret());
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String form(Map<String, String> members) {
        return members.entrySet().stream().map(each -> each.getKey() + "=" + encoded(each.getValue())).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @param answer what the browser brings @param secret of its departure */
    public Identity arrive(Map<String, String> answer, Optional<String> secret) throws RefusedIdentityException {
        return few(() -> cameBack(answer, secret));
    }

    private Identity cameBack(Map<String, String> answer, Optional<String> secret) throws RefusedIdentityException {
        Journeys.Journey journey = journeys.end(answer.getOrDefault(STATE, ""), secret);
        String issuer = answer.get("iss");
        if (issuer == null ? provider.metadata().saysIssuer() : !issuer.equals(settings.issuer())) {
            throw RefusedIdentityException.of("issuer");
        }
        if (answer.containsKey(ERROR)) {
            throw RefusedIdentityException.of("refused", bare(answer.get(ERROR)));
        }
        String code = answer.getOrDefault(CODE, "");
        if (code.isEmpty()) {
            throw RefusedIdentityException.of("no-code");
        }
        return identity(tokens.judge(redeemed(code, journey), journey), journey);
    }

    /** Of what somebody else wrote, only what an error of the protocol looks like. */
    private static String bare(Object error) {
        String text = String.valueOf(error);
        return text.matches("[a-z_]{1,60}") ? text : "?";
    }

    /** The identity token that the code is worth. */
    private String redeemed(String code, Journeys.Journey journey) throws RefusedIdentityException {
        Provider.Metadata metadata = provider.metadata();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put(CODE, code);
        form.put("redirect_uri", settings.callback().toString());
        form.put("code_verifier", journey.verifier());
        String authorization = "";
        if (settings.secret().isPresent() && !metadata.secretInForm()) {
            String pair = encoded(settings.clientId()) + ":" + encoded(settings.secret().get());
            authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        } else {
            form.put("client_id", settings.clientId());
            settings.secret().ifPresent(each -> form.put("client_secret", each));
        }
        ProviderCalls.Told told = calls.post(metadata.token(), form(form), authorization);
        if (told.status() != OK) {
            throw RefusedIdentityException.of("code", bare(told.members().get(ERROR)));
        }
        return Optional.ofNullable(told.members().get("id_token")).filter(String.class::isInstance).map(String.class::cast)
                .orElseThrow(() -> RefusedIdentityException.of("no-token"));
    }

    private Identity identity(JWTClaimsSet claims, Journeys.Journey journey) throws RefusedIdentityException {
        try {
            String who = claims.getStringClaim(settings.accountClaim());
            if (who == null || who.isBlank()) {
                throw RefusedIdentityException.of("claim", settings.accountClaim());
            }
            return new Identity(who, groups(claims), Optional.ofNullable(claims.getDateClaim("auth_time")).map(Date::toInstant), journey.to());
        } catch (ParseException e) {
            throw RefusedIdentityException.of("claim", settings.accountClaim());
        }
    }

    /** A list of texts, or one of them alone. */
    private List<String> groups(JWTClaimsSet claims) throws RefusedIdentityException {
        Object said = settings.roleClaim().map(claims::getClaim).orElse(null);
        if (said instanceof String one) {
            return List.of(one);
        } else if (said instanceof List<?> all && all.stream().allMatch(String.class::isInstance)) {
            return all.stream().map(String.class::cast).toList();
        } else if (said == null) {
            return List.of();
        }
        throw RefusedIdentityException.of("claim", settings.roleClaim().orElseThrow());
    }
}
