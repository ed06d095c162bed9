// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.command;

import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;

/** Names candidates with a description; the shell itself sorts out those that fit what was typed. */
public abstract class CandidateCompleter implements Completer {

    @Override
    public final int complete(Session session, CommandLine line, List<String> texts) {
        List<Candidate> candidates = new ArrayList<>();
        completeCandidates(session, line, candidates);
        candidates.forEach(candidate -> texts.add(candidate.value()));
        return texts.isEmpty() ? -1 : line.getBufferPosition() - line.getArgumentPosition();
    }

    @Override
    public abstract void completeCandidates(Session session, CommandLine line, List<Candidate> candidates);

    protected static Candidate candidate(String value, String description) {
        return new Candidate(value, value, null, description, null, null, true);
    }
}
