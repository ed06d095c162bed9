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
import nuanfeng.itests.MalformedBundles.Malformed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a bundle: it is refused with file and line, and nobody else notices. */
class MalformedBundlesIT {

    private static final Distribution nuanfeng = Distribution.shared();
    private static final Api api = new Api(nuanfeng);
    private static EveryAnswer answersBefore;
    private static List<Probe.Installed> bundlesBefore;
    private static int entriesBefore;
    private static Probe probe;

    @BeforeAll
    static void noteEverything() {
        probe = Probe.into(nuanfeng);
        answersBefore = EveryAnswer.of(api);
        bundlesBefore = probe.bundles();
        entriesBefore = api.log().size();
    }

    @AfterAll
    static void nothingIsLeft() {
        assertEquals(bundlesBefore, probe.bundles());
        assertEquals(entriesBefore, api.log().size());
        answersBefore.assertSame(EveryAnswer.of(api));
        nuanfeng.awaitReady();
    }

    static List<Malformed> bundles() {
        return MalformedBundles.all();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void isRefusedWithFileAndLineAndNobodyElseNotices(Malformed malformed) {
        Answer refused = api.submit(malformed.jar(), "?activate=true").refused(422, "refused-by-gate");
        assertFalse(refused.text().contains("\tat ") || refused.text().contains("java.lang."), refused::toString);
        List<JsonNode> severe = refused.elements("/report/checks").flatMap(check -> Answer.stream(check.path("findings")))
                .filter(finding -> finding.path("severe").asBoolean()).toList();
        assertFalse(severe.isEmpty(), refused::toString);
        assertTrue(severe.stream().allMatch(finding -> !finding.path("detail").asText().isBlank() && !finding.path("mend").asText().isBlank()),
                refused::toString);
        assertTrue(severe.stream().anyMatch(finding -> finding.path("file").asText().startsWith(malformed.file())
                && (!malformed.line() || finding.path("line").asInt() > 0)), refused::toString);
        String digest = PolicyJar.digest(malformed.jar());
        assertEquals("/api/v1/policies/" + digest, refused.header("Location"));
        assertEquals("rejected", api.policy(digest).expect(200).text("/state"));
        answersBefore.assertSame(EveryAnswer.of(api));
    }

    @Test
    void areRefusedInTheDeployFolderToo() throws IOException {
        Path deploy = nuanfeng.home().resolve("deploy");
        List<Malformed> offered = bundles().stream().filter(each -> !each.file().isEmpty() || each.line()).toList();
        for (int i = 0; i < offered.size(); i++) {
            PolicyJar.moveTo(deploy.resolve("malformed-" + i + ".jar"), offered.get(i).jar());
        }
        PolicyJar last = TestPolicies.guigang("0.004");
        last.moveTo(deploy.resolve("sound.jar"));
        api.awaitSpeaking(last);
        List<String> stored = api.admin("/policies").elements("").filter(each -> each.path("origin").asText().startsWith("deploy:malformed-"))
                .map(each -> each.path("state").asText()).toList();
        System.out.printf("%d of %d malformed jars in deploy/ were recognised as policies%n", stored.size(), offered.size());
        assertTrue(stored.stream().allMatch("rejected"::equals), stored::toString);
        for (int i = 0; i < offered.size(); i++) {
            Files.delete(deploy.resolve("malformed-" + i + ".jar"));
        }
        api.restoreShipped();
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
