// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import static nuanfeng.lifecycle.internal.World.speak;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.library.Edition;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.internal.PaperPolicies.Paper;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.Worksheet;

/** Bundles with Java rules: when they run, and what becomes of those that do not. */
class RulesTest {

    private static final PlaceId PORT = new PlaceId("cn.port");

    @TempDir
    private Path folder;
    private World world;
    private Paper nation;

    @BeforeEach
    void open() {
        world = new World(folder.resolve("home"));
        world.settings = new Settings(world.home, false, 1, 1 << 20, Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofSeconds(5), 3, 10);
        world.open();
        nation = coded(PaperPolicy.of("cn", "1.0.0").declares("t.rate").says("t.rate", "0.002").rule("t.route"), sheet -> "NATION");
    }

    private Paper coded(PaperPolicy policy, Function<Worksheet, String> code) {
        Paper paper = world.papers.make(policy);
        world.hosts.rules.put(paper.digest(), Map.of("t.route", new Rule() {
            @Override
            public RuleDescription describe() {
                return new RuleDescription(Text.of("走向"), Outcome.Kind.DECISION, List.of(), Optional.empty());
            }

            @Override
            public Outcome apply(Worksheet sheet) {
                return new Outcome.Decision(code.apply(sheet), Map.of(), List.of());
            }
        }));
        return paper;
    }

    private PaperPolicy port(String version) {
        return PaperPolicy.of("cn.port", version).rule("t.route");
    }

    private static String route(Edition edition, String place) {
        Outcome outcome = edition.calculate(Case.of(place, "t.route", Map.of()).on(LocalDate.of(2022, 7, 1))).outcome();
        return outcome instanceof Outcome.Decision decision ? decision.code() : ((Outcome.Refusal) outcome).code().toString();
    }

    @Test
    void bundlesRunWhileAnEditionCanBeAskedAndStopAfterwards() throws InterruptedException {
        Paper first = coded(port("1.0.0"), sheet -> "FIRST");
        Paper second = coded(port("1.1.0"), sheet -> "SECOND");
        Paper third = coded(port("1.2.0"), sheet -> "THIRD");
        world.bring(nation, first);
        Edition[] held = {world.administration.current()};
        String hash = held[0].hash();
        world.bring(second, third);
        assertEquals("THIRD", route(world.administration.current(), "cn.port"));
        assertEquals("FIRST", route(held[0], "cn.port"));
        assertTrue(world.hosts.running.contains(first.digest()));
        held[0] = null;
        untilRunning(Set.of(nation.digest(), third.digest()));
        assertEquals("FIRST", route(world.administration.edition(hash), "cn.port"));
        assertTrue(world.hosts.running.contains(first.digest()), "brought back from the store");
        world.administration.close();
        assertEquals(Set.of(), world.hosts.running);
    }

    private void untilRunning(Set<String> digests) throws InterruptedException {
        for (int i = 0; i < 100 && !world.hosts.running.equals(digests); i++) {
            System.gc();
            Thread.sleep(20);
            world.administration.tidy();
        }
        assertEquals(digests, world.hosts.running);
    }

    @Test
    void aBundleThatDoesNotStartIsRejectedAndNothingOfItRuns() {
        world.bring(nation);
        Paper dead = world.papers.make(port("1.0.0"));
        assertRejected(dead, "not-started");
        Paper throwing = coded(port("1.0.1").decides("t.route", "X"), sheet -> {
            throw new IllegalStateException("broken");
        });
        assertRejected(throwing, "example-failed");
        Paper hanging = coded(port("1.0.2").decides("t.route", "X"), sheet -> sleep());
        assertRejected(hanging, "examples-hang");
        assertEquals("NATION", route(world.administration.current(), "cn"));
        assertEquals(Set.of(nation.digest()), world.hosts.running);
    }

    private static String sleep() {
        try {
            Thread.sleep(5_000);
            return "X";
        } catch (InterruptedException e) {
            return "X";
        }
    }

    private void assertRejected(Paper paper, String code) {
        StoredPolicy stored = world.submit(paper);
        assertEquals(PolicyState.REJECTED, stored.state());
        assertEquals(code, stored.report().findings().get(0).code());
    }

    @Test
    void anotherRuleAboveIsAConsequenceForTheExamplesBelow() {
        Paper silent = world.papers.make(PaperPolicy.of("cn.port", "1.0.0").decides("t.route", "NATION"));
        world.bring(nation, silent);
        Paper other = coded(PaperPolicy.of("cn", "1.1.0").declares("t.rate").says("t.rate", "0.002").rule("t.route"), sheet -> "OTHER");
        List<Consequence> consequences = world.submit(other).report().consequences();
        assertEquals(List.of("rule:t.route"), consequences.get(0).because());
        world.activate(Set.of(consequences.get(0).id()), speak(other));
        assertEquals("OTHER", route(world.administration.current(), "cn.port"));
    }

    @Test
    void aVersionThatKeepsFailingGivesWayToTheLastGoodOne() {
        AtomicBoolean fails = new AtomicBoolean();
        Paper good = coded(port("1.0.0"), sheet -> "GOOD");
        Paper bad = coded(port("1.1.0"), sheet -> {
            if (fails.get()) {
                throw new IllegalStateException("broken");
            }
            return "BAD";
        });
        world.bring(nation, good, bad);
        assertEquals("BAD", route(world.administration.current(), "cn.port"));
        fails.set(true);
        assertEquals(RefusalCode.RULE_FAILED.toString(), route(world.administration.current(), "cn.port"));
        route(world.administration.current(), "cn.port");
        fails.set(false);
        Edition held = world.administration.current();
        assertEquals("BAD", route(held, "cn.port"));
        fails.set(true);
        for (int i = 0; i < 3; i++) {
            assertEquals(RefusalCode.RULE_FAILED.toString(), route(world.administration.current(), "cn.port"), "failure " + i);
        }
        assertEquals("GOOD", route(world.administration.current(), "cn.port"));
        assertEquals(Set.of(nation.digest(), good.digest()), world.hosts.running, "although somebody still holds an edition with it");
        assertEquals("NATION", route(held, "cn"));
        Activation entry = world.administration.activations(Optional.of(PORT)).get(0);
        assertEquals("nuanfeng", entry.by());
        assertTrue(entry.comment().startsWith("隔离停用"), entry.comment());
        assertTrue(world.administration.health().places().get(1).remarks().get(0).in(true).contains("quarantined"));
        assertEquals(PolicyState.RETIRED, world.administration.policy(bad.digest()).state());
        world.bring(bad);
        assertEquals("GOOD", route(world.administration.current(), "cn.port"), "it does not come back by itself");
        world.reopen();
        assertEquals("GOOD", route(world.administration.current(), "cn.port"));
        assertTrue(world.administration.health().places().get(1).remarks().get(0).in(true).contains("quarantined"), "an administrator must still know");
        world.bring(coded(port("1.2.0"), sheet -> "MENDED"));
        assertEquals(List.of(), world.administration.health().places().get(1).remarks());
        assertEquals(List.of(), world.reopen().administration.health().places().get(1).remarks());
    }

    @Test
    void aMendedVersionTakesOverWhileTheCallThatHangsStillRuns() {
        world.administration.close();
        world.settings = new Settings(world.home, false, 1, 1 << 20, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(1), 3, 10);
        world.open();
        CountDownLatch released = new CountDownLatch(1);
        AtomicBoolean hangs = new AtomicBoolean();
        world.bring(nation, coded(port("1.0.0"), sheet -> "GOOD"), coded(port("1.1.0"), sheet -> hangs.get() ? await(released) : "BAD"));
        assertEquals("BAD", route(world.administration.current(), "cn.port"));
        hangs.set(true);
        assertEquals(RefusalCode.RULE_FAILED.toString(), route(world.administration.current(), "cn.port"));
        assertEquals("GOOD", route(world.administration.current(), "cn.port"));
        assertEquals(1, world.administration.health().callsLeftBehind());
        world.bring(coded(port("1.2.0").decides("t.route", "MENDED"), sheet -> "MENDED"));
        assertEquals("MENDED", route(world.administration.current(), "cn.port"));
        assertEquals(1, world.administration.health().callsLeftBehind());
        released.countDown();
    }

    private static String await(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "LATE";
    }

    @Test
    void withoutAnotherVersionAFailingOneStaysAndIsRemarked() {
        Paper only = coded(port("1.0.0"), sheet -> {
            throw new IllegalStateException("broken");
        });
        world.bring(nation, only);
        for (int i = 0; i < 4; i++) {
            route(world.administration.current(), "cn.port");
        }
        assertTrue(world.administration.health().places().get(1).remarks().get(0).in(true).contains("keeps failing"));
        assertEquals(2, world.administration.activations(Optional.empty()).size());
    }

    @Test
    void aRuleThatDoesNotStartAfterARestartRefusesItsPlaceOnly() {
        Paper city = coded(port("1.0.0"), sheet -> "CITY");
        world.bring(nation, city);
        Map<String, Rule> rules = world.hosts.rules.remove(city.digest());
        world.reopen();
        assertEquals("NATION", route(world.administration.current(), "cn"));
        assertEquals("refused", world.administration.health().places().get(1).state());
        world.hosts.rules.put(city.digest(), rules);
        assertEquals("CITY", route(world.reopen().administration.current(), "cn.port"));
    }

    @Test
    void readersNeverWaitAndNeverSeeHalfAChange() throws Exception {
        Paper[] versions = new Paper[30];
        for (int i = 0; i < versions.length; i++) {
            String code = "V" + i;
            versions[i] = coded(PaperPolicy.of("cn.port", "1.0." + i).rule("t.route").says("t.rate", "0.%s1".formatted(100 + i)), sheet -> code
                    + " " + sheet.parameter("t.rate").value());
        }
        world.bring(nation, versions[0]);
        var readers = Executors.newFixedThreadPool(2);
        AtomicBoolean done = new AtomicBoolean();
        var reading = List.of(readers.submit(() -> read(done)), readers.submit(() -> read(done)));
        for (int i = 1; i < versions.length; i++) {
            world.bring(versions[i]);
        }
        done.set(true);
        for (var each : reading) {
            assertTrue(each.get(20, TimeUnit.SECONDS) > 0);
        }
        readers.shutdown();
        assertEquals("V29 0.1291", route(world.administration.current(), "cn.port"));
    }

    private int read(AtomicBoolean done) {
        int read = 0;
        while (!done.get()) {
            String found = route(world.administration.current(), "cn.port");
            int version = Integer.parseInt(found.substring(1, found.indexOf(' ')));
            assertEquals("V%s 0.%s1".formatted(version, 100 + version), found);
            assertNotNull(world.administration.policies());
            read++;
        }
        return read;
    }
}
