// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the server listens, and what it puts up with. Framework properties, for they must be known before anything is configured.
 *
 * @param headBytes most bytes of a request's head
 * @param headMillis most milliseconds from the first byte of a head to its last
 * @param bodyBytes most bytes of a body that is waited for without a thread
 * @param heldBytes most bytes of all such bodies together, and of all answers that nobody takes
 * @param streams most bodies that are handed on as they come
 * @param pace what a sender or reader is allowed
 * @param idleMillis after which a connection that says nothing is closed
 * @param connections most connections; beyond, nobody is accepted for a while. Far above what is expected, below what files there may be
 * @param proxies who is believed about those who ask through them
 */
record DoorLimits(String host, int port, int headBytes, int headMillis, int bodyBytes, long heldBytes, int streams, Pace pace, int idleMillis,
        int connections, NamedProxies proxies) {

    private static final String OURS = "nuanfeng.http.";

    static DoorLimits of(UnaryOperator<String> properties) {
        Settings settings = new Settings(properties);
        return new DoorLimits(Optional.ofNullable(properties.apply("org.apache.felix.http.host")).orElse("127.0.0.1"),
                settings.number("org.osgi.service.http.port", 8181),
                settings.number(OURS + "head.bytes", 8192), settings.number(OURS + "head.ms", 5_000),
                settings.number(OURS + "body.bytes", 1 << 20), settings.number(OURS + "held.bytes", 32 << 20),
                settings.number(OURS + "streams", 16),
                new Pace(settings.number(OURS + "grace.ms", 5_000), settings.number(OURS + "bytes.per.second", 16_384)),
                settings.number(OURS + "idle.ms", 60_000), settings.number(OURS + "connections", 4096),
                new NamedProxies(Optional.ofNullable(properties.apply(OURS + "proxies")).orElse("")));
    }

    private record Settings(UnaryOperator<String> properties) {

        int number(String name, int otherwise) {
            String given = Optional.ofNullable(properties.apply(name)).map(String::strip).orElse("");
            try {
                return given.isEmpty() ? otherwise : Integer.parseInt(given);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("%s must be a whole number and is '%s'".formatted(name, given), e);
            }
        }
    }
}
