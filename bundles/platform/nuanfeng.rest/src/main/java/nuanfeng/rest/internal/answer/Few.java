// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import nuanfeng.json.Code;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.problem.ProblemException;

/** Answers that take long and a thread each: so many at a time, and none when the server stops. */
public final class Few {

    private static final String RETRY_SECONDS = "5";

    private final Semaphore places;
    private final AtomicBoolean open = new AtomicBoolean(true);

    public Few(int most) {
        this.places = new Semaphore(most);
    }

    /** Whether whoever writes may go on. */
    public boolean isOpen() {
        return open.get();
    }

    public void close() {
        open.set(false);
    }

    /**
     * The answer, once there is room for it; it leaves when it is written.
     *
     * @throws nuanfeng.rest.internal.problem.ProblemException 503 when there are as many as there may be
     */
    public Answer answer(Answer answer, Beginning beginning) {
        if (!places.tryAcquire()) {
            throw tooMany();
        }
        boolean begun = false;
        try {
            Answer.Flow flow = beginning.begin();
            Answer flowing = answer.flowing(out -> {
                try {
                    flow.writeTo(out);
                } finally {
                    places.release();
                }
            });
            begun = true;
            return flowing;
        } finally {
            if (!begun) {
                places.release();
            }
        }
    }

    /** An answer that is there when this returns. */
    public Answer now(Supplier<Answer> work) {
        if (!places.tryAcquire()) {
            throw tooMany();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static ProblemException tooMany() {
        return Problem.of(Code.UNAVAILABLE, "同时进行的同类请求过多，请稍后再试。", "As many as there may be at a time are under way; try again in a moment.")
                .withHeader("Retry-After", RETRY_SECONDS).toException();
    }

    /** What must go well before an answer begins. */
    @FunctionalInterface
    public interface Beginning {
        Answer.Flow begin();
    }
}
