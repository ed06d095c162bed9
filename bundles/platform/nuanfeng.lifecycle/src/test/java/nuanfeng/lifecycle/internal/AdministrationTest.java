// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import static nuanfeng.lifecycle.internal.World.remove;
import static nuanfeng.lifecycle.internal.World.speak;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.library.Edition;
import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.internal.PaperPolicies.Paper;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

class AdministrationTest {

    @TempDir
    private Path folder;
    private World world;
    private Paper nation;
    private Paper province;
    private Paper city;

    @BeforeEach
    void open() {
        world = new World(folder.resolve("home")).open();
        nation = world.papers.make(PaperPolicy.of("cn", "1.0.0").declares("t.rate").declares("t.cap").says("t.rate", "0.002")
                .expects("t.rate", "0.002"));
        province = world.papers.make(PaperPolicy.of("cn.east", "1.0.0").says("t.cap", "3"));
        city = world.papers.make(PaperPolicy.of("cn.east.port", "1.0.0").says("t.rate", "0.004").expects("t.rate", "0.004")
                .expects("t.cap", "3"));
    }

    @Test
    void nothingIsActiveByBeingSubmitted() {
        assertEquals(PolicyState.CANDIDATE, world.submit(nation).state());
        assertEquals(List.of(), world.administration.current().places());
        assertFalse(world.administration.health().ready());
    }

    @Test
    void theSameBytesGiveTheSameStoredVersion() {
        StoredPolicy first = world.submit(nation);
        assertEquals(first, world.submit(nation));
        assertEquals(1, world.administration.policies().size());
    }

    @Test
    void theSameVersionWithOtherBytesIsAConflictButNotInDevelopment() {
        world.submit(nation);
        Paper other = world.papers.make(PaperPolicy.of("cn", "1.0.0").declares("t.rate"));
        assertEquals(Kind.CONFLICT, assertThrows(LifecycleException.class, () -> world.submit(other)).kind());
        assertEquals(1, world.administration.policies().size());
        world.settings = world.settings.developing();
        world.reopen();
        assertEquals(PolicyState.CANDIDATE, world.submit(other).state());
        world.bring(nation);
        world.bring(other);
        assertEquals(PolicyState.ACTIVE, world.administration.policy(other.digest()).state());
        world.bring(nation);
        assertEquals(PolicyState.ACTIVE, world.administration.policy(nation.digest()).state());
    }

    @Test
    void aRejectedCandidateLeavesTheOldPolicyServing() {
        world.bring(nation, province, city);
        StoredPolicy garbage = world.submit(PaperPolicies.garbage("no jar"));
        assertEquals(PolicyState.REJECTED, garbage.state());
        assertEquals(Optional.empty(), garbage.place());
        Paper wrong = world.papers.make(PaperPolicy.of("cn.east.port", "1.1.0").says("t.rate", "0.005").expects("t.rate", "0.004"));
        world.bring(wrong);
        StoredPolicy stored = world.administration.policy(wrong.digest());
        assertEquals(PolicyState.REJECTED, stored.state());
        assertEquals("example-failed", stored.report().findings().get(0).code());
        assertEquals("0.004", world.answer("cn.east.port", "t.rate"));
    }

    @Test
    void whatIsRejectedBesideTheOldIsTakenBesideTheNew() {
        world.bring(nation, province, city);
        Paper below = world.papers.make(PaperPolicy.of("cn.east.port", "1.1.0").expects("t.rate", "0.009"));
        Paper above = world.papers.make(PaperPolicy.of("cn", "1.1.0").declares("t.rate").declares("t.cap").says("t.rate", "0.009"));
        Paper wrong = world.papers.make(PaperPolicy.of("cn.east", "1.1.0").says("t.cap", "3").expects("t.cap", "4"));
        assertEquals(PolicyState.REJECTED, world.submit(below).state());
        assertEquals(PolicyState.REJECTED, world.submit(wrong).state());
        world.submit(above);
        world.administration.activateAutomatically(List.of(below.digest(), wrong.digest(), above.digest()), "tester", "together");
        assertEquals("0.009", world.answer("cn.east.port", "t.rate"));
        assertEquals(PolicyState.REJECTED, world.administration.policy(wrong.digest()).state());
        assertEquals("together", world.administration.activations(Optional.empty()).get(0).comment());
        assertEquals(2, world.administration.activations(Optional.empty()).get(0).changes().size());
    }

    @Test
    void anyOrderOfArrivalEndsInTheSameEdition() throws IOException {
        List<Paper> all = new ArrayList<>(List.of(nation, province, city));
        all.add(world.papers.make(PaperPolicy.of("cn.west", "1.0.0").says("t.rate", "0.003").expects("t.rate", "0.003")));
        all.add(world.papers.make(PaperPolicy.of("cn.east", "1.1.0").says("t.cap", "3").says("t.new", "0.5")));
        all.add(world.papers.make(PaperPolicy.of("cn", "1.1.0").declares("t.rate").declares("t.cap").declares("t.new")
                .says("t.rate", "0.002")));
        all.add(world.papers.make(PaperPolicy.of("cn.east.port", "1.2.0").says("t.new", "0.7").expects("t.new", "0.7")
                .expects("t.rate", "0.002")));
        Set<String> editions = new java.util.TreeSet<>();
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            Collections.shuffle(all, random);
            World other = new World(folder.resolve("order-" + round), world.papers).open();
            boolean together = round % 3 == 0;
            if (together) {
                all.forEach(other::submit);
                other.administration.activateAutomatically(all.stream().map(Paper::digest).toList(), "tester", "");
                assertEquals(1, other.administration.activations(Optional.empty()).size());
            } else {
                other.bring(all.toArray(Paper[]::new));
            }
            editions.add(other.administration.current().hash());
            assertEquals("0.7", other.answer("cn.east.port", "t.new"));
        }
        assertEquals(1, editions.size());
    }

    @Test
    void whatWaitsSaysForWhatAndBecomesACandidate() {
        StoredPolicy waiting = world.submit(city);
        assertEquals(PolicyState.WAITING, waiting.state());
        assertTrue(waiting.needs().get(0).in(true).contains("cn.east"), waiting.needs().toString());
        world.submit(province);
        assertTrue(world.administration.policy(city.digest()).needs().toString().contains(province.digest()));
        world.submit(nation);
        world.activate(speak(nation));
        assertEquals(PolicyState.CANDIDATE, world.administration.policy(province.digest()).state());
        assertEquals(PolicyState.WAITING, world.administration.policy(city.digest()).state());
        world.activate(speak(province));
        assertEquals(PolicyState.CANDIDATE, world.administration.policy(city.digest()).state());
    }

    @Test
    void whatWasOnlySubmittedIsNotActivatedByItself() {
        world.submit(province);
        world.bring(nation);
        assertEquals(PolicyState.CANDIDATE, world.administration.policy(province.digest()).state());
        world.bring(city);
        assertEquals(PolicyState.WAITING, world.administration.policy(city.digest()).state());
        world.activate(speak(province));
        assertEquals(PolicyState.ACTIVE, world.administration.policy(city.digest()).state());
        assertEquals(3, world.administration.activations(Optional.empty()).size());
    }

    @Test
    void severalPlacesChangeInOneActivation() {
        world.bring(nation, province, city);
        Paper renamed = world.papers.make(PaperPolicy.of("cn", "2.0.0").declares("t.tariff").declares("t.cap").says("t.tariff", "0.002"));
        Paper follows = world.papers.make(PaperPolicy.of("cn.east.port", "2.0.0").says("t.tariff", "0.004").expects("t.tariff", "0.004"));
        world.bring(renamed);
        assertEquals(PolicyState.CANDIDATE, world.administration.policy(renamed.digest()).state());
        List<Consequence> consequences = world.administration.policy(renamed.digest()).report().consequences();
        assertEquals("cn.east.port/refused", consequences.get(0).id());
        assertEquals("0.004", world.answer("cn.east.port", "t.rate"));
        world.bring(follows);
        assertEquals("0.004", world.answer("cn.east.port", "t.tariff"));
        Activation last = world.administration.activations(Optional.empty()).get(0);
        assertEquals(2, last.changes().size());
        assertEquals(4, last.seq());
    }

    @Test
    void consequencesAreAcceptedByName() {
        Paper silent = world.papers.make(PaperPolicy.of("cn.east.port", "1.0.0").expects("t.rate", "0.002"));
        world.bring(nation, province, silent);
        Paper dearer = world.papers.make(PaperPolicy.of("cn", "1.1.0").declares("t.rate").declares("t.cap").says("t.rate", "0.003"));
        world.bring(dearer);
        Plan plan = world.administration.plan(List.of(speak(dearer)));
        assertEquals(List.of("cn.east.port/t/E-1"), plan.consequences().stream().map(Consequence::id).toList());
        assertEquals(List.of("t.rate"), plan.consequences().get(0).because());
        assertEquals(List.of(), plan.blockers());
        assertEquals("t.rate", plan.places().get(0).differences().get(0).key());
        LifecycleException open = assertThrows(LifecycleException.class, () -> world.activate(speak(dearer)));
        assertEquals(Kind.PRECONDITION_FAILED, open.kind());
        assertTrue(open.getMessage().contains("cn.east.port/t/E-1"));
        assertEquals("0.002", world.answer("cn", "t.rate"));
        world.activate(Set.of("cn.east.port/t/E-1"), speak(dearer));
        assertEquals("0.003", world.answer("cn.east.port", "t.rate"));
        Paper again = world.papers.make(PaperPolicy.of("cn", "1.2.0").declares("t.rate").declares("t.cap").says("t.rate", "0.003")
                .says("t.cap", "9"));
        assertEquals(List.of(), world.submit(again).report().consequences(), "an example that fails already is no consequence");
    }

    @Test
    void aMovedBaseIsAConflictAndAWrongHashIsNot() {
        world.bring(nation);
        world.submit(province);
        Plan plan = world.administration.plan(List.of(speak(province)));
        Paper west = world.papers.make(PaperPolicy.of("cn.west", "1.0.0"));
        world.bring(west);
        assertEquals(Kind.CONFLICT, refused(plan.planHash(), speak(province)));
        assertEquals(Kind.PRECONDITION_FAILED, refused("sha256:00", speak(province)));
        assertEquals(Kind.PRECONDITION_REQUIRED, refused("", speak(province)));
        world.activate(speak(province));
    }

    private Kind refused(String planHash, Change change) {
        return assertThrows(LifecycleException.class,
                () -> world.administration.activate(List.of(change), planHash, Set.of(), "tester", "")).kind();
    }

    @Test
    void aPlanChangesNothing() throws IOException {
        world.bring(nation, province);
        world.submit(city);
        Map<String, String> before = files();
        Plan plan = world.administration.plan(List.of(speak(city), remove("cn.east")));
        assertEquals("waiting", plan.blockers().get(0).code());
        plan = world.administration.plan(List.of(speak(city)));
        assertEquals(plan, world.administration.plan(List.of(speak(city))));
        Edition pinned = world.administration.edition(plan.edition());
        assertEquals("0.004", World.answer(pinned, "cn.east.port", "t.rate"));
        assertThrows(UnknownNameException.class, () -> world.answer("cn.east.port", "t.rate"));
        assertEquals(before, files());
    }

    @Test
    void removingAPlaceRefusesThoseBelowAndSaysSoFirst() {
        world.bring(nation, province, city);
        Plan plan = world.administration.plan(List.of(remove("cn.east")));
        assertEquals(List.of("cn.east.port/refused"), plan.consequences().stream().map(Consequence::id).toList());
        assertEquals(List.of(new PlaceId("cn.east.port")), plan.places().get(0).placesBelow());
        world.activate(Set.of("cn.east.port/refused"), remove("cn.east"));
        assertThrows(UnknownNameException.class, () -> world.answer("cn.east.port", "t.rate"));
        assertEquals("refused", world.administration.health().places().get(1).state());
        assertTrue(world.administration.health().ready());
        world.goBack(new PlaceId("cn.east"));
        assertEquals("0.004", world.answer("cn.east.port", "t.rate"));
    }

    @Test
    void goingBackTwiceGoesFurtherBack() {
        Paper second = world.papers.make(PaperPolicy.of("cn.east.port", "1.1.0").says("t.rate", "0.005"));
        Paper third = world.papers.make(PaperPolicy.of("cn.east.port", "1.2.0").says("t.rate", "0.006"));
        world.bring(nation, province, city, second, third);
        PlaceId place = new PlaceId("cn.east.port");
        assertEquals(new Change.Activate(place, second.digest()), world.administration.previous(place));
        world.goBack(place);
        assertEquals("0.005", world.answer("cn.east.port", "t.rate"));
        world.goBack(place);
        assertEquals("0.004", world.answer("cn.east.port", "t.rate"));
        assertEquals(Kind.BAD_REQUEST, assertThrows(LifecycleException.class,
                () -> world.goBack(place)).kind());
        assertEquals(PolicyState.RETIRED, world.administration.policy(third.digest()).state());
    }

    @Test
    void byItselfNothingOlderAndNothingThatSpokeOnceComesBack() {
        Paper newer = world.papers.make(PaperPolicy.of("cn.east.port", "1.10.0").says("t.rate", "0.005"));
        Paper between = world.papers.make(PaperPolicy.of("cn.east.port", "1.9.0").says("t.rate", "0.006"));
        world.bring(nation, province, city, newer, between, city);
        assertEquals("0.005", world.answer("cn.east.port", "t.rate"));
        world.goBack(new PlaceId("cn.east.port"));
        world.bring(newer);
        assertEquals("0.004", world.answer("cn.east.port", "t.rate"));
        assertEquals(PolicyState.CANDIDATE, world.administration.policy(between.digest()).state());
    }

    @Test
    void whatWasKnownAtAMomentIsKnownForEver() {
        world.bring(nation, province);
        Instant early = world.clock.instant();
        world.bring(city);
        String second = world.administration.current().hash();
        Paper later = world.papers.make(PaperPolicy.of("cn.east.port", "1.1.0").says("t.rate", "0.005"));
        Instant middle = world.clock.instant();
        world.bring(later);
        world.settings = new Settings(world.home, false, 1, 1 << 20, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), 3, 10);
        world.reopen();
        assertEquals("0.005", world.answer("cn.east.port", "t.rate"));
        assertEquals("0.004", World.answer(world.administration.knownAt(middle), "cn.east.port", "t.rate"));
        assertEquals("0.004", World.answer(world.administration.edition(second), "cn.east.port", "t.rate"));
        assertThrows(UnknownNameException.class,
                () -> World.answer(world.administration.knownAt(early), "cn.east.port", "t.rate"));
        assertThrows(UnknownNameException.class, () -> world.administration.knownAt(Instant.EPOCH));
        assertThrows(UnknownNameException.class, () -> world.administration.edition("sha256:0"));
    }

    @Test
    void aRestartServesTheSameWithoutAGate() {
        world.bring(nation, province, city);
        Edition before = world.administration.current();
        List<StoredPolicy> stored = world.administration.policies();
        world.reopen();
        assertEquals(before.hash(), world.administration.current().hash());
        assertEquals(stored, world.administration.policies());
        assertTrue(world.administration.verify().intact());
        assertEquals(3, world.administration.verify().entries());
    }

    @Test
    void onlyWhatTheLogDoesNotNameIsForgotten() {
        world.bring(nation);
        world.submit(province);
        world.administration.forget(province.digest(), "tester");
        assertThrows(UnknownNameException.class, () -> world.administration.policy(province.digest()));
        assertEquals(Kind.CONFLICT, assertThrows(LifecycleException.class,
                () -> world.administration.forget(nation.digest(), "tester")).kind());
        world.reopen();
        assertEquals(1, world.administration.policies().size());
    }

    @Test
    void aDamagedJarRefusesItsPlaceUntilTheSameBytesComeAgain() throws IOException {
        Paper west = world.papers.make(PaperPolicy.of("cn.west", "1.0.0"));
        world.bring(nation, province, city, west);
        String hash = world.administration.current().hash();
        Path jar = jar(province);
        Files.writeString(jar, "damaged");
        world.reopen();
        assertEquals("0.002", world.answer("cn.west", "t.rate"));
        UnknownNameException refused = assertThrows(UnknownNameException.class, () -> world.answer("cn.east.port", "t.rate"));
        assertTrue(refused.getMessage().contains("损坏"), refused.getMessage());
        assertEquals("refused", world.administration.health().places().get(1).state());
        assertEquals(4, world.administration.current().places().size());
        world.submit(province);
        assertEquals("0.004", world.answer("cn.east.port", "t.rate"));
        assertEquals(hash, world.administration.current().hash());
        Files.delete(jar);
        world.reopen();
        assertEquals("refused", world.administration.health().places().get(1).state());
        Paper next = world.papers.make(PaperPolicy.of("cn.east", "1.1.0").says("t.cap", "3"));
        world.bring(next);
        assertEquals("0.004", world.answer("cn.east.port", "t.rate"));
    }

    @Test
    void remarksStayUntilSomebodyElseSpeaks() {
        world.bring(nation);
        world.administration.remark(new PlaceId("cn"), Text.of("文件已删除。"));
        assertEquals(List.of(Text.of("文件已删除。")), world.administration.health().places().get(0).remarks());
        Paper next = world.papers.make(PaperPolicy.of("cn", "1.1.0").declares("t.rate"));
        world.bring(next);
        assertEquals(List.of(), world.administration.health().places().get(0).remarks());
    }

    private Path jar(Paper paper) {
        String hex = paper.digest().substring(7);
        return world.home.resolve("store/sha256").resolve(hex.substring(0, 2)).resolve(hex + ".jar");
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(world.home)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Digest.of(file) + Files.getLastModifiedTime(file));
            }
        }
        return files;
    }
}
