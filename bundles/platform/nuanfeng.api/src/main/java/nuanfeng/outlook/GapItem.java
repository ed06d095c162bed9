// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import nuanfeng.calculation.Missing;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * Something that policy lacks on a day, or that somebody should look at.
 *
 * @param place where it is missing; where all places are looked at, whose it is
 * @param subject of what: {@code parameter}, {@code duty}, {@code calendar} or {@code place}
 * @param key the key of a parameter, the id of a duty, {@code calendar.2027}, the path of a place
 * @param title what that is called
 * @param detail what is missing, as a sentence
 * @param missing which kind of gap, and whose; empty for what is there but wants a look
 * @param configure id in the catalogue of what is to be configured, or the key; may be empty
 * @param since first day on which it is so, where known
 * @param citation the clause that leaves it open, or that of the value
 */
public record GapItem(PlaceId place, Status status, String subject, String key, Text title, Text detail, Optional<Missing> missing, String configure,
        Optional<LocalDate> since, Optional<Citation> citation) {

    /** By place, then sort and key. */
    public static final Comparator<GapItem> ORDER = Comparator.comparing(GapItem::place).thenComparing(GapItem::status)
            .thenComparing(GapItem::subject).thenComparing(GapItem::key);

    /** What there is to see to, the most urgent first. */
    public enum Status {
        /** The place is not served. */
        REFUSED(Text.of("政策暂不可查询", "refused")),
        /** The day on which somebody should have looked again has passed. */
        REVIEW_OVERDUE(Text.of("复核逾期", "review overdue")),
        /** Nobody announced the days off of that year. */
        NO_CALENDAR(Text.of("未录入放假安排", "no calendar")),
        /** The documents leave it to somebody who has not said it. */
        NOT_CONFIGURED(Text.of("须地方配置", "not configured")),
        /** It ended and nothing followed. */
        ENDED(Text.of("已终止", "ended")),
        /** The document calls it provisional, or its figure was not held against the official text. */
        PROVISIONAL(Text.of("暂定", "provisional"));

        private final Text title;

        Status(Text title) {
            this.title = title;
        }

        /** What people call it. */
        public Text title() {
            return title;
        }

        /** As it stands in answers: {@code review-overdue}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
