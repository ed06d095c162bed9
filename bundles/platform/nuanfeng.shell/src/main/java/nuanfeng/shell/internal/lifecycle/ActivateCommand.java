// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "policy", name = "activate", description = "Let stored versions speak for their places, all at once")
public final class ActivateCommand extends ChangeCommand {

    @Argument(name = "digests", description = "Stored versions; the beginning of a digest is enough", required = true,
            multiValued = true)
    @Completion(DigestCompleter.class)
    List<String> words = new ArrayList<>();

    @Override
    protected void run() throws IOException {
        change(TypedChanges.activating(administration, takeOptions(words)));
    }
}
