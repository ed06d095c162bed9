// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.lifecycle.Change;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "remove", description = "Let nobody speak for a place any more; it and those below are refused")
public final class RemoveCommand extends ChangeCommand {

    @Argument(name = "place", description = "Path of the place", required = true, multiValued = true)
    @Completion(PlaceCompleter.class)
    List<String> words = new ArrayList<>();

    @Override
    protected void run() throws IOException {
        change(takeOptions(words).stream().map(place -> (Change) new Change.Remove(typedPlace(place))).toList());
    }
}
