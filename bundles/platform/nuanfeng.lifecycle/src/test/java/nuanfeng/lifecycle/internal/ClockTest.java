// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.internal.PaperPolicies.Paper;

class ClockTest {

    @TempDir
    private Path folder;
    private World world;
    private Paper first;
    private Paper second;

    @BeforeEach
    void open() {
        world = new World(folder.resolve("home")).open();
        first = world.papers.make(PaperPolicy.of("cn", "1.0.0").declares("t.rate").says("t.rate", "0.002"));
        second = world.papers.make(PaperPolicy.of("cn", "1.1.0").declares("t.rate").says("t.rate", "0.003"));
        world.bring(first);
    }

    private boolean isNamed() {
        return world.administration.health().remarks().stream().anyMatch(each -> each.in(true).contains("clock") && each.zh().contains("时钟"));
    }

    @Test
    void aClockThatRanBackIsNamedAndWaitedFor() {
        Instant last = world.administration.activations(Optional.empty()).get(0).at();
        assertTrue(!isNamed());
        world.clock.move(Duration.ofDays(-3));
        world.reopen();
        assertTrue(isNamed());
        assertTrue(world.administration.health().ready());
        assertEquals("0.002", world.answer("cn", "t.rate"));

        world.bring(second);
        assertEquals(PolicyState.CANDIDATE, world.administration.policy(second.digest()).state());
        LifecycleException refused = assertThrows(LifecycleException.class, () -> world.activate(World.speak(second)));
        assertEquals(LifecycleException.Kind.PRECONDITION_FAILED, refused.kind());
        assertEquals("0.002", world.answer("cn", "t.rate"));

        Activation confirmed = world.activate(Set.of(PolicyAdministration.CLOCK), World.speak(second));
        assertEquals("0.003", world.answer("cn", "t.rate"));
        assertEquals(last, confirmed.at());
        assertTrue(world.administration.verify().intact());
    }

    @Test
    void aClockThatWasSetRightIsNamedNoMore() {
        world.clock.move(Duration.ofDays(-3));
        assertTrue(isNamed());
        world.clock.move(Duration.ofDays(3));
        assertTrue(!isNamed());
        world.bring(second);
        assertEquals("0.003", world.answer("cn", "t.rate"));
    }

    @Test
    void whatClocksAreSetRightByIsNoMatter() {
        world.clock.move(Duration.ofSeconds(-20));
        assertTrue(!isNamed());
        world.bring(second);
        List<Activation> log = world.administration.activations(Optional.empty());
        assertEquals(2, log.size());
        assertTrue(!log.get(0).at().isBefore(log.get(1).at()));
    }

    @Test
    void anEntryShowsWhatItChanged() {
        world.bring(second);
        List<Activation> log = world.administration.activations(Optional.empty());
        Plan plan = world.administration.former(log.get(0));
        assertEquals(List.of("t.rate"), plan.places().get(0).differences().stream().map(each -> each.key()).distinct().toList());
        assertTrue(plan.places().get(0).from().startsWith("1.0.0 ") && plan.places().get(0).to().startsWith("1.1.0 "), plan.places()::toString);
        assertEquals(log.get(1).edition(), plan.baseEdition());
        assertEquals("", world.administration.former(log.get(1)).places().get(0).from());
    }
}
