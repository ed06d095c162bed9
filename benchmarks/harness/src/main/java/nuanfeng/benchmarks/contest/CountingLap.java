// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import nuanfeng.benchmarks.engine.Engine;
import nuanfeng.benchmarks.engine.Lap;

/** The loop around the decisions. Public, because every engine's class loader defines it anew. */
public final class CountingLap implements Lap {

    private final Engine engine;
    private final int size;

    public CountingLap(Engine engine, int size) {
        this.engine = engine;
        this.size = size;
    }

    @Override
    public long run(int first, int count) throws Exception {
        long sum = 0;
        int record = first;
        for (int done = 0; done < count; done++) {
            sum += engine.premiumFen(record);
            if (++record == size) {
                record = 0;
            }
        }
        return sum;
    }
}
