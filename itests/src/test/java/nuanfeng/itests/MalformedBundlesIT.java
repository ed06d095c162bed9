// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import nuanfeng.itests.MalformedBundles.Malformed;
import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a bundle: it is refused with file and line, and nobody else notices. */
class MalformedBundlesIT {

    private static final int PORTION = 50;
    private static final Distribution nuanfeng = Distribution.shared();
    private static final Api api = new Api(nuanfeng);
    private static EveryAnswer answersBefore;
    private static List<String> samplesBefore;
    private static List<Probe.Installed> othersBefore;
    private static Set<Long> rulesBefore;
    private static int entriesBefore;
    private static Probe probe;
    private static Described described;

    @BeforeAll
    static void noteEverything() {
        probe = Probe.into(nuanfeng);
        described = new Described(api);
        answersBefore = EveryAnswer.of(api);
        samplesBefore = samples();
        othersBefore = probe.others();
        rulesBefore = rules();
        entriesBefore = api.log().size();
    }

    /** Rules of versions that retired before may leave meanwhile; none may have come. */
    @AfterAll
    static void nothingIsLeft() {
        assertEquals(othersBefore, probe.others());
        nuanfeng.until("the rules of what was refused are gone", () -> rulesBefore.containsAll(rules()));
        assertEquals(entriesBefore, api.log().size());
        answersBefore.assertSame(EveryAnswer.of(api));
        nuanfeng.awaitReady();
    }

    private static Set<Long> rules() {
        return probe.rules().stream().map(Probe.Installed::id).collect(Collectors.toSet());
    }

    static List<Malformed> bundles() {
        return MalformedBundles.all();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void isRefusedWithFileAndLineAndNobodyElseNotices(Malformed malformed) {
        Answer refused = described.holds(api.submit(malformed.jar(), "?activate=true").refused(422, "refused-by-gate"));
        assertFalse(refused.text().contains("\\tat "), refused::toString);
        List<JsonNode> severe = refused.elements("/report/checks").flatMap(check -> Answer.stream(check.path("findings")))
                .filter(finding -> finding.path("severe").asBoolean()).toList();
        assertFalse(severe.isEmpty(), refused::toString);
        assertTrue(severe.stream().allMatch(finding -> !finding.path("detail").asText().isBlank() && !finding.path("mend").asText().isBlank()),
                refused::toString);
        assertTrue(severe.stream().anyMatch(finding -> finding.path("file").asText().startsWith(malformed.file())
                && (!malformed.line() || finding.path("line").asInt() > 0)), refused::toString);
        String digest = PolicyJar.digest(malformed.jar());
        assertEquals("/api/v1/policies/" + digest, refused.header("Location"));
        assertEquals("rejected", described.holds(api.policy(digest).expect(200)).text("/state"));
        assertEquals(samplesBefore, samples());
    }

    @Test
    void areRefusedInTheDeployFolderToo() throws IOException {
        Path deploy = nuanfeng.home().resolve("deploy");
        List<Malformed> offered = bundles().stream().filter(MalformedBundlesIT::saysItIsAPolicy).toList();
        // In portions: what lies in the folder at once is taken in at once, and a wait is for one bundle.
        for (int first = 0; first < offered.size(); first += PORTION) {
            int behind = Math.min(first + PORTION, offered.size());
            for (int i = first; i < behind; i++) {
                PolicyJar.moveTo(deploy.resolve("malformed-" + i + ".jar"), offered.get(i).jar());
            }
            for (Malformed malformed : offered.subList(first, behind)) {
                String digest = PolicyJar.digest(malformed.jar());
                nuanfeng.until(malformed + " is rejected", () -> api.policy(digest).text("/state").equals("rejected"));
            }
            for (int i = first; i < behind; i++) {
                Files.delete(deploy.resolve("malformed-" + i + ".jar"));
            }
        }
        assertTrue(offered.size() >= 60, offered::toString);
        assertEquals(samplesBefore, samples());
    }

    /** What is no jar, or does not say that it is a policy, is nobody's business but the container's. */
    private static boolean saysItIsAPolicy(Malformed malformed) {
        try {
            Path file = Files.write(Files.createTempFile("malformed", ".jar"), malformed.jar());
            try (JarFile jar = new JarFile(file.toFile(), false)) {
                return jar.getManifest() != null && jar.getManifest().getMainAttributes().getValue("Nuanfeng-Policy") != null;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** One answer from data, one from the nation's Java, one from a city's. */
    private static List<String> samples() {
        return List.of(api.get("/editions/current").toString(), api.premium(TestPolicies.GUIGANG).toString(),
                AnswersIT.beijingRoute(api, "").toString());
    }

    @Test
    void tooManyBytesAreRefusedBeforeTheyAreRead() {
        api.submit(new byte[11 << 20], "").refused(413, "too-large");
    }

    @Test
    void aBodyThatIsNoArchiveByItsTypeIsRefused() {
        api.post("/policies", "{}").refused(415, "unsupported-media-type");
    }
}
