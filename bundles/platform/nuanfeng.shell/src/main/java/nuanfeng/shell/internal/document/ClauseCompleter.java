// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.document;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;

import nuanfeng.library.PolicyLibrary;
import nuanfeng.library.UnknownNameException;
import nuanfeng.shell.internal.command.CandidateCompleter;
import nuanfeng.shell.internal.command.TypedWords;

/** Ids of the clauses of the document typed before, with their numbers. */
@Service
public final class ClauseCompleter extends CandidateCompleter {

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
        try {
            library.current().documents().document(words.get(0)).clauses().forEach((id, number) -> candidates.add(candidate(id, number)));
        } catch (UnknownNameException e) {
            // Nothing can be offered; the command itself says that there is no such document.
            return;
        }
    }
}
