// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import java.util.OptionalLong;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Role;
import nuanfeng.json.register.RecordJson;
import nuanfeng.record.Viewing;
import nuanfeng.shell.internal.command.Takes;

@Service
@Command(scope = "register", name = "accesses", description = "Show who read what is personal or sealed in a record, newest first")
@Takes(Role.AUDITOR)
public final class AccessesCommand extends RecordCommand {

    private static final int USUAL = 50;

    @Option(name = "--after", description = "The last number of the page before")
    String after;

    @Override
    protected void run() {
        long id = id(takeOptions(words));
        Viewing.Page page = records.accesses(type, where(), id, after == null ? OptionalLong.empty() : OptionalLong.of(number(after)), USUAL);
        print(RecordText.accesses(page, language()), out -> RecordJson.write(out, page));
    }
}
