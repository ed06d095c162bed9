// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import nuanfeng.lifecycle.Consequence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.calendar.LegalTime;
import nuanfeng.library.Edition;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.internal.PaperPolicies.Paper;
import nuanfeng.lifecycle.internal.store.Disk;
import nuanfeng.lifecycle.internal.store.LocalDisk;
import nuanfeng.lifecycle.spi.RuleHost;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Rule;

/** A server without a container: paper policies, a clock that moves when told, a rule host that counts. */
final class World {

    final PaperPolicies papers;
    final Hosts hosts = new Hosts();
    final MovingClock clock = new MovingClock();
    final Path home;
    Settings settings;
    Disk disk = new LocalDisk();
    Executor later = Runnable::run;
    Administration administration;

    World(Path home) {
        this(home, new PaperPolicies(home.resolveSibling("papers")));
    }

    World(Path home, PaperPolicies papers) {
        this.papers = papers;
        this.home = home;
        this.settings = Settings.in(home);
    }

    World open() {
        try {
            administration = new Administration(Boot.of(settings, clock, disk, hosts, papers, later, List.of()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    World reopen() {
        administration.close();
        disk = new LocalDisk();
        return open();
    }

    StoredPolicy submit(Paper paper) {
        return submit(paper.bytes());
    }

    StoredPolicy submit(byte[] bytes) {
        return submit(bytes, "test");
    }

    StoredPolicy submit(byte[] bytes, String origin) {
        clock.move(Duration.ofSeconds(1));
        try {
            return administration.submit(new ByteArrayInputStream(bytes), origin, "tester");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings bundles and asks for them to be activated without a human eye, one after the other. */
    void bring(Paper... papers) {
        for (Paper each : papers) {
            submit(each);
            administration.activateAutomatically(List.of(each.digest()), "tester", "");
        }
    }

    /** The same as files in the deploy folder, with nobody who looks. */
    StoredPolicy deploy(Paper paper) {
        submit(paper.bytes(), "deploy:" + paper.place() + ".jar");
        administration.activateAutomatically(List.of(paper.digest()), "tester", "");
        return administration.policy(paper.digest());
    }

    /** Whatever the consequences. */
    Activation goBack(PlaceId place) {
        Change change = administration.previous(place);
        Plan plan = administration.plan(List.of(change));
        return activate(plan.consequences().stream().map(Consequence::id).collect(Collectors.toSet()), change);
    }

    Activation activate(Change... changes) {
        return activate(Set.of(), changes);
    }

    Activation activate(Set<String> accept, Change... changes) {
        clock.move(Duration.ofSeconds(1));
        Plan plan = administration.plan(Arrays.asList(changes));
        return administration.activate(Arrays.asList(changes), plan.planHash(), accept, "tester", "");
    }

    static Change speak(Paper paper) {
        return new Change.Activate(paper.place(), paper.digest());
    }

    static Change remove(String place) {
        return new Change.Remove(new PlaceId(place));
    }

    /** What a place answers for a key. */
    String answer(String place, String key) {
        return answer(administration.current(), place, key);
    }

    static String answer(Edition edition, String place, String key) {
        return edition.place(place).parameters().parameter(key, LocalDate.of(2022, 7, 1)).setting().orElseThrow().value().toString();
    }

    static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T00:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return LegalTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Hands out the rules it was given for a digest. */
    static final class Hosts implements RuleHost {
        final Map<String, Map<String, Rule>> rules = new HashMap<>();
        final Set<String> running = new TreeSet<>();

        @Override
        public Hosted start(PlaceId place, String digest, Path jar, Set<String> wanted, Duration limit) throws RuleHostException {
            if (!rules.containsKey(digest)) {
                throw new RuleHostException(Text.of("政策包不能启动。", "The bundle does not start."), null);
            }
            running.add(digest);
            return new Hosted() {
                @Override
                public Map<String, Rule> rules() {
                    return rules.get(digest);
                }

                @Override
                public void close() {
                    running.remove(digest);
                }
            };
        }
    }
}
