// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.internal.PaperPolicies.Paper;
import nuanfeng.policy.PlaceId;
import nuanfeng.signature.PolicySignature;
import nuanfeng.signature.SigningAlgorithm;
import nuanfeng.signature.SigningKey;
import nuanfeng.signature.TrustedKeysFile;

/** A server that takes in only what somebody trusted signed. */
class SignedPoliciesTest {

    private static final PlaceId NATION = new PlaceId("cn");
    private static final PlaceId REGION = new PlaceId("cn.south");
    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);

    @TempDir
    Path folder;
    private World world;
    private Path keys;
    private SigningKey national;
    private SigningKey regional;
    private final List<String> entries = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        world = new World(folder.resolve("home"));
        keys = folder.resolve("trusted-keys.json");
        national = SigningKey.generate(SigningAlgorithm.SM2);
        regional = SigningKey.generate(SigningAlgorithm.ED25519);
        trust(TrustedKeysFile.entry(national, "国家试验单位", NATION, EARLY), TrustedKeysFile.entry(regional, "南方试验单位", REGION, EARLY));
        world.settings = world.settings.trusting(keys);
        world.open();
    }

    @AfterEach
    void close() {
        world.administration.close();
    }

    @Test
    void aSignatureMayComeBeforeItsBundleOrAfterIt() throws Exception {
        Paper before = world.papers.make(PaperPolicy.of("cn", "1.0.0").declares("t.rate").says("t.rate", "0.1"));
        assertEquals(Optional.empty(), offer(before, national));
        StoredPolicy stored = world.submit(before);
        assertEquals(PolicyState.CANDIDATE, stored.state());
        assertTrue(stored.signer().orElseThrow().startsWith("国家试验单位"));

        Paper after = world.papers.make(PaperPolicy.of("cn", "1.1.0").declares("t.rate").says("t.rate", "0.2"));
        assertRefused("unsigned", world.submit(after));
        assertThrows(LifecycleException.class, () -> world.activate(new Change.Activate(NATION, after.digest())));
        assertEquals(PolicyState.CANDIDATE, offer(after, national).orElseThrow().state());
        world.activate(new Change.Activate(NATION, after.digest()));
        assertEquals(PolicyState.ACTIVE, world.administration.policy(after.digest()).state());
    }

    @Test
    void aKeySpeaksForItsPlaceAndThoseBelow() throws Exception {
        Paper nation = world.papers.make(PaperPolicy.of("cn", "1.0.0").declares("t.rate").says("t.rate", "0.1"));
        world.submit(nation);
        assertRefused("key-for-other-place", offer(nation, regional).orElseThrow());
        // Somebody else's bad signature does not stand in the way of the right one.
        assertEquals(PolicyState.CANDIDATE, offer(nation, national).orElseThrow().state());
        // Nor does a bad one after it.
        assertEquals(PolicyState.CANDIDATE, offer(nation, regional).orElseThrow().state());
        world.activate(new Change.Activate(NATION, nation.digest()));
        Paper city = world.papers.make(PaperPolicy.of("cn.south", "1.0.0").says("t.rate", "0.3"));
        offer(city, regional);
        assertEquals(PolicyState.CANDIDATE, world.submit(city).state());
    }

    @Test
    void whoIsTrustedNoMoreCannotBringAnythingIntoForce() throws Exception {
        Paper nation = world.papers.make(PaperPolicy.of("cn", "1.0.0").declares("t.rate").says("t.rate", "0.1"));
        offer(nation, national);
        world.submit(nation);
        trust(TrustedKeysFile.entry(national, "国家试验单位", NATION, EARLY).replace("\"code\"", "\"revoked\": \"遗失\", \"code\""));
        LifecycleException refused = assertThrows(LifecycleException.class, () -> world.activate(new Change.Activate(NATION, nation.digest())));
        assertEquals(LifecycleException.Kind.REFUSED_BY_GATE, refused.kind());
        assertTrue(refused.text().zh().contains("遗失"), refused.text().zh());
        assertEquals(List.of(), world.administration.activations(Optional.empty()));
        Files.delete(keys);
        assertThrows(LifecycleException.class, () -> world.activate(new Change.Activate(NATION, nation.digest())));
        trust(TrustedKeysFile.entry(national, "国家试验单位", NATION, EARLY));
        world.activate(new Change.Activate(NATION, nation.digest()));
        // What is in force stays, and so it does over a restart.
        trust(TrustedKeysFile.entry(national, "国家试验单位", NATION, EARLY).replace("\"code\"", "\"revoked\": \"遗失\", \"code\""));
        world.reopen();
        assertEquals(PolicyState.ACTIVE, world.administration.policy(nation.digest()).state());
    }

    @Test
    void anOldVersionComesBackOnlyAsTheWayBack() throws Exception {
        Paper first = bring("1.0.0", "0.1");
        Paper second = bring("1.1.0", "0.2");
        bring("1.2.0", "0.3");
        LifecycleException refused = assertThrows(LifecycleException.class, () -> world.activate(new Change.Activate(NATION, first.digest())));
        assertEquals(LifecycleException.Kind.REFUSED_BY_GATE, refused.kind());
        world.goBack(NATION);
        assertEquals(PolicyState.ACTIVE, world.administration.policy(second.digest()).state());
        // One that never was in force here, kept by somebody for the occasion.
        Paper kept = world.papers.make(PaperPolicy.of("cn", "1.0.9").declares("t.rate").says("t.rate", "0.9"));
        offer(kept, national);
        world.submit(kept);
        assertThrows(LifecycleException.class, () -> world.activate(new Change.Activate(NATION, kept.digest())));
    }

    @Test
    void whatIsNoSignatureIsSaidSo() {
        for (String text : List.of("", "nonsense", "nuanfeng-signature: 1\n", "x".repeat(10_000))) {
            LifecycleException refused = assertThrows(LifecycleException.class, () -> world.administration.offerSignature(text.getBytes()));
            assertEquals(LifecycleException.Kind.BAD_REQUEST, refused.kind());
        }
    }

    /** Hundreds of forgeries, one after the other, each against the signature of a version that would be welcome. */
    @Test
    void whateverIsForgedTheOldPolicyGoesOnSpeaking() throws Exception {
        bring("1.0.0", "0.1");
        Paper next = world.papers.make(PaperPolicy.of("cn", "1.1.0").declares("t.rate").says("t.rate", "0.2"));
        world.submit(next);
        byte[] right = signed(next, next.place(), national).toBytes();
        int cases = 0;
        for (int i = 0; i < right.length; i++) {
            byte[] other = right.clone();
            other[i] ^= 1;
            tryToForge(next, other);
            tryToForge(next, Arrays.copyOf(right, i));
            cases += 2;
        }
        PolicySignature fit = PolicySignature.parse(right);
        SigningKey stranger = SigningKey.generate(SigningAlgorithm.SM2);
        PolicySignature regions = signed(next, next.place(), regional);
        List<PolicySignature> forged = List.of(regions, signed(next, next.place(), stranger), signed(next, REGION, national),
                new PolicySignature(fit.keyId(), fit.algorithm(), fit.place(), fit.digest(), fit.at(), signed(next, next.place(), stranger).signature()),
                new PolicySignature(fit.keyId(), regions.algorithm(), fit.place(), fit.digest(), fit.at(), regions.signature()),
                new PolicySignature(regions.keyId(), fit.algorithm(), fit.place(), fit.digest(), fit.at(), fit.signature()),
                new PolicySignature(fit.keyId(), fit.algorithm(), fit.place(), fit.digest(), fit.at().plusSeconds(1), fit.signature()));
        for (PolicySignature each : forged) {
            tryToForge(next, each.toBytes());
            cases++;
        }
        for (String member : List.of("\"to\": \"2020-02-01\"", "\"revoked\": \"遗失\"")) {
            trust(TrustedKeysFile.entry(national, "国家试验单位", NATION, EARLY).replace("\"code\"", member + ", \"code\""));
            tryToForge(next, right);
            cases++;
        }
        trust(TrustedKeysFile.entry(national, "国家试验单位", NATION, EARLY), TrustedKeysFile.entry(regional, "南方试验单位", REGION, EARLY));
        Paper otherBytes = world.papers.make(PaperPolicy.of("cn", "1.0.0").declares("t.rate").says("t.rate", "0.9"));
        offer(otherBytes, national);
        assertEquals(LifecycleException.Kind.CONFLICT, assertThrows(LifecycleException.class, () -> world.submit(otherBytes)).kind());
        assertTrue(cases >= 200, "only " + cases);
        assertEquals("0.1", world.answer("cn", "t.rate"));

        world.administration.offerSignature(right);
        world.activate(new Change.Activate(NATION, next.digest()));
        assertEquals("0.2", world.answer("cn", "t.rate"));
    }

    private void tryToForge(Paper paper, byte[] signature) {
        try {
            world.administration.offerSignature(signature);
        } catch (LifecycleException e) {
            assertEquals(LifecycleException.Kind.BAD_REQUEST, e.kind());
        }
        assertEquals(PolicyState.REJECTED, world.administration.policy(paper.digest()).state(), () -> new String(signature, StandardCharsets.ISO_8859_1));
        assertThrows(LifecycleException.class, () -> world.activate(new Change.Activate(NATION, paper.digest())));
        assertEquals("0.1", world.answer("cn", "t.rate"));
    }

    private PolicySignature signed(Paper paper, PlaceId place, SigningKey key) throws Exception {
        return key.sign(Files.write(folder.resolve("signed.jar"), paper.bytes()), place, world.clock.instant());
    }

    private Paper bring(String version, String rate) throws Exception {
        Paper paper = world.papers.make(PaperPolicy.of("cn", version).declares("t.rate").says("t.rate", rate));
        offer(paper, national);
        world.submit(paper);
        world.activate(new Change.Activate(NATION, paper.digest()));
        return paper;
    }

    private Optional<StoredPolicy> offer(Paper paper, SigningKey key) throws Exception {
        return world.administration.offerSignature(signed(paper, paper.place(), key).toBytes());
    }

    private void trust(String... listed) throws IOException {
        entries.clear();
        entries.addAll(List.of(listed));
        Files.writeString(keys, "{\"keys\": [" + String.join(",", entries) + "]}");
    }

    private static void assertRefused(String code, StoredPolicy stored) {
        assertEquals(PolicyState.REJECTED, stored.state());
        List<Finding> findings = stored.report().findings();
        assertTrue(findings.stream().anyMatch(each -> each.code().equals(code) && each.severe()), findings.toString());
    }
}
