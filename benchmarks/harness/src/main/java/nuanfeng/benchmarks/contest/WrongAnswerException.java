// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

/** An engine disagrees with the exact reference: it gets no time. */
final class WrongAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    WrongAnswerException(String message, Object... arguments) {
        super(message.formatted(arguments));
    }
}
