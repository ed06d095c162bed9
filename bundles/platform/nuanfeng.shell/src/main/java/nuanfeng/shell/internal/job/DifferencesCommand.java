// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.job;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
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
import nuanfeng.job.DifferenceJob;
import nuanfeng.job.DifferenceReport;
import nuanfeng.job.JobDesk;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.json.register.RecomputedJson;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.CandidatePlans;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.command.Takes;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "register", name = "differences", description = "Compute results that are kept again, over a replaced value or as a candidate would have it; nothing is changed")
@Takes(Role.READER)
public final class DifferencesCommand extends PolicyCommand {

    /** Rows are printed page by page, however many they are. */
    private static final int A_PAGE = 500;

    @Argument(index = 0, name = "place", description = "Path or code of a place", required = true)
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "run", description = "Which run: work-injury", required = true)
    String run;

    @Argument(index = 2, name = "words", description = "What the run wants to be given beside what it was given then, and the options", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--from", description = "The first month: 2022-07")
    String from;

    @Option(name = "--to", description = "The last month; else the first one alone")
    String to;

    @Option(name = "--key", description = "Only results that rest on another value of this parameter")
    String key;

    @Option(name = "--plan", description = "As the plan of a candidate would have it: its hash, which policy:plan prints")
    String plan;

    @Option(name = "--edition", description = "As this edition has it: sha256:… of a plan, of the log or of an answer")
    String edition;

    @Reference
    MonthlyRuns runs;

    @Reference
    PolicyAdministration administration;

    @Reference
    PolicyLibrary library;

    @Override
    protected Optional<PlaceId> concerned() {
        return Optional.of(library.current().view(place).place());
    }

    @Override
    protected void run() throws IOException {
        Map<String, String> given = given(takeOptions(words));
        if (plan != null && edition != null) {
            throw new WrongWordsException("plan-or-edition");
        }
        YearMonth first = month(from);
        DifferenceJob ordered = runs.recompute(new DifferenceJob.Order(place, run, Optional.ofNullable(key), Optional.ofNullable(plan).map(this::planned)
                .or(() -> Optional.ofNullable(edition)), first, to == null ? first : month(to), given, caller()));
        new Watching(id -> runs.findRecomputed(ordered.place(), ordered.id()).map(JobDesk.Entry::of), session, !json, language()).untilItStops(ordered.id());
        DifferenceJob job = runs.findRecomputed(ordered.place(), ordered.id()).orElseThrow();
        String after = "";
        for (boolean more = true; more;) {
            DifferenceReport.Page page = runs.differences(job.place(), job.id(), after, A_PAGE);
            boolean isFirst = after.isEmpty();
            List<String> lines = new ArrayList<>(isFirst ? DifferenceLinesText.head(job, language()) : List.of());
            page.rows().forEach(each -> lines.add(DifferenceLinesText.row(each)));
            print(lines, out -> RecomputedJson.write(out, job, page, bodyLanguage()));
            more = page.next().isPresent();
            after = page.next().orElse("");
        }
    }

    private String planned(String planHash) {
        return new CandidatePlans(administration).edition(planHash).orElseThrow(() -> new WrongWordsException("no-such-plan"));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(Optional.ofNullable(text).orElse(""));
        } catch (DateTimeException e) {
            throw new WrongWordsException("from-and-to-months");
        }
    }

    private static Map<String, String> given(List<String> words) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1 || given.put(word.substring(0, equals), word.substring(equals + 1)) != null) {
                throw new WrongWordsException("given-once", word);
            }
        }
        return given;
    }
}
