// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.register.RecordJson;
import nuanfeng.record.Register;
import nuanfeng.record.StoredRecord;
import nuanfeng.record.View;

@Service
@Command(scope = "register", name = "show", description = "Show a record as it is, or as it was")
public final class ShowRecordCommand extends RecordCommand {

    @Option(name = "--on", description = "As it was on this day")
    String on;

    @Option(name = "--known-at", description = "By what was known at this moment: 2022-08-01T00:00:00+08:00")
    String knownAt;

    @Option(name = "--purpose", description = "What personal and sealed fields are read for; it is logged")
    String purpose;

    @Option(name = "--view", description = "What one kind of reader gets of it: public, unit, self, respondent")
    String view;

    @Override
    protected void run() {
        long id = id(takeOptions(words));
        StoredRecord whole = records.get(type, where(), id, day(on), ListRecordsCommand.moment(knownAt), sight(purpose));
        StoredRecord record = view == null ? whole : View.of(Register.readable(edition(), place, type, dayOrToday(on)).type(), view).of(whole);
        print(RecordText.whole(record, language()), out -> RecordJson.write(out, record));
    }
}
