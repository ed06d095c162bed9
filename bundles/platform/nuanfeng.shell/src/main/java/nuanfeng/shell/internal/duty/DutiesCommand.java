// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import nuanfeng.agency.AgencyView;
import nuanfeng.duty.AgencyDuty;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyKind;
import nuanfeng.json.DutyJson;
import nuanfeng.json.Json;
import nuanfeng.json.register.SubmissionJson;
import nuanfeng.library.AgencyDuties;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.record.Records;
import nuanfeng.record.Sight;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.place.PlaceCompleter;
import nuanfeng.submission.DutySubmissions;
import nuanfeng.submission.Submissions;

@Service
@Command(scope = "policy", name = "duties", description = "Show what is owed in a range of days: by whom, by when, by which clause; in a place, or by and to an agency everywhere")
public final class DutiesCommand extends AskingCommand {

    @Argument(index = 0, name = "place", description = "Path or code of a place; without one --who is asked for in every place")
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "options", description = "The options, which may stand behind the place", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--from", description = "First day; else today")
    String from;

    @Option(name = "--to", description = "Last day; else a month behind --from")
    String to;

    @Option(name = "--who", description = "Only what this agency or role owes: id, name or alias; without a place also what is owed to it")
    String who;

    @Option(name = "--kind", description = "Only these kinds, separated by commas: report, list, deadline, target, phase, event, standing")
    String kind;

    @Option(name = "--submissions", description = "With who has handed in what: state, how many of how many, who is late")
    boolean submissions;

    @Reference
    Records records;

    @Override
    protected void run() {
        takeOptionsAlone(words, "one-place");
        Edition asked = edition();
        LocalDate first = dayOrToday(from);
        LocalDate last = day(to).orElseGet(() -> first.plusMonths(1));
        List<String> kinds = kinds();
        if (place == null) {
            everywhere(asked, first, last, kinds);
            return;
        }
        Place here = asked.place(place);
        Optional<AgencyView> owing = Optional.ofNullable(who).map(name -> here.agencies().agency(name));
        List<DutyItem> items = here.duties().between(first, last).stream()
                .filter(item -> kinds.isEmpty() || kinds.contains(item.duty().kind().word()))
                .filter(item -> owing.isEmpty() || item.isOwedBy(owing.get()))
                .toList();
        if (submissions) {
            must(principal(), here.view().place(), Role.READER);
            Map<String, DutySubmissions> handedIn = new Submissions(records, here, dayOrToday(null)).of(items, Sight.masked(caller()));
            print(SubmissionText.lines(items, handedIn, language(), first, last), Json.list(items, (out, item) -> SubmissionJson.write(out, Optional.empty(), item,
                    Optional.ofNullable(handedIn.get(item.instance())), bodyLanguage(), naming())));
            return;
        }
        print(DutyText.lines(items, first, last, language()),
                Json.list(items, (out, item) -> DutyJson.write(out, item, bodyLanguage(), naming())));
    }

    private void everywhere(Edition asked, LocalDate first, LocalDate last, List<String> kinds) {
        if (who == null) {
            throw new WrongWordsException("place-or-who");
        }
        List<AgencyDuty> duties = new AgencyDuties(asked.agencies().agency(who), Optional.empty(), asked).between(first, last).stream()
                .filter(duty -> kinds.isEmpty() || kinds.contains(duty.item().duty().kind().word())).toList();
        List<PlaceView> silent = asked.places().stream().filter(each -> !each.served()).toList();
        print(DutyText.lines(duties, silent, first, last, language()),
                Json.list(duties, (out, duty) -> DutyJson.write(out, duty, bodyLanguage(), naming())));
    }

    private List<String> kinds() {
        List<String> kinds = kind == null ? List.of() : List.of(kind.split(","));
        List<String> known = Arrays.stream(DutyKind.values()).map(DutyKind::word).toList();
        if (!known.containsAll(kinds)) {
            throw new WrongWordsException("duty-kinds", known);
        }
        return kinds;
    }
}
