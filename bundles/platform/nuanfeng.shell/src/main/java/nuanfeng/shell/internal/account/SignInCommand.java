// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.account;

import java.io.IOException;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.AccessException;
import nuanfeng.access.Principal;
import nuanfeng.json.access.SessionJson;
import nuanfeng.shell.internal.command.WrongWordsException;

@Service
@Command(scope = "account", name = "sign-in", description = "Say who you are, for this session of the console")
public final class SignInCommand extends AccountCommand {

    @Option(name = "--password-file", description = "File of its owner alone with the password; else it is asked for")
    String passwordFile;

    @Option(name = "--new-password-file", description = "The same with what the password is from now on; where the one before was good once it is needed")
    String newPasswordFile;

    @Override
    protected void run() throws IOException {
        String user = about().get(0);
        String password = password(passwordFile, "password");
        Optional<String> chosen = newPasswordFile == null ? Optional.empty() : Optional.of(password(newPasswordFile, "new-password"));
        Principal who;
        try {
            who = signIn(user, password, chosen);
        } catch (AccessException e) {
            if (e.kind() != AccessException.Kind.PASSWORD_CHANGE_REQUIRED || isAlone()) {
                throw e;
            }
            who = signIn(user, password, Optional.of(typedTwice()));
        }
        Principal signedIn = who;
        print(AccountText.who(signedIn, language()), out -> SessionJson.write(out, signedIn, desk.profile(), Optional.empty()));
    }

    private String typedTwice() throws IOException {
        String first = password(null, "new-password");
        if (!first.equals(password(null, "once-more"))) {
            throw new WrongWordsException("typed-otherwise");
        }
        return first;
    }
}
