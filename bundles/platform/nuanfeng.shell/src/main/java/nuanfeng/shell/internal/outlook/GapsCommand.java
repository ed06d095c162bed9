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
import nuanfeng.outlook.GapItem;
import nuanfeng.outlook.GapItem.Status;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "gaps", description = "Show what policy lacks on a day or wants a second look, in all places or in one, and whose it is")
public final class GapsCommand extends AskingCommand {

    @Argument(index = 0, name = "place", description = "Path or code of a place; without one, all places; and the options, which may stand behind it", multiValued = true)
    @Completion(PlaceCompleter.class)
    List<String> words = new ArrayList<>();

    @Option(name = "--on", description = "As it stands on this day instead of today")
    String on;

    @Option(name = "--status", description = "Only these, separated by commas: refused, review-overdue, no-calendar, not-configured, ended, provisional")
    String status;

    @Override
    protected void run() {
        Optional<String> place = OutlookText.place(takeOptions(words));
        Set<Status> wanted = OutlookText.chosen(status, Arrays.asList(Status.values()), Status::word);
        Edition asked = edition();
        List<GapItem> gaps = asked.outlook().gaps(place, dayOrToday(on)).stream().filter(each -> wanted.contains(each.status())).toList();
        print(OutlookText.gaps(gaps, language()), Json.list(gaps, (out, gap) -> AgendaJson.write(out, gap, OutlookText.name(asked, gap.place()), bodyLanguage(), naming())));
    }
}
