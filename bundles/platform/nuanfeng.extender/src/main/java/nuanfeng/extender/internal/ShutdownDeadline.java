// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.time.Duration;

import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The way down has an end, whatever hangs: some time after the container or the process began to stop, the process ends. The
 * activation log is flushed with every entry, so nothing is lost by it.
 */
@Component(immediate = true)
public final class ShutdownDeadline {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    /** What a process that was told to end says of itself. */
    private static final int TERMINATED = 143;

    private final BundleContext context;
    private final Duration limit;
    private final SynchronousBundleListener container = this::heard;
    private final Thread process = new Thread(this::begin, "nuanfeng-shutdown");

    @Activate
    public ShutdownDeadline(BundleContext context) {
        this(context, LIMIT);
    }

    ShutdownDeadline(BundleContext context, Duration limit) {
        this.context = context;
        this.limit = limit;
        // Only where the process is the container's own: a tool that starts a framework in passing goes on living.
        if (context.getProperty("karaf.base") != null) {
            context.addBundleListener(container);
            Runtime.getRuntime().addShutdownHook(process);
        }
    }

    @Deactivate
    void close() {
        context.removeBundleListener(container);
        try {
            Runtime.getRuntime().removeShutdownHook(process);
        } catch (IllegalStateException e) {
            // The process is on its way down; this stays.
        }
    }

    private void heard(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == 0) {
            begin();
        }
    }

    /** A daemon: who is down in time is not kept. */
    private void begin() {
        Thread end = new Thread(this::end, "nuanfeng-shutdown-deadline");
        end.setDaemon(true);
        end.start();
    }

    private void end() {
        try {
            Thread.sleep(limit.toMillis());
        } catch (InterruptedException e) {
            // Nobody does; then it is time all the same.
        }
        if (!Boolean.getBoolean("karaf.restart")) {
            Runtime.getRuntime().halt(TERMINATED);
        }
    }
}
