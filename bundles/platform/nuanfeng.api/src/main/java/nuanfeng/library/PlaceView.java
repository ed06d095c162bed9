// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * A place of an edition.
 *
 * @param code GB/T 2260 code, or {@code CN}
 * @param covers district code → name
 * @param level {@code nation}, {@code province}, {@code municipality}, {@code city} or {@code county}
 * @param reason why it is refused; empty when served
 * @param version of its bundle
 * @param digest of its bundle, {@code sha256:…}
 */
public record PlaceView(PlaceId place, String code, Map<String, String> covers, Text name, String level,
        Optional<PlaceId> parent, boolean served, String reason, String version, String digest) {
}
