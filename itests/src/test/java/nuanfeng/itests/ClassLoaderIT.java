// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A code city is swapped 200 times: what it leaves behind can be collected. */
class ClassLoaderIT {

    private static final int SWAPS = 200;
    private static final int VERSIONS = 40;
    private static final int SAMPLED_EVERY = 50;
    /** Editions that the platform keeps ready, with the bundles of their rules; and a few on their way out. */
    private static final int KEPT = 8 + 4;
    /** What one swap may leave in memory: its entry in the log and the report of its version, but no classes. */
    private static final long HEAP_PER_SWAP = 32 << 10;
    /** The profile of code that is still being compiled lies there too. */
    private static final long METASPACE_PER_SWAP = 16 << 10;
    private static final int CLASSES = 50;

    private static final Distribution nuanfeng = Distribution.unpack().cold();
    private static final Api api = new Api(nuanfeng);
    private static Probe probe;

    @BeforeAll
    static void start() {
        nuanfeng.start();
        probe = Probe.into(nuanfeng);
    }

    @AfterAll
    static void close() {
        nuanfeng.close();
    }

    @Test
    void twoHundredSwapsLeaveNoClassesBehind() {
        List<PolicyJar> versions = IntStream.range(0, VERSIONS).mapToObj(i -> TestPolicies.beijing()).toList();
        versions.forEach(version -> api.submit(version).expect(201));
        List<Memory> memory = new ArrayList<>();
        for (int i = 1; i <= SWAPS; i++) {
            api.activate(versions.get(i % VERSIONS)).expect(200);
            assertEquals("110108", AnswersIT.beijingRoute(api, "").text("/outcome/values/alternativePlace"));
            if (i % SAMPLED_EVERY == 0) {
                memory.add(settled());
            }
        }
        memory.forEach(System.out::println);
        Memory first = memory.get(0);
        Memory last = memory.get(memory.size() - 1);
        int between = SWAPS - SAMPLED_EVERY;
        assertTrue(last.heap() - first.heap() < between * HEAP_PER_SWAP, memory::toString);
        assertTrue(last.metaspace() - first.metaspace() < between * METASPACE_PER_SWAP, memory::toString);
        assertTrue(last.classes() - first.classes() < CLASSES, memory::toString);
        assertTrue(last.bundles() - first.bundles() < KEPT, memory::toString);
    }

    /** After enough collections that what can go has gone: stopping a bundle follows the collection of its last edition. */
    private static Memory settled() {
        nuanfeng.until("the rules of retired versions are gone", () -> {
            nuanfeng.jcmd("GC.run");
            return loaders() <= KEPT && probe.rules().size() <= KEPT;
        });
        return Memory.of(nuanfeng);
    }

    /** Class loaders in which Beijing's rule is defined. */
    private static int loaders() {
        return (int) nuanfeng.jcmd("VM.class_hierarchy", "nuanfeng.cn.beijing.RegistrationPlaceRoute").lines()
                .filter(line -> line.contains("RegistrationPlaceRoute")).count();
    }
}
