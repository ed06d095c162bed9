// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.outbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.json.register.OutboxJson;
import nuanfeng.library.PlaceView;
import nuanfeng.outbox.DeliveryState;
import nuanfeng.outbox.Outbox;
import nuanfeng.outbox.OutboxEntry;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.Takes;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "register", name = "outbox", description = "Show what others are told and where it is, or one notice; try again what was given up")
@Takes(Role.READER)
public final class OutboxCommand extends AskingCommand {

    private static final int USUAL = 50;

    @Argument(index = 0, name = "words", description = "The number of a notice, and the options, which may stand behind it", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--state", description = "Only these: open, delivered, dead")
    String state;

    @Option(name = "--place", description = "Only of this place")
    @Completion(PlaceCompleter.class)
    String place;

    @Option(name = "--after", description = "The next page: what stood behind the one before")
    String after;

    @Option(name = "--limit", description = "How many at most")
    int limit = USUAL;

    @Option(name = "--retry", description = "Try again at once what was given up")
    boolean retry;

    @Reference
    Outbox outbox;

    /** Of each notice it is asked when it is found. */
    @Override
    protected void permit() {
        mustSomewhere(principal(), Role.READER);
    }

    @Override
    protected void run() {
        Principal by = principal();
        List<String> left = takeOptions(words);
        if (left.size() > 1 || retry && left.isEmpty()) {
            throw new WrongWordsException("one-notice");
        }
        if (left.isEmpty()) {
            page(by);
            return;
        }
        OutboxEntry entry = entry(left.get(0));
        must(by, entry.notice().place(), retry ? Role.OPERATE : Role.READER);
        if (retry) {
            outbox.again(entry.id());
        }
        OutboxEntry now = entry(left.get(0));
        print(OutboxText.whole(now, language()), out -> OutboxJson.write(out, now, bodyLanguage()));
    }

    private void page(Principal by) {
        Optional<PlaceId> only = Optional.ofNullable(place).map(each -> edition().view(each).place());
        only.ifPresent(each -> must(by, each, Role.READER));
        List<PlaceId> places = only.map(List::of).orElseGet(() -> edition().places().stream().map(PlaceView::place).filter(each -> by.may(Role.READER, each)).toList());
        Optional<DeliveryState> wanted = Optional.ofNullable(state).map(OutboxCommand::state);
        List<OutboxEntry> found = outbox.list(places, wanted,
                after == null ? Long.MAX_VALUE : number(after), limit + 1);
        List<OutboxEntry> page = found.subList(0, Math.min(limit, found.size()));
        Optional<Long> next = found.size() > limit ? Optional.of(page.get(limit - 1).id()) : Optional.empty();
        print(OutboxText.all(page, next, language()), out -> OutboxJson.write(out, page, next, bodyLanguage()));
    }

    private static DeliveryState state(String code) {
        return Arrays.stream(DeliveryState.values()).filter(each -> each.code().equals(code.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new WrongWordsException("notice-state"));
    }

    private static long number(String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new WrongWordsException("not-a-notice", text);
        }
        return Long.parseLong(text);
    }

    private OutboxEntry entry(String text) {
        return outbox.find(number(text)).orElseThrow(() -> new WrongWordsException("no-notice", text));
    }
}
