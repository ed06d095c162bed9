// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.account;

import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Accounts.Change;

@Service
@Command(scope = "account", name = "enable", description = "Let an account sign in again")
public final class EnableCommand extends AccountCommand {

    @Override
    protected void run() {
        changed(new Change(Optional.empty(), Optional.empty(), Optional.of(false)));
    }
}
