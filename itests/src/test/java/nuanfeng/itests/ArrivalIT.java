// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.BEIJING;
import static nuanfeng.itests.TestPolicies.GUANGXI;
import static nuanfeng.itests.TestPolicies.GUIGANG;
import static nuanfeng.itests.TestPolicies.NATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A distribution without any place: an administrator installs them one by one, children first, and the end is the same; or nothing happens by itself. */
class ArrivalIT {

    private static final Distribution nuanfeng = Distribution.unpack().cold().attentive().setting("org.apache.karaf.features.cfg", "featuresBoot",
            "nuanfeng, framework, system, eventadmin, feature, log, shell, ssh, bundle, config");
    private static final Api api = new Api(nuanfeng);
    private static final Path deploy = nuanfeng.home().resolve("deploy");
    private static Answer alone;
    private static Answer askedAlone;
    private static Map<String, String> arrived;
    private static String edition;
    private static List<JsonNode> log;

    /** Guigang first, then everybody else, the nation last; what was said on the way is kept for the tests. */
    @BeforeAll
    static void arriveChildrenFirst() {
        nuanfeng.launch();
        nuanfeng.await("/ready", answer -> answer.statusCode() == 503 && answer.body().contains("ready"));
        PolicyJar guigang = TestPolicies.shipped(GUIGANG);
        install(List.of(GUIGANG));
        nuanfeng.until("Guigang waits", () -> state(guigang).equals("waiting"));
        alone = api.policy(guigang.digest());
        askedAlone = api.get("/places/" + GUIGANG);
        List<String> others = List.of(TestPolicies.KUNMING, TestPolicies.YUNNAN, TestPolicies.SHANGHAI, TestPolicies.CHONGQING, BEIJING, GUANGXI);
        install(others);
        others.forEach(place -> nuanfeng.until(place + " waits", () -> state(TestPolicies.shipped(place)).equals("waiting")));
        install(List.of(NATION));
        api.awaitSpeaking(TestPolicies.shipped(NATION));
        nuanfeng.awaitReady();
        arrived = api.speaking();
        edition = api.currentEdition();
        log = api.log();
    }

    @AfterAll
    static void close() {
        nuanfeng.close();
    }

    @Test
    void aPlaceBelowWaitsAndSaysForWhat() {
        assertTrue(alone.at("/needs").toString().contains(NATION), alone::toString);
        askedAlone.refused(404, "place-not-served");
    }

    @Test
    void anyOrderOfArrivalEndsInTheSameEdition() {
        Api together = new Api(Distribution.shared());
        together.restoreShipped();
        assertEquals(together.speaking(), arrived);
        assertEquals(together.currentEdition(), edition);
        assertEquals(1, log.size(), log::toString);
        assertEquals(8, log.get(0).path("changes").size());
    }

    @Test
    void whoeverWantsNothingToHappenByItselfCanSaySo() {
        nuanfeng.stop();
        nuanfeng.setting("nuanfeng.lifecycle.cfg", "automaticDeploy", "false").start();
        String before = api.currentEdition();
        PolicyJar next = TestPolicies.guigang("0.005");
        next.moveTo(deploy.resolve("next.jar"));
        nuanfeng.until("the next version is a candidate", () -> state(next).equals("candidate"));
        PolicyJar later = PolicyJar.invented("cn.testland", "990000", "province");
        later.moveTo(deploy.resolve("testland.jar"));
        nuanfeng.until("another one is a candidate", () -> state(later).equals("candidate"));
        assertEquals("candidate", state(next));
        assertEquals(before, api.currentEdition());
        api.activate(next).expect(200);
        assertEquals("164.00", api.premium(GUIGANG).expect(200).text("/outcome/amount"));
    }

    /** As bundles of the container, which only carry them: what is told to start does not even resolve. */
    private static void install(List<String> places) {
        List<String> commands = new ArrayList<>(places.stream().map(place -> "bundle:install file:" + Distribution.policyJar(place)).toList());
        commands.set(commands.size() - 1, commands.get(commands.size() - 1).replace("bundle:install ", "bundle:install -s "));
        List<String> printed = new Console(nuanfeng).printedUntilRefused(commands);
        assertTrue(printed.get(printed.size() - 1).contains("Error"), printed::toString);
    }

    private static String state(PolicyJar jar) {
        return api.findPolicy(jar.digest()).map(each -> each.path("state").asText()).orElse("unknown");
    }
}
