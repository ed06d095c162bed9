// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calculation;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;

import nuanfeng.library.PolicyLibrary;
import nuanfeng.shell.internal.command.CandidateCompleter;
import nuanfeng.shell.internal.command.TypedWords;

/** The questions that can be asked of the place typed before. */
@Service
public final class RuleCompleter extends CandidateCompleter {

    @Reference
    PolicyLibrary library;

    @Override
    public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
        Questions.offers(library.current(), TypedWords.of(line))
                .forEach(offer -> candidates.add(candidate(offer.rule(), offer.description().title().zh())));
    }
}
