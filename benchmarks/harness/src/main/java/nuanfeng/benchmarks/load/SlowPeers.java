// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Connections that say something, then a byte every two seconds or nothing, and never read more than they must. One thread; whoever is hung up on
 * comes again at once.
 */
public final class SlowPeers implements AutoCloseable {

    private static final long DRIP_MILLIS = 2000;
    private static final int RECEIVE_BUFFER = 4096;

    private final InetSocketAddress address;
    private final Manner manner;
    private final int number;
    private final Selector selector;
    private final LongAdder made = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final Thread thread = new Thread(this::work, "slow peers");
    private volatile boolean over;

    /**
     * How they are slow.
     *
     * @param first what they begin with
     * @param drip what they say every two seconds
     * @param reads whether they take what they are told
     */
    public record Manner(String name, String first, String drip, boolean reads) {
    }

    public SlowPeers(URI server, Manner manner, int number) throws IOException {
        this.address = new InetSocketAddress(server.getHost(), server.getPort());
        this.manner = manner;
        this.number = number;
        this.selector = Selector.open();
        for (int i = 0; i < number; i++) {
            open();
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** What became of them, in words. */
    public String summary() {
        return "%s: %d connections made, %d hung up on".formatted(manner.name(), made.sum(), ended.sum());
    }

    private void open() throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        channel.connect(address);
        channel.configureBlocking(false);
        channel.write(bytes(manner.first()));
        // Who does not read learns from what he writes that nobody is there.
        channel.register(selector, manner.reads() ? SelectionKey.OP_READ : 0);
        made.increment();
    }

    private void work() {
        ByteBuffer in = ByteBuffer.allocate(1 << 14);
        long next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DRIP_MILLIS);
        try {
            while (!over) {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    take(key, in);
                }
                selector.selectedKeys().clear();
                if (System.nanoTime() > next) {
                    next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DRIP_MILLIS);
                    selector.keys().forEach(this::drip);
                }
                selector.selectNow();
                for (int open = selector.keys().size(); open < number && !over; open++) {
                    open();
                }
            }
        } catch (IOException e) {
            if (!over) {
                System.err.println("The slow peers gave up: " + e);
            }
        }
    }

    private void take(SelectionKey key, ByteBuffer in) {
        try {
            in.clear();
            if (((SocketChannel) key.channel()).read(in) < 0) {
                end(key);
            }
        } catch (IOException e) {
            end(key);
        }
    }

    private void drip(SelectionKey key) {
        try {
            if (key.isValid() && !manner.drip().isEmpty()) {
                ((SocketChannel) key.channel()).write(bytes(manner.drip()));
            }
        } catch (IOException e) {
            end(key);
        }
    }

    private void end(SelectionKey key) {
        ended.increment();
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException e) {
            // it is gone either way
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        over = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
