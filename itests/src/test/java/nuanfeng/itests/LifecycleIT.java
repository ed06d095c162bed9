// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.GUIGANG;
import static nuanfeng.itests.TestPolicies.KUNMING;
import static nuanfeng.itests.TestPolicies.NATION;
import static nuanfeng.itests.TestPolicies.PREMIUM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.nio.file.Files;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Policy comes, is planned, begins to speak, goes back and goes, through REST and the deploy folder. */
class LifecycleIT {

    private static final Distribution nuanfeng = Distribution.shared();
    private static final Api api = new Api(nuanfeng);
    private static final Path deploy = nuanfeng.home().resolve("deploy");
    private static final String[] NOTHING = {};

    @AfterEach
    void leaveAsFound() {
        api.restoreShipped();
    }

    // --- from candidate to active ----------------------------------------------------------------------------------------

    @Test
    void aCandidateSaysNothingUntilItIsActivated() {
        EveryAnswer before = EveryAnswer.of(api);
        PolicyJar next = TestPolicies.guigang("0.005");
        Answer created = api.submit(next).expect(201);
        assertEquals("/api/v1/policies/" + next.digest(), created.header("Location"));
        assertEquals("candidate", created.text("/state"));
        before.assertSame(EveryAnswer.of(api));

        Answer activation = api.activate(next).expect(200);
        assertEquals(activation.text("/edition"), api.currentEdition());
        Answer premium = api.premium(GUIGANG).expect(200);
        assertEquals("164.00", premium.text("/outcome/amount"));
        assertTrue(premium.cites("gg-test-2027#1"), premium::toString);
        assertEquals("active", api.policy(next.digest()).text("/state"));
    }

    @Test
    void aCandidateCanBeAskedBeforeAnybodyElseSeesIt() {
        PolicyJar next = TestPolicies.guigang("0.005");
        api.submit(next).expect(201);
        String pinned = api.plan(next.digest()).expect(200).text("/edition");
        Answer answer = api.calculate(GUIGANG, PREMIUM, "?edition=" + pinned, "{\"facts\":%s}".formatted(TestPolicies.FACTS)).expect(200);
        assertEquals("164.00", answer.text("/outcome/amount"));
        assertEquals(pinned, answer.edition());
        assertEquals("131.20", api.premium(GUIGANG).expect(200).text("/outcome/amount"));
    }

    @Test
    void whatWasSaidThenCanStillBeAsked() {
        String before = api.currentEdition();
        PolicyJar next = TestPolicies.guigang("0.005");
        api.submitAndActivate(next).expect(201);
        JsonNode entry = api.log().get(api.log().size() - 1);
        String facts = "{\"facts\":%s}".formatted(TestPolicies.FACTS);
        assertEquals("131.20", api.calculate(GUIGANG, PREMIUM, "?edition=" + before, facts).expect(200).text("/outcome/amount"));
        assertEquals("164.00", api.calculate(GUIGANG, PREMIUM, "?knownAt=" + entry.path("at").asText().replace("+", "%2B"), facts)
                .expect(200).text("/outcome/amount"));
        api.calculate(GUIGANG, PREMIUM, "?knownAt=2020-01-01T00:00:00Z&edition=" + before, facts).expect(400);
    }

    @Test
    void aNewVersionInTheDeployFolderSpeaksByItself() {
        PolicyJar next = TestPolicies.guigang("0.005");
        next.moveTo(deploy.resolve("guigang-next.jar"));
        api.awaitSpeaking(next);
        assertEquals("164.00", api.premium(GUIGANG).expect(200).text("/outcome/amount"));
        JsonNode entry = api.log().get(api.log().size() - 1);
        assertEquals(next.digest(), entry.at("/changes/0/to").asText());
        assertTrue(api.policy(next.digest()).text("/origin").startsWith("deploy:"), () -> api.policy(next.digest()).toString());
    }

    // --- the plan ------------------------------------------------------------------------------------------------------

    @Test
    void aPlanNamesWhatChangesAndChangesNothing() {
        PolicyJar next = TestPolicies.guigang("0.005");
        api.submit(next).expect(201);
        Map<String, String> before = FileTree.of(nuanfeng.home().resolve("var/nuanfeng"));
        Answer plan = api.plan(next.digest()).expect(200);
        assertEquals(before, FileTree.of(nuanfeng.home().resolve("var/nuanfeng")));
        assertEquals(api.currentEdition(), plan.text("/baseEdition"));
        assertTrue(plan.elements("/places/0/differences").anyMatch(each -> each.path("key").asText().equals("work-injury.rate")), plan::toString);
        assertEquals(plan.text("/edition"), api.activate(plan, NOTHING, Api.change(next)).expect(200).text("/edition"));
    }

    @Test
    void aPlanOnAMovedBaseIsAConflict() {
        PolicyJar first = TestPolicies.guigang("0.005");
        PolicyJar second = TestPolicies.guigang("0.003");
        List.of(first, second).forEach(each -> api.submit(each).expect(201));
        Answer stale = api.plan(second.digest()).expect(200);
        api.activate(first).expect(200);
        String moved = api.currentEdition();
        api.activate(stale, NOTHING, Api.change(second)).refused(409, "conflict");
        assertEquals(moved, api.currentEdition());
    }

    @Test
    void anActivationNeedsThePlanThatWasSeen() {
        PolicyJar next = TestPolicies.guigang("0.005");
        api.submit(next).expect(201);
        api.post("/activations", "{\"changes\":[%s]}".formatted(Api.change(next))).refused(428, "precondition-required");
        api.activations("0".repeat(64), NOTHING, Api.change(next)).refused(412, "precondition-failed");
    }

    @Test
    void whatBreaksAPlaceBelowMustBeAcceptedByName() {
        PolicyJar stingy = TestPolicies.stingyNation();
        Answer stored = api.submitAndActivate(stingy).expect(201);
        assertTrue(stored.at("/activation").isMissingNode(), stored::toString);
        assertEquals("candidate", stored.text("/state"));

        Answer plan = api.plan(stingy.digest()).expect(200);
        String[] consequences = plan.elements("/consequences").map(each -> each.path("id").asText()).toArray(String[]::new);
        assertTrue(plan.elements("/consequences").anyMatch(each -> each.path("place").asText().equals(GUIGANG)
                && each.path("example").asText().startsWith("AC-02c") && each.path("because").toString().contains("work-injury.rounding")), plan::toString);
        String before = api.currentEdition();
        api.activate(plan, NOTHING, Api.change(stingy)).refused(412, "precondition-failed");
        assertEquals(before, api.currentEdition());
        assertEquals("70.02", averageOfThree());

        api.activate(plan, consequences, Api.change(stingy)).expect(200);
        assertEquals("70.01", averageOfThree());
        api.rollback(NATION).expect(200);
        assertEquals("70.02", averageOfThree());
        assertEquals(before, api.currentEdition());
    }

    @Test
    void aDeployedVersionWithConsequencesWaitsForAPerson() {
        PolicyJar stingy = TestPolicies.stingyNation();
        stingy.moveTo(deploy.resolve("stingy.jar"));
        nuanfeng.until("the candidate is stored", () -> api.findPolicy(stingy.digest()).isPresent());
        PolicyJar after = TestPolicies.guigang("0.005");
        after.moveTo(deploy.resolve("guigang-after.jar"));
        api.awaitSpeaking(after);
        assertEquals("candidate", api.policy(stingy.digest()).text("/state"));
        assertEquals("70.02", averageOfThree());
        for (String page : List.of("/health", "/metrics")) {
            assertTrue(nuanfeng.get(page).body().contains(stingy.digest()), page);
        }
    }

    /** A rate of the past a hundred times too high, and no example left that would have said so. */
    @Test
    void aDeployedVersionThatChangesThePastWaitsForAPersonAndSaysWhy() {
        PolicyJar dear = TestPolicies.shipped(GUIGANG).version(TestPolicies.next()).replace(PolicyJar.PARAMETERS, "value: 0.004", "value: 0.4")
                .without(PolicyJar.EXAMPLES).without("POLICY-INF/examples/runs.yaml");
        dear.moveTo(deploy.resolve("guigang-dear.jar"));
        nuanfeng.until("it waits for somebody", () -> nuanfeng.get("/health").body().contains(dear.digest()));
        String needs = api.policy(dear.digest()).at("/needs").toString();
        assertTrue(needs.contains("work-injury.rate自2022-06-27起追溯变更") && needs.contains("已删除"), needs);
        assertEquals("131.20", api.calculate(GUIGANG, PREMIUM, TestPolicies.premium("2022-07")).expect(200).text("/outcome/amount"));
        Answer plan = api.plan(dear.digest()).expect(200);
        assertTrue(plan.elements("/places/0/past").anyMatch(each -> each.path("since").asText().equals("2022-06-27")), plan::toString);
        assertTrue(plan.elements("/places/0/examples").anyMatch(each -> each.path("change").asText().equals("lost")), plan::toString);
        assertTrue(plan.elements("/warnings").anyMatch(each -> each.path("code").asText().equals("no-example")), plan::toString);
        api.delete("/policies/" + dear.digest()).expect(204);
    }

    /** Whatever lies there, and whatever it is called: the container never sees it. */
    @Test
    void whatNobodyHandlesIsRemarkedByItsNameAndNothingRuns() throws IOException {
        Probe probe = Probe.into(nuanfeng);
        PolicyJar started = TestPolicies.guigang("0.005").header("Bundle-Activator", "nuanfeng.itests.probe.ProbeActivator");
        started.moveTo(deploy.resolve("started.JAR"));
        nuanfeng.until("the gate refuses it", () -> api.findPolicy(started.digest()).filter(each -> each.path("state").asText().equals("rejected")).isPresent());
        byte[] plain = Files.readAllBytes(Distribution.shipped("nuanfeng.api"));
        Files.write(deploy.resolve("plain.zip"), plain);
        Files.write(deploy.resolve("broken.jar"), Arrays.copyOf(started.bytes(), 900));
        Files.createFile(deploy.resolve("empty.jar"));
        Files.createDirectories(deploy.resolve("folder/META-INF"));
        List<String> names = List.of("started.JAR", "plain.zip", "broken.jar", "empty.jar", "folder");
        nuanfeng.until("all are remarked", () -> names.stream().allMatch(nuanfeng.get("/health").body()::contains));
        assertTrue(probe.bundles().stream().noneMatch(each -> each.location().contains("deploy")), () -> probe.bundles().toString());
        assertTrue(new Console(nuanfeng).printed("policy:list").toString().contains("broken.jar"));
        for (String name : List.of("started.JAR", "plain.zip", "broken.jar", "empty.jar", "folder/META-INF", "folder")) {
            Files.delete(deploy.resolve(name));
        }
        nuanfeng.until("what is gone is no longer remarked", () -> !nuanfeng.get("/health").body().contains("broken.jar"));
    }

    // --- several places ------------------------------------------------------------------------------------------------

    @Test
    void severalPlacesChangeInOneActivation() {
        PolicyJar city = TestPolicies.guigangWithAllowance();
        Answer waiting = api.submit(city).expect(201);
        assertEquals("waiting", waiting.text("/state"));
        assertTrue(waiting.at("/needs").toString().contains("work-injury.test-allowance"), waiting::toString);
        PolicyJar nation = TestPolicies.nationWithAllowance();
        api.submit(nation).expect(201);
        int before = api.log().size();

        Answer activation = api.activateTogether(Api.change(nation), Api.change(city)).expect(200);
        assertEquals(2, activation.at("/changes").size());
        assertEquals(before + 1, api.log().size());
        assertEquals("12.50", api.get("/places/" + GUIGANG + "/parameters/work-injury.test-allowance?on=" + TestPolicies.MONTH + "-01").expect(200).text("/value"));
    }

    /** Going back costs what its plan says and somebody accepts, and nobody is lent another's number. */
    @Test
    void aKeyThatAPlaceBelowUsesIsNotTakenAwayUnseen() {
        PolicyJar nation = TestPolicies.nationWithAllowance();
        PolicyJar city = TestPolicies.guigangWithAllowance();
        List.of(nation, city).forEach(each -> api.submit(each).expect(201));
        api.activateTogether(Api.change(nation), Api.change(city)).expect(200);
        PolicyJar shipped = TestPolicies.shipped(NATION);
        api.activate(shipped).refused(412, "precondition-failed");
        assertEquals("131.20", api.premium(GUIGANG).expect(200).text("/outcome/amount"));

        api.post("/places/cn/rollback", "{\"comment\":\"itests\"}").refused(428, "precondition-required");
        Answer plan = api.admin("/places/cn/rollback").expect(200);
        assertTrue(plan.elements("/consequences").anyMatch(each -> each.path("place").asText().equals(GUIGANG)), plan::toString);
        api.post("/places/cn/rollback", "{\"planHash\":\"%s\",\"comment\":\"itests\"}".formatted(plan.text("/planHash"))).refused(412,
                "precondition-failed");
        api.rollback(NATION).expect(200);
        Answer refused = api.premium(GUIGANG).refused(404, "place-not-served");
        assertTrue(refused.text("/detail").contains("work-injury.test-allowance"), refused::toString);
    }

    @Test
    void aCityThatCameBeforeItsProvinceBeginsToSpeakWithIt() {
        PolicyJar city = PolicyJar.invented("cn.testland.testcity", "990100", "city");
        PolicyJar province = PolicyJar.invented("cn.testland", "990000", "province");
        city.moveTo(deploy.resolve("testcity.jar"));
        nuanfeng.until("the city waits", () -> api.findPolicy(city.digest()).filter(each -> each.path("state").asText().equals("waiting")).isPresent());
        assertTrue(api.policy(city.digest()).at("/needs").toString().contains("cn.testland"), () -> api.policy(city.digest()).toString());
        api.get("/places/cn.testland.testcity").refused(404, "place-not-served");

        province.moveTo(deploy.resolve("testland.jar"));
        api.awaitSpeaking(city);
        api.get("/places/cn.testland.testcity").expect(200);
        JsonNode entry = api.log().get(api.log().size() - 1);
        assertEquals(2, entry.path("changes").size(), entry::toString);
    }

    // --- back and away -------------------------------------------------------------------------------------------------

    @Test
    void goingBackTwiceGoesFurtherBack() {
        String shipped = api.currentEdition();
        PolicyJar first = TestPolicies.guigang("0.005");
        PolicyJar second = TestPolicies.guigang("0.003");
        api.submitAndActivate(first).expect(201);
        String between = api.currentEdition();
        api.submitAndActivate(second).expect(201);
        assertEquals("98.40", api.premium(GUIGANG).text("/outcome/amount"));
        assertEquals(between, api.rollback(GUIGANG).expect(200).text("/edition"));
        assertEquals("164.00", api.premium(GUIGANG).text("/outcome/amount"));
        assertEquals(shipped, api.rollback(GUIGANG).expect(200).text("/edition"));
        assertEquals("131.20", api.premium(GUIGANG).text("/outcome/amount"));
        assertEquals("retired", api.policy(second.digest()).text("/state"));
    }

    @Test
    void aRemovedPlaceIsNotServedAndComesBack() {
        Answer removed = api.activateTogether(Api.removal(KUNMING)).expect(200);
        assertTrue(removed.at("/changes/0/to").isMissingNode() || removed.at("/changes/0/to").isNull(), removed::toString);
        api.calculate(KUNMING, PREMIUM, TestPolicies.FACTS).refused(404, "place-not-served");
        api.rollback(KUNMING).expect(200);
        api.get("/places/" + KUNMING).expect(200);
    }

    @Test
    void aJarThatLeavesTheDeployFolderGoesOnSpeaking() {
        PolicyJar next = TestPolicies.guigang("0.005");
        Path file = next.moveTo(deploy.resolve("guigang-gone.jar"));
        api.awaitSpeaking(next);
        assertTrue(file.toFile().delete());
        nuanfeng.until("the deletion is remarked", () -> nuanfeng.get("/health").body().contains("guigang-gone.jar"));
        assertEquals("164.00", api.premium(GUIGANG).expect(200).text("/outcome/amount"));
    }

    // --- identity ------------------------------------------------------------------------------------------------------

    @Test
    void theSameVersionWithOtherBytesIsAConflict() {
        PolicyJar next = TestPolicies.guigang("0.005");
        api.submit(next).expect(201);
        api.submit(next).expect(201);
        api.submit(next.replace(PolicyJar.EXAMPLES, "# Wages", "# Other wages")).refused(409, "conflict");
    }

    @Test
    void onlyWhatNeverSpokeCanBeForgotten() {
        PolicyJar next = TestPolicies.guigang("0.005");
        api.submit(next).expect(201);
        api.delete("/policies/" + next.digest()).expect(204);
        api.policy(next.digest()).expect(404);
        api.delete("/policies/" + api.speaking().get(GUIGANG)).refused(409, "conflict");
    }

    @Test
    void theLogIsChainedAndIntact() {
        api.submitAndActivate(TestPolicies.guigang("0.005")).expect(201);
        List<JsonNode> log = api.log();
        for (int i = 1; i < log.size(); i++) {
            assertEquals(log.get(i - 1).path("hash").asText(), log.get(i).path("prevHash").asText());
            assertEquals(log.get(i - 1).path("edition").asText(), log.get(i).path("previousEdition").asText());
        }
        Answer check = api.admin("/activations/verify").expect(200);
        assertTrue(check.at("/intact").asBoolean(), check::toString);
        assertEquals(log.size(), check.at("/entries").asInt());
    }

    // --- a code city -----------------------------------------------------------------------------------------------------

    @Test
    void aCodeCityIsReplacedWhileItsOldVersionCanStillBeAsked() {
        String before = api.currentEdition();
        PolicyJar next = TestPolicies.beijing();
        api.submitAndActivate(next).expect(201);
        assertNotEquals(before, AnswersIT.beijingRoute(api, "").edition());
        assertEquals("110108", AnswersIT.beijingRoute(api, "").text("/outcome/values/alternativePlace"));
        assertEquals(before, AnswersIT.beijingRoute(api, "&edition=" + before).edition());
    }

    /** The old rules stay away from the new ones: a version that fails at run time costs its own place, until the last good one is back. */
    @Test
    void aRuleThatKeepsFailingIsQuarantined() {
        String good = api.speaking().get(TestPolicies.BEIJING);
        PolicyJar failing = BeijingRule.with("if (sheet.find(Fact.flag(\"branch\", Text.of(\"\"))).isPresent()) { throw new IllegalStateException(); }");
        api.submitAndActivate(failing).expect(201);
        AnswersIT.beijingRoute(api, "");
        String facts = "{\"facts\":{\"licensed\":true,\"employerCapacity\":true,\"flexibleStaff\":true,\"branch\":true}}";
        Answer failed = api.calculate(TestPolicies.BEIJING, "work-injury.route", "?on=2022-12-15", facts).refused(503, "rule-failed");
        assertFalse(failed.text().contains("IllegalState") || failed.text().contains("nuanfeng.cn.beijing."), failed::toString);
        nuanfeng.until("the last good version speaks again", () -> {
            api.calculate(TestPolicies.BEIJING, "work-injury.route", "?on=2022-12-15", facts);
            return api.speaking().get(TestPolicies.BEIJING).equals(good);
        });
        api.calculate(TestPolicies.BEIJING, "work-injury.route", "?on=2022-12-15", facts).expect(200);
        assertTrue(nuanfeng.get("/health").body().contains(TestPolicies.BEIJING));
    }

    private static String averageOfThree() {
        return api.calculate(GUIGANG, PREMIUM, "", """
                {"facts":{"month":"2022-07","population":"OUTLET","baseMode":"AVG_WAGE","headcount":3,
                 "baseModeReason":"难于直接按照工资总额计算","floatingFactor":1,"phasedCut":0},
                 "overrides":{"work-injury.average-wage":{"value":"70015","unit":"CNY/year"}}}""").expect(200).text("/outcome/amount");
    }
}
