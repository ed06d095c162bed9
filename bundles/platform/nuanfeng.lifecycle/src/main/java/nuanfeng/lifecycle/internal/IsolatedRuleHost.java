// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import nuanfeng.engine.RuleCode;
import nuanfeng.lifecycle.spi.RuleHost;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.Rule;

/** Runs the Java rules of policy bundles without a container, each bundle in a class loader of its own. */
final class IsolatedRuleHost implements RuleHost {

    private static final Phrases PHRASES = Phrases.beside(IsolatedRuleHost.class);

    @Override
    public Hosted start(PlaceId place, String digest, Path jar, Set<String> rules, Duration limit) throws RuleHostException {
        try {
            return new Loaded(RuleCode.load(jar, rules));
        } catch (Throwable e) {
            throw new RuleHostException(PHRASES.say("rules-not-made", place, cause(e)), null);
        }
    }

    private static String cause(Throwable thrown) {
        return RuleCode.named(thrown instanceof InvocationTargetException && thrown.getCause() != null ? thrown.getCause() : thrown);
    }

    private record Loaded(Map<String, Rule> rules) implements Hosted {

        @Override
        public void close() {
            // Nothing runs that could be stopped.
        }
    }
}
