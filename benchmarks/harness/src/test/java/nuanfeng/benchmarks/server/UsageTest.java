// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void thisProcessHasUsedTimeAndMemory() throws Exception {
        Usage usage = Usage.of(ProcessHandle.current().pid());
        assertTrue(usage.cpuSeconds() > 0 && usage.cpuSeconds() < 10_000, usage::toString);
        assertTrue(usage.residentMegabytes() > 10 && usage.residentMegabytes() < 100_000, usage::toString);
    }
}
