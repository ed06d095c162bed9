// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.outlook;

import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.Json;
import nuanfeng.json.outlook.SearchJson;
import nuanfeng.outlook.SearchHit;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.WrongWordsException;

@Service
@Command(scope = "policy", name = "search", description = "Look for places, questions, values, duties, documents and words of clauses")
public final class SearchCommand extends AskingCommand {

    private static final int MOST = 100;

    @Argument(index = 0, name = "words", description = "What is looked for: names, codes, pinyin or its initials, words of a clause", required = true, multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--limit", description = "At most so many, up to 100")
    int limit = 20;

    @Override
    protected void run() {
        List<String> wanted = takeOptions(words);
        if (limit < 1 || limit > MOST) {
            throw new WrongWordsException("not-so-many", limit, MOST);
        }
        List<SearchHit> hits = edition().outlook().search(String.join(" ", wanted), limit);
        print(OutlookText.hits(hits, language()), Json.list(hits, (out, hit) -> SearchJson.write(out, hit, bodyLanguage())));
    }
}
