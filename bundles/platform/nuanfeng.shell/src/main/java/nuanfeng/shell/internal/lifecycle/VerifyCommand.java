// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.ActivationJson;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.PolicyAdministration.LogCheck;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.command.PolicyCommand;

@Service
@Command(scope = "policy", name = "verify", description = "Read the activation log from disk and check every hash")
public final class VerifyCommand extends PolicyCommand {

    private static final Phrases PHRASES = Phrases.beside(VerifyCommand.class);

    @Reference
    PolicyAdministration administration;

    @Override
    protected void run() {
        LogCheck check = administration.verify();
        print(LogText.check(check, language()), out -> ActivationJson.write(out, check, bodyLanguage()));
        if (!check.intact()) {
            throw new LifecycleException(LifecycleException.Kind.CONFLICT, PHRASES.say("log-changed"));
        }
    }
}
