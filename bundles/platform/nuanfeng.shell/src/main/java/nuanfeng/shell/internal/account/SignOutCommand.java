// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.account;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.shell.internal.command.AccessCommand;

@Service
@Command(scope = "account", name = "sign-out", description = "Be nobody again, for this session of the console")
public final class SignOutCommand extends AccessCommand {

    @Override
    protected void run() {
        signOut();
        print(AccountText.nobody(language()));
    }
}
