// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Role;
import nuanfeng.json.register.OutboxJson;
import nuanfeng.outbox.Notice;
import nuanfeng.outbox.Reminders;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.Takes;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "register", name = "remind", description = "Write reminders of what is not handed in wholly, as the server does by itself; once for each duty, day and kind")
@Takes(Role.OPERATE)
public final class RemindCommand extends AskingCommand {

    @Argument(index = 0, name = "place", description = "Path or code of a place; without one everywhere")
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "options", description = "The options, which may stand behind the place", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--day", description = "The day that it is; else today")
    String day;

    @Option(name = "--dry-run", description = "Only look")
    boolean dryRun;

    @Reference
    Reminders reminders;

    @Override
    protected Optional<PlaceId> concerned() {
        return Optional.ofNullable(place).map(each -> edition().view(each).place());
    }

    @Override
    protected void run() {
        takeOptionsAlone(words, "one-place");
        Optional<PlaceId> where = Optional.ofNullable(place).map(each -> edition().view(each).place());
        List<Notice> notices = reminders.remind(where, dayOrToday(day), dryRun);
        print(OutboxText.notices(notices, language()), out -> OutboxJson.notices(out, notices, dryRun));
    }
}
