// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.calendar.LegalTime;
import nuanfeng.json.PlanJson;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.record.PlannedRows;
import nuanfeng.record.Records;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "plan", description = "Show what an activation would change. TypedChanges nothing")
public final class PlanCommand extends PolicyCommand {

    @Argument(name = "digests", description = "Stored versions that would speak; the beginning of a digest is enough",
            multiValued = true)
    @Completion(DigestCompleter.class)
    List<String> words = new ArrayList<>();

    @Option(name = "--remove", multiValued = true, description = "A place for which nobody would speak any more; may be repeated")
    @Completion(PlaceCompleter.class)
    List<String> removed = new ArrayList<>();

    @Reference
    PolicyAdministration administration;

    @Reference
    PolicyLibrary library;

    @Reference
    Records records;

    Clock clock = Clock.system(LegalTime.ZONE);

    @Override
    protected void run() {
        List<Change> changes = new ArrayList<>(TypedChanges.activating(administration, takeOptions(words)));
        removed.forEach(place -> changes.add(new Change.Remove(typedPlace(place))));
        if (changes.isEmpty()) {
            throw new WrongWordsException("nothing-planned");
        }
        Plan plan = new PlannedRows(library, records).counted(administration.plan(changes), LocalDate.now(clock));
        print(PlanText.lines(plan, language()), out -> PlanJson.write(out, plan, bodyLanguage()));
    }
}
