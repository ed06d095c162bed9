// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.calls;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import nuanfeng.engine.RuleCalls;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * The last line behind gate and budget: a call that does not end by itself is left behind by the clock. Code of a place that stands
 * below another runs on a thread apart, one call at a time, so that its asker can always be answered. What stands above all is
 * called on the asker's thread, without a change of threads, until one of its calls was slow; then apart as well.
 */
public final class GuardedCalls implements RuleCalls, AutoCloseable {

    private static final long LOOK_MILLIS = 250;
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int IDLE_SECONDS = 10;

    private final long limit;
    private final Map<PlaceId, CodePlace> places = new ConcurrentHashMap<>();
    private final Map<Thread, DirectCall> direct = new ConcurrentHashMap<>();
    private final ThreadLocal<DirectCall> own = ThreadLocal.withInitial(() -> {
        DirectCall made = new DirectCall();
        direct.put(Thread.currentThread(), made);
        return made;
    });
    /** Calls whose askers are gone. */
    private final Queue<ApartCall> unwatched = new ConcurrentLinkedQueue<>();
    private final AtomicLong named = new AtomicLong();
    private final ExecutorService apart = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS,
            new SynchronousQueue<>(), task -> daemon(task, "nuanfeng-rule-" + named.incrementAndGet()));
    private final Thread watch;

    private static final Phrases PHRASES = Phrases.beside(GuardedCalls.class);

    private volatile Alarm alarm = (place, digest, rule, reason) -> { };
    private volatile boolean closed;

    /** @param limit after which a call is left behind; far beyond what a budget lasts */
    public GuardedCalls(Duration limit) {
        this.limit = limit.toNanos();
        this.watch = daemon(this::watch, "nuanfeng-rule-watch");
        watch.start();
    }

    /** Hears that a call was left behind. */
    public interface Alarm {
        void doesNotEnd(PlaceId place, String digest, String rule, Text reason);
    }

    /** Nobody hears of anything before this. */
    public void whenLeftBehind(Alarm heard) {
        alarm = heard;
    }

    @Override
    public boolean run(PlaceId place, String digest, String rule, boolean belowOthers, RuleCall call) {
        CodePlace here = places.get(place);
        if (here == null) {
            here = places.computeIfAbsent(place, each -> new CodePlace());
        }
        if (here.refuses(digest)) {
            return false;
        }
        if (belowOthers || here.isSlow()) {
            return apart(here, new ApartCall(here, place, digest, rule, call));
        }
        long now = System.nanoTime();
        DirectCall mine = own.get();
        mine.begin(place, digest, rule, now);
        try {
            here.ended(digest, call.run(here.ticks(now)), now);
        } finally {
            mine.end(here);
        }
        return true;
    }

    private boolean apart(CodePlace here, ApartCall call) {
        if (!here.enter()) {
            return false;
        }
        try {
            apart.execute(call);
        } catch (RuntimeException | OutOfMemoryError e) {
            // No thread can be made now.
            here.leave();
            return false;
        }
        try {
            return call.await(limit) || !leftBehind(call);
        } catch (InterruptedException e) {
            // The asker gave up before the clock did.
            Thread.currentThread().interrupt();
            unwatched.add(call);
            return false;
        }
    }

    private boolean leftBehind(ApartCall call) {
        boolean left = call.leaveBehind();
        if (left) {
            alarm(call.place(), call.digest(), call.rule());
        }
        return left;
    }

    private void alarm(PlaceId place, String digest, String rule) {
        alarm.doesNotEnd(place, digest, rule, PHRASES.say("no-end", TimeUnit.NANOSECONDS.toSeconds(limit)));
    }

    /** Whether code of this version may not be called now: one of its own calls, or of too many other versions of the place, has not ended. */
    public boolean refuses(PlaceId place, String digest) {
        CodePlace here = places.get(place);
        return here != null && here.refuses(digest);
    }

    /** From now on a version is called although those that came after it left calls behind. */
    public void trust(PlaceId place, String digest) {
        places.computeIfAbsent(place, each -> new CodePlace()).trust(digest);
    }

    /** The places whose code left a call behind that still runs. */
    public List<PlaceId> leftBehind() {
        return places.entrySet().stream().filter(each -> each.getValue().leftBehind() > 0).map(Map.Entry::getKey)
                .sorted((a, b) -> a.path().compareTo(b.path())).toList();
    }

    /** How many calls were left behind and still run. */
    public int callsLeftBehind() {
        return places.values().stream().mapToInt(CodePlace::leftBehind).sum();
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            long now = System.nanoTime();
            direct.forEach((thread, each) -> look(thread, each, now));
            unwatched.removeIf(call -> call.hasEnded() || call.isOver(limit, now) && (leftBehind(call) || call.hasEnded()));
        }
    }

    private void look(Thread thread, DirectCall each, long now) {
        if (!thread.isAlive()) {
            direct.remove(thread, each);
            return;
        }
        DirectCall.Seen seen = each.seen(now);
        if (seen != null && seen.nanos() > SLOW_NANOS) {
            CodePlace here = places.get(seen.place());
            here.slow();
            if (seen.nanos() > limit && each.leaveBehind(seen, here)) {
                alarm(seen.place(), seen.digest(), seen.rule());
            }
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        closed = true;
        watch.interrupt();
        apart.shutdownNow();
    }
}
