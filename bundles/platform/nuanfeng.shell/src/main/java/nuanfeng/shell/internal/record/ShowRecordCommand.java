// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.register.RecordJson;
import nuanfeng.record.StoredRecord;

@Service
@Command(scope = "register", name = "show", description = "Show a record as it is, or as it was")
public final class ShowRecordCommand extends RecordCommand {

    @Option(name = "--on", description = "As it was on this day")
    String on;

    @Option(name = "--known-at", description = "By what was known at this moment: 2022-08-01T00:00:00+08:00")
    String knownAt;

    @Option(name = "--purpose", description = "What personal and sealed fields are read for; it is logged")
    String purpose;

    @Override
    protected void run() {
        long id = id(takeOptions(words));
        StoredRecord record = records.get(type, where(), id, day(on), ListRecordsCommand.moment(knownAt), sight(purpose));
        print(RecordText.whole(record, language()), out -> RecordJson.write(out, record));
    }
}
