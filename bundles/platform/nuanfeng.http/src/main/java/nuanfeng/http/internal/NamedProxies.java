// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Believes what a proxy says of whoever asks through it: {@code X-Forwarded-For}, {@code -Proto} and {@code -Host}. Only one that is named is believed, by
 * the address from which it comes; from everybody else these headers mean nothing.
 */
final class NamedProxies implements HttpConfiguration.Customizer {

    private final Set<InetAddress> named;
    private final ForwardedRequestCustomizer said = new ForwardedRequestCustomizer();

    /** @param addresses with commas between them @throws IllegalArgumentException for one that is none */
    NamedProxies(String addresses) {
        named = Arrays.stream(addresses.split(",")).map(String::strip).filter(each -> !each.isEmpty()).map(NamedProxies::address).collect(Collectors.toUnmodifiableSet());
        // One header a question; this one has several forms, and no proxy that we describe sends it.
        said.setForwardedHeader(null);
    }

    /** As digits: nobody is asked for a name. */
    private static InetAddress address(String text) {
        if (!text.matches("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw new IllegalArgumentException("nuanfeng.http.proxies lists addresses of proxies in digits, and not '" + text + "'");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("nuanfeng.http.proxies lists addresses of proxies in digits, and not '" + text + "'", e);
        }
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress from && named.contains(from.getAddress())
                ? said.customize(request, headers) : request;
    }
}
