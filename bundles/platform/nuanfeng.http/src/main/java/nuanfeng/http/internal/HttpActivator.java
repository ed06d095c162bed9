// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.util.Optional;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

import nuanfeng.http.Doorkeeper;

/** An activator and not a component: the door must be there before Felix starts its server, at a lower start level than that. */
public final class HttpActivator implements BundleActivator {

    private ServiceTracker<Doorkeeper, Doorkeeper> doorkeepers;
    private Door door;

    @Override
    public void start(BundleContext context) {
        doorkeepers = new ServiceTracker<>(context, Doorkeeper.class, null);
        doorkeepers.open();
        door = new Door(DoorLimits.of(context::getProperty), (method, path, authorization, cookie) -> Optional.ofNullable(doorkeepers.getService())
                .map(each -> each.body(method, path, authorization, cookie)).orElse(Doorkeeper.Body.UNREAD));
        context.registerService(ConnectorFactory.class, door, null);
    }

    @Override
    public void stop(BundleContext context) {
        door.close();
        doorkeepers.close();
    }
}
