// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.request;

import java.io.IOException;
import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.approval.ChangeRequest;

@Service
@Command(scope = "request", name = "approve", description = "Approve what somebody else has prepared, or confirm an emergency afterwards")
public final class ApproveCommand extends RequestCommand {

    @Option(name = "--password-file", description = "File of its owner alone with the password of whoever signed in; else it is asked for")
    String passwordFile;

    @Override
    ChangeRequest done(ChangeRequest request, List<String> more, Principal by) throws IOException {
        mustAll(by, request, Role.APPROVE);
        confirm(by, passwordFile);
        return requests.approve(request.id(), note, by);
    }
}
