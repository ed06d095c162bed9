// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.lifecycle.spi.RuleHost.Hosted;
import nuanfeng.lifecycle.spi.RuleHost.RuleHostException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Constants;
import nuanfeng.policy.spi.Rule;

/** One stored bundle, installed beside every other version of it, with the rules that it registered itself. */
final class HostedBundle implements Hosted {

    private static final Phrases PHRASES = Phrases.beside(HostedBundle.class);
    /** Where what we install says it comes from. */
    static final String LOCATION = "nuanfeng:";

    private static final Logger LOG = LoggerFactory.getLogger(HostedBundle.class);
    private static final String RULE_FOR = "nuanfeng.rule.for";

    private final BundleContext context;
    private final Bundle bundle;
    private final Map<String, Rule> rules = new HashMap<>();
    private final List<ServiceReference<?>> held = new ArrayList<>();
    private boolean closed;

    private HostedBundle(BundleContext context, Bundle bundle) {
        this.context = context;
        this.bundle = bundle;
    }

    static boolean isHosted(Bundle bundle) {
        return bundle.getLocation().startsWith(LOCATION);
    }

    static HostedBundle install(BundleContext context, String location, Path jar) throws BundleException, IOException {
        try (InputStream bytes = Files.newInputStream(jar)) {
            return new HostedBundle(context, context.installBundle(location, bytes));
        }
    }

    /** Starts the bundle, whatever start level the framework has reached, and fetches its rules. */
    void start() throws BundleException, RuleHostException {
        bundle.adapt(BundleStartLevel.class).setStartLevel(1);
        bundle.start(Bundle.START_TRANSIENT);
        ServiceReference<?>[] registered = bundle.getRegisteredServices();
        for (ServiceReference<?> each : registered == null ? new ServiceReference<?>[0] : registered) {
            if (each.getProperty(RULE_FOR) instanceof String question) {
                fetch(question, each);
            }
        }
    }

    private synchronized void fetch(String question, ServiceReference<?> reference) throws RuleHostException {
        if (closed) {
            throw new RuleHostException(PHRASES.say("stopped-meanwhile"), null);
        }
        Object service = context.getService(reference);
        held.add(reference);
        if (!(service instanceof Rule rule)) {
            throw new RuleHostException(PHRASES.say("no-rule", question), null);
        }
        try {
            Constants.check(rule, PHRASES.say("the-rule", question).in(true));
        } catch (IllegalStateException e) {
            throw new RuleHostException(Text.of(e.getMessage()), null);
        }
        if (rules.putIfAbsent(question, rule) != null) {
            throw new RuleHostException(PHRASES.say("two-rules", question), null);
        }
    }

    @Override
    public synchronized Map<String, Rule> rules() {
        return Map.copyOf(rules);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        rules.clear();
        try {
            held.forEach(context::ungetService);
        } catch (IllegalStateException e) {
            LOG.debug("{} is let go with the host", bundle.getLocation(), e);
        }
        held.clear();
        uninstall(bundle);
    }

    static void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException e) {
            LOG.debug("{} is gone already", bundle.getLocation(), e);
        }
    }
}
