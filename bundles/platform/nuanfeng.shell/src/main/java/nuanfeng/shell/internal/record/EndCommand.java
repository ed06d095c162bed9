// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Role;
import nuanfeng.shell.internal.command.Takes;

@Service
@Command(scope = "register", name = "end", description = "End a record, or let an ended one live again; nothing is deleted")
@Takes(Role.CLERK)
public final class EndCommand extends RecordCommand {

    @Option(name = "--version", description = "The version that you have seen")
    String version;

    @Option(name = "--on", description = "First day on which there is no such thing any more, instead of today")
    String on;

    @Option(name = "--return", description = "It ended by mistake, or is there again")
    boolean back;

    @Option(name = "--reason", description = "Why: the document, or the mistake")
    String reason;

    @Override
    protected void run() {
        long id = id(takeOptions(words));
        print(back ? records.restore(register(null), id, version(version), act(reason(reason)))
                : records.end(type, where(), id, version(version), dayOrToday(on), act(reason(reason))));
    }
}
