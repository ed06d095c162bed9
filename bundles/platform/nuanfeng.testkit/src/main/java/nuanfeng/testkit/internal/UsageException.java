// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import nuanfeng.policy.Text;

/** The tool was called in a way that it does not know. The message is how to call it. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text usage;

    public UsageException(Text usage) {
        super(usage.in(true), null, false, false);
        this.usage = usage;
    }

    public Text usage() {
        return usage;
    }
}
