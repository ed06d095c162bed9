// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Role;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.Reports;
import nuanfeng.json.register.ReportJson;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.Takes;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "report", name = "begin", description = "Begin a report: fill a form in for a period, from the registers or from the reports of the units")
@Takes(Role.CLERK)
public final class BeginCommand extends AskingCommand {

    @Argument(index = 0, name = "place", description = "Path or code of a place, or of a district of it", required = true)
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "form", description = "Which form, by its id", required = true)
    String form;

    @Argument(index = 2, name = "words", description = "The period, then facts that are said once, and the options", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--unit", description = "Who hands it in: code of a district, or id of an agency")
    String unit;

    @Option(name = "--as-of", description = "The day whose state it shows, instead of the one on which the duty falls")
    String asOf;

    @Option(name = "--aggregate", description = "Put it together from the reports that the units have handed in")
    boolean aggregate;

    @Option(name = "--person", description = "Who is named for it")
    String person;

    @Option(name = "--note", description = "Why")
    String note;

    @Reference
    Reports reports;

    @Override
    protected Optional<PlaceId> concerned() {
        return Optional.of(edition().view(place).place());
    }

    @Override
    protected void run() {
        List<String> rest = takeOptions(words);
        if (rest.isEmpty()) {
            throw ReportCommand.wrong("no-period");
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String word : rest.subList(1, rest.size())) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw ReportCommand.wrong("no-fact", word);
            }
            facts.put(word.substring(0, equals), word.substring(equals + 1));
        }
        KeptReport report = reports.fill(new Reports.Order(place, form, rest.get(0), Optional.ofNullable(unit), day(asOf), Optional.empty(), aggregate, facts, Map.of(),
                new Reports.Hand(caller(), Optional.ofNullable(person).orElse(""), Optional.ofNullable(note).orElse(""))));
        print(KeptReportText.of(report, language()), out -> ReportJson.write(out, report, bodyLanguage()));
    }
}
