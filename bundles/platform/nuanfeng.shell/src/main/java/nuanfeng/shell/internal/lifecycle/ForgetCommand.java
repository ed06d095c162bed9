// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.json.PolicyJson;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.command.PolicyCommand;

@Service
@Command(scope = "policy", name = "forget", description = "Forget stored versions that no entry of the activation log names")
public final class ForgetCommand extends PolicyCommand {

    private static final Phrases PHRASES = Phrases.beside(ForgetCommand.class);

    @Argument(name = "digests", description = "Stored versions; the beginning of a digest is enough", required = true,
            multiValued = true)
    @Completion(DigestCompleter.class)
    List<String> words = new ArrayList<>();

    @Reference
    PolicyAdministration administration;

    @Override
    protected void run() {
        Principal by = principal();
        List<StoredPolicy> policies = takeOptions(words).stream().map(word -> Digests.find(administration, word)).toList();
        policies.forEach(policy -> policy.place().ifPresentOrElse(place -> must(by, place, Role.PREPARE), () -> mustEverywhere(by, Role.PREPARE)));
        for (StoredPolicy policy : policies) {
            administration.forget(policy.digest(), caller());
            print(List.of(language().of(PHRASES.say("forgotten", policy.digest()))), out -> PolicyJson.write(out, policy, Optional.empty(), bodyLanguage()));
        }
    }
}
