// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.gate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.lifecycle.spi.RuleHost;
import nuanfeng.lifecycle.spi.RuleHost.Hosted;
import nuanfeng.lifecycle.spi.RuleHost.RuleHostException;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.Rule;

/**
 * The started bundles, one per digest, shared by everything that uses them: a bundle stops when the last use ends. A digest
 * speaks for one place only, so the digest alone names it.
 */
public final class StartedBundles implements AutoCloseable {

    private final RuleHost host;
    private final Duration limit;
    /** Held while a bundle starts or stops; {@link #started} itself is never held for long. */
    private final Object startingOrStopping = new Object();
    private final Map<String, Started> started = new HashMap<>();

    /** @param limit for one start */
    public StartedBundles(RuleHost host, Duration limit) {
        this.host = host;
        this.limit = limit;
    }

    /** Starts a bundle unless it runs, and notes one more use of it. */
    public Map<String, Rule> use(PlaceId place, String digest, Path jar, Set<String> rules) throws RuleHostException {
        synchronized (startingOrStopping) {
            if (use(List.of(digest)).isEmpty()) {
                Hosted hosted = host.start(place, digest, jar, rules, limit);
                synchronized (started) {
                    started.put(digest, new Started(hosted));
                }
            }
            synchronized (started) {
                return Map.copyOf(started.get(digest).rules);
            }
        }
    }

    /** Notes one more use of those digests that run; these are to be released. Never waits for a start or a stop. */
    public List<String> use(Collection<String> digests) {
        List<String> running = new ArrayList<>();
        synchronized (started) {
            for (String digest : digests) {
                Started found = started.get(digest);
                if (found != null) {
                    found.uses++;
                    running.add(digest);
                }
            }
        }
        return running;
    }

    /** Ends one use of each. */
    public void release(Collection<String> digests) {
        List<String> idle = new ArrayList<>();
        synchronized (started) {
            for (String digest : digests) {
                Started found = started.get(digest);
                if (found != null && --found.uses <= 0) {
                    idle.add(digest);
                }
            }
        }
        if (!idle.isEmpty()) {
            stop(idle);
        }
    }

    private void stop(List<String> idle) {
        synchronized (startingOrStopping) {
            for (String digest : idle) {
                Optional<Started> unused = Optional.empty();
                synchronized (started) {
                    if (started.containsKey(digest) && started.get(digest).uses <= 0) {
                        unused = Optional.of(started.remove(digest));
                    }
                }
                unused.ifPresent(Started::close);
            }
        }
    }

    /** Stops a bundle whoever uses it; who still asks its rules is refused. */
    public void stopNow(String digest) {
        synchronized (started) {
            Started found = started.get(digest);
            if (found != null) {
                found.uses = 0;
            }
        }
        stop(List.of(digest));
    }

    public Set<String> running() {
        synchronized (started) {
            return Set.copyOf(started.keySet());
        }
    }

    @Override
    public void close() {
        synchronized (started) {
            started.values().forEach(each -> each.uses = 0);
        }
        stop(List.copyOf(running()));
    }

    private static final class Started {
        private final Hosted hosted;
        private final Map<String, HeldRule> rules = new HashMap<>();
        private int uses = 1;

        private Started(Hosted hosted) {
            this.hosted = hosted;
            hosted.rules().forEach((question, rule) -> rules.put(question, new HeldRule(rule)));
        }

        private void close() {
            rules.values().forEach(HeldRule::letGo);
            hosted.close();
        }
    }
}
