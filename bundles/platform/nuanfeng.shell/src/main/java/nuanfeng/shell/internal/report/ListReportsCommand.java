// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Role;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.ReportShelf.Wanted;
import nuanfeng.filing.ReportState;
import nuanfeng.filing.Reports;
import nuanfeng.json.register.ReportJson;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.Takes;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "report", name = "list", description = "Reports of a place and of those below it, newest first; without a place of all")
@Takes(Role.READER)
public final class ListReportsCommand extends AskingCommand {

    private static final int USUAL = 50;

    @Argument(index = 0, name = "place", description = "Path or code of a place")
    @Completion(PlaceCompleter.class)
    String place = "cn";

    @Argument(index = 1, name = "options", description = "The options, which may stand behind the place", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--form", description = "Only of this form")
    String form;

    @Option(name = "--unit", description = "Only of this unit")
    String unit;

    @Option(name = "--period", description = "Only of this period")
    String period;

    @Option(name = "--state", description = "Only in this state: draft, checked, submitted, returned, filed, superseded")
    String state;

    @Option(name = "--after", description = "Number of the last report of the page before")
    String after;

    @Reference
    Reports reports;

    @Override
    protected Optional<PlaceId> concerned() {
        return Optional.of(PlaceId.isPath(place) ? new PlaceId(place) : edition().view(place).place());
    }

    @Override
    protected void run() {
        takeOptionsAlone(words, "one-place");
        if (state != null && ReportState.of(state).isEmpty()) {
            throw ReportCommand.wrong("no-state", state);
        }
        List<KeptReport> found = reports.list(new Wanted(concerned().orElseThrow(), Optional.ofNullable(form), Optional.ofNullable(unit), Optional.ofNullable(period),
                Optional.ofNullable(state).flatMap(ReportState::of), after == null ? OptionalLong.empty() : OptionalLong.of(ReportCommand.id(after)), USUAL));
        print(KeptReportText.list(found, language()), out -> ReportJson.writeAll(out, found, USUAL, bodyLanguage()));
    }
}
