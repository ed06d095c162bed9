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
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A distribution without any place: they arrive one by one, children first, and the end is the same; or nothing happens by itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArrivalIT {

    private static final Distribution nuanfeng = Distribution.unpack().cold().attentive().setting("org.apache.karaf.features.cfg", "featuresBoot",
            "nuanfeng, framework, system, eventadmin, feature, log, shell, ssh, bundle, config");
    private static final Api api = new Api(nuanfeng);
    private static final Path deploy = nuanfeng.home().resolve("deploy");

    @BeforeAll
    static void start() {
        nuanfeng.launch();
        nuanfeng.await("/ready", answer -> answer.statusCode() == 503 && answer.body().contains("ready"));
    }

    @AfterAll
    static void close() {
        nuanfeng.close();
    }

    @Test
    @Order(1)
    void aPlaceBelowWaitsAndSaysForWhat() {
        PolicyJar guigang = deploy(GUIGANG);
        nuanfeng.until("Guigang waits", () -> state(guigang).equals("waiting"));
        assertTrue(api.policy(guigang.digest()).at("/needs").toString().contains(NATION), () -> api.policy(guigang.digest()).toString());
        api.get("/places/" + GUIGANG).refused(404, "place-not-served");
    }

    @Test
    @Order(2)
    void anyOrderOfArrivalEndsInTheSameEdition() {
        List<String> childrenFirst = List.of(TestPolicies.KUNMING, TestPolicies.YUNNAN, TestPolicies.SHANGHAI, TestPolicies.CHONGQING, BEIJING, GUANGXI);
        for (String place : childrenFirst) {
            PolicyJar jar = deploy(place);
            nuanfeng.until(place + " waits", () -> state(jar).equals("waiting"));
        }
        PolicyJar nation = deploy(NATION);
        api.awaitSpeaking(nation);
        nuanfeng.awaitReady();
        assertEquals(new Api(Distribution.shared()).speaking(), api.speaking());
        assertEquals(new Api(Distribution.shared()).currentEdition(), api.currentEdition());
        List<JsonNode> log = api.log();
        assertEquals(1, log.size(), log::toString);
        assertEquals(8, log.get(0).path("changes").size());
    }

    @Test
    @Order(3)
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

    private static PolicyJar deploy(String place) {
        PolicyJar jar = PolicyJar.shipped(place);
        jar.moveTo(deploy.resolve(place + ".jar"));
        return jar;
    }

    private static String state(PolicyJar jar) {
        return api.findPolicy(jar.digest()).map(each -> each.path("state").asText()).orElse("unknown");
    }
}
