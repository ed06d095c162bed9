// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.account;

import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Accounts.Change;

@Service
@Command(scope = "account", name = "roles", description = "Give an account these roles in place of those it had; none: it may nothing")
public final class RolesCommand extends AccountCommand {

    @Override
    protected void run() {
        List<String> left = about();
        changed(new Change(Optional.empty(), Optional.of(grants(left.subList(1, left.size()))), Optional.empty()));
    }
}
