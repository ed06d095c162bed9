// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * Something that happens on a day because policy says so.
 *
 * @param place the place that says it
 * @param subject of what it speaks: {@code parameter}, {@code duty}, {@code measure}, {@code form}, {@code document} or {@code calendar}
 * @param key the key of a parameter, the id of anything else; of a recurring duty {@code id@period}; of a day {@code calendar.2026}
 * @param title what that is called
 * @param before what held until then, in words; of a duty whose day has moved, the day that its document names
 * @param after what holds from then on, in words
 * @param citation the clause that says so; the notice of a day
 */
public record AgendaItem(LocalDate date, PlaceId place, Event event, String subject, String key, Text title, Optional<Text> before,
        Optional<Text> after, Optional<Citation> citation) {

    /** By day, then by place, sort and key. */
    public static final Comparator<AgendaItem> ORDER = Comparator.comparing(AgendaItem::date).thenComparing(AgendaItem::place)
            .thenComparing(AgendaItem::event).thenComparing(AgendaItem::subject).thenComparing(AgendaItem::key)
            .thenComparing(each -> each.title().zh());

    /** What can happen. */
    public enum Event {
        /** Something holds from that day on. */
        STARTS(Text.of("开始执行", "starts")),
        /** Something no longer holds from that day on. */
        ENDS(Text.of("停止执行", "ends")),
        /** The last day on which a value needs no second look. */
        REVIEW_DUE(Text.of("应当复核", "review due")),
        /** The last working day on which a duty can be done in time. */
        DUTY_DUE(Text.of("办理截止", "due")),
        /** A phase begins, or a duty is owed from that day on. */
        DUTY_BEGINS(Text.of("开始办理", "begins")),
        /** A weekday is a day off, or a day of a weekend is a working day. */
        DAY_OFF_CHANGE(Text.of("放假或者调休", "day off moved"));

        private final Text title;

        Event(Text title) {
            this.title = title;
        }

        /** What people call it. */
        public Text title() {
            return title;
        }

        /** As it stands in answers: {@code duty-due}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
