// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.time.Instant;

import org.osgi.annotation.versioning.ProviderType;

/** Hands out editions. A request takes one and keeps it; nothing below is synchronised. */
@ProviderType
public interface PolicyLibrary {

    /** The edition that speaks now. */
    Edition current();

    /**
     * A pinned edition: a current, logged or candidate one; older ones are rebuilt from store and log.
     *
     * @param hash {@code sha256:…}
     * @throws UnknownNameException {@code EDITION} when the log and the candidates know no such edition
     */
    Edition edition(String hash);

    /**
     * The edition that was current at a moment, by the activation log.
     *
     * @throws UnknownNameException {@code EDITION} when the log begins later
     */
    Edition knownAt(Instant moment);
}
