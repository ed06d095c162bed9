// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.place;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;

import nuanfeng.library.PolicyLibrary;
import nuanfeng.shell.internal.command.CandidateCompleter;

/** Paths of the places of the current edition, with their names. */
@Service
public final class PlaceCompleter extends CandidateCompleter {

    @Reference
    PolicyLibrary library;

    @Override
    public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
        add(library, candidates);
    }

    public static void add(PolicyLibrary library, List<Candidate> candidates) {
        library.current().places().forEach(place -> candidates.add(candidate(place.place().path(), place.name().zh())));
    }
}
