// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import static nuanfeng.lifecycle.internal.World.remove;
import static nuanfeng.lifecycle.internal.World.speak;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.Health.PlaceHealth;
import nuanfeng.lifecycle.internal.PaperPolicies.Paper;
import nuanfeng.lifecycle.internal.store.LocalDisk;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** What an administrator must know is still said after a restart, and no longer than it is true. */
class RemarksTest {

    private static final PlaceId EAST = new PlaceId("cn.east");
    private static final String DELETED = "east.jar was deleted from the deploy folder.";

    @TempDir
    private Path folder;
    private World world;
    private Paper nation;
    private Paper east;
    private Paper next;

    @BeforeEach
    void open() {
        world = new World(folder.resolve("home"));
        nation = world.papers.make(PaperPolicy.of("cn", "1.0.0").declares("t.rate").says("t.rate", "0.002"));
        east = world.papers.make(PaperPolicy.of("cn.east", "1.0.0").says("t.rate", "0.003"));
        next = world.papers.make(PaperPolicy.of("cn.east", "1.1.0").says("t.rate", "0.004"));
        world.open().bring(nation, east);
    }

    private static PlaceHealth east(World world) {
        return world.administration.health().places().stream().filter(each -> each.place().equals(EAST)).findFirst().orElseThrow();
    }

    private static Text said(String english) {
        return Text.of("提示：" + english, english);
    }

    private static String remark(PlaceHealth place) {
        return String.join("\n", place.remarks().stream().map(each -> each.in(true)).toList());
    }

    private List<String> general() {
        return world.administration.health().remarks().stream().map(each -> each.in(true)).toList();
    }

    private Path file() {
        return world.home.resolve("log/remarks.json");
    }

    @Test
    void aDeletedFileIsStillRemarkedAfterARestart() {
        world.administration.remark(EAST, said(DELETED));
        assertEquals(DELETED, remark(east(world.reopen())));
        assertEquals(DELETED, remark(east(world.reopen())));
        world.administration.remark(EAST, said("Something else."));
        world.administration.remark(EAST, said(DELETED));
        assertEquals("Something else.\n" + DELETED, remark(east(world.reopen())));
    }

    @Test
    void anActivationEndsTheRemarksOfItsPlaceForGood() {
        world.administration.remark(EAST, said(DELETED));
        world.administration.remark(new PlaceId("cn"), said("Of the nation."));
        world.bring(next);
        assertEquals("", remark(east(world)));
        assertEquals("", remark(east(world.reopen())));
        assertEquals("Of the nation.", remark(world.administration.health().places().get(0)));
    }

    @Test
    void aWithdrawalEndsThemToo() {
        world.administration.remark(EAST, said(DELETED));
        world.activate(remove("cn.east"));
        assertEquals(List.of(), general());
        world.reopen();
        assertEquals(List.of(), general());
        world.administration.remark(EAST, said("It was rejected."));
        world.reopen();
        assertEquals(List.of("cn.east: It was rejected."), general());
    }

    @Test
    void aStopBetweenAnActivationAndTheEndOfItsRemarksBringsNothingBack() throws IOException {
        world.administration.remark(EAST, said(DELETED));
        Path before = Files.copy(file(), folder.resolve("before.json"));
        world.bring(next);
        Files.copy(before, file(), StandardCopyOption.REPLACE_EXISTING);
        assertEquals("", remark(east(world.reopen())));
    }

    @Test
    void remarksThatCannotBeReadAreARemarkUntilSomebodyLooked() throws IOException {
        for (String damaged : List.of("", "{", "[]", "{\"format\":2,\"places\":{}}", "{\"format\":1}", "{\"format\":1,\"places\":{\"CN\":[]}}",
                "{\"format\":1,\"places\":{\"cn\":\"x\"}}", "{\"format\":1,\"places\":{\"cn\":[{\"remark\":\"x\"}]}}")) {
            Files.writeString(file(), damaged);
            world.reopen();
            assertEquals("0.003", world.answer("cn.east", "t.rate"));
            assertEquals(1, general().size(), damaged);
            assertTrue(general().get(0).contains("cannot be read"), general().toString());
            world.administration.remark(EAST, said(DELETED));
            assertEquals(DELETED, remark(east(world.reopen())));
            assertEquals(1, general().size(), damaged);
            assertTrue(general().get(0).contains("remarks.json.unreadable-"), general().toString());
            try (var aside = Files.newDirectoryStream(file().getParent(), "*.unreadable-*")) {
                for (Path each : aside) {
                    assertEquals(damaged, Files.readString(each));
                    Files.delete(each);
                }
            }
            world.reopen();
            assertEquals(List.of(), general());
        }
    }

    @Test
    void aCrashWhileSomethingIsRemarkedLeavesTheOldRemarksOrTheNew() {
        world.administration.remark(EAST, said("Old."));
        int crashes = 0;
        for (int k = 1;; k++) {
            FaultyDisk disk = FaultyDisk.crashingAt(k);
            world.disk = new SwitchingDisk(new LocalDisk());
            world.administration.close();
            world.open();
            ((SwitchingDisk) world.disk).use(disk);
            world.administration.remark(EAST, said("New %s.".formatted(k)));
            assertTrue(remark(east(world)).contains("New %s.".formatted(k)));
            assertEquals(disk.hasFailed(), general().toString().contains("cannot be written"), general().toString());
            world.reopen();
            assertTrue(remark(east(world)).startsWith("Old."), remark(east(world)));
            assertEquals(List.of(), general());
            if (!disk.hasFailed()) {
                assertTrue(remark(east(world)).endsWith("New %s.".formatted(k)));
                assertTrue(crashes > 3, "there is something to fail");
                return;
            }
            crashes++;
        }
    }

    @Test
    void whatAFullDiskDidNotTakeIsWrittenWithTheNextRemark() {
        world.disk = new SwitchingDisk(new LocalDisk());
        world.administration.close();
        world.open();
        FaultyDisk full = FaultyDisk.fullAt(1);
        ((SwitchingDisk) world.disk).use(full);
        world.administration.remark(EAST, said(DELETED));
        assertTrue(general().toString().contains("lost at a restart"), general().toString());
        full.repair();
        world.administration.remark(new PlaceId("cn"), said("Of the nation."));
        assertEquals(List.of(), general());
        assertEquals(DELETED, remark(east(world.reopen())));
    }

    @Test
    void aRemarkThatIsTakenBackDoesNotReturn() {
        world.administration.remark(EAST, said(DELETED));
        world.administration.remark(EAST, said("Something else."));
        world.administration.takeBack(EAST, said(DELETED));
        world.administration.takeBack(new PlaceId("cn"), said("Something else."));
        assertEquals("Something else.", remark(east(world)));
        assertEquals("Something else.", remark(east(world.reopen())));
    }

    @Test
    void aForgottenVersionIsNoLongerTalkedAbout() {
        Paper wrong = world.papers.make(PaperPolicy.of("cn.east", "1.2.0").expects("t.rate", "0.9"));
        world.submit(wrong);
        world.administration.remark(EAST, said(DELETED));
        world.administration.remark(EAST, said("It was rejected; see the report of %s.".formatted(wrong.digest())));
        world.administration.forget(wrong.digest(), "tester");
        assertEquals(DELETED, remark(east(world)));
        assertEquals(DELETED, remark(east(world.reopen())));
    }

    @Test
    void anUnreadablePlaceIsNamedWithItsFileAndTheEditionThatItIsMissingFrom() throws IOException {
        world.bring(next);
        String logged = world.administration.current().hash();
        String hex = next.digest().substring(Digest.PREFIX.length());
        String file = "store/sha256/%s/%s.jar".formatted(hex.substring(0, 2), hex);
        Files.writeString(world.home.resolve(file), "damaged");
        world.reopen();
        String remark = remark(east(world));
        for (String part : List.of("activation 3", "1.1.0", next.digest(), file, "is damaged", "Submit the same bytes again")) {
            assertTrue(remark.contains(part), remark);
        }
        String edition = world.administration.current().hash();
        assertEquals(edition, world.administration.health().edition());
        assertEquals(List.of("The edition that answers is %s. It is not %s, which activation 3 made: cn.east cannot be served."
                .formatted(edition, logged)), general());

        Paper west = world.papers.make(PaperPolicy.of("cn.west", "1.0.0"));
        world.bring(west);
        assertEquals(1, general().size());
        assertTrue(general().get(0).contains("which activation 4 made"), general().toString());
        assertEquals(remark, remark(east(world)));

        world.submit(next);
        assertEquals("", remark(east(world)));
        assertEquals(List.of(), general());
        assertEquals(world.administration.activations(Optional.empty()).get(0).edition(), world.administration.current().hash());
    }

    @Test
    void anotherVersionInThePlaceOfAnUnreadableOneMakesTheEditionThatTheLogNames() throws IOException {
        String hex = east.digest().substring(Digest.PREFIX.length());
        Files.delete(world.home.resolve("store/sha256/%s/%s.jar".formatted(hex.substring(0, 2), hex)));
        world.reopen();
        assertEquals(1, general().size());
        world.submit(next);
        world.activate(speak(next));
        assertEquals("", remark(east(world)));
        assertEquals(List.of(), general());
        assertEquals(world.administration.activations(Optional.empty()).get(0).edition(), world.administration.health().edition());
    }
}
