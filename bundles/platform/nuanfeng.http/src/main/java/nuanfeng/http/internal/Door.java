// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.http.Doorkeeper;

/**
 * Puts a connector of ours in the place of Felix's own, and our handlers before its whiteboard. Felix asks for it while it
 * starts, before anything is registered; a server that has started takes no handler, so it is stopped once and started again.
 */
final class Door implements ConnectorFactory, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int WAITING_TO_BE_ACCEPTED = 256;
    private static final int SEND_BUFFER_BYTES = 1 << 16;
    private static final int RESPONSE_HEAD_BYTES = 16_384;
    private static final int LEAST_ZIPPED = 1024;

    private final DoorLimits limits;
    private final Doorkeeper doorkeeper;
    private Optional<SlowHeads> slowHeads = Optional.empty();

    Door(DoorLimits limits, Doorkeeper doorkeeper) {
        this.limits = limits;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public Connector createConnector(Server server) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(rules()));
        connector.setHost(limits.host());
        connector.setPort(limits.port());
        connector.setIdleTimeout(limits.idleMillis());
        connector.setAcceptQueueSize(WAITING_TO_BE_ACCEPTED);
        // Else the system keeps megabytes for each reader who does not read.
        connector.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
        connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        SlowHeads heads = new SlowHeads(connector, limits.headMillis());
        connector.addBean(heads);
        slowHeads = Optional.of(heads);
        try {
            // None where this bundle was started again: its connector left with it.
            for (Connector other : server.getConnectors()) {
                other.stop();
                server.removeConnector(other);
            }
            server.stop();
            withoutOurs(server);
            AtomicLong held = new AtomicLong();
            // The last one inserted is the first one asked.
            Stream.of(zipping(), new WholeBodies(doorkeeper, limits, held), new WholeAnswers(limits.pace(), limits.heldBytes()),
                    heads.handler()).forEach(server::insertHandler);
            server.setErrorHandler(new ProblemPages());
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The server would not take our connector", e);
        }
        LOG.info("Listening on {}:{}", connector.getHost(), connector.getPort());
        return connector;
    }

    private HttpConfiguration rules() {
        HttpConfiguration rules = new HttpConfiguration();
        rules.setHttpCompliance(HttpCompliance.RFC7230);
        rules.setUriCompliance(UriCompliance.DEFAULT);
        rules.setRequestHeaderSize(limits.headBytes());
        rules.setResponseHeaderSize(RESPONSE_HEAD_BYTES);
        rules.setSendServerVersion(false);
        rules.setSendXPoweredBy(false);
        rules.addCustomizer(limits.proxies());
        return rules;
    }

    private static GzipHandler zipping() {
        GzipHandler gzip = new GzipHandler();
        gzip.setMinGzipSize(LEAST_ZIPPED);
        gzip.addIncludedMethods("GET", "POST");
        // Nobody waits for more of one before it is sent; and what is packed is packed.
        gzip.addExcludedMimeTypes("text/event-stream", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        // Whoever stands behind sets his own; CollectedAnswer adds it to that.
        gzip.setVary(null);
        return gzip;
    }

    /** Takes away what another start of this bundle left. */
    private static void withoutOurs(Server server) {
        while (server.getHandler() instanceof Handler.Wrapper wrapper && (wrapper instanceof GzipHandler
                || wrapper.getClass().getPackageName().equals(Door.class.getPackageName()))) {
            server.setHandler(wrapper.getHandler());
        }
    }

    @Override
    public void close() {
        slowHeads.ifPresent(SlowHeads::end);
    }
}
