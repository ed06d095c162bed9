// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.Map;

import nuanfeng.policy.spi.Rule;

/** One bundle as it takes part in an edition: its content, and its own Java rules by the question they answer. */
public record ActivePolicy(PolicyContent content, Map<String, Rule> rules) {

    public ActivePolicy {
        rules = Map.copyOf(rules);
    }
}
