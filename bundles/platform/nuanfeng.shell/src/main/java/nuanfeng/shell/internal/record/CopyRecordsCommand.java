// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import java.nio.file.Path;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.policy.Phrases;
import nuanfeng.record.RecordBackup;
import nuanfeng.shell.internal.command.PolicyCommand;

@Service
@Command(scope = "register", name = "backup", description = "Copy the records into a file, while they are used")
public final class CopyRecordsCommand extends PolicyCommand {

    private static final Phrases PHRASES = Phrases.beside(CopyRecordsCommand.class);

    @Argument(index = 0, name = "file", description = "A file that is not there yet, with its whole path on the machine of the server", required = true)
    String file;

    @Reference
    RecordBackup backup;

    @Override
    protected void run() {
        backup.writeTo(Path.of(file));
        print(language().of(PHRASES.say("copied", file)));
    }
}
