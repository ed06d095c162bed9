// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.command;

import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.ShellUtil;

/** Who is at the shell: what the log writes after {@code by}. */
public final class Caller {

    private Caller() {
    }

    /** The user who logged in; the session's variable only where nobody did, for anybody can set that. */
    public static String name(Session session) {
        String subject = ShellUtil.getCurrentUserName();
        if (subject != null) {
            return subject;
        }
        Object variable = session.get("USER");
        return variable == null || variable.toString().isBlank() ? "shell" : variable.toString();
    }
}
