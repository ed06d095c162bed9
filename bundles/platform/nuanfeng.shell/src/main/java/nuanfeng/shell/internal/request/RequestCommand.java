// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

import nuanfeng.access.Accounts;
import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.Requests;
import nuanfeng.json.access.PersonNames;
import nuanfeng.json.access.RequestJson;
import nuanfeng.shell.internal.command.AccessCommand;
import nuanfeng.shell.internal.command.WrongWordsException;

/** A command about one request, whose number comes first. */
abstract class RequestCommand extends AccessCommand {

    @Argument(name = "words", description = "Number of a request, and the options", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--note", description = "What is to be said to it; kept with the request")
    String note = "";

    @Reference
    Requests requests;

    @Reference
    Accounts accounts;

    @Override
    protected final void run() throws IOException {
        List<String> left = takeOptions(words);
        if (left.isEmpty() || !left.get(0).matches("[1-9][0-9]{0,17}")) {
            throw new WrongWordsException("one-request");
        }
        Principal by = principal();
        ChangeRequest done = done(requests.find(Long.parseLong(left.get(0))), left.subList(1, left.size()), by);
        print(RequestText.one(done, language()), out -> RequestJson.write(out, done, PersonNames.of(accounts.accounts()), bodyLanguage()));
    }

    /** @param more what was typed behind the number */
    abstract ChangeRequest done(ChangeRequest request, List<String> more, Principal by) throws IOException;

    /** In all places that it is about. */
    static void mustAll(Principal by, ChangeRequest request, Role... roles) {
        request.content().changes().forEach(each -> must(by, each.place(), roles));
    }
}
