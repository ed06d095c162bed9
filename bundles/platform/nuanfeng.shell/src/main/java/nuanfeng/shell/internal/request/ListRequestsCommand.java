// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Accounts;
import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.RequestState;
import nuanfeng.approval.Requests;
import nuanfeng.json.access.PersonNames;
import nuanfeng.json.access.RequestJson;
import nuanfeng.shell.internal.command.AccessCommand;
import nuanfeng.shell.internal.command.WrongWordsException;

@Service
@Command(scope = "request", name = "list", description = "Show the requests about places that you may see, newest first")
public final class ListRequestsCommand extends AccessCommand {

    @Argument(name = "options", description = "The options", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--state", description = "Only draft, review, approved, scheduled, active, returned, withdrawn or stale")
    String state;

    @Reference
    Requests requests;

    @Reference
    Accounts accounts;

    @Override
    protected void run() {
        takeOptions(words);
        Principal by = principal();
        Optional<RequestState> wanted = Optional.ofNullable(state).map(each -> RequestState.find(each).orElseThrow(() -> new WrongWordsException("no-state", each)));
        List<ChangeRequest> found = requests.list(wanted).stream().filter(each -> each.content().changes().stream().anyMatch(change -> by.may(Role.READER, change.place()))).toList();
        print(RequestText.all(found, language()), out -> RequestJson.writeAll(out, found, PersonNames.of(accounts.accounts()), bodyLanguage()));
    }
}
