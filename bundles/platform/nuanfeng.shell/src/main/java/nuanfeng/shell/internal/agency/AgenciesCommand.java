// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.agency;

import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.agency.Agencies;
import nuanfeng.agency.AgencyView;
import nuanfeng.json.AgencyJson;
import nuanfeng.json.Json;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "agencies", description = "Show agencies and roles, or find some by id, name or alias")
public final class AgenciesCommand extends AskingCommand {

    @Argument(name = "agency", description = "Id, name or alias; without any, all of them. The options may stand behind", multiValued = true)
    @Completion(AgencyCompleter.class)
    List<String> words = new ArrayList<>();

    @Option(name = "--place", description = "Of this place and those above it, nearest first")
    @Completion(PlaceCompleter.class)
    String place;

    @Override
    protected void run() {
        List<String> names = takeOptions(words);
        Agencies known = place == null ? edition().agencies() : edition().place(place).agencies();
        List<AgencyView> agencies = names.isEmpty() ? known.all() : names.stream().map(known::agency).toList();
        Json.Writer<AgencyView> writer = (out, agency) -> AgencyJson.write(out, agency, bodyLanguage());
        print(AgencyText.lines(agencies, language()), names.isEmpty() ? new Json.Content[] {Json.list(agencies, writer)}
                : agencies.stream().map(agency -> (Json.Content) out -> writer.write(out, agency)).toArray(Json.Content[]::new));
    }
}
