// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private Paper bring(String version, String rate) throws Exception {
        Paper paper = world.papers.make(PaperPolicy.of("cn", version).declares("t.rate").says("t.rate", rate));
        offer(paper, national);
        world.submit(paper);
        world.activate(new Change.Activate(NATION, paper.digest()));
        return paper;
    }

    private Optional<StoredPolicy> offer(Paper paper, SigningKey key) throws Exception {
        Path jar = Files.write(folder.resolve("signed.jar"), paper.bytes());
        PolicySignature signature = key.sign(jar, paper.place(), world.clock.instant());
        return world.administration.offerSignature(signature.toBytes());
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
