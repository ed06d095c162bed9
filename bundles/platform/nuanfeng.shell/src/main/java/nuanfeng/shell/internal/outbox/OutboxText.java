// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.outbox.Delivery;
import nuanfeng.outbox.Notice;
import nuanfeng.outbox.OutboxEntry;
import nuanfeng.policy.Phrases;

/** Notices as lines. */
final class OutboxText {

    private static final Phrases PHRASES = Phrases.beside(OutboxText.class);

    private OutboxText() {
    }

    static List<String> all(List<OutboxEntry> entries, Optional<Long> next, Language language) {
        List<String> lines = new ArrayList<>(entries.stream().map(each -> head(each, language)).toList());
        next.ifPresent(each -> lines.add(say(language, "more", each)));
        return lines.isEmpty() ? List.of(say(language, "none")) : lines;
    }

    static List<String> whole(OutboxEntry entry, Language language) {
        List<String> lines = new ArrayList<>(List.of(head(entry, language)));
        entry.notice().text().lines().forEach(each -> lines.add("  " + each));
        for (Delivery each : entry.deliveries()) {
            lines.add(say(language, "delivery", each.target(), PHRASES.say("state." + each.state().code()), each.attempts(), Json.moment(each.at()),
                    each.next().map(moment -> PHRASES.say("next", Json.moment(moment)))));
            if (!each.problem().isEmpty()) {
                lines.add("    " + language.of(each.problem()));
            }
        }
        if (entry.deliveries().isEmpty()) {
            lines.add(say(language, "nobody"));
        }
        return lines;
    }

    static List<String> notices(List<Notice> notices, Language language) {
        return notices.isEmpty() ? List.of(say(language, "nothing")) : notices.stream().map(each -> say(language, "notice", each.place(), each.subject(), each.day(),
                each.kind(), each.title())).toList();
    }

    private static String head(OutboxEntry entry, Language language) {
        return say(language, "head", Long.toString(entry.id()), entry.notice().place(), entry.notice().subject(), entry.notice().day(), entry.notice().kind(),
                PHRASES.say("state." + entry.state().code()), entry.notice().title());
    }

    private static String say(Language language, String key, Object... arguments) {
        return language.of(PHRASES.say(key, arguments));
    }
}
