// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

import nuanfeng.access.Account;
import nuanfeng.access.Accounts;
import nuanfeng.access.Accounts.Change;
import nuanfeng.access.Accounts.Made;
import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.json.access.AccountJson;
import nuanfeng.shell.internal.command.AccessCommand;
import nuanfeng.shell.internal.command.WrongWordsException;

/** A command about accounts; what may be done with one depends on what it may itself, so the accounts decide that. */
abstract class AccountCommand extends AccessCommand {

    @Argument(name = "words", description = "A user or the id of a token, then roles such as prepare@cn.region, and the options", multiValued = true)
    List<String> words = new ArrayList<>();

    @Reference
    Accounts accounts;

    /** Who gives the command and administers somewhere. */
    final Principal administrator() {
        Principal by = principal();
        mustSomewhere(by, Role.ADMINISTER);
        return by;
    }

    /** The words without the options, of which the first one is who or what it is about. */
    final List<String> about() {
        List<String> left = takeOptions(words);
        if (left.isEmpty()) {
            throw new WrongWordsException("no-account-named");
        }
        return left;
    }

    static List<Grant> grants(List<String> words) {
        return words.stream().map(each -> Grant.find(each).orElseThrow(() -> new WrongWordsException("not-a-role", each))).toList();
    }

    final void changed(Change change) {
        Account account = accounts.change(about().get(0), Optional.empty(), change, administrator());
        print(AccountText.accounts(List.of(account), language()), out -> AccountJson.write(out, account, Optional.empty()));
    }

    final void printMade(Made<Account> made) {
        print(AccountText.made(made, language()), out -> AccountJson.write(out, made.what(), Optional.of(made.secret())));
    }
}
