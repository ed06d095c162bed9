// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.agency;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;

import nuanfeng.library.PolicyLibrary;
import nuanfeng.shell.internal.command.CandidateCompleter;

/** Ids of the agencies and roles of the current edition, with their names. */
@Service
public final class AgencyCompleter extends CandidateCompleter {

    @Reference
    PolicyLibrary library;

    @Override
    public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
        library.current().agencies().all().forEach(each -> candidates.add(candidate(each.id(), each.name().zh())));
    }
}
