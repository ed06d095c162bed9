// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.Json;
import nuanfeng.json.outlook.AgendaJson;
import nuanfeng.library.Edition;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.AgendaItem.Event;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "agenda", description = "Show what begins, ends, falls due and wants a second look in a range of days, in all places or in one")
public final class AgendaCommand extends AskingCommand {

    @Argument(index = 0, name = "place", description = "Path or code of a place; without one, all places; and the options, which may stand behind it", multiValued = true)
    @Completion(PlaceCompleter.class)
    List<String> words = new ArrayList<>();

    @Option(name = "--from", description = "First day; today where it is not given")
    String from;

    @Option(name = "--to", description = "Last day; the first one where it is not given")
    String to;

    @Option(name = "--kind", description = "Only these, separated by commas: starts, ends, review-due, duty-due, duty-begins, day-off-change")
    String kind;

    @Override
    protected void run() {
        Optional<String> place = OutlookText.place(takeOptions(words));
        Set<Event> wanted = OutlookText.chosen(kind, Arrays.asList(Event.values()), Event::word);
        Edition asked = edition();
        List<AgendaItem> items = asked.outlook().agenda(place, dayOrToday(from), day(to).orElseGet(() -> dayOrToday(from)), wanted);
        print(OutlookText.agenda(items, language()), Json.list(items, (out, item) -> AgendaJson.write(out, item, OutlookText.name(asked, item.place()), bodyLanguage(), naming())));
    }
}
