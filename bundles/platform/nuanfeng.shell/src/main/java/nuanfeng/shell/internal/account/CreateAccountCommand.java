// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.account;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "account", name = "create", description = "Make an account with roles; its password is shown once and changed at the first sign-in")
public final class CreateAccountCommand extends AccountCommand {

    @Option(name = "--name", description = "As people read it")
    String name = "";

    @Override
    protected void run() {
        List<String> left = about();
        printMade(accounts.create(left.get(0), name, grants(left.subList(1, left.size())), administrator()));
    }
}
