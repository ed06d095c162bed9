// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calculation;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;

import nuanfeng.library.PolicyLibrary;
import nuanfeng.policy.spi.Fact;
import nuanfeng.shell.internal.command.CandidateCompleter;
import nuanfeng.shell.internal.command.TypedWords;

/** The facts of the rule typed before that were not given yet, as {@code name=}; the codes of a fact that takes codes. */
@Service
public final class FactCompleter extends CandidateCompleter {

    @Reference
    PolicyLibrary library;

    @Override
    public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
        List<String> words = TypedWords.of(line);
        if (words.size() < 2) {
            // The shell checks a word that was typed before, alone; what it is cannot be judged then.
            candidates.add(new Candidate(line.getCursorArgument()));
            return;
        }
        List<String> given = words.subList(2, words.size()).stream().filter(word -> !word.equals(line.getCursorArgument())).toList();
        Questions.offers(library.current(), words).stream().filter(offer -> offer.rule().equals(words.get(1)))
                .forEach(offer -> add("", offer.description().facts(), given, candidates));
    }

    private static void add(String prefix, List<Fact<?>> facts, List<String> given, List<Candidate> candidates) {
        for (Fact<?> fact : facts) {
            String name = prefix + fact.name() + "=";
            if (fact.type() == Fact.Type.RECORD) {
                add(prefix + fact.name() + ".", fact.members(), given, candidates);
            } else if (given.stream().noneMatch(word -> word.startsWith(name))) {
                String description = fact.description().zh() + (fact.isRequired() ? " *" : "");
                candidates.add(new Candidate(name, name, null, description, null, null, false));
                fact.codes().forEach(code -> candidates.add(candidate(name + code, description)));
            }
        }
    }
}
