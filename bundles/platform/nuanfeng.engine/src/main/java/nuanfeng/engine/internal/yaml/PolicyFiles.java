// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.List;
import java.util.stream.Stream;

import nuanfeng.policy.PlaceId;

/**
 * All files of a policy, read.
 *
 * @param place the bundle's place, by its name
 * @param home {@code place.yaml}; also among {@code all}
 * @param attachments what is no YAML, unread
 */
public record PolicyFiles(PlaceId place, PolicyFile home, List<PolicyFile> all, List<RawFile> attachments) {

    public Stream<PolicyFile> of(FileKind kind) {
        return all.stream().filter(file -> file.kind() == kind);
    }

    public boolean isNation() {
        return place.parent().isEmpty();
    }
}
