// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import nuanfeng.board.BoardJob;
import nuanfeng.job.JobState;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.Lease;
import nuanfeng.record.RecordException;

/** Two steps of 450 questions, done by one server or by two, of which one may vanish. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BoardWorkerTest {

    private static final PlaceId PLACE = new PlaceId("cn.testland.testcity");
    private static final int QUESTIONS = 450;

    private final MemoryBoard board = new MemoryBoard();
    private final List<String> kept = Collections.synchronizedList(new ArrayList<>());
    private final List<BoardWorker> workers = new ArrayList<>();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final CountDownLatch holds = new CountDownLatch(BoardWorker.THREADS);
    private volatile String hanging = "";

    private final class Counting implements Task {

        private final String server;

        Counting(String server) {
            this.server = server;
        }

        @Override
        public int steps() {
            return 2;
        }

        @Override
        public StepQuestions read(int step) {
            Map<List<Object>, List<Map<String, Object>>> groups = new LinkedHashMap<>();
            for (int i = 0; i < QUESTIONS; i++) {
                groups.put(List.of("payer" + i), List.of(Map.of("n", i)));
            }
            return new StepQuestions(groups);
        }

        @Override
        public String done(int step, StepQuestions part, Lease lease) {
            if (server.equals(hanging)) {
                holds.countDown();
                try {
                    mayGoOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            board.hold(lease);
            part.groups().keySet().forEach(each -> kept.add(lease.job() + " " + step + " " + each));
            return server;
        }
    }

    @AfterEach
    void stop() {
        mayGoOn.countDown();
        workers.forEach(BoardWorker::stop);
    }

    private void start(BoardWorker.Tasks tasks) {
        BoardWorker worker = new BoardWorker(board, Set.of("run"), tasks);
        workers.add(worker);
        worker.start();
    }

    private void start(String server) {
        start((job, watch) -> new Counting(server));
    }

    private BoardJob order(String name) {
        return board.open("run", PLACE, name, "", Map.of());
    }

    private BoardJob until(String name, Predicate<BoardJob> so) throws InterruptedException {
        while (!so.test(board.find("run", PLACE, name).orElseThrow())) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return board.find("run", PLACE, name).orElseThrow();
    }

    private BoardJob untilItEnds(String name) throws InterruptedException {
        return until(name, each -> each.state().isEnd());
    }

    private void everythingWasDoneOnce(int jobs) {
        assertEquals(2 * QUESTIONS * jobs, kept.size());
        assertEquals(2 * QUESTIONS * jobs, new HashSet<>(kept).size());
    }

    @Test
    void everyQuestionOfEveryStepIsPutOnce() throws Exception {
        order("a");
        start("one");
        BoardJob done = untilItEnds("a");
        assertEquals("DONE 900 900 2", "%s %s %s %s".formatted(done.state(), done.done(), done.all().getAsLong(), done.step()));
        assertEquals(5, board.parts(done.number(), 0));
        everythingWasDoneOnce(1);
    }

    @Test
    void twoShareItAndEveryQuestionIsPutOnce() throws Exception {
        order("a");
        start("one");
        start("two");
        assertEquals(JobState.DONE, untilItEnds("a").state());
        everythingWasDoneOnce(1);
    }

    @Test
    void whatOneHeldWhoVanishedTheOtherDoesAndWhoeverComesBackKeepsNothing() throws Exception {
        hanging = "one";
        order("a");
        start("one");
        holds.await();
        start("two");
        until("a", each -> each.done() > 0);
        board.runOut();
        assertEquals(JobState.DONE, untilItEnds("a").state());
        everythingWasDoneOnce(1);
        hanging = "";
        mayGoOn.countDown();
        order("b");
        assertEquals(JobState.DONE, untilItEnds("b").state());
        everythingWasDoneOnce(2);
    }

    @Test
    void oneThatIsPausedGoesOnWhereItWas() throws Exception {
        hanging = "one";
        BoardJob job = order("a");
        start("one");
        holds.await();
        assertTrue(board.set(job.number(), Set.of(JobState.RUNNING), JobState.PAUSED, Text.NONE));
        hanging = "";
        mayGoOn.countDown();
        board.set(job.number(), Set.of(JobState.PAUSED), JobState.QUEUED, Text.NONE);
        assertEquals(JobState.DONE, untilItEnds("a").state());
        everythingWasDoneOnce(1);
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedFor() throws Exception {
        order("a");
        board.away = 7;
        start("one");
        while (board.away > 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertEquals(JobState.DONE, untilItEnds("a").state());
        everythingWasDoneOnce(1);
    }

    @Test
    void whatGoesWrongIsTheEndOfTheJobAndOfNoOther() throws Exception {
        order("a");
        order("b");
        start((job, watch) -> {
            if (job.name().equals("a")) {
                throw new RecordException(RecordException.Kind.INVALID_RECORD, Text.of("不合要求", "does not fit"));
            }
            return new Counting("one");
        });
        BoardJob failed = untilItEnds("a");
        assertEquals("FAILED does not fit", failed.state() + " " + failed.problem().in(true));
        assertEquals(JobState.DONE, untilItEnds("b").state());
        everythingWasDoneOnce(1);
    }

    @Test
    void anEditionThatIsNotKnownHereIsLeftToWhoeverKnowsIt() throws Exception {
        order("a");
        start((job, watch) -> {
            throw new UnknownNameException(UnknownNameException.Kind.EDITION, Text.of("没有这个版本", "no such edition"), List.of());
        });
        assertEquals("no such edition", until("a", each -> !each.problem().isEmpty()).problem().in(true));
        start("two");
        assertEquals(JobState.DONE, untilItEnds("a").state());
        everythingWasDoneOnce(1);
    }
}
