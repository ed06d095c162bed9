// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import static nuanfeng.lifecycle.internal.World.speak;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.library.Difference;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.internal.PaperPolicies.Paper;

/** What another duty or clock of a place above does to the examples below it. */
class TimeConsequencesTest {

    @TempDir
    private Path folder;
    private World world;

    @BeforeEach
    void open() {
        world = new World(folder.resolve("home")).open();
        world.bring(nation("1.0.0", 5, 10), world.papers.make(PaperPolicy.of("cn.east", "1.0.0")),
                world.papers.make(PaperPolicy.of("cn.east.port", "1.0.0").expectsDue("filing", "2022-07-06").expectsOwed("t.report", "2022-07-10")));
    }

    private Paper nation(String version, int days, int day) {
        return world.papers.make(PaperPolicy.of("cn", version).clock("filing", days).duty("t.report", day));
    }

    private Plan plan(Paper candidate) {
        world.submit(candidate);
        return world.administration.plan(List.of(speak(candidate)));
    }

    @Test
    void anotherLimitIsAConsequenceThatNamesTheClock() {
        Plan plan = plan(nation("1.1.0", 7, 10));

        assertEquals(List.of("cn.east.port/t/C-filing"), plan.consequences().stream().map(each -> each.id()).toList());
        assertEquals(List.of("rule:clock.filing"), plan.consequences().get(0).because());
        assertEquals(List.of("rule clock.filing: due 7 day; MUST, was due 5 day; MUST, from 2020-01-01"), shown(plan));
    }

    @Test
    void aDeadlineThatMovesIsAConsequenceThatNamesTheDuty() {
        Plan plan = plan(nation("1.1.0", 5, 15));

        assertEquals(List.of("cn.east.port/t/O-t.report"), plan.consequences().stream().map(each -> each.id()).toList());
        assertEquals(List.of("t.report"), plan.consequences().get(0).because());
        assertEquals(List.of("t.report"), plan.places().get(0).differences().stream().map(Difference::key).toList());
    }

    @Test
    void theSameDutiesInAnotherVersionChangeNothing() {
        Plan plan = plan(nation("1.1.0", 5, 10));

        assertEquals(List.of(), plan.consequences());
        assertEquals(List.of(), shown(plan));
    }

    private static List<String> shown(Plan plan) {
        return plan.places().get(0).differences().stream().map(each -> "%s %s: %s, was %s, from %s".formatted(each.kind(), each.key(), each.here(),
                each.there(), each.from())).toList();
    }
}
