// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engine;

/** An engine that has read its rules and its records and is ready to decide. Called by one thread. */
@FunctionalInterface
public interface Engine {

    /**
     * Decides one record from its facts; nothing may be kept from one call to the next.
     *
     * @param record index into the records that the engine was made with
     * @return the premium of the month in fen
     */
    long premiumFen(int record) throws Exception;
}
