// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.register.RecordJson;
import nuanfeng.record.RecordVersion;

@Service
@Command(scope = "register", name = "history", description = "Show every version of a record: who, when, why")
public final class HistoryCommand extends RecordCommand {

    @Option(name = "--purpose", description = "What personal and sealed fields are read for; it is logged")
    String purpose;

    @Override
    protected void run() {
        long id = id(takeOptions(words));
        List<RecordVersion> history = records.history(type, where(), id, sight(purpose));
        print(RecordText.history(history, language()), out -> RecordJson.write(out, history));
    }
}
