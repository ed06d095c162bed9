// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How this server is operated.
 *
 * @param home folder of store and log
 * @param developmentMode whether a place and version may come again with other bytes, and the last arrival wins
 * @param hotEditions how many editions are kept ready although nobody holds them
 * @param mostBytes that a jar may have
 * @param startLimit for starting the Java rules of one bundle
 * @param exampleLimit for the examples of one bundle, and for those of all places below
 * @param failuresInARow after which a digest is quarantined
 * @param rejectedKept how many rejected versions are kept for their reports
 */
record Settings(Path home, boolean developmentMode, int hotEditions, long mostBytes, Duration startLimit,
        Duration exampleLimit, int failuresInARow, int rejectedKept) {

    private static final int MB = 1 << 20;

    static Settings in(Path home) {
        return new Settings(home, false, 8, 10L * MB, Duration.ofSeconds(20), Duration.ofSeconds(60), 5, 200);
    }

    Settings developing() {
        return new Settings(home, true, hotEditions, mostBytes, startLimit, exampleLimit, failuresInARow, rejectedKept);
    }
}
