// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import nuanfeng.engine.RuleCode;
import nuanfeng.lifecycle.spi.RuleHost;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Budget;

/**
 * Runs the Java rules of stored bundles as bundles of the framework, under locations of its own: any number of versions of the
 * same place side by side, nothing imported from them, so that no stop and no uninstall touches another bundle.
 */
@Component
public final class OsgiRuleHost implements RuleHost {

    private static final Phrases PHRASES = Phrases.beside(OsgiRuleHost.class);
    /** Calls and back edges that starting may cost a bundle. */
    private static final long TICKS = 5_000_000;

    private final BundleContext context;
    private final ServiceRegistration<WeavingHook> hook;
    private final AtomicLong starts = new AtomicLong();

    @Activate
    public OsgiRuleHost(BundleContext context) {
        this.context = context;
        this.hook = context.registerService(WeavingHook.class, new BudgetHook(), null);
        uninstallAll();
    }

    @Deactivate
    void close() {
        uninstallAll();
        hook.unregister();
    }

    @Override
    public Hosted start(PlaceId place, String digest, Path jar, Set<String> rules, Duration limit) throws RuleHostException {
        String location = HostedBundle.LOCATION + digest;
        if (context.getBundle(location) != null) {
            location += "#" + starts.incrementAndGet();
        }
        HostedBundle hosted = within(limit, place, jar, location);
        if (!hosted.rules().keySet().containsAll(rules)) {
            hosted.close();
            throw new RuleHostException(PHRASES.say("rules-offered", place, rules, hosted.rules().keySet()), null);
        }
        return hosted;
    }

    /** On a thread of its own: what hangs is left behind, and uninstalled as soon as it lets itself be. */
    private HostedBundle within(Duration limit, PlaceId place, Path jar, String location) throws RuleHostException {
        Attempt attempt = new Attempt(context, location, jar);
        FutureTask<HostedBundle> task = new FutureTask<>(attempt);
        daemon(task, "nuanfeng-start " + place);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            daemon(attempt::abandon, "nuanfeng-stop " + place);
            throw new RuleHostException(PHRASES.say("too-slow", place, limit.toSeconds()), e);
        } catch (InterruptedException e) {
            task.cancel(true);
            daemon(attempt::abandon, "nuanfeng-stop " + place);
            Thread.currentThread().interrupt();
            throw new RuleHostException(PHRASES.say("interrupted", place), e);
        } catch (ExecutionException e) {
            attempt.abandon();
            throw new RuleHostException(PHRASES.say("not-starting", place, reason(e.getCause())), null);
        }
    }

    /** One installation and start, which may be given up from outside at any moment. */
    private static final class Attempt implements Callable<HostedBundle> {

        private final BundleContext context;
        private final String location;
        private final Path jar;
        private Optional<HostedBundle> installed = Optional.empty();
        private boolean abandoned;

        private Attempt(BundleContext context, String location, Path jar) {
            this.context = context;
            this.location = location;
            this.jar = jar;
        }

        @Override
        public HostedBundle call() throws Exception {
            long before = Budget.begin(TICKS);
            try {
                HostedBundle hosted = HostedBundle.install(context, location, jar);
                if (!keep(hosted)) {
                    hosted.close();
                } else {
                    hosted.start();
                }
                return hosted;
            } finally {
                Budget.end(before);
            }
        }

        private synchronized boolean keep(HostedBundle hosted) {
            installed = Optional.of(hosted);
            return !abandoned;
        }

        private void abandon() {
            Optional<HostedBundle> left;
            synchronized (this) {
                abandoned = true;
                left = installed;
            }
            left.ifPresent(HostedBundle::close);
        }
    }

    private static Text reason(Throwable thrown) {
        if (thrown instanceof RuleHostException known) {
            return known.text();
        }
        Throwable deepest = thrown;
        // No further than the container's own words: what code of the bundle threw is named and not asked.
        while (deepest instanceof BundleException && deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return Text.of(thrown instanceof BundleException ? thrown.getMessage() + (deepest == thrown ? "" : " (" + RuleCode.named(deepest) + ")")
                : RuleCode.named(thrown));
    }

    private static void daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** What an earlier run left behind, or what this one leaves. */
    private void uninstallAll() {
        for (Bundle each : context.getBundles()) {
            if (HostedBundle.isHosted(each)) {
                HostedBundle.uninstall(each);
            }
        }
    }
}
