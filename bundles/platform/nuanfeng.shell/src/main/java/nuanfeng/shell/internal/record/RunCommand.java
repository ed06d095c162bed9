// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

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
import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunReport;
import nuanfeng.json.register.RunReportJson;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.command.Takes;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "register", name = "run", description = "Do what policy lays down for every month: put its questions to the records and keep the results")
@Takes(Role.CLERK)
public final class RunCommand extends PolicyCommand {

    private static final Phrases PHRASES = Phrases.beside(RunCommand.class);

    @Argument(index = 0, name = "place", description = "Path or code of a place", required = true)
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "run", description = "Which run: work-injury", required = true)
    String run;

    @Argument(index = 2, name = "words", description = "The month, then what the run wants to be given, and the options", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--compare", description = "Keep nothing; tell where today's answers differ from the results that are kept")
    boolean compare;

    @Option(name = "--reason", description = "Why; kept with every result")
    String reason;

    @Reference
    MonthlyRuns runs;

    @Reference
    PolicyLibrary library;

    @Override
    protected Optional<PlaceId> concerned() {
        return Optional.of(library.current().view(place).place());
    }

    @Override
    protected void run() {
        List<String> rest = takeOptions(words);
        if (rest.isEmpty()) {
            throw wrong("month-missing");
        }
        MonthlyRuns.Order order = new MonthlyRuns.Order(place, run, month(rest.get(0)), given(rest.subList(1, rest.size())), caller(),
                reason == null ? "" : reason);
        RunReport report = compare ? runs.compare(order) : runs.run(order);
        print(RecordText.report(report, language()), json -> RunReportJson.write(json, report, bodyLanguage()));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw wrong("not-a-month", text);
        }
    }

    private static Map<String, String> given(List<String> words) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String word : words) {
            String name = name(word);
            if (given.put(name, word.substring(name.length() + 1)) != null) {
                throw wrong("given-twice", name);
            }
        }
        return given;
    }

    private static String name(String word) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw wrong("not-given", word);
        }
        return word.substring(0, equals);
    }

    private static LifecycleException wrong(String key, Object... arguments) {
        return new LifecycleException(LifecycleException.Kind.BAD_REQUEST, PHRASES.say(key, arguments));
    }
}
