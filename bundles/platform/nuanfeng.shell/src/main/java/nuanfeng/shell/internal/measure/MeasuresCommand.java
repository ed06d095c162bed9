// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.measure;

import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.Json;
import nuanfeng.json.MeasureJson;
import nuanfeng.measure.MeasureView;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "measures", description = "Show what a place keeps, adds, drops and changes of the measures, and who is responsible")
public final class MeasuresCommand extends AskingCommand {

    @Argument(index = 0, name = "place", description = "Path or code of a place", required = true)
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "measures", description = "Only these, M3 for instance; and the options, which may stand behind the place",
            multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--on", description = "As it stands on this day instead of today")
    String on;

    @Override
    protected void run() {
        List<String> wanted = takeOptions(words);
        List<MeasureView> all = edition().place(place).measures().on(dayOrToday(on));
        wanted.stream().filter(id -> all.stream().noneMatch(each -> each.id().equals(id))).findFirst().ifPresent(id -> {
            throw new WrongWordsException("no-measure", id,
                    all.stream().map(MeasureView::id).distinct().toList());
        });
        List<MeasureView> shown = all.stream().filter(each -> wanted.isEmpty() || wanted.contains(each.id())).toList();
        print(MeasureText.lines(shown, language()),
                Json.list(shown, (out, measure) -> MeasureJson.write(out, measure, bodyLanguage(), naming())));
    }
}
