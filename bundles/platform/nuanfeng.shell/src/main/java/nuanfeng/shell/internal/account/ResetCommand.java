// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.account;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "account", name = "reset", description = "Give a lost password anew; it is shown once and changed at the next sign-in")
public final class ResetCommand extends AccountCommand {

    @Override
    protected void run() {
        printMade(accounts.reset(about().get(0), administrator()));
    }
}
