// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.access.Account;
import nuanfeng.access.AccountShelf.Deed;
import nuanfeng.access.AccountShelf.Kept;
import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.Profile;
import nuanfeng.access.ProviderDesk.Arrival;
import nuanfeng.access.ProviderDesk.Departure;
import nuanfeng.access.Session;
import nuanfeng.access.internal.oidc.ProviderSettings;
import nuanfeng.access.internal.oidc.RelyingParty;
import nuanfeng.calendar.LegalTime;

class ProviderSignInTest {

    private static final Instant START = Instant.parse("2022-07-01T00:00:00Z");
    private static final String HERE = "192.0.2.1";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String HMAC = "a secret that is as long as a shared one must be";

    @TempDir
    Path home;
    private Instant now = START;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return LegalTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final MemoryShelf there = new MemoryShelf();
    private final RecentShelf shelf = new RecentShelf(there, clock);
    private final Passwords passwords = new Passwords(2);
    private TestProvider provider;
    private Sessions sessions;
    private Desk desk;
    private ProviderSignIn signIn;

    @BeforeEach
    void open() throws IOException {
        provider = new TestProvider(START);
        sessions = new Sessions(clock, Duration.ofMinutes(30), Duration.ofHours(10), new MemorySessions());
        desk = new Desk(new Desk.Rules(Profile.PRODUCTION, true), shelf, passwords, new Secret(home, shelf, passwords, new nuanfeng.policy.PlaceId("cn"), clock), Optional.empty(),
                sessions, clock);
        signIn = signIn("", "", "");
        account("zhang", "prepare@cn.testland");
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private ProviderSignIn signIn(String accounts, String roleClaim, String roles) {
        return signIn(accounts, roleClaim, roles, LONGEST);
    }

    private ProviderSignIn signIn(String accounts, String roleClaim, String roles, Duration longest) {
        ProviderSettings settings = new ProviderSettings("统一身份认证", provider.issuer(), TestProvider.CLIENT, Optional.of(HMAC), ProviderSettings.callback("https://policy.example/"), List.of(), "sub",
                Optional.of(roleClaim).filter(each -> !each.isEmpty()));
        return new ProviderSignIn(Optional.of(new RelyingParty(settings, clock, longest)), ProviderSignIn.Mapping.of(accounts, roles), shelf, sessions, clock);
    }

    private void account(String subject, String... grants) {
        List<Grant> given = java.util.Arrays.stream(grants).map(each -> Grant.find(each).orElseThrow()).toList();
        shelf.add(new Kept(new Account(subject, "张三", given, false, true, 1, START, START), passwords.hash("nobody knows it")), new Deed("admin", "create", subject, "", START));
    }

    private Map<String, String> visited(Departure departure) {
        return provider.visit(departure.address());
    }

    private Arrival arrive() {
        Departure departure = signIn.depart("", false);
        return signIn.arrive(visited(departure), Optional.of(departure.secret()));
    }

    private static String refusal(Kind kind, org.junit.jupiter.api.function.Executable work) {
        AccessException refused = assertThrows(AccessException.class, work);
        assertEquals(kind, refused.kind(), refused.getMessage());
        return refused.getMessage();
    }

    private void assertRefused(String reason, org.junit.jupiter.api.function.Executable work) {
        String told = refusal(Kind.UNAUTHORISED, work);
        assertTrue(told.contains(reason), told);
    }

    private static String grants(Principal principal) {
        return principal.grants().toString();
    }

    /** What a right token says for that departure, to be told otherwise. */
    private JWTClaimsSet.Builder right(Departure departure) {
        return new JWTClaimsSet.Builder().issuer(provider.issuer()).audience(TestProvider.CLIENT).subject("zhang").issueTime(Date.from(START)).expirationTime(Date.from(START.plusSeconds(600)))
                .claim("nonce", TestProvider.query(departure.address()).get("nonce"));
    }

    /** Comes back with a code for which the provider hands out that token. */
    private void assertTokenRefused(String reason, java.util.function.Function<Departure, String> token) {
        Departure departure = signIn.depart("", false);
        Map<String, String> answer = visited(departure);
        provider.hands(token.apply(departure));
        assertRefused(reason, () -> signIn.arrive(answer, Optional.of(departure.secret())));
    }

    private String rightlySigned(JWTClaimsSet claims) {
        try {
            return provider.signed(JWSAlgorithm.RS256, new RSASSASigner(provider.key()), provider.key().getKeyID(), claims);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whomTheProviderKnowsAndAnAdministratorHasGivenAnAccountIsSignedIn() {
        Departure departure = signIn.depart("/changes", false);
        Map<String, String> query = TestProvider.query(departure.address());
        assertEquals("S256", query.get("code_challenge_method"));
        assertEquals("openid", query.get("scope"));
        assertEquals("https://policy.example/api/v1/session/oidc/callback", query.get("redirect_uri"));
        assertFalse(departure.address().toString().contains(departure.secret()));
        assertTrue(departure.encrypted());

        provider.says("zhang", Map.of("groups", List.of("everything")));
        Arrival arrival = signIn.arrive(visited(departure), Optional.of(departure.secret()));
        assertEquals("/changes", arrival.to());
        Session session = desk.session(arrival.opened().secret()).orElseThrow();
        assertEquals(Principal.Means.PROVIDER, session.principal().means());
        assertEquals("[prepare@cn.testland]", grants(session.principal()), "no role comes from the provider");
        assertEquals(List.of("create", "sign-in"), there.deeds.stream().map(Deed::deed).toList(), "nothing was changed");
    }

    @Test
    void nobodyGetsAnAccountBySigningIn() {
        provider.says("stranger", Map.of());
        assertRefused("no account here", this::arrive);
        provider.says("ZHANG", Map.of());
        assertRefused("no account here", this::arrive);
        Kept kept = shelf.find("zhang").orElseThrow();
        Account zhang = kept.account();
        shelf.change(new Kept(new Account("zhang", zhang.name(), zhang.grants(), true, true, 2, START, START), kept.secret()), new Deed("admin", "disable", "zhang", "", START));
        provider.says("zhang", Map.of());
        assertRefused("no account here", this::arrive);
    }

    @Test
    void theSettingsSayWhoseAccountItIs() {
        signIn = signIn("5f3a-22 = zhang; CN=Li,OU=Office = li", "", "");
        account("li", "approve@cn.testland");
        provider.says("CN=Li,OU=Office", Map.of());
        assertEquals("li", arrive().opened().session().principal().subject());
        provider.says("zhang", Map.of());
        assertRefused("no account here", this::arrive);
    }

    @Test
    void aGroupGivesTheRoleThatTheSettingsNameAndTakesItBack() {
        signIn = signIn("", "groups", "guangxi = approve@cn.testland; guangxi = clerk@cn.testland; all = reader@cn");
        provider.says("zhang", Map.of("groups", List.of("guangxi", "unknown")));
        String secret = arrive().opened().secret();
        assertEquals("[prepare@cn.testland, approve@cn.testland, clerk@cn.testland]", grants(desk.session(secret).orElseThrow().principal()));
        assertEquals(ProviderSignIn.BY, there.deeds.get(1).by());
        provider.says("zhang", Map.of("groups", "all"));
        assertEquals("[prepare@cn.testland, reader@cn]", grants(arrive().opened().session().principal()));
        assertEquals("[prepare@cn.testland, reader@cn]", grants(desk.session(secret).orElseThrow().principal()), "for the session before, too");
        provider.says("zhang", Map.of());
        assertEquals("[prepare@cn.testland]", grants(arrive().opened().session().principal()));
        provider.says("zhang", Map.of("groups", Map.of("a", 1)));
        assertRefused("'groups'", this::arrive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=administer@cn", "x=approve", "approve@cn", "=approve@cn", "x=approve@CN"})
    void noGroupMakesAnAdministratorNorWhatIsNoRole(String roles) {
        assertThrows(IllegalArgumentException.class, () -> ProviderSignIn.Mapping.of("", roles));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x=Zhang", "=zhang", "x=a;x=bb", "x=zhang;x=li"})
    void anAccountIsNamedOnce(String accounts) {
        assertThrows(IllegalArgumentException.class, () -> ProviderSignIn.Mapping.of(accounts, ""));
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        for (List<String> audience : List.of(List.of("another"), List.of("another", TestProvider.CLIENT), List.<String>of())) {
            assertTokenRefused("not meant for this server", departure -> rightlySigned(right(departure).audience(audience).build()));
        }
        assertTokenRefused("not meant for this server", departure -> rightlySigned(right(departure).claim("azp", "another").build()));
        provider.says(TestProvider.ISSUER, "zhang", List.of("another", TestProvider.CLIENT), Map.of("azp", TestProvider.CLIENT), 600);
        assertEquals("zhang", arrive().opened().session().principal().subject());
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        for (String issuer : List.of("https://evil.example", provider.issuer() + "/", "")) {
            assertTokenRefused("not issued by the configured provider", departure -> rightlySigned(right(departure).issuer(issuer).build()));
        }
        Departure departure = signIn.depart("", false);
        Map<String, String> answer = new HashMap<>(visited(departure));
        answer.put("iss", "https://evil.example");
        assertRefused("not issued by the configured provider", () -> signIn.arrive(answer, Optional.of(departure.secret())));
    }

    @Test
    void aTokenThatTheProvidersKeyDidNotSignIsRefused() throws NoSuchAlgorithmException, JOSEException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
        pairs.initialize(2048);
        RSASSASigner stranger = new RSASSASigner(pairs.generateKeyPair().getPrivate());
        String kid = provider.key().getKeyID();
        byte[] published = provider.key().toRSAPublicKey().getEncoded();
        assertTokenRefused("algorithm 'none'", departure -> new PlainJWT(right(departure).build()).serialize());
        assertTokenRefused("algorithm 'HS256'", departure -> provider.signed(JWSAlgorithm.HS256, hmac(HMAC.getBytes(java.nio.charset.StandardCharsets.UTF_8)), kid, right(departure).build()));
        assertTokenRefused("algorithm 'HS256'", departure -> provider.signed(JWSAlgorithm.HS256, hmac(published), kid, right(departure).build()));
        assertTokenRefused("signature of the identity token is wrong", departure -> provider.signed(JWSAlgorithm.RS256, stranger, kid, right(departure).build()));
        assertTokenRefused("none of those that the provider publishes", departure -> provider.signed(JWSAlgorithm.RS256, stranger, "another", right(departure).build()));
        assertTokenRefused("signature of the identity token is wrong", departure -> {
            String[] parts = rightlySigned(right(departure).build()).split("\\.");
            String[] other = rightlySigned(right(departure).subject("admin").build()).split("\\.");
            return parts[0] + "." + other[1] + "." + parts[2];
        });
        for (String broken : List.of("", "x", "a.b.c", "a.b", "eyJhbGciOiJSUzI1NiJ9.e30.")) {
            assertTrue(refusal(Kind.UNAUTHORISED, () -> {
                Departure departure = signIn.depart("", false);
                Map<String, String> answer = visited(departure);
                provider.hands(broken);
                signIn.arrive(answer, Optional.of(departure.secret()));
            }).contains("identity token"), broken);
        }
        assertTokenRefused("identity token", departure -> {
            String token = rightlySigned(right(departure).build());
            return token.substring(0, token.lastIndexOf('.') + 1);
        });
    }

    private static MACSigner hmac(byte[] secret) {
        try {
            return new MACSigner(secret);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTokenIsGoodInItsTimeAlone() {
        provider.says(TestProvider.ISSUER, "zhang", List.of(TestProvider.CLIENT), Map.of(), -61);
        assertRefused("expired", this::arrive);
        assertTokenRefused("expired", departure -> rightlySigned(right(departure).expirationTime(null).build()));
        assertTokenRefused("time of issue", departure -> rightlySigned(right(departure).issueTime(null).build()));
        assertTokenRefused("time of issue", departure -> rightlySigned(right(departure).issueTime(Date.from(START.plusSeconds(120))).build()));
        assertTokenRefused("time of issue", departure -> rightlySigned(right(departure).notBeforeTime(Date.from(START.plusSeconds(120))).build()));
    }

    @Test
    void aTokenOfAnotherSignInIsRefused() {
        Departure first = signIn.depart("", false);
        String earlier = rightlySigned(right(first).build());
        assertTokenRefused("another nonce", departure -> earlier);
        assertTokenRefused("another nonce", departure -> rightlySigned(right(departure).claim("nonce", null).build()));
        assertTokenRefused("another nonce", departure -> rightlySigned(right(departure).claim("nonce", TestProvider.query(departure.address()).get("state")).build()));
    }

    @Test
    void whatABrowserBringsIsGoodOnceForThatBrowserAndForTenMinutes() {
        Departure departure = signIn.depart("", false);
        Map<String, String> answer = visited(departure);
        provider.says("zhang", Map.of());
        assertEquals("zhang", signIn.arrive(answer, Optional.of(departure.secret())).opened().session().principal().subject());
        assertRefused("never begun, was finished before", () -> signIn.arrive(answer, Optional.of(departure.secret())));

        Departure other = signIn.depart("", false);
        Map<String, String> stolen = visited(other);
        assertRefused("not begun by this browser", () -> signIn.arrive(stolen, Optional.of(departure.secret())));
        assertRefused("never begun, was finished before", () -> signIn.arrive(stolen, Optional.of(other.secret())));
        Departure third = signIn.depart("", false);
        assertRefused("not begun by this browser", () -> signIn.arrive(visited(third), Optional.empty()));
        assertRefused("never begun", () -> signIn.arrive(Map.of("state", "made up", "code", "x"), Optional.of(third.secret())));
        assertRefused("never begun", () -> signIn.arrive(Map.of(), Optional.empty()));

        Departure late = signIn.depart("", false);
        Map<String, String> inVain = visited(late);
        now = now.plus(Duration.ofMinutes(10)).plusSeconds(1);
        assertRefused("more than 10 minutes ago", () -> signIn.arrive(inVain, Optional.of(late.secret())));
    }

    @Test
    void aCodeOfAnotherSignInIsRefusedByItsChallenge() {
        Departure one = signIn.depart("", false);
        Departure other = signIn.depart("", false);
        Map<String, String> mixed = new HashMap<>(visited(one));
        mixed.put("code", visited(other).get("code"));
        assertRefused("does not take the code (invalid_grant)", () -> signIn.arrive(mixed, Optional.of(one.secret())));
    }

    @Test
    void whatTheProviderRefusesIsSaidInItsWords() {
        Departure departure = signIn.depart("", false);
        String state = visited(departure).get("state");
        assertRefused("(access_denied)", () -> signIn.arrive(Map.of("state", state, "error", "access_denied"), Optional.of(departure.secret())));
        Departure second = signIn.depart("", false);
        assertRefused("(?)", () -> signIn.arrive(Map.of("state", visited(second).get("state"), "error", "<script>"), Optional.of(second.secret())));
        Departure third = signIn.depart("", false);
        assertRefused("gave no code", () -> signIn.arrive(Map.of("state", visited(third).get("state")), Optional.of(third.secret())));
        assertRefused("'sub'", () -> {
            Departure fourth = signIn.depart("", false);
            Map<String, String> answer = visited(fourth);
            provider.hands(rightlySigned(right(fourth).subject(null).build()));
            signIn.arrive(answer, Optional.of(fourth.secret()));
        });
    }

    @Test
    void aProviderThatLeadsElsewhereOrSaysNothingIsNotFollowed() {
        String there = provider.issuer();
        String metadata = "{\"issuer\":\"%s\",\"authorization_endpoint\":\"%s/a\",\"token_endpoint\":\"%s/t\",\"jwks_uri\":\"%s/k\"}";
        provider.answers(200, metadata.formatted(there + "x", there, there, there));
        assertTrue(refusal(Kind.UNAVAILABLE, () -> signIn.depart("", false)).contains("another issuer"));
        String evil = "http://127.0.0.2:1";
        for (String one : List.of(metadata.formatted(there, evil, there, there), metadata.formatted(there, there, evil, there), metadata.formatted(there, there, there, evil))) {
            provider.answers(200, one);
            assertTrue(refusal(Kind.UNAVAILABLE, () -> signIn.depart("", false)).contains("was not called"), one);
        }
        for (String unreadable : List.of("", "[]", "{}", "{\"issuer\":\"" + there + "\"}", "<html>")) {
            provider.answers(200, unreadable);
            refusal(Kind.UNAVAILABLE, () -> signIn.depart("", false));
        }
        provider.answers(302, "{}", "Location", there + "/.well-known/openid-configuration");
        assertTrue(refusal(Kind.UNAVAILABLE, () -> signIn.depart("", false)).contains("status 302"));
        provider.answers(200, " ".repeat((1 << 20) + 1));
        refusal(Kind.UNAVAILABLE, () -> signIn.depart("", false));
        signIn = signIn("", "", "", Duration.ofMillis(200));
        provider.answersLate(2_000);
        assertTrue(refusal(Kind.UNAVAILABLE, () -> signIn.depart("", false)).contains("in time"));
    }

    @Test
    void aProviderThatIsGoneKeepsNobodyElseOut() {
        provider.close();
        refusal(Kind.UNAVAILABLE, () -> signIn.depart("", false));
    }

    @Test
    void whatTheProviderSaysOfItselfIsAskedOnceAnHour() {
        for (int i = 0; i < 3; i++) {
            provider.says("zhang", Map.of());
            arrive();
        }
        List<String> asked = provider.asked();
        assertEquals(1, asked.stream().filter(each -> each.endsWith("/.well-known/openid-configuration")).count(), asked::toString);
        assertEquals(1, asked.stream().filter(each -> each.endsWith("/jwks")).count(), asked::toString);
        assertTokenRefused("none of those", departure -> strange(departure));
        assertTokenRefused("none of those", departure -> strange(departure));
        assertEquals(0, provider.asked().stream().filter(each -> each.endsWith("/jwks")).count(), "an unknown key is not asked for again and again");
        now = now.plus(Duration.ofMinutes(2));
        assertTokenRefused("none of those", departure -> strange(departure));
        assertEquals(1, provider.asked().stream().filter(each -> each.endsWith("/jwks")).count());
    }

    private String strange(Departure departure) {
        try {
            return provider.signed(JWSAlgorithm.RS256, new RSASSASigner(provider.key()), "unknown", right(departure).build());
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aProofAtTheProviderStandsForThePasswordForFiveMinutes() {
        provider.says("zhang", Map.of("auth_time", START.minusSeconds(3600).getEpochSecond()));
        Principal longAgo = arrive().opened().session().principal();
        assertRefused("within 5 minutes", () -> desk.confirm(longAgo, "", HERE));

        Departure anew = signIn.depart("", true);
        assertEquals("login", TestProvider.query(anew.address()).get("prompt"));
        Map<String, String> answer = visited(anew);
        provider.says("zhang", Map.of("auth_time", START.minusSeconds(3600).getEpochSecond()));
        assertRefused("proved anew", () -> signIn.arrive(answer, Optional.of(anew.secret())));
        Departure unsaid = signIn.depart("", true);
        provider.says("zhang", Map.of());
        assertRefused("proved anew", () -> signIn.arrive(visited(unsaid), Optional.of(unsaid.secret())));

        Departure again = signIn.depart("", true);
        Map<String, String> fresh = visited(again);
        provider.says("zhang", Map.of("auth_time", START.getEpochSecond()));
        String secret = signIn.arrive(fresh, Optional.of(again.secret())).opened().secret();
        desk.confirm(desk.session(secret).orElseThrow().principal(), "", HERE);
        now = START.plus(Duration.ofMinutes(5));
        assertRefused("within 5 minutes", () -> desk.confirm(desk.session(secret).orElseThrow().principal(), "", HERE));
    }

    @Test
    void anotherPasswordAndADisabledAccountEndSuchASessionToo() {
        provider.says("zhang", Map.of());
        String secret = arrive().opened().secret();
        assertTrue(desk.session(secret).isPresent());
        Kept kept = shelf.find("zhang").orElseThrow();
        Account zhang = kept.account();
        shelf.change(new Kept(new Account("zhang", zhang.name(), zhang.grants(), false, true, 2, START, START), passwords.hash("another")), new Deed("admin", "reset", "zhang", "", START));
        assertTrue(desk.session(secret).isEmpty());
    }

    @Test
    void withoutAProviderThereIsNone() {
        ProviderSignIn none = new ProviderSignIn(Optional.empty(), ProviderSignIn.Mapping.of("", ""), shelf, sessions, clock);
        assertEquals(Optional.empty(), none.provider());
        refusal(Kind.PROVIDER_UNKNOWN, () -> none.depart("", false));
        refusal(Kind.PROVIDER_UNKNOWN, () -> none.arrive(Map.of(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://office.example", "ftp://localhost", "https:///x", "https://user@office.example", "office", "https://office.example?x=1", "https://office.example#x", "http://localhost.evil.example"})
    void aProviderIsAskedByTlsOrOnThisMachine(String issuer) {
        assertThrows(IllegalArgumentException.class, () -> new ProviderSettings("", issuer, "x", Optional.empty(), URI.create("https://policy.example"), List.of(), "sub", Optional.empty()));
    }
}
