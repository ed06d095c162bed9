// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import static nuanfeng.lifecycle.internal.World.remove;
import static nuanfeng.lifecycle.internal.World.speak;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.internal.PaperPolicies.Paper;
import nuanfeng.lifecycle.internal.store.ActivationLog;
import nuanfeng.lifecycle.internal.store.LocalDisk;
import nuanfeng.lifecycle.internal.store.LogReading;
import nuanfeng.lifecycle.internal.store.StoredVersionJson;
import nuanfeng.policy.PlaceId;

/** What goes wrong below is never half a change and never a wrong number. */
class FaultTest {

    @TempDir
    private Path folder;
    private PaperPolicies papers;
    private Paper nation;
    private Paper province;
    private Paper city;
    private Paper next;
    private int copies;

    @BeforeEach
    void write() {
        papers = new PaperPolicies(folder.resolve("papers"));
        nation = papers.make(PaperPolicy.of("cn", "1.0.0").declares("t.rate").declares("t.cap").says("t.rate", "0.002"));
        province = papers.make(PaperPolicy.of("cn.east", "1.0.0").says("t.cap", "3"));
        city = papers.make(PaperPolicy.of("cn.east.port", "1.0.0").says("t.rate", "0.004"));
        next = papers.make(PaperPolicy.of("cn.east.port", "1.1.0").says("t.rate", "0.005"));
    }

    /** What an administrator can see of a server. */
    private static List<String> state(World world) {
        List<String> state = new ArrayList<>();
        world.administration.policies().forEach(each -> state.add(each.digest() + " " + each.state()));
        world.administration.activations(Optional.empty()).forEach(each -> state.add(each.hash()));
        state.add(world.administration.current().hash());
        return state;
    }

    private interface Step {
        void take(World world);
    }

    private List<Step> steps() {
        Paper west = papers.make(PaperPolicy.of("cn.west", "1.0.0").says("t.rate", "0.003"));
        return List.of(world -> world.submit(next), world -> world.activate(speak(next)), world -> world.submit(west),
                world -> world.administration.activateAutomatically(List.of(west.digest()), "tester", ""),
                world -> world.activate(Set.of("cn.east.port/refused"), remove("cn.east")),
                world -> world.goBack(new PlaceId("cn.east")),
                world -> world.submit(PaperPolicies.garbage("garbage")));
    }

    @Test
    void aCrashAtAnyFileOperationLeavesTheOldOrTheNew() {
        Path home = folder.resolve("start");
        World server = new World(home, papers).open();
        server.bring(nation, province, city);
        for (Step step : steps()) {
            World complete = copy(server, "complete");
            step.take(complete);
            int k = 1;
            while (crash(server, step, state(complete), k)) {
                k++;
            }
            assertTrue(k > 2, "there is something to fail");
            step.take(server);
        }
    }

    /** @return whether there was a k-th operation to fail */
    private boolean crash(World server, Step step, List<String> complete, int k) {
        List<String> before = state(server);
        World crashing = copy(server, "crash");
        FaultyDisk disk = FaultyDisk.crashingAt(k);
        ((SwitchingDisk) crashing.disk).use(disk);
        boolean acknowledged = true;
        try {
            step.take(crashing);
        } catch (LifecycleException e) {
            assertEquals(Kind.UNAVAILABLE, e.kind(), e.getMessage());
            acknowledged = false;
        }
        List<String> after = state(crashing.reopen());
        assertTrue(crashing.administration.verify().intact());
        assertTrue(after.equals(complete) || !acknowledged && after.equals(before),
                "operation %s: %s became %s".formatted(k, before, after));
        return disk.hasFailed();
    }

    /** The same server at the same moment, in a folder of its own. */
    private World copy(World server, String name) {
        World copy = new World(copy(server.home, folder.resolve(name + "-" + ++copies)), papers);
        copy.clock.move(Duration.between(copy.clock.instant(), server.clock.instant()));
        copy.disk = new SwitchingDisk(new LocalDisk());
        return copy.open();
    }

    @Test
    void aFullDiskRefusesChangesGoesOnAnsweringAndRecoversByItself() {
        for (int k = 1;; k++) {
            World world = new World(folder.resolve("full-" + k), papers);
            SwitchingDisk disk = new SwitchingDisk(new LocalDisk());
            world.disk = disk;
            world.open().bring(nation, province, city);
            List<String> before = state(world);
            FaultyDisk full = FaultyDisk.fullAt(k);
            disk.use(full);
            try {
                world.submit(next);
                before = state(world);
                world.activate(speak(next));
            } catch (LifecycleException e) {
                assertEquals(Kind.UNAVAILABLE, e.kind());
                assertEquals(before, state(world));
                assertEquals("0.004", world.answer("cn.east.port", "t.rate"));
            }
            if (!full.hasFailed()) {
                assertTrue(k > 8);
                return;
            }
            full.repair();
            world.bring(next);
            assertEquals("0.005", world.answer("cn.east.port", "t.rate"));
            assertTrue(world.administration.verify().intact());
            world.reopen();
            assertEquals("0.005", world.answer("cn.east.port", "t.rate"));
        }
    }

    @Test
    void aLogThatIsCutAnywhereGoesOnWithTheEntriesBefore() throws IOException {
        Path start = folder.resolve("start");
        World world = new World(start, papers).open();
        world.bring(nation, province, city);
        Path log = start.resolve("log/activations.jsonl");
        byte[] whole = Files.readAllBytes(log);
        int last = lastLine(whole);
        world.bring(next);
        byte[] longer = Files.readAllBytes(log);
        for (int length = whole.length; length < longer.length; length++) {
            Files.write(log, java.util.Arrays.copyOf(longer, length));
            ActivationLog cut = ActivationLog.open(log, new LocalDisk(), Clock.systemUTC(), remark -> { });
            assertEquals(Optional.empty(), cut.problem());
            assertEquals(3, cut.history().entries().size());
            assertEquals(whole.length, Files.size(log));
            assertTrue(cut.verify().intact());
        }
        assertTrue(last > 0);
        Files.write(log, java.util.Arrays.copyOf(longer, longer.length - 20));
        world.reopen();
        assertEquals("0.004", world.answer("cn.east.port", "t.rate"));
        assertTrue(world.administration.health().remarks().stream().anyMatch(each -> each.in(true).contains("cut short")), () -> world.administration.health().remarks().toString());
        try (var files = Files.list(log.getParent())) {
            assertTrue(files.anyMatch(file -> file.getFileName().toString().contains(".torn-")), "kept aside");
        }
        world.activate(speak(next));
        assertEquals("0.005", world.reopen().answer("cn.east.port", "t.rate"));
    }

    private static int lastLine(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8).lastIndexOf('\n', bytes.length - 2) + 1;
    }

    @Test
    void everyFlippedBitIsDetectedAndNamed() throws IOException {
        Path home = folder.resolve("start");
        World world = new World(home, papers).open();
        world.bring(nation, province, city, next);
        Path log = home.resolve("log/activations.jsonl");
        byte[] whole = Files.readAllBytes(log);
        Random random = new Random(11);
        List<Integer> bits = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            bits.add(random.nextInt(whole.length * 8));
        }
        for (int bit = 0; bit < 8; bit++) {
            bits.add((whole.length - 1) * 8 + bit);
        }
        for (int bit : bits) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            LogReading reading = LogReading.of(flipped);
            assertTrue(reading.problem().in(true).startsWith("Entry "), "bit %s: %s".formatted(bit, reading.problem()));
            int line = (int) new String(whole, 0, bit / 8, java.nio.charset.StandardCharsets.ISO_8859_1).chars()
                    .filter(c -> c == '\n').count();
            assertTrue(reading.entries().size() >= line - 1 && reading.entries().size() <= line, "bit " + bit);
        }
    }

    @Test
    void aDamagedLogServesNobodyAndSaysWhy() throws IOException {
        Path home = folder.resolve("start");
        World world = new World(home, papers).open();
        world.bring(nation, province, city);
        Path log = home.resolve("log/activations.jsonl");
        String text = Files.readString(log);
        Files.writeString(log, text.replaceFirst("(\"seq\":2.*)tester", "$1tamper"));
        assertFalse(world.administration.verify().intact());
        assertEquals("0.004", world.answer("cn.east.port", "t.rate"), "what runs goes on");
        world.reopen();
        assertFalse(world.administration.health().ready());
        assertTrue(world.administration.health().reason().in(true).contains("Entry 2"));
        assertFalse(world.administration.health().logIntact());
        UnknownNameException refused = assertThrows(UnknownNameException.class, () -> world.answer("cn", "t.rate"));
        assertTrue(refused.text().in(true).contains("Entry 2"), refused.text().in(true));
        assertEquals(Kind.UNAVAILABLE, assertThrows(LifecycleException.class, () -> world.submit(next)).kind());
        Files.writeString(log, text);
        assertEquals("0.004", world.reopen().answer("cn.east.port", "t.rate"));
    }

    @Test
    void tooManyBytesAndBytesThatEndEarlyLeaveNothingBehind() throws IOException {
        World world = new World(folder.resolve("home"), papers);
        world.settings = new Settings(world.home, false, 8, 1000, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), 5, 10);
        world.open();
        assertEquals(Kind.TOO_LARGE, assertThrows(LifecycleException.class, () -> world.submit(new byte[1001])).kind());
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThrows(IOException.class, () -> world.administration.submit(broken, "test", "tester"));
        assertEquals(List.of(), world.administration.policies());
        try (var files = Files.list(world.home.resolve("store/incoming"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void onlyTheLastRejectedVersionsAreKept() {
        World world = new World(folder.resolve("home"), papers);
        world.settings = new Settings(world.home, false, 8, 10_000, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), 5, 3);
        world.open();
        List<StoredPolicy> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(world.submit(PaperPolicies.garbage("garbage " + i)));
        }
        assertEquals(3, world.administration.policies().size());
        assertEquals(all.get(4), world.administration.policy(all.get(4).digest()));
        assertEquals("test", all.get(4).report().findings().get(0).bundle());
    }

    @Test
    void aWholeCountryThatIsRejectedOneByOneIsNotForgottenBeforeItIsTriedTogether() {
        World world = new World(folder.resolve("home"), papers);
        world.settings = new Settings(world.home, false, 8, 10_000, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), 5, 3);
        world.open().bring(nation, province);
        List<String> together = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            together.add(world.submit(papers.make(PaperPolicy.of("cn.east.port" + i, "1.1.0").expects("t.rate", "0.009"))).digest());
        }
        together.add(world.submit(papers.make(PaperPolicy.of("cn", "1.1.0").declares("t.rate").declares("t.cap")
                .says("t.rate", "0.009"))).digest());
        world.administration.activateAutomatically(together, "tester", "");
        assertEquals("0.009", world.answer("cn.east.port7", "t.rate"));
        assertEquals(9, world.administration.activations(Optional.empty()).get(0).changes().size());
        for (int i = 0; i < 8; i++) {
            world.submit(papers.make(PaperPolicy.of("cn.west" + i, "1.0.0").expects("t.rate", "0.1")));
        }
        world.clock.move(Duration.ofHours(1));
        world.submit(PaperPolicies.garbage("garbage"));
        assertEquals(3, world.administration.policies().stream().filter(each -> each.state() == PolicyState.REJECTED).count());
    }

    @Test
    void whatIsDescribedOnDiskIsReadBackAsItWas() throws IOException {
        World world = new World(folder.resolve("home"), papers).open();
        Paper silent = papers.make(PaperPolicy.of("cn.east.port", "1.0.0").expects("t.rate", "0.002"));
        world.bring(nation, province, silent);
        world.submit(papers.make(PaperPolicy.of("cn", "1.1.0").declares("t.rate").declares("t.cap").says("t.rate", "0.003")));
        world.submit(PaperPolicies.garbage("x"));
        List<StoredPolicy> before = world.administration.policies();
        assertEquals(before, world.reopen().administration.policies());
        assertThrows(IOException.class, () -> StoredVersionJson.read(new ByteArrayInputStream("{}".getBytes()).readAllBytes(), "sha256:0"));
    }

    private static Path copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                    Files.createDirectories(to.resolve(from.relativize(dir)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(file, to.resolve(from.relativize(file)));
                    return FileVisitResult.CONTINUE;
                }
            });
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
