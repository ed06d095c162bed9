// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/**
 * Policy bundles that a Karaf feature or the shell installed. The copy in the container is only a courier: its bytes, read
 * from where it came from, are submitted; it is never started here, and a place outlives it.
 */
@Component(service = FeatureCourier.class, immediate = true)
public final class FeatureCourier implements BundleTrackerCustomizer<FeatureCourier.Carried> {

    private static final Phrases PHRASES = Phrases.beside(FeatureCourier.class);
    private static final String BY = "feature";
    private static final Set<String> SCHEMES = Set.of("mvn", "file");
    private static final int ANY_STATE = Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final Arrivals arrivals;
    private final BundleTracker<Carried> bundles;
    private final BootWatch boot;
    /** Location → digest. Of the thread of arrivals. */
    private final Map<String, String> brought = new HashMap<>();
    private volatile boolean closed;

    /** A courier as last seen. */
    static final class Carried {
        private volatile long modified;

        private Carried(long modified) {
            this.modified = modified;
        }
    }

    @Activate
    public FeatureCourier(BundleContext context, @Reference Arrivals arrivals) {
        this.arrivals = arrivals;
        this.boot = BootWatch.open(context, arrivals);
        this.bundles = new BundleTracker<>(context, ANY_STATE, this);
        bundles.open();
    }

    @Deactivate
    void close() {
        closed = true;
        bundles.close();
        boot.close();
    }

    @Override
    public Carried addingBundle(Bundle bundle, BundleEvent event) {
        if (bundle.getHeaders("").get(PolicyHeader.NAME) == null || HostedBundle.isHosted(bundle)) {
            return null;
        }
        bring(bundle, false);
        return new Carried(bundle.getLastModified());
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Carried carried) {
        if (event != null && event.getType() == BundleEvent.UPDATED && carried.modified != bundle.getLastModified()) {
            carried.modified = bundle.getLastModified();
            bring(bundle, true);
        }
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Carried carried) {
        if (!closed) {
            String location = bundle.getLocation();
            arrivals.later(() -> gone(location));
        }
    }

    private void bring(Bundle bundle, boolean replacing) {
        String location = bundle.getLocation();
        arrivals.later(() -> arrivals.take(() -> open(location), "bundle:" + location, BY,
                arrivals.configuration().automaticFeatures(), replacing)
                .ifPresent(stored -> here(location, stored)));
    }

    private void here(String location, StoredPolicy stored) {
        brought.put(location, stored.digest());
        stored.place().ifPresent(place -> arrivals.speaking(place)
                .ifPresent(active -> arrivals.takeBack(place, outlived(location, active))));
    }

    private void gone(String location) {
        Optional<StoredPolicy> stored = Optional.ofNullable(brought.remove(location)).flatMap(arrivals::find)
                .filter(each -> each.state() == PolicyState.ACTIVE);
        stored.ifPresent(each -> arrivals.remark(each.place().orElseThrow(), outlived(location, each)));
    }

    private static Text outlived(String location, StoredPolicy active) {
        return PHRASES.say("uninstalled", location, active.version());
    }

    /** The bytes as they were installed; nothing is fetched from a network. */
    static InputStream open(String location) throws IOException {
        String address = location.startsWith("reference:") ? location.substring("reference:".length()) : location;
        int colon = address.indexOf(':');
        if (colon < 0 || !SCHEMES.contains(address.substring(0, colon))) {
            throw new IOException("policy bundles are taken from %s only".formatted(SCHEMES));
        }
        URLConnection connection = URI.create(address).toURL().openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
