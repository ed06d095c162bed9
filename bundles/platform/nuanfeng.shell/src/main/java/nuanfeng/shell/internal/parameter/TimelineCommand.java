// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.parameter;

import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.Json;
import nuanfeng.json.ParameterJson;
import nuanfeng.library.Edition;
import nuanfeng.parameter.ParameterStretch;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "timeline", description = "Show what the places that a place listens to have said of a value on all days, and which of it holds there when")
public final class TimelineCommand extends AskingCommand {

    @Argument(index = 0, name = "place", description = "Path or code of a place", required = true)
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "key", description = "The key of a value, work-injury.rate for instance; and the options, which may stand behind it", required = true, multiValued = true)
    List<String> words = new ArrayList<>();

    @Override
    protected void run() {
        List<String> keys = takeOptions(words);
        Edition asked = edition();
        for (String key : keys) {
            List<ParameterStretch> stretches = asked.place(place).parameters().timeline(key);
            print(ParameterText.timeline(stretches, language()), Json.list(stretches, (out, stretch) -> ParameterJson.write(out, stretch,
                    asked.view(stretch.setting().decidedBy().path()).name(), bodyLanguage(), naming())));
        }
    }
}
