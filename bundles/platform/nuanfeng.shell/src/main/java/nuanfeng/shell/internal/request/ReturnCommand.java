// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.request;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.shell.internal.command.WrongWordsException;

@Service
@Command(scope = "request", name = "return", description = "Send a request back to be mended; --note says why")
public final class ReturnCommand extends RequestCommand {

    @Override
    ChangeRequest done(ChangeRequest request, List<String> more, Principal by) {
        mustAll(by, request, Role.APPROVE);
        if (note.isBlank()) {
            throw new WrongWordsException("return-note");
        }
        return requests.sendBack(request.id(), note, by);
    }
}
