// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Problems;
import nuanfeng.rest.internal.request.Visit;

/**
 * Stands in for the response while the JAX-RS runtime works: takes the answer, and forgets whatever the runtime writes itself. So
 * the answer leaves as it was made, with its own headers and no others.
 */
final class Handover extends HttpServletResponseWrapper {

    private static final HttpServletResponse NOBODY = (HttpServletResponse) Proxy.newProxyInstance(Handover.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> method.getReturnType() == boolean.class ? Boolean.FALSE
                    : method.getReturnType() == int.class ? (Object) SC_OK : null);

    private final Visit visit;
    private final Finder.Way way;
    private Optional<Answer> answer = Optional.empty();

    Handover(Visit visit, Finder.Way way) {
        super(NOBODY);
        this.visit = visit;
        this.way = way;
    }

    /** Sends the request on its way, inside the runtime. */
    void found(Operation operation, List<?> values) {
        try {
            answer = Optional.of(way.go(new Call(operation, values)));
        } catch (Throwable thrown) {
            refuse(thrown);
        }
    }

    /** Answers with the problem that this is. The rest of the body is taken before the runtime takes all of it. */
    void refuse(Throwable thrown) {
        answer = Optional.of(Problems.answer(thrown, visit));
    }

    /** @throws nuanfeng.rest.internal.problem.ProblemException when nobody was there to answer */
    Answer answer() {
        return answer.orElseThrow(() -> Problems.notFound().toException());
    }

    Visit visit() {
        return visit;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int b) {
                // forgotten
            }
        };
    }
}
