// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import java.util.Map;
import java.util.Set;

import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.Rule;

/** What one bundle says of its place, to be put into an edition; if it has Java rules, together with these. */
public final class Policy {

    final ActivePolicy inside;

    Policy(ActivePolicy inside) {
        this.inside = inside;
    }

    public PlaceId place() {
        return inside.content().place();
    }

    public String version() {
        return inside.content().version();
    }

    /** Of the bundle's bytes, {@code sha256:…} */
    public String digest() {
        return inside.content().digest();
    }

    /** For messages: {@code nuanfeng.cn.region.city 1.0.0}. */
    public String bundle() {
        return inside.content().bundle();
    }

    /** The questions that its Java components answer. */
    public Set<String> rules() {
        return inside.content().rules();
    }

    /** How many worked examples it brings. */
    public int examples() {
        return inside.content().examples().size();
    }

    /** The same with its Java rules, made by whoever runs them; {@link RuleCode} is one way. @param made by the question they answer */
    public Policy with(Map<String, Rule> made) {
        return new Policy(new ActivePolicy(inside.content(), made));
    }

    /** Whether it was given Java rules. */
    public boolean isRunning() {
        return !inside.rules().isEmpty();
    }
}
