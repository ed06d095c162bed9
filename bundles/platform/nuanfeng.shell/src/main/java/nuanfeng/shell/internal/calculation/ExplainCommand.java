// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calculation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.document.ClauseText;
import nuanfeng.json.CalculationJson;
import nuanfeng.json.Quotation;
import nuanfeng.json.RefusalJson;
import nuanfeng.library.Edition;
import nuanfeng.policy.Citation;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "explain", description = "Ask a question and show the answer with the clause behind every number")
public final class ExplainCommand extends AskingCommand {

    @Argument(index = 0, name = "place", description = "Path or code of the place, or the code of a district it covers", required = true)
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "rule", description = "The question", required = true)
    @Completion(RuleCompleter.class)
    String rule;

    @Argument(index = 2, name = "facts", multiValued = true,
            description = "fact=value …; a list as wages=3200.00,3500.00, a member of a record as owner.licensed=true")
    @Completion(FactCompleter.class)
    List<String> words = new ArrayList<>();

    @Option(name = "--on", description = "The day the question is about")
    String on;

    @Option(name = "--facts", description = "A JSON file with the facts, or with the body of a REST request")
    @Completion(FileCompleter.class)
    String file;

    @Option(name = "--known-at", description = "Ask the edition that spoke at this moment: 2022-07-01T09:00:00+08:00")
    String knownAt;

    @Option(name = "--texts", description = "With the words of every clause that the answer rests on")
    boolean texts;

    /** Of this bundle, which is built with the platform and has its version. */
    @Reference
    BundleContext context;

    @Override
    protected void run() throws IOException {
        List<String> given = takeOptions(words);
        Edition asked = edition();
        Map<String, Object> facts = new HashMap<>();
        Map<String, Object> overrides = new HashMap<>();
        if (file != null) {
            Map<String, Object> content = content();
            boolean isRequest = content.get("facts") instanceof Map;
            facts.putAll(isRequest ? member(content, "facts") : content);
            overrides.putAll(isRequest ? member(content, "overrides") : Map.of());
        }
        facts.putAll(FactWords.read(given, FactWords.descriptors(asked, place, rule)));
        Calculation calculation = asked.calculate(new Case(place, rule, day(on), facts, overrides));
        Map<Citation, ClauseText> quoted = new LinkedHashMap<>();
        if (texts) {
            calculation.citations().forEach(citation -> quoted.put(citation, asked.documents().text(citation)));
        }
        Quotation quotation = texts ? Quotation.from(asked) : naming();
        SpokenNames names = SpokenNames.of(calculation, FactWords.description(asked, place, rule), asked.place(place).parameters());
        print(CalculationText.lines(calculation, names, quoted, language()), out -> write(out, calculation, quotation));
    }

    private void write(JsonGenerator out, Calculation calculation, Quotation quotation) throws IOException {
        Version version = context.getBundle().getVersion();
        String engine = version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
        if (calculation.outcome() instanceof Outcome.Refusal refusal) {
            RefusalJson.write(out, calculation, refusal, true, bodyLanguage(), quotation, engine);
        } else {
            CalculationJson.write(out, calculation, true, bodyLanguage(), quotation, engine);
        }
    }

    @Override
    protected Edition edition() {
        if (edition != null && knownAt != null) {
            throw new WrongWordsException("edition-or-moment");
        }
        try {
            return edition != null ? library.edition(edition)
                    : knownAt != null ? library.knownAt(OffsetDateTime.parse(knownAt).toInstant()) : library.current();
        } catch (DateTimeException e) {
            throw new WrongWordsException("not-a-moment", knownAt);
        }
    }

    private Map<String, Object> content() throws IOException {
        return FactFile.read(session.currentDir().resolve(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> member(Map<String, Object> content, String name) {
        return (Map<String, Object>) content.getOrDefault(name, Map.of());
    }
}
