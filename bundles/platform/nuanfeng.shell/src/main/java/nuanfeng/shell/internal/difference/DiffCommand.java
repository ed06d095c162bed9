// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.DifferenceJson;
import nuanfeng.library.Difference;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "diff", description = "Show what one place says otherwise than another: parameters, rules, days of the year, duties, measures, agencies, forms")
public final class DiffCommand extends AskingCommand {

    @Argument(index = 0, name = "place", description = "Path or code of a place", required = true)
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "against", description = "Path or code of the other place", required = true)
    @Completion(PlaceCompleter.class)
    String against;

    @Argument(index = 2, name = "options", description = "The options, which may stand behind the places", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--on", description = "As both stand on this day instead of today")
    String on;

    @Option(name = "--kept", description = "Also points of measures that both have alike")
    boolean kept;

    @Override
    protected void run() {
        takeOptionsAlone(words, "two-places");
        Edition asked = edition();
        LocalDate day = dayOrToday(on);
        Place here = asked.place(place);
        Place there = asked.place(against);
        List<Difference> differences = kept ? here.sideBySide(there, day) : here.diff(there, day);
        print(DifferenceText.lines(differences, here.view().name(), there.view().name(), language()),
                out -> DifferenceJson.write(out, differences, bodyLanguage(), naming()));
    }
}
