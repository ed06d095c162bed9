// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.approval.Requests;
import nuanfeng.json.ActivationJson;
import nuanfeng.json.access.PlanPrinter;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Plan;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "rollback", description = "Let the version that spoke for a place before speak again")
public final class RollbackCommand extends ChangeCommand {

    @Argument(name = "place", description = "Path of the place", required = true, multiValued = true)
    @Completion(PlaceCompleter.class)
    List<String> words = new ArrayList<>();

    @Option(name = "--emergency", description = "At once and by one person, where two must agree; a second one confirms it afterwards with request:approve")
    boolean emergency;

    @Option(name = "--password-file", description = "File of its owner alone with the password of whoever signed in; else it is asked for")
    String passwordFile;

    @Reference
    Requests requests;

    @Override
    protected void run() throws IOException {
        List<PlaceId> places = takeOptions(words).stream().map(each -> typedPlace(each)).toList();
        if (!emergency) {
            change(places.stream().map(administration::previous).toList());
            return;
        }
        if (places.size() != 1) {
            throw new WrongWordsException("one-place", places.get(1));
        }
        goBack(places.get(0));
    }

    private void goBack(PlaceId place) throws IOException {
        Principal by = principal();
        must(by, place, Role.APPROVE, Role.OPERATE);
        Plan plan = shown(List.of(administration.previous(place)));
        if (!isConfirmed()) {
            return;
        }
        Requests.Order order = new Requests.Order(List.of(), plan.planHash(), Set.copyOf(accept), "", reason(), Optional.empty(), false,
                new PlanPrinter(rows()).at(LocalDate.now(clock)));
        confirm(by, passwordFile);
        long entry = requests.goBack(place, order, by).activation().orElseThrow();
        Activation done = administration.activations(Optional.of(place)).stream().filter(each -> each.seq() == entry).findFirst().orElseThrow();
        print(LogText.done(done, language()), out -> ActivationJson.write(out, done));
    }
}
