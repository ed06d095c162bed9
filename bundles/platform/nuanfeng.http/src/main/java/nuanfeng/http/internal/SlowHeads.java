// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Hangs up on heads that do not end: the server's own idle time begins again with every byte. Looks at all connections once a
 * second; a head that was not there at one look and still is a head so long afterwards is too slow.
 */
final class SlowHeads extends AbstractLifeCycle implements Connection.Listener {

    private final ServerConnector connector;
    private final long most;
    private final Map<Connection, Head> heads = new ConcurrentHashMap<>();
    private volatile Scheduler.Task next = () -> false;

    SlowHeads(ServerConnector connector, long milliseconds) {
        this.connector = connector;
        this.most = TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    /** Stands before everybody else: no public face of a connection tells whether it is past the head of a request. */
    Handler.Wrapper handler() {
        return new Watching();
    }

    @Override
    public void onOpened(Connection connection) {
        heads.put(connection, new Head());
    }

    @Override
    public void onClosed(Connection connection) {
        heads.remove(connection);
    }

    @Override
    protected void doStart() {
        again();
    }

    @Override
    protected void doStop() {
        end();
    }

    /** Looks no more. */
    void end() {
        next.cancel();
    }

    private void again() {
        next = connector.getScheduler().schedule(() -> connector.getExecutor().execute(this::look), 1, TimeUnit.SECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        heads.forEach((connection, head) -> {
            if (head.isTooOld(connection.getBytesIn(), now)) {
                connection.getEndPoint().close();
            }
        });
        if (isRunning()) {
            again();
        }
    }

    /** Of one connection: what came of a request that has not begun. */
    private final class Head {

        private boolean within;
        private boolean begun;
        private long before;
        private long since;

        /** The head is complete. */
        synchronized void begin() {
            within = true;
            begun = false;
        }

        /** Everything up to here belonged to a request. */
        synchronized void end(long bytes) {
            within = false;
            before = bytes;
        }

        synchronized boolean isTooOld(long bytes, long now) {
            if (within || bytes == before) {
                return false;
            }
            if (!begun) {
                begun = true;
                since = now;
            }
            return now - since > most;
        }
    }

    private final class Watching extends Handler.Wrapper {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Connection connection = request.getConnectionMetaData().getConnection();
            Head head = heads.get(connection);
            if (head != null) {
                head.begin();
                Request.addCompletionListener(request, failure -> head.end(connection.getBytesIn()));
            }
            return super.handle(request, response, callback);
        }
    }
}
