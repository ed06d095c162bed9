// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal.oidc;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;

/** Judges an identity token: who signed it, for whom, when, in answer to which question. Signed with the provider's own keys alone, never with a shared secret. */
final class IdentityToken {

    static final Duration SKEW = Duration.ofMinutes(1);

    private static final Set<JWSAlgorithm> ALLOWED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512,
            JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);
    private static final int LEAST_RSA_BITS = 2048;

    private final ProviderSettings settings;
    private final Provider provider;
    private final Clock clock;

    IdentityToken(ProviderSettings settings, Provider provider, Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.clock = clock;
    }

    /** @throws RefusedIdentityException with the first thing that is wrong */
    JWTClaimsSet judge(String text, Journeys.Journey journey) throws RefusedIdentityException {
        try {
            JWT token = JWTParser.parse(text);
            if (!(token instanceof SignedJWT signed) || !ALLOWED.contains(signed.getHeader().getAlgorithm())) {
                throw RefusedIdentityException.of("algorithm", token.getHeader().getAlgorithm());
            }
            mustBeSigned(signed);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            mustBeForUs(claims);
            mustBeOfNow(claims);
            if (!journey.nonce().equals(claims.getStringClaim("nonce"))) {
                throw RefusedIdentityException.of("nonce");
            }
            if (journey.anew()) {
                mustBeProvenSince(claims.getDateClaim("auth_time"), journey.at());
            }
            return claims;
        } catch (ParseException e) {
            throw RefusedIdentityException.of("no-token");
        }
    }

    private void mustBeSigned(SignedJWT signed) throws RefusedIdentityException {
        List<JWK> keys = provider.keys(signed.getHeader());
        if (keys.isEmpty()) {
            throw RefusedIdentityException.of("key");
        }
        for (JWK key : keys) {
            try {
                if (signed.verify(verifier(key))) {
                    return;
                }
            } catch (JOSEException e) {
                throw RefusedIdentityException.of("signature");
            }
        }
        throw RefusedIdentityException.of("signature");
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException, RefusedIdentityException {
        if (key instanceof RSAKey rsa && rsa.size() >= LEAST_RSA_BITS) {
            return new RSASSAVerifier(rsa);
        } else if (key instanceof ECKey curve) {
            return new ECDSAVerifier(curve);
        }
        throw RefusedIdentityException.of("key");
    }

    private void mustBeForUs(JWTClaimsSet claims) throws RefusedIdentityException, ParseException {
        if (!settings.issuer().equals(claims.getIssuer())) {
            throw RefusedIdentityException.of("issuer");
        }
        String party = claims.getStringClaim("azp");
        if (!claims.getAudience().contains(settings.clientId()) || claims.getAudience().size() > 1 && party == null || party != null && !party.equals(settings.clientId())) {
            throw RefusedIdentityException.of("audience");
        }
    }

    private void mustBeOfNow(JWTClaimsSet claims) throws RefusedIdentityException {
        Instant now = clock.instant();
        if (claims.getExpirationTime() == null || !now.minus(SKEW).isBefore(claims.getExpirationTime().toInstant())) {
            throw RefusedIdentityException.of("expired");
        }
        if (isAfter(claims.getIssueTime(), now) || claims.getIssueTime() == null || isAfter(claims.getNotBeforeTime(), now)) {
            throw RefusedIdentityException.of("early");
        }
    }

    private static boolean isAfter(Date moment, Instant now) {
        return moment != null && moment.toInstant().isAfter(now.plus(SKEW));
    }

    private static void mustBeProvenSince(Date proven, Instant since) throws RefusedIdentityException {
        if (proven == null || proven.toInstant().isBefore(since.minus(SKEW))) {
            throw RefusedIdentityException.of("not-anew");
        }
    }
}
