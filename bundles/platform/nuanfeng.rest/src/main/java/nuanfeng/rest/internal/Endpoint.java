// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Where this server listens, as it says itself. */
final class Endpoint {

    private static final String RUNTIME = "org.osgi.service.servlet.runtime.HttpServiceRuntime";
    private static final String PROPERTY = "osgi.http.endpoint";

    private Endpoint() {
    }

    /** An address that can be called without TLS from this machine; empty while there is none. */
    static Optional<URI> find(BundleContext context) {
        ServiceReference<?> runtime = context.getServiceReference(RUNTIME);
        Object endpoints = runtime == null ? null : runtime.getProperty(PROPERTY);
        String[] addresses = endpoints instanceof String[] many ? many
                : endpoints instanceof String one ? new String[] {one} : new String[0];
        return Arrays.stream(addresses).filter(address -> address.startsWith("http://")).map(URI::create).findFirst();
    }
}
