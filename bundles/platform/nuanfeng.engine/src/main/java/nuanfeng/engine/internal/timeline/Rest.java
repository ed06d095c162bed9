// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import java.time.LocalDate;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** What is said of days on which nothing holds. */
public final class Rest {

    private static final Phrases PHRASES = Phrases.beside(Rest.class);

    private Rest() {
    }

    /** @param from the first day on which it does not hold any more */
    public static Text expired(Text title, LocalDate from) {
        return PHRASES.say("expired", title, from.minusDays(1));
    }

    /** Nobody says anything, on this day or later. */
    public static Text nothing(LocalDate when, Text title) {
        return PHRASES.say("nothing", when, title);
    }

    /** @param basis the clause from which it holds, and since when */
    public static Text notYet(LocalDate when, Text title, LocalDate from, Text basis) {
        return PHRASES.say("not-yet", when, title, from, basis);
    }

    /** The same where the first day is not the document's own. */
    public static Text notYetKnown(LocalDate when, Text title, LocalDate from, Text basis) {
        return PHRASES.say("not-yet-known", when, title, from, basis);
    }
}
