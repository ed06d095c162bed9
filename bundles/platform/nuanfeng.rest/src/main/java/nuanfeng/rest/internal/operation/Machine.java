// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.math.BigDecimal;

/** The few figures about the virtual machine that an operator wants beside ours. */
final class Machine {

    private static final int MILLI_DIGITS = 3;

    private Machine() {
    }

    static void writeTo(StringBuilder out) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        gauge(out, "jvm_memory_heap_used_bytes", "Heap in use.", heap.getUsed());
        gauge(out, "jvm_memory_heap_committed_bytes", "Heap taken from the system.", heap.getCommitted());
        gauge(out, "jvm_threads_current", "Live threads.", ManagementFactory.getThreadMXBean().getThreadCount());
        gauge(out, "jvm_classes_loaded", "Classes loaded now.", ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        gauge(out, "process_uptime_seconds", "Time since the start.",
                BigDecimal.valueOf(ManagementFactory.getRuntimeMXBean().getUptime(), MILLI_DIGITS));
    }

    private static void gauge(StringBuilder out, String name, String help, Number value) {
        Pages.gauge(out, name, help);
        out.append(name).append(' ').append(value).append('\n');
    }
}
