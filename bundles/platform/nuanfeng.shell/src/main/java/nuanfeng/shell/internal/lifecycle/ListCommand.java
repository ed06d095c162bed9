// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import nuanfeng.json.PolicyJson;
import nuanfeng.library.PlaceView;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "list", description = "List every stored version of every place and where it stands")
public final class ListCommand extends PolicyCommand {

    @Argument(name = "place", description = "Only this place and those below it", multiValued = true)
    @Completion(PlaceCompleter.class)
    List<String> words = new ArrayList<>();

    @Option(name = "--state", description = "Only candidate, waiting, rejected, active or retired")
    @Completion(value = StringsCompleter.class, values = {"candidate", "waiting", "rejected", "active", "retired"})
    String state = "";

    @Reference
    PolicyAdministration administration;

    @Reference
    PolicyLibrary library;

    @Override
    protected void run() {
        List<PlaceId> within = takeOptions(words).stream().map(PolicyCommand::typedPlace).toList();
        Set<PolicyState> states = states();
        List<StoredPolicy> policies = administration.policies().stream().filter(policy -> states.contains(policy.state()))
                .filter(policy -> within.isEmpty()
                        || policy.place().filter(place -> within.stream().anyMatch(each -> each.covers(place))).isPresent())
                .toList();
        Map<PlaceId, String> names = library.current().places().stream()
                .collect(Collectors.toMap(PlaceView::place, place -> language().of(place.name())));
        List<String> lines = new ArrayList<>(PolicyText.table(policies, names, language()));
        if (within.isEmpty() && state.isEmpty()) {
            lines.addAll(PolicyText.remarks(administration.health(), language()));
        }
        print(lines, out -> PolicyJson.writeAll(out, policies, bodyLanguage()));
    }

    private Set<PolicyState> states() {
        Set<PolicyState> states = EnumSet.allOf(PolicyState.class);
        states.removeIf(each -> !state.isEmpty() && !each.name().equals(state.toUpperCase(Locale.ROOT)));
        if (states.isEmpty()) {
            throw new WrongWordsException("no-state", state);
        }
        return states;
    }
}
