// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;

import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.shell.internal.command.CandidateCompleter;
import nuanfeng.shell.internal.place.PlaceCompleter;

/** Places first, then digests. */
@Service
public final class PlaceOrDigestCompleter extends CandidateCompleter {

    @Reference
    PolicyLibrary library;

    @Reference
    PolicyAdministration administration;

    @Override
    public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
        PlaceCompleter.add(library, candidates);
        DigestCompleter.add(administration, candidates);
    }
}
