// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.document;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;

import nuanfeng.library.PolicyLibrary;
import nuanfeng.shell.internal.command.CandidateCompleter;

/** Ids of the documents of the current edition, with their numbers or titles. */
@Service
public final class DocumentCompleter extends CandidateCompleter {

    @Reference
    PolicyLibrary library;

    @Override
    public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
        library.current().documents().all().forEach(each -> candidates.add(
                candidate(each.id(), each.number().isEmpty() ? each.title() : each.number())));
    }
}
