// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.account;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Account;
import nuanfeng.json.access.AccountJson;

@Service
@Command(scope = "account", name = "list", description = "Show the accounts and what they may do where, or some by name")
public final class ListAccountsCommand extends AccountCommand {

    @Override
    protected void run() {
        List<String> wanted = takeOptions(words);
        administrator();
        List<Account> all = wanted.isEmpty() ? accounts.accounts() : wanted.stream().map(accounts::account).toList();
        print(AccountText.accounts(all, language()), out -> AccountJson.writeAll(out, all));
    }
}
