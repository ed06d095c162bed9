// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.request;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.approval.ChangeRequest;

@Service
@Command(scope = "request", name = "show", description = "Show a request, who did what with it, and with --json the plan as it was seen")
public final class ShowRequestCommand extends RequestCommand {

    @Override
    ChangeRequest done(ChangeRequest request, List<String> more, Principal by) {
        if (request.content().changes().stream().noneMatch(each -> by.may(Role.READER, each.place()))) {
            mustAll(by, request, Role.READER);
        }
        return request;
    }
}
