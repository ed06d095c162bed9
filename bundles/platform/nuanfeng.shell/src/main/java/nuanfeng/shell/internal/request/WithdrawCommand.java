// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.request;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.approval.ChangeRequest;

@Service
@Command(scope = "request", name = "withdraw", description = "Take a request back: whoever prepared it, or an administrator")
public final class WithdrawCommand extends RequestCommand {

    @Override
    ChangeRequest done(ChangeRequest request, List<String> more, Principal by) {
        mustAll(by, request, request.isOf(by.subject()) ? Role.PREPARE : Role.ADMINISTER);
        return requests.withdraw(request.id(), note, by);
    }
}
