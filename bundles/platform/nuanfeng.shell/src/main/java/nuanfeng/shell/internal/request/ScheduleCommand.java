// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.ChangeRequest.Content;
import nuanfeng.approval.Requests;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.record.Records;
import nuanfeng.shell.internal.command.WrongWordsException;

@Service
@Command(scope = "request", name = "schedule", description = "Name the moment from which on a request is to hold, or none; it is approved again")
public final class ScheduleCommand extends RequestCommand {

    @Reference
    PolicyLibrary library;

    @Reference
    Records records;

    @Override
    ChangeRequest done(ChangeRequest request, List<String> more, Principal by) {
        mustAll(by, request, Role.PREPARE);
        Content old = request.content();
        Optional<Instant> notBefore = more.stream().findFirst().map(ScheduleCommand::moment);
        Requests.Order order = new Requests.Order(old.changes(), old.planHash(), old.accept(), old.approvalNumber(), old.comment(), notBefore, false,
                Replanning.today(library, records));
        return requests.edit(request.id(), request.version(), order, by);
    }

    static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new WrongWordsException("not-a-moment", text);
        }
    }
}
