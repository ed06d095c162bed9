// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.BEIJING;
import static nuanfeng.itests.TestPolicies.CHONGQING;
import static nuanfeng.itests.TestPolicies.GUIGANG;
import static nuanfeng.itests.TestPolicies.KUNMING;
import static nuanfeng.itests.TestPolicies.PREMIUM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What spoke goes on speaking: after a restart, without the container's cache, without the jars it came from. */
class RestartIT {

    private static final Distribution nuanfeng = Before.into(Distribution.unpack().cold().attentive());
    private static final String DELETED = "guigang.jar已从deploy文件夹删除";
    private static final Api api = new Api(nuanfeng);
    private static final String FACTS = "{\"facts\":%s}".formatted(TestPolicies.FACTS);
    private static Answer logAtFirst;
    private static Answer verifiedAtFirst;
    private static Answer storedAtFirst;
    private static Answer premiumAtFirst;
    private static Map<String, String> answeredOtherwise;

    /** What an earlier build left behind; then another city by deployment, another code city by REST, one city less. */
    @BeforeAll
    static void start() throws IOException {
        nuanfeng.start();
        verifiedAtFirst = api.admin("/activations/verify");
        storedAtFirst = api.admin("/policies");
        premiumAtFirst = api.premium(GUIGANG);
        logAtFirst = api.admin("/activations");
        answeredOtherwise = Hundred.differing(nuanfeng);
        // What speaks, word for word, under another version: nobody has to look at it.
        PolicyJar guigang = PolicyJar.read(stored(api.speaking().get(GUIGANG))).version(TestPolicies.next());
        Path deployed = guigang.moveTo(nuanfeng.home().resolve("deploy/guigang.jar"));
        api.awaitSpeaking(guigang);
        Files.delete(deployed);
        nuanfeng.until("the deletion is remarked", () -> nuanfeng.get("/health").body().contains(DELETED));
        api.submitAndActivate(TestPolicies.beijing()).expect(201);
        api.activateTogether(Api.removal(KUNMING)).expect(200);
        Probe.into(nuanfeng);
    }

    @AfterAll
    static void close() {
        nuanfeng.close();
    }

    @Test
    void whatAnEarlierBuildLeftBehindSpeaksUnderTheSameNames() {
        List<JsonNode> left = Before.log();
        List<String> editions = left.stream().map(entry -> entry.path("edition").asText()).toList();
        List<JsonNode> found = logAtFirst.expect(200).elements("").toList();
        for (int i = 0; i < left.size(); i++) {
            JsonNode entry = found.get(found.size() - 1 - i);
            assertEquals(left.get(i).path("hash"), entry.path("hash"));
            assertEquals(editions.get(i), entry.path("edition").asText());
        }
        assertTrue(verifiedAtFirst.expect(200).at("/intact").asBoolean(), verifiedAtFirst::toString);
        Map<String, Long> states = storedAtFirst.expect(200).elements("").filter(policy -> policy.path("origin").asText().equals("rest")).map(policy -> policy.path("state").asText())
                .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
        assertEquals(List.of(1L, 1L), List.of(states.get("candidate"), states.get("rejected")), storedAtFirst::toString);
        assertEquals("164.00", premiumAtFirst.expect(200).text("/outcome/amount"));
        // What ships comes in beside it, sooner or later; the city stays what it was.
        List<String> since = logAtFirst.elements("").map(entry -> entry.path("edition").asText()).toList();
        assertTrue(since.subList(0, since.size() - left.size() + 1).contains(premiumAtFirst.edition()), () -> premiumAtFirst.edition() + " " + logAtFirst);
        for (int i = 0; i < editions.size(); i++) {
            assertEquals(i == 0 ? "131.20" : "164.00", api.calculate(GUIGANG, PREMIUM, "?edition=" + editions.get(i), FACTS).expect(200)
                    .text("/outcome/amount"));
        }
    }

    @Test
    void aHundredQuestionsAreAnsweredAsTheEarlierBuildAnsweredThem() {
        assertEquals(Map.of(), answeredOtherwise);
    }

    @Test
    void everythingIsRestoredFromLogAndStore() {
        String key = nuanfeng.adminKey();
        EveryAnswer before = EveryAnswer.of(api);
        String log = api.admin("/activations").text();
        nuanfeng.stop();
        nuanfeng.start();
        before.assertSame(EveryAnswer.of(api));
        assertEquals(log, api.admin("/activations").text());
        assertEquals(key, nuanfeng.adminKey());
        assertEquals("164.00", api.premium(GUIGANG).expect(200).text("/outcome/amount"));
        assertTrue(nuanfeng.get("/health").body().contains(DELETED), "an administrator must still know");
        assertEquals("110108", AnswersIT.beijingRoute(api, "").text("/outcome/values/alternativePlace"));
        api.calculate(KUNMING, PREMIUM, TestPolicies.FACTS).refused(404, "place-not-served");
        goBackThroughAllThatSpoke(BEIJING);
    }

    /** A step for each version that has spoken but the first; then there is no way back. */
    private static void goBackThroughAllThatSpoke(String place) {
        long spoke = api.log().stream().flatMap(entry -> Answer.stream(entry.path("changes"))).filter(change -> change.path("place").asText().equals(place))
                .map(change -> change.path("to").asText()).distinct().count();
        assertTrue(spoke > 1, api.log()::toString);
        for (long left = spoke; left > 1; left--) {
            api.rollback(place).expect(200);
        }
        api.rollback(place).expect(400);
    }

    @Test
    void theContainersOwnCacheIsNotNeeded() {
        EveryAnswer before = EveryAnswer.of(api);
        String log = api.admin("/activations").text();
        nuanfeng.stop();
        Distribution.delete(nuanfeng.home().resolve("data"));
        nuanfeng.start();
        before.assertSame(EveryAnswer.of(api));
        assertEquals(log, api.admin("/activations").text());
    }

    /** What ships is mended by the copy that ships. */
    @Test
    void aDamagedJarCostsItsOwnPlaceUntilItComesAgain() throws IOException {
        EveryAnswer before = EveryAnswer.of(api);
        String edition = api.currentEdition();
        String guigang = api.speaking().get(GUIGANG);
        Path jar = stored(guigang);
        byte[] sound = Files.readAllBytes(jar);
        nuanfeng.stop();
        damage(jar);
        damage(stored(TestPolicies.shipped(CHONGQING).digest()));
        nuanfeng.start();
        Answer refused = api.premium(GUIGANG).refused(404, "place-not-served");
        assertTrue(refused.text("/detail").contains(guigang), refused::toString);
        String health = nuanfeng.get("/health").body();
        assertTrue(health.contains("refused") && health.contains("store/sha256/") && health.contains("不可用"), health);
        assertTrue(health.contains("现由政策版本") && health.contains(edition), health);
        nuanfeng.until("Chongqing is mended", () -> api.speaking().containsKey(CHONGQING));

        api.submit(sound, "").expect(201);
        before.assertSame(EveryAnswer.of(api));
    }

    private static Path stored(String digest) {
        String hex = digest.substring("sha256:".length());
        return nuanfeng.home().resolve("var/nuanfeng/store/sha256").resolve(hex.substring(0, 2)).resolve(hex + ".jar");
    }

    private static void damage(Path jar) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
    }

    /** The container's copies of the shipped places are couriers. */
    @Test
    void aPlaceSurvivesEverythingThatHappensToTheBundleItCameWith() {
        Probe probe = Probe.of(nuanfeng);
        EveryAnswer before = EveryAnswer.of(api);
        for (String verb : List.of("update", "stop", "uninstall")) {
            List<String> done = probe.act(verb, "nuanfeng." + CHONGQING);
            assertFalse(done.isEmpty(), verb);
            before.assertSame(EveryAnswer.of(api));
        }
    }

    @Test
    void thePlatformsOwnBundlesCanBeRestarted() {
        Probe probe = Probe.of(nuanfeng);
        EveryAnswer before = EveryAnswer.of(api);
        for (String bundle : List.of("nuanfeng.extender", "nuanfeng.lifecycle", "nuanfeng.engine", "nuanfeng.rest")) {
            probe.act("stop", bundle);
            probe.act("start", bundle);
            nuanfeng.awaitReady();
            before.assertSame(EveryAnswer.of(api));
        }
    }
}
