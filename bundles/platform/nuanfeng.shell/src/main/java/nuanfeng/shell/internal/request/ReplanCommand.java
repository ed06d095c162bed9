// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.request;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.record.Records;

@Service
@Command(scope = "request", name = "replan", description = "The same on what speaks now, to be approved again")
public final class ReplanCommand extends RequestCommand {

    @Reference
    PolicyLibrary library;

    @Reference
    Records records;

    @Override
    ChangeRequest done(ChangeRequest request, List<String> more, Principal by) {
        mustAll(by, request, Role.PREPARE);
        return requests.replan(request.id(), Replanning.today(library, records), by);
    }
}
