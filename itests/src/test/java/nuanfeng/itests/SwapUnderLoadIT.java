// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.GUANGXI;
import static nuanfeng.itests.TestPolicies.GUIGANG;
import static nuanfeng.itests.TestPolicies.NATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nuanfeng.itests.Load.Premium;
import nuanfeng.itests.Load.Question;
import nuanfeng.itests.Load.Said;
import nuanfeng.itests.Load.Tally;
import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 200 swaps while four clients ask without pause: nobody goes without an answer, and the numbers of every answer are those of the
 * edition that it names. The next swap begins when every client has been answered by the edition before.
 */
class SwapUnderLoadIT {

    /** One in 41 418 was seen on a machine eight times overloaded, and none otherwise. */
    private static final int CLOSED = 2;

    private static final int CLIENTS = 4;
    private static final int BY_REST = 100;
    private static final int BESIDE_EACH_OTHER = 25;
    private static final int OVER_EACH_OTHER = 25;
    private static final int NATION_BY_REST = 45;
    private static final int NATION_BY_DEPLOYMENT = 5;

    private static final String HIGH = "0.005";
    private static final String LOW = "0.003";
    private static final Question CITY = new Premium(GUIGANG, GUIGANG);
    private static final Question REGION = new Premium(GUANGXI, NATION);

    private static final Distribution nuanfeng = Distribution.shared();
    private static final Api api = new Api(nuanfeng);
    private static final Path deploy = nuanfeng.home().resolve("deploy");
    /** Digest → the rate it says for the month in question. */
    private static final Map<String, String> rates = new HashMap<>(Map.of(TestPolicies.shipped(GUIGANG).digest(), "0.004"));
    private static Probe probe;

    private List<Probe.Installed> othersBefore;
    private int eventsBefore;

    @BeforeAll
    static void watchTheOthers() {
        probe = Probe.into(nuanfeng);
    }

    @AfterAll
    static void leaveAsFound() {
        api.restoreShipped();
    }

    @BeforeEach
    void noteTheOthers() {
        othersBefore = probe.others();
        eventsBefore = probe.eventsOfOthers().size();
    }

    @AfterEach
    void theOtherBundlesKeptTheirStartTime() {
        assertEquals(othersBefore, probe.others());
        List<Probe.Event> events = probe.eventsOfOthers();
        assertEquals(List.of(), events.subList(eventsBefore, events.size()));
    }

    @Test
    void administratorsSwapACityOverRest() {
        List<PolicyJar> versions = List.of(guigang(HIGH), guigang(LOW));
        versions.forEach(version -> api.submit(version).expect(201));
        swap(BY_REST, versions, SwapUnderLoadIT::activate, CITY);
    }

    @Test
    void newJarsAppearBesideTheOldOnes() {
        List<PolicyJar> versions = IntStream.range(0, BESIDE_EACH_OTHER).mapToObj(i -> guigang(i % 2 == 0 ? HIGH : LOW)).toList();
        swap(BESIDE_EACH_OTHER, versions, version -> deploy(version, "nuanfeng." + GUIGANG + "-" + version.version() + ".jar"), CITY);
    }

    @Test
    void oneJarIsOverwrittenAgainAndAgain() {
        List<PolicyJar> versions = IntStream.range(0, OVER_EACH_OTHER).mapToObj(i -> guigang(i % 2 == 0 ? HIGH : LOW)).toList();
        swap(OVER_EACH_OTHER, versions, version -> deploy(version, "nuanfeng." + GUIGANG + ".jar"), CITY);
    }

    /** Everybody's policy changes: Guangxi answers with the nation's rate, Guigang keeps its own. */
    @Test
    void theNationItselfIsSwapped() {
        List<PolicyJar> versions = List.of(nation(HIGH), nation(LOW));
        versions.forEach(version -> api.submit(version).expect(201));
        activate(versions.get(1));
        swap(NATION_BY_REST, versions, SwapUnderLoadIT::activate, CITY, REGION);
        List<PolicyJar> further = IntStream.range(0, NATION_BY_DEPLOYMENT).mapToObj(i -> nation(i % 2 == 0 ? LOW : HIGH)).toList();
        swap(NATION_BY_DEPLOYMENT, further, version -> deploy(version, "nuanfeng.cn-" + version.version() + ".jar"), CITY, REGION);
    }

    /** @param swap brings a version to speak and returns the name of the edition */
    private void swap(int times, List<PolicyJar> versions, Function<PolicyJar, String> swap, Question... questions) {
        int before = api.log().size();
        Tally tally;
        try (Load load = Load.start(nuanfeng, CLIENTS, questions)) {
            load.await(api.currentEdition());
            for (int i = 0; i < times; i++) {
                load.await(swap.apply(versions.get(i % versions.size())));
            }
            tally = load.stop();
        }
        System.out.printf("%d swaps: %s%n", times, tally);
        assertEquals(0, tally.failed(), tally::toString);
        assertTrue(tally.closed() <= CLOSED, tally::toString);
        assertEquals(0, tally.mixed(), tally::toString);
        List<Map<String, String>> editions = editions();
        assertEquals(before + times, editions.size() - 1);
        Map<String, Map<String, String>> speakers = new HashMap<>();
        editions.forEach(edition -> speakers.put(edition.get("edition"), edition));
        for (Said said : tally.said().keySet()) {
            String digest = speakers.get(said.edition()).get(said.question().decidedBy());
            assertEquals(rates.get(digest), said.word(), said::toString);
        }
        assertTrue(tally.orders().stream().allMatch(order -> isSubsequence(order, editions)), tally::toString);
    }

    /** After each entry of the activation log: place → digest, and the edition's name under {@code edition}. */
    private static List<Map<String, String>> editions() {
        Map<String, String> speaking = new HashMap<>();
        Stream<Map<String, String>> after = api.log().stream().map(entry -> {
            entry.path("changes").forEach(change -> speaking.put(change.path("place").asText(), change.path("to").asText()));
            speaking.put("edition", entry.path("edition").asText());
            return Map.copyOf(speaking);
        });
        return Stream.concat(Stream.of(Map.of("edition", "before everything")), after).toList();
    }

    /** Whether a client met the editions in the order in which they spoke. */
    private static boolean isSubsequence(List<String> met, List<Map<String, String>> editions) {
        Iterator<Map<String, String>> all = editions.iterator();
        return met.stream().allMatch(edition -> {
            while (all.hasNext()) {
                if (all.next().get("edition").equals(edition)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static String activate(PolicyJar version) {
        return api.activate(version).expect(200).text("/edition");
    }

    private static String deploy(PolicyJar version, String file) {
        version.moveTo(deploy.resolve(file));
        api.awaitSpeaking(version);
        return api.currentEdition();
    }

    private static PolicyJar guigang(String rate) {
        return noted(TestPolicies.guigang(rate), rate);
    }

    private static PolicyJar nation(String rate) {
        return noted(TestPolicies.nation(rate), rate);
    }

    private static PolicyJar noted(PolicyJar version, String rate) {
        rates.put(version.digest(), rate);
        return version;
    }
}
