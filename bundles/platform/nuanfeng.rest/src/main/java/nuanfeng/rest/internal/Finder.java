// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.request.Visit;

/** Finds out what a request asks for. */
interface Finder {

    /** What is done with a request once it is known what it asks for. */
    @FunctionalInterface
    interface Way {

        Answer go(Call call) throws Throwable;
    }

    /**
     * Sends a request on its way.
     *
     * @throws nuanfeng.rest.internal.problem.ProblemException when it asks for nothing that there is
     */
    Answer find(Visit visit, Way way) throws Throwable;

    /**
     * Whether only somebody who is recognised is told what a request asks for. The visit then knows its operation, if there is one.
     *
     * @param toAnybody whether anybody may read policy and calculate
     */
    default boolean isClosed(Visit visit, boolean toAnybody) {
        return false;
    }

    default void init(ServletConfig config) throws ServletException {
    }

    default void destroy() {
    }
}
