// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

/** The tool was called in a way that it does not know. The message is how to call it. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageException(String usage) {
        super(usage, null, false, false);
    }
}
