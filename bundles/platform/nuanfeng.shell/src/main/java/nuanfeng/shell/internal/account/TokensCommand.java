// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Accounts.Made;
import nuanfeng.access.Principal;
import nuanfeng.access.ServiceToken;
import nuanfeng.json.access.AccountJson;

@Service
@Command(scope = "account", name = "tokens", description = "Show the tokens of programs, or make one or revoke one")
public final class TokensCommand extends AccountCommand {

    private static final int USUAL_DAYS = 90;

    @Option(name = "--create", description = "Make one for this purpose, with the roles that follow; its secret is shown once")
    String create;

    @Option(name = "--days", description = "How long it lasts")
    int days = USUAL_DAYS;

    @Option(name = "--revoke", description = "The id of one that is worth nothing from now on")
    String revoke;

    @Override
    protected void run() {
        List<String> left = takeOptions(words);
        Principal by = administrator();
        if (revoke != null) {
            ServiceToken revoked = accounts.revokeToken(revoke, by);
            print(AccountText.tokens(List.of(revoked), language()), out -> AccountJson.write(out, revoked, Optional.empty()));
        } else if (create != null) {
            Made<ServiceToken> made = accounts.createToken(create, grants(left), Duration.ofDays(days), by);
            print(AccountText.madeToken(made, language()), out -> AccountJson.write(out, made.what(), Optional.of(made.secret())));
        } else {
            List<ServiceToken> all = accounts.tokens();
            print(AccountText.tokens(all, language()), out -> AccountJson.writeTokens(out, all));
        }
    }
}
