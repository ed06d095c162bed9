// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.ActivationJson;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "log", description = "Show the activation log, newest first")
public final class LogCommand extends PolicyCommand {

    @Argument(name = "place", description = "Only entries that changed this place", multiValued = true)
    @Completion(PlaceCompleter.class)
    List<String> words = new ArrayList<>();

    @Reference
    PolicyAdministration administration;

    @Override
    protected void run() {
        List<Activation> log = administration.activations(takeOptions(words).stream().findFirst().map(PolicyCommand::typedPlace));
        print(LogText.table(log, language()), out -> ActivationJson.writeAll(out, log));
    }
}
