// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.form;

import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.form.FormView;
import nuanfeng.form.Forms;
import nuanfeng.json.FormJson;
import nuanfeng.json.Json;
import nuanfeng.print.SheetFormat;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "report", name = "forms", description = "Show the forms of a place; with names, their layouts and columns")
public final class FormsCommand extends AskingCommand {

    @Argument(index = 0, name = "place", description = "Path or code of a place", required = true)
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "forms", description = "Only these, by their ids, each with its columns; and the options, which may stand behind the place",
            multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--on", description = "Those that are used on this day")
    String on;

    @Override
    protected void run() {
        List<String> wanted = takeOptions(words);
        Forms forms = edition().place(place).forms();
        if (wanted.isEmpty()) {
            List<FormView> used = forms.all().stream()
                    .filter(form -> form.layouts().isEmpty() || day(on).map(day -> form.layout(day).isPresent()).orElse(true)).toList();
            print(FormText.list(used, language()), Json.list(used, (out, form) -> FormJson.brief(out, form, bodyLanguage(), naming())));
        }
        for (String name : wanted) {
            FormView form = forms.form(name);
            print(FormText.whole(form, language()), out -> FormJson.write(out, form, SheetFormat.there(), bodyLanguage(), naming()));
        }
    }
}
