// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.util.Arrays;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Holds the door while Karaf boots, so that everything that ships with the distribution speaks from one activation. Without
 * Karaf the quiet after the last arrival is enough.
 */
final class BootWatch implements ServiceTrackerCustomizer<Object, Object> {

    private static final String KARAF = "org.apache.karaf.features.core";
    private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";

    private final BundleContext context;
    private final Arrivals arrivals;
    private final ServiceTracker<Object, Object> tracker;
    private final boolean boots;

    private BootWatch(BundleContext context, Arrivals arrivals) {
        this.context = context;
        this.arrivals = arrivals;
        this.tracker = new ServiceTracker<>(context, BOOT_FINISHED, this);
        this.boots = Arrays.stream(context.getBundles()).anyMatch(each -> KARAF.equals(each.getSymbolicName()));
    }

    static BootWatch open(BundleContext context, Arrivals arrivals) {
        BootWatch watch = new BootWatch(context, arrivals);
        if (watch.boots) {
            arrivals.holdUpTo(BOOT_FINISHED);
        }
        watch.tracker.open();
        return watch;
    }

    void close() {
        tracker.close();
        arrivals.release(BOOT_FINISHED);
    }

    @Override
    public Object addingService(ServiceReference<Object> reference) {
        arrivals.release(BOOT_FINISHED);
        return context.getService(reference);
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Object service) {
        // says nothing new
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Object service) {
        context.ungetService(reference);
    }
}
