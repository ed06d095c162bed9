// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import nuanfeng.calculation.Calculation.OnFrom;
import nuanfeng.json.Json;
import nuanfeng.json.ParameterJson;
import nuanfeng.json.ParameterJson.Asked;
import nuanfeng.json.PlaceJson;
import nuanfeng.json.PolicyJson;
import nuanfeng.library.Edition;
import nuanfeng.library.PlaceView;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.parameter.ParameterView;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.parameter.ParameterText;
import nuanfeng.shell.internal.place.PlaceText;

@Service
@Command(scope = "policy", name = "show", description = "Show a stored version with its gate report, or a place with what it says")
public final class ShowCommand extends AskingCommand {

    @Argument(name = "digest|place", description = "Digest of a stored version (its beginning is enough), or path or code of a place",
            required = true, multiValued = true)
    @Completion(PlaceOrDigestCompleter.class)
    List<String> words = new ArrayList<>();

    @Option(name = "--on", description = "For a place: what it says on this day instead of today")
    String on;

    @Option(name = "--status", description = "For a place: only values of these statuses, separated by commas: value, not-configured, ended, not-yet, review-overdue, upcoming")
    @Completion(value = StringsCompleter.class, values = {"value", "not-configured", "ended", "not-yet", "review-overdue", "upcoming"})
    String status;

    @Reference
    PolicyAdministration administration;

    @Override
    protected void run() {
        for (String word : takeOptions(words)) {
            if (Digests.isDigest(word)) {
                StoredPolicy policy = Digests.find(administration, word);
                print(PolicyText.lines(policy, language()), out -> PolicyJson.write(out, policy, Optional.empty(), bodyLanguage()));
            } else {
                place(word);
            }
        }
    }

    private void place(String name) {
        Edition asked = edition();
        PlaceView place = asked.view(name);
        List<String> lines = new ArrayList<>(PlaceText.lines(place, language()));
        Json.Content itself = out -> PlaceJson.write(out, place, name, bodyLanguage());
        if (!place.served()) {
            print(lines, itself);
            return;
        }
        Asked question = new Asked(place.place(), name, dayOrToday(on), on == null ? OnFrom.TODAY : OnFrom.QUERY);
        List<String> kinds = status == null ? List.of() : List.of(status.split(","));
        if (!ParameterJson.KINDS.containsAll(kinds)) {
            throw new WrongWordsException("statuses", ParameterJson.KINDS);
        }
        List<ParameterView> parameters = asked.place(name).parameters().on(question.on(), Optional.empty()).stream()
                .filter(each -> ParameterJson.is(each, kinds)).toList();
        lines.add("");
        lines.addAll(ParameterText.lines(parameters, language()));
        print(lines, itself, Json.list(parameters, (out, each) -> ParameterJson.write(out, each, question, bodyLanguage(), naming())));
    }
}
