// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import java.io.IOException;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Role;
import nuanfeng.record.Draft;
import nuanfeng.shell.internal.command.Takes;

@Service
@Command(scope = "register", name = "enter", description = "Make a record of the fields that follow, or of a JSON file")
@Takes(Role.CLERK)
public final class EnterCommand extends RecordCommand {

    @Option(name = "--body", description = "JSON file with the fields")
    String body;

    @Option(name = "--from", description = "The day from which it holds, instead of today")
    String from;

    @Option(name = "--reason", description = "Why")
    String reason;

    @Override
    protected void run() throws IOException {
        TypedFields fields = TypedFields.read(takeOptions(words), body, session.currentDir());
        print(records.create(register(null), new Draft(fields.values(), day(from)), act(reason)));
    }
}
