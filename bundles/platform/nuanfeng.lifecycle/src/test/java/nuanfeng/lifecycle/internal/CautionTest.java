// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.internal.PaperPolicies.Paper;
import nuanfeng.policy.PlaceId;

/** What comes as a file speaks by itself only when nobody needs to look at it. Today is 22 November 2026. */
class CautionTest {

    private static final String PORT = "cn.east.port";
    private static final String FUTURE = "2027-01-01";

    @TempDir
    private Path folder;
    private World world;

    @BeforeEach
    void open() {
        world = new World(folder.resolve("home")).open();
        world.bring(paper(PaperPolicy.of("cn", "1.0.0").declaring("t.rate", "    plausible: { min: 0.001, max: 0.02 }\n").declares("t.cap")
                .declaring("t.share", "    units: [\"1\", \"%\"]\n").says("t.rate", "0.002").expects("t.rate", "0.002")),
                paper(PaperPolicy.of("cn.east", "1.0.0")), paper(port("1.0.0")));
    }

    private Paper paper(PaperPolicy policy) {
        return world.papers.make(policy);
    }

    private static PaperPolicy port(String version) {
        return PaperPolicy.of(PORT, version).says("t.rate", "0.004").expects("t.rate", "0.004");
    }

    private void waits(PaperPolicy policy, String reason) {
        Paper paper = paper(policy);
        StoredPolicy stored = world.deploy(paper);
        assertEquals(PolicyState.CANDIDATE, stored.state(), stored.toString());
        assertTrue(stored.needs().stream().anyMatch(each -> each.zh().contains(reason)), stored.needs().toString());
        assertEquals("0.004", world.answer(PORT, "t.rate"));
        // For somebody who looks it is a plan like any other.
        world.activate(World.speak(paper));
        assertEquals(PolicyState.ACTIVE, world.administration.policy(paper.digest()).state());
    }

    @Test
    void whatBeginsInTheFutureAndHasAnExampleSpeaksByItself() {
        StoredPolicy stored = world.deploy(paper(port("1.1.0").saysFrom(FUTURE, "t.rate", "0.005").expectsOn("2027-02-01", "t.rate", "0.005")));
        assertEquals(PolicyState.ACTIVE, stored.state(), stored.toString());
        assertEquals(List.of(), stored.needs());
    }

    @Test
    void aPlaceThatNeverSpokeBeginsByItself() {
        assertEquals(PolicyState.ACTIVE, world.deploy(paper(PaperPolicy.of("cn.west", "1.0.0").says("t.rate", "0.003").expects("t.rate", "0.003"))).state());
    }

    @Test
    void whatHoldsTodayOrHeldBeforeIsNotChangedUnseen() {
        waits(PaperPolicy.of(PORT, "1.1.0").says("t.rate", "0.25").expectsOn("2022-07-01", "t.rate", "0.25"), "t.rate自2020-01-01起追溯变更");
    }

    @Test
    void aValueThatBeginsTodayWaits() {
        waits(port("1.1.0").saysFrom("2026-11-22", "t.rate", "0.005").expectsOn("2027-02-01", "t.rate", "0.005"), "t.rate自2026-11-22起追溯变更");
    }

    @Test
    void aValueMoreForThePastWaits() {
        waits(port("1.1.0").says("t.cap", "3").expects("t.cap", "3"), "t.cap自2020-01-01");
    }

    @Test
    void anotherDutyWaitsBecauseItsDaysCannotBeTold() {
        waits(port("1.1.0").clock("filing", 5), "clocks的现行内容有变更");
    }

    @Test
    void aLostExampleWaits() {
        waits(PaperPolicy.of(PORT, "1.1.0").says("t.rate", "0.004").saysFrom(FUTURE, "t.rate", "0.005").expectsOn("2027-02-01", "t.rate", "0.005"),
                "算例“t/E-1 t.rate”已改动或削弱");
        waits(PaperPolicy.of(PORT, "1.2.0").says("t.rate", "0.004").saysFrom(FUTURE, "t.rate", "0.005"), "算例“t/E-1 t.rate”已删除");
    }

    @Test
    void aValueWithoutAnExampleWaits() {
        waits(port("1.1.0").saysFrom(FUTURE, "t.rate", "0.005"), "[no-example] t.rate");
    }

    @Test
    void anUnlikelyValueWaits() {
        waits(port("1.1.0").saysFrom(FUTURE, "t.rate", "0.25").expectsOn("2027-02-01", "t.rate", "0.25"), "[implausible] t.rate");
    }

    @Test
    void aValueOlderThanItsDocumentWaits() {
        Paper early = paper(PaperPolicy.of("cn.west", "1.0.0").saysFrom("2019-01-01", "t.rate", "0.003").expects("t.rate", "0.003"));
        StoredPolicy stored = world.deploy(early);
        assertEquals(PolicyState.CANDIDATE, stored.state());
        assertTrue(stored.needs().get(0).zh().contains("[begins-before-issue] t.rate"), stored.needs().toString());
    }

    @Test
    void anEntryOfTomorrowWaitsAndOneOfTheFarFutureIsRefused() {
        waits(port("1.1.0").saysFrom(FUTURE, "t.rate", "0.005", ", entered: 2026-12-24").expectsOn("2027-02-01", "t.rate", "0.005"),
                "[entered-in-future] t.rate");
        refused(port("1.2.0").saysFrom(FUTURE, "t.rate", "0.005", ", entered: 9999-12-31").expectsOn("2027-02-01", "t.rate", "0.005"),
                "entered-in-future");
    }

    @Test
    void aUnitThatIsLeftOutWhereThereAreSeveralIsRefused() {
        refused(port("1.1.0").saysFrom(FUTURE, "t.share", "0.3").expectsOn("2027-02-01", "t.share", "0.3"), "missing-unit");
        assertEquals(PolicyState.CANDIDATE, world.submit(paper(port("1.2.0").saysFrom(FUTURE, "t.share", "0.3", ", unit: \"%\"")
                .expectsOn("2027-02-01", "t.share", "0.3"))).state());
    }

    @Test
    void aReplyBindsNobody() {
        warned(west("1.0.0", "").restsOn("reply", "S"), "reply-binds-nobody");
        warned(west("1.0.1", ", modality: PRACTICE").restsOn("reply", "S").clock("filing", 5), "reply-binds-nobody");
        warned(nation("1.1.0").restsOn("reply", "S").duty("t.report", 5), "reply-binds-nobody");
        assertEquals(PolicyState.ACTIVE, world.deploy(paper(west("1.0.3", ", modality: PRACTICE").restsOn("reply", "S"))).state());
    }

    @Test
    void whatWasNotHeldAgainstTheOfficialTextIsProvisional() {
        warned(west("1.0.0", "").restsOn("statute", "B"), "unchecked-but-settled");
        warned(west("1.0.1", "").restsOn("news", "C"), "unchecked-but-settled");
        warned(west("1.0.2", ", provisional: true").restsOn("statute", "B").clock("filing", 5), "unchecked-but-settled");
        warned(nation("1.1.0").restsOn("statute", "B").duty("t.report", 5), "unchecked-but-settled");
        assertEquals(PolicyState.ACTIVE, world.deploy(paper(west("1.0.4", ", provisional: true").restsOn("statute", "B"))).state());
    }

    private static PaperPolicy nation(String version) {
        return PaperPolicy.of("cn", version).declares("t.rate").declares("t.cap").declares("t.share");
    }

    private static PaperPolicy west(String version, String marks) {
        return PaperPolicy.of("cn.west", version).saysFrom("2020-01-01", "t.rate", "0.003", marks).expects("t.rate", "0.003");
    }

    /** Taken, and it waits for somebody who looks: what was released before the gate looked at this must still come in. */
    private void warned(PaperPolicy policy, String code) {
        StoredPolicy stored = world.deploy(paper(policy));
        assertEquals(PolicyState.CANDIDATE, stored.state());
        assertTrue(stored.report().findings().stream().anyMatch(each -> !each.severe() && each.code().equals(code)), stored.report().toString());
    }

    private void refused(PaperPolicy policy, String code) {
        StoredPolicy stored = world.deploy(paper(policy));
        assertEquals(PolicyState.REJECTED, stored.state());
        assertTrue(stored.report().findings().stream().anyMatch(each -> each.severe() && each.code().equals(code)), stored.report().toString());
    }

    @Test
    void aPlaceThatSomebodyRemovedDoesNotComeBackByItself() {
        world.activate(World.remove(PORT));
        StoredPolicy stored = world.deploy(paper(port("1.1.0")));
        assertEquals(PolicyState.CANDIDATE, stored.state());
        assertTrue(world.administration.health().places().stream().noneMatch(each -> each.place().equals(new PlaceId(PORT))));
    }

    @Test
    void whoInstallsSendsOrDevelopsIsSomebodyWhoLooks() {
        Paper other = paper(PaperPolicy.of(PORT, "1.1.0").says("t.rate", "0.25"));
        world.bring(other);
        assertEquals("0.25", world.answer(PORT, "t.rate"));
        world.settings = world.settings.developing();
        world.reopen();
        assertEquals(PolicyState.ACTIVE, world.deploy(paper(PaperPolicy.of(PORT, "1.2.0").says("t.rate", "0.3"))).state());
    }

    @Test
    void whatIsHeldBackHoldsBackNobodyElse() {
        Paper held = paper(PaperPolicy.of(PORT, "1.1.0").says("t.rate", "0.25").expects("t.rate", "0.25"));
        world.deploy(held);
        assertEquals(PolicyState.ACTIVE, world.deploy(paper(PaperPolicy.of("cn.west", "1.0.0"))).state());
        assertEquals(PolicyState.CANDIDATE, world.administration.policy(held.digest()).state());
    }

    @Test
    void aPlanTellsThePastTheExamplesAndTheWarnings() {
        Paper next = paper(PaperPolicy.of(PORT, "1.1.0").says("t.rate", "0.25").saysFrom(FUTURE, "t.rate", "0.005"));
        world.submit(next);
        Plan plan = world.administration.plan(List.of(World.speak(next)));
        assertEquals(List.of(new Plan.PastChange("t.rate", Optional.of(LocalDate.of(2020, 1, 1)))), plan.places().get(0).past());
        assertEquals(List.of(new Plan.ExampleChange("t/E-1 t.rate", true)), plan.places().get(0).examples());
        assertEquals(List.of("implausible", "no-example"), plan.warnings().stream().map(Finding::code).distinct().sorted().toList());
        assertEquals(List.of(), plan.blockers());
    }

    /** What lies in the store is judged again afterwards, version by version: whoever activates does not wait for it. */
    @Test
    void anActivationJudgesNothingButWhatItActivates() {
        Queue<Runnable> afterwards = new ArrayDeque<>();
        world.later = afterwards::add;
        world.reopen();
        Paper below = paper(PaperPolicy.of("cn.west.bay", "1.0.0"));
        Paper above = paper(PaperPolicy.of("cn.west", "1.0.0"));
        assertEquals(PolicyState.WAITING, world.submit(below).state());
        world.submit(above);
        world.activate(World.speak(above));
        assertEquals(PolicyState.WAITING, world.administration.policy(below.digest()).state());
        while (!afterwards.isEmpty()) {
            afterwards.remove().run();
        }
        assertEquals(PolicyState.CANDIDATE, world.administration.policy(below.digest()).state());
    }

    @Test
    void afterAStartTheNewestCandidateIsJudgedBeforeAnybodyAsks() throws IOException {
        Paper above = paper(PaperPolicy.of("cn.west", "1.0.0"));
        world.submit(above);
        Queue<Runnable> afterwards = new ArrayDeque<>();
        world.later = afterwards::add;
        world.reopen();
        afterwards.remove().run();
        String hex = above.digest().substring(Digest.PREFIX.length());
        Files.delete(world.home.resolve("store/sha256/%s/%s.jar".formatted(hex.substring(0, 2), hex)));
        world.activate(World.speak(above));
        assertTrue(world.administration.current().view("cn.west").served());
    }

    @Test
    void manyActivationsInARowAreFollowedByOneLook() {
        Queue<Runnable> afterwards = new ArrayDeque<>();
        world.later = afterwards::add;
        world.reopen();
        Paper below = paper(PaperPolicy.of("cn.west.bay", "1.0.0"));
        world.submit(below);
        afterwards.clear();
        List<Integer> asked = new ArrayList<>();
        for (String version : List.of("1.0.0", "1.0.1", "1.0.2")) {
            Paper above = paper(PaperPolicy.of("cn.west", version));
            world.submit(above);
            world.activate(World.speak(above));
            asked.add(afterwards.size());
        }
        // What the activation completes, and the look; then the former alone.
        assertEquals(List.of(2, 3, 4), asked);
        afterwards.forEach(Runnable::run);
        assertEquals(PolicyState.CANDIDATE, world.administration.policy(below.digest()).state());
    }
}
