// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.problem;

/** Carries a {@link Problem} to the one place that writes it. Has no stack trace: the asker is told all there is to tell. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail().in(true), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
