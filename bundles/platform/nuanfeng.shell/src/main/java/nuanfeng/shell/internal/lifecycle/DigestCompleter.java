// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.List;
import java.util.Locale;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;

import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.command.CandidateCompleter;
import nuanfeng.shell.internal.text.Values;

/** Digests of the stored versions, as short as the tables show them, with place, version and state. */
@Service
public final class DigestCompleter extends CandidateCompleter {

    @Reference
    PolicyAdministration administration;

    @Override
    public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
        add(administration, candidates);
    }

    static void add(PolicyAdministration administration, List<Candidate> candidates) {
        administration.policies().forEach(policy -> candidates.add(candidate(Values.brief(policy.digest()), "%s %s %s".formatted(
                policy.place().map(PlaceId::path).orElse("?"), policy.version(), policy.state().name().toLowerCase(Locale.ROOT)))));
    }
}
