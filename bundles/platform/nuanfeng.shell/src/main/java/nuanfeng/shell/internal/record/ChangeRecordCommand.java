// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Role;
import nuanfeng.record.Draft;
import nuanfeng.record.Register;
import nuanfeng.record.StoredRecord;
import nuanfeng.shell.internal.command.Takes;
import nuanfeng.shell.internal.command.WrongWordsException;

@Service
@Command(scope = "register", name = "change", description = "Change the fields that follow; a field with nothing behind its = is taken away")
@Takes(Role.CLERK)
public final class ChangeRecordCommand extends RecordCommand {

    @Option(name = "--version", description = "The version that you have seen")
    String version;

    @Option(name = "--body", description = "JSON file with the fields")
    String body;

    @Option(name = "--from", description = "The day from which the change holds; without it the record is corrected")
    String from;

    @Option(name = "--reason", description = "Why: the document, or the mistake")
    String reason;

    @Override
    protected void run() throws IOException {
        List<String> left = takeOptions(words);
        if (left.isEmpty()) {
            throw new WrongWordsException("one-record");
        }
        long id = number(left.get(0));
        int seen = version(version);
        TypedFields fields = TypedFields.read(left.subList(1, left.size()), body, session.currentDir());
        Register register = register(null);
        StoredRecord now = records.get(type, register.place(), id, Optional.empty(), Optional.empty(), sight(null));
        // What is masked goes back as it was shown, and stays as it is.
        Map<String, Object> whole = new LinkedHashMap<>(now.body());
        whole.putAll(fields.values());
        print(records.change(register, id, seen, new Draft(whole, day(from)), act(reason(reason))));
    }
}
