// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How this server is operated.
 *
 * @param home folder of store and log
 * @param developmentMode whether a place and version may come again with other bytes, and the last arrival wins
 * @param hotEditions how many editions are kept ready although nobody holds them
 * @param mostBytes that a jar may have
 * @param startLimit for starting the Java rules of one bundle
 * @param exampleLimit for the examples of one bundle, and for those of all places below
 * @param callLimit after which a call of a rule is left behind; a budget lasts some hundredths of a second, and this must not be reached
 *     because a machine is busy
 * @param failuresInARow after which a digest is quarantined
 * @param rejectedKept how many rejected versions are kept for their reports
 * @param trustedKeys the list of keys of which one has to have signed a bundle; empty when none is demanded
 */
record Settings(Path home, boolean developmentMode, int hotEditions, long mostBytes, Duration startLimit,
        Duration exampleLimit, Duration callLimit, int failuresInARow, int rejectedKept, Optional<Path> trustedKeys) {

    static final long MB = 1L << 20;
    private static final Duration CALL_LIMIT = Duration.ofSeconds(5);

    /** Without a list of trusted keys. */
    Settings(Path home, boolean developmentMode, int hotEditions, long mostBytes, Duration startLimit, Duration exampleLimit, Duration callLimit,
            int failuresInARow, int rejectedKept) {
        this(home, developmentMode, hotEditions, mostBytes, startLimit, exampleLimit, callLimit, failuresInARow, rejectedKept, Optional.empty());
    }

    static Settings of(LifecycleConfiguration configuration) {
        return new Settings(home(configuration.home()), configuration.developmentMode(), configuration.hotEditions(),
                configuration.archiveMegabytes() * MB, Duration.ofSeconds(configuration.startSeconds()),
                Duration.ofSeconds(configuration.exampleSeconds()), CALL_LIMIT, configuration.failuresInARow(), configuration.rejectedKept(),
                configuration.trustedKeys().isBlank() ? Optional.empty()
                        : Optional.of(Path.of(System.getProperty("karaf.base", "")).resolve(configuration.trustedKeys())));
    }

    private static Path home(String configured) {
        if (!configured.isBlank()) {
            return Path.of(configured);
        }
        String home = System.getProperty("nuanfeng.home", "");
        return home.isBlank() ? Path.of(System.getProperty("karaf.base", ""), "var", "nuanfeng").toAbsolutePath() : Path.of(home);
    }

    /** As a server has them that nobody configured. */
    static Settings in(Path home) {
        return new Settings(home, false, 8, 10 * MB, Duration.ofSeconds(20), Duration.ofSeconds(60), CALL_LIMIT, 5, 200, Optional.empty());
    }

    Settings trusting(Path keys) {
        return new Settings(home, developmentMode, hotEditions, mostBytes, startLimit, exampleLimit, callLimit, failuresInARow, rejectedKept, Optional.of(keys));
    }

    Settings developing() {
        return new Settings(home, true, hotEditions, mostBytes, startLimit, exampleLimit, callLimit, failuresInARow, rejectedKept, trustedKeys);
    }
}
