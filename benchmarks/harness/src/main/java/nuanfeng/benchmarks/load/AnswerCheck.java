// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

/**
 * Looks at every answer of status 2xx. Own checks have a public constructor without parameters and are named with {@code --check}; they are
 * called by all connections at once.
 */
@FunctionalInterface
public interface AnswerCheck {

    /** What is wrong with the answer; empty if nothing is. A complaint counts as a mixed answer. */
    String complaint(Answer answer);

    /** What was seen in the whole run, for the report; empty if there is nothing to say. */
    default String summary() {
        return "";
    }
}
