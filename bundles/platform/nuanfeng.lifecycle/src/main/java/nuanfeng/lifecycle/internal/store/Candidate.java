// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.nio.file.Path;

import nuanfeng.engine.Policy;

/** A stored version that is to speak for its place. @param jar in the store */
public record Candidate(Policy policy, Path jar) {
}
