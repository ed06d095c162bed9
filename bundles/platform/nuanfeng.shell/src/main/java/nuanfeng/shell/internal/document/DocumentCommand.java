// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.document.ClauseView;
import nuanfeng.document.DocumentView;
import nuanfeng.document.Documents;
import nuanfeng.json.DocumentJson;
import nuanfeng.json.Json;
import nuanfeng.library.Edition;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "document", description = "List the documents that policy speaks from, show one, or read a clause")
public final class DocumentCommand extends AskingCommand {

    @Argument(index = 0, name = "document", description = "Id or official number: gg-2022-18; all documents when there is none")
    @Completion(DocumentCompleter.class)
    String document;

    @Argument(index = 1, name = "clause", multiValued = true, description = "Id or number of a clause: 3.2.2")
    @Completion(ClauseCompleter.class)
    List<String> words = new ArrayList<>();

    @Option(name = "--texts", description = "With a document: what each of its clauses says, not only how it begins")
    boolean texts;

    @Option(name = "--place", description = "Of a list: the documents of this place and of those above it")
    @Completion(PlaceCompleter.class)
    String place;

    @Override
    protected void run() {
        List<String> clauses = takeOptions(words);
        Edition asked = edition();
        if (document == null) {
            List<DocumentView> all = place == null ? asked.documents().all() : asked.place(place).documents();
            print(DocumentText.list(all, language()), Json.list(all, DocumentJson::write));
        } else if (clauses.isEmpty()) {
            one(asked.documents());
        } else {
            clauses.stream().map(clause -> asked.documents().clause(document, clause)).toList()
                    .forEach(clause -> print(DocumentText.lines(clause, language()), out -> DocumentJson.write(out, clause)));
        }
    }

    private void one(Documents asked) {
        DocumentView found = asked.document(document);
        List<DocumentView> above = asked.all().stream().filter(each -> found.parents().contains(each.id()))
                .sorted(Comparator.comparingInt(each -> found.parents().indexOf(each.id()))).toList();
        List<DocumentView> resting = asked.restingOn(document);
        List<ClauseView> clauses = found.clauses().keySet().stream().map(clause -> asked.clause(document, clause)).toList();
        print(DocumentText.lines(found, above, resting, clauses, texts, language()),
                out -> DocumentJson.write(out, found, above, resting, clauses, texts));
    }
}
