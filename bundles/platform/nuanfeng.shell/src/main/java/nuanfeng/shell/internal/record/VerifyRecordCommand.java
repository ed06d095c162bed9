// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.register.RecordJson;
import nuanfeng.record.ChainCheck;

@Service
@Command(scope = "register", name = "verify", description = "Compute every digest of a history again")
public final class VerifyRecordCommand extends RecordCommand {

    @Override
    protected void run() {
        ChainCheck check = records.verify(type, where(), id(takeOptions(words)));
        print(RecordText.checked(check, language()), out -> RecordJson.write(out, check));
    }
}
