// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.request;

import java.io.IOException;
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

import nuanfeng.access.Accounts;
import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.Requests;
import nuanfeng.json.access.PersonNames;
import nuanfeng.json.access.RequestJson;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Plan;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.lifecycle.ChangeCommand;
import nuanfeng.shell.internal.lifecycle.DigestCompleter;
import nuanfeng.shell.internal.lifecycle.TypedChanges;

@Service
@Command(scope = "request", name = "create", description = "Prepare a change of who speaks: shows the plan, asks, and hands it in for another person to approve")
public final class CreateRequestCommand extends ChangeCommand {

    @Argument(name = "digests", description = "Stored versions; the beginning of a digest is enough", multiValued = true)
    @Completion(DigestCompleter.class)
    List<String> words = new ArrayList<>();

    @Option(name = "--remove", multiValued = true, description = "A place for which nobody is to speak any more; may be repeated")
    List<String> remove = new ArrayList<>();

    @Option(name = "--number", description = "Number of the paper that approves it")
    String number = "";

    @Option(name = "--not-before", description = "When it is to be carried out by itself, once approved: 2022-08-01T00:00:00+08:00")
    String notBefore;

    @Option(name = "--draft", description = "Ask nobody yet")
    boolean draft;

    @Reference
    Requests requests;

    @Reference
    Accounts accounts;

    @Override
    protected void run() throws IOException {
        List<Change> changes = new ArrayList<>(TypedChanges.activating(administration, takeOptions(words)));
        remove.forEach(each -> changes.add(new Change.Remove(typedPlace(each))));
        if (changes.isEmpty()) {
            throw new WrongWordsException("nothing-planned");
        }
        Principal by = principal();
        changes.forEach(each -> must(by, each.place(), Role.PREPARE));
        Plan plan = shown(changes);
        if (!isConfirmed()) {
            return;
        }
        ChangeRequest made = requests.prepare(new Requests.Order(changes, plan.planHash(), Set.copyOf(accept), number.strip(), reason(),
                Optional.ofNullable(notBefore).map(ScheduleCommand::moment), draft, Replanning.today(library, records)), by);
        print(RequestText.one(made, language()), out -> RequestJson.write(out, made, PersonNames.of(accounts.accounts()), bodyLanguage()));
    }
}
