// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.GUIGANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The server is killed while policy is being swapped: afterwards it is entirely on one side of every swap, and whatever was
 * acknowledged is there. {@code -Dnuanfeng.killRounds} makes more or fewer rounds.
 */
class PowerCutIT {

    private static final int ROUNDS = Integer.getInteger("nuanfeng.killRounds", 20);
    /** Swaps before the power is cut, one more in each round: the cut comes at another point of another swap. */
    private static final int MOST_SWAPS = 7;

    private static final Distribution nuanfeng = Distribution.unpack().cold().attentive();
    private static final Api api = new Api(nuanfeng);
    private static final Map<String, String> rates = new ConcurrentHashMap<>();
    /** What went wrong while there was power. */
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    /** What this round put into the deploy folder last. */
    private volatile Optional<PolicyJar> offered = Optional.empty();
    private final AtomicBoolean powerless = new AtomicBoolean();

    @BeforeAll
    static void start() {
        rates.put(TestPolicies.shipped(GUIGANG).digest(), "0.004");
        nuanfeng.start();
    }

    @AfterAll
    static void close() {
        nuanfeng.close();
    }

    @Test
    void aKilledServerIsEntirelyOnOneSideOfEverySwap() throws InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            cut(round);
        }
        System.out.printf("%d rounds of kill -9%n", ROUNDS);
    }

    private void cut(int round) throws InterruptedException {
        List<PolicyJar> two = List.of(noted("0.005"), noted("0.003"));
        Set<String> acknowledged = new HashSet<>();
        AtomicInteger swaps = new AtomicInteger();
        String before = api.currentEdition();
        powerless.set(false);
        offered = Optional.empty();
        Thread swapping = new Thread(() -> swapUntilTheEnd(round, two, acknowledged, swaps), "swapping");
        swapping.start();
        nuanfeng.until("the swaps of round %d are under way".formatted(round),
                () -> swaps.get() >= 1 + round % MOST_SWAPS || !failures.isEmpty());
        Distribution.pause(round * 3L % 20);
        powerless.set(true);
        nuanfeng.kill();
        swapping.join();
        assertEquals(List.of(), List.copyOf(failures), () -> "Round %d came to %d swaps.".formatted(round, swaps.get()));
        nuanfeng.start();
        // What lies in the deploy folder is activated soon after the start, and would make the plans of the next round stale.
        offered.ifPresent(api::awaitSpeaking);

        List<JsonNode> log = api.log();
        Set<String> logged = new HashSet<>(Set.of(before));
        log.forEach(entry -> logged.add(entry.path("edition").asText()));
        assertTrue(logged.containsAll(acknowledged), () -> "acknowledged but lost: " + acknowledged);
        String now = api.currentEdition();
        assertEquals(log.get(log.size() - 1).path("edition").asText(), now);
        Answer verified = api.admin("/activations/verify").expect(200);
        assertTrue(verified.at("/intact").asBoolean(), verified::toString);
        Answer premium = api.premium(GUIGANG).expect(200);
        assertEquals(now, premium.edition());
        String rate = rates.get(api.speaking().get(GUIGANG));
        assertEquals(rate, premium.traced("work-injury.rate"));
        assertEquals(TestPolicies.amount(rate), premium.text("/outcome/amount"));
        nuanfeng.until("drafts that were never finished are gone", () -> drafts().isEmpty());
        api.rollback(GUIGANG).expect(200);
    }

    /** In turn: activations of two stored versions, uploads that activate, jars that appear. */
    private void swapUntilTheEnd(int round, List<PolicyJar> two, Set<String> acknowledged, AtomicInteger swaps) {
        try {
            if (round % 3 != 1) {
                two.forEach(each -> api.submit(each).expect(201));
            }
            for (int i = 0;; i++) {
                PolicyJar next = switch (round % 3) {
                    case 0 -> two.get(i % 2);
                    default -> noted(i % 2 == 0 ? "0.005" : "0.003");
                };
                switch (round % 3) {
                    case 0 -> acknowledged.add(api.activate(next).expect(200).text("/edition"));
                    case 1 -> acknowledged.add(api.submitAndActivate(next).expect(201).text("/activation/edition"));
                    default -> {
                        offered = Optional.of(next);
                        next.moveTo(nuanfeng.home().resolve("deploy/guigang.jar"));
                        api.awaitSpeaking(next);
                        acknowledged.add(api.currentEdition());
                    }
                }
                swaps.incrementAndGet();
            }
        } catch (RuntimeException | AssertionError e) {
            if (!powerless.get()) {
                failures.add(e.toString());
            }
        }
    }

    /** Files on their way into the store. */
    private static List<String> drafts() {
        Path incoming = nuanfeng.home().resolve("var/nuanfeng/store/incoming");
        try (Stream<Path> files = Files.list(incoming)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PolicyJar noted(String rate) {
        PolicyJar jar = TestPolicies.guigang(rate);
        rates.put(jar.digest(), rate);
        return jar;
    }
}
