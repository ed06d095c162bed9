// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.gate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import nuanfeng.engine.Policy;
import nuanfeng.lifecycle.internal.gate.TimeLimit.MissedException;
import nuanfeng.lifecycle.spi.RuleHost.RuleHostException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.spi.Rule;

/** Starts the Java rules of a bundle and lets them say what they are, before an edition asks them the same. */
public final class RuleStarter {

    /** Calls and back edges that describing itself may cost a rule. */
    private static final long TICKS = 5_000_000;

    private static final Phrases PHRASES = Phrases.beside(RuleStarter.class);

    private final StartedBundles bundles;
    private final TimeLimit limit;

    public RuleStarter(StartedBundles bundles, Duration limit) {
        this.bundles = bundles;
        this.limit = new TimeLimit(limit, TICKS);
    }

    /** One more use of the bundle, to be released. @throws RuleHostException when it does not start or its rules do not describe themselves */
    public Map<String, Rule> start(Policy policy, Path jar) throws RuleHostException {
        Map<String, Rule> rules = bundles.use(policy.place(), policy.digest(), jar, policy.rules());
        try {
            limit.within(PHRASES.say("describing", policy.bundle()), () -> {
                rules.values().forEach(Rule::describe);
                return rules;
            });
        } catch (MissedException e) {
            bundles.release(List.of(policy.digest()));
            throw new RuleHostException(e.text(), null);
        }
        if (!rules.keySet().containsAll(policy.rules())) {
            bundles.release(List.of(policy.digest()));
            throw new RuleHostException(PHRASES.say("names-and-brings", policy.rules(), rules.keySet()), null);
        }
        return rules;
    }
}
