// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Saturates one target with a fixed number of connections, which stay open from one stretch to the next. */
public final class Generator implements AutoCloseable {

    private final Target target;
    private final AnswerCheck check;
    private final List<KeepAlive> connections;
    private final ExecutorService threads;

    public Generator(Target target, int connections, AnswerCheck check) {
        this.target = target;
        this.check = check;
        this.connections = IntStream.range(0, connections).mapToObj(each -> new KeepAlive(target)).toList();
        this.threads = Executors.newFixedThreadPool(connections);
    }

    /** Loads the target for as long as something else goes on. */
    public Slice during(Pause pause) throws InterruptedException, IOException {
        AtomicBoolean over = new AtomicBoolean();
        long begin = System.nanoTime();
        List<Future<Worker>> workers = new ArrayList<>();
        for (KeepAlive connection : connections) {
            workers.add(threads.submit(new Worker(connection, check, over, begin)));
        }
        try {
            pause.await();
        } finally {
            over.set(true);
        }
        List<Slice> parts = new ArrayList<>();
        for (Future<Worker> worker : workers) {
            parts.add(part(worker));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return together(parts, seconds);
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (KeepAlive connection : connections) {
            connection.close();
        }
    }

    private Slice part(Future<Worker> worker) throws InterruptedException {
        try {
            return worker.get().slice(target.name(), 0);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Slice together(List<Slice> parts, double seconds) {
        Slice joined = Slice.joined(target.name(), parts);
        int longest = parts.stream().mapToInt(each -> each.perSecond().size()).max().orElse(0);
        List<Long> perSecond = IntStream.range(0, longest)
                .mapToObj(second -> parts.stream().filter(each -> second < each.perSecond().size())
                        .mapToLong(each -> each.perSecond().get(second)).sum())
                .toList();
        return new Slice(target.name(), seconds, joined.failed(), joined.mixed(), joined.latencies(), joined.complaints(), perSecond);
    }

    /** What goes on while the load lasts: time passing, or a command running. */
    @FunctionalInterface
    public interface Pause {

        void await() throws InterruptedException, IOException;
    }
}
