// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/**
 * Processor time and allocated bytes of the calling thread since {@link #start()}. Other threads, and with them the compiler and the garbage
 * collector, are not counted: what an engine leaves to the collector shows in its bytes.
 */
public final class Meter {

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long cpuAtStart;
    private long bytesAtStart;

    public void start() {
        bytesAtStart = threads.getCurrentThreadAllocatedBytes();
        cpuAtStart = threads.getCurrentThreadCpuTime();
    }

    public long nanos() {
        return threads.getCurrentThreadCpuTime() - cpuAtStart;
    }

    public long bytes() {
        return threads.getCurrentThreadAllocatedBytes() - bytesAtStart;
    }
}
