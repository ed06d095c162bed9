// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Where persons sign in whom an OpenID Connect provider of the office recognises. Who of them has an account, and what it may, is decided here and not
 * there. Safe for any number of threads.
 */
@ProviderType
public interface ProviderDesk {

    /** What people call the provider. Empty: none is configured. */
    Optional<String> provider();

    /**
     * A browser goes there.
     *
     * @param address of the page of the provider
     * @param secret for that browser: whoever comes back without it is somebody else
     * @param encrypted whether the browser comes back by TLS
     */
    record Departure(URI address, String secret, boolean encrypted) {
    }

    /**
     * @param to what the person wants to see afterwards; empty: nothing in particular
     * @param anew whether they must prove there once more who they are, signed in or not
     * @throws AccessException {@code PROVIDER_UNKNOWN}, {@code UNAVAILABLE} when the provider does not answer or not as it must
     */
    Departure depart(String to, boolean anew);

    /** Somebody is signed in. @param to as it was said at the departure */
    record Arrival(Session.Opened opened, String to, boolean encrypted) {
    }

    /**
     * A browser comes back. What it brings is good once.
     *
     * @param answer of the provider, as its page had the browser bring it
     * @param secret of the departure; empty where the browser has none
     * @throws AccessException {@code PROVIDER_UNKNOWN}, {@code UNAUTHORISED} with what was wrong, {@code UNAVAILABLE}
     */
    Arrival arrive(Map<String, String> answer, Optional<String> secret);
}
