// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.request;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.approval.ChangeRequest;

@Service
@Command(scope = "request", name = "activate", description = "Carry out what was approved")
public final class ActivateRequestCommand extends RequestCommand {

    @Override
    ChangeRequest done(ChangeRequest request, List<String> more, Principal by) {
        mustAll(by, request, Role.APPROVE, Role.OPERATE);
        return requests.activate(request.id(), by);
    }
}
