// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engine;

/** A stretch of decisions in one go, running in the class loader of its engine. */
public interface Lap {

    /** Decides {@code count} records from {@code first} on, beginning again at record 0 after the last, and returns the sum in fen. */
    long run(int first, int count) throws Exception;
}
