// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import nuanfeng.calculation.Warning;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** What must be said of whatever rests on a text that was not seen where it was published, or on no text at all. */
public final class Sources {

    private static final String UNOFFICIAL = "unofficial-source";
    private static final Pattern BEHIND_A_NAME = Pattern.compile("^[\\s:：，、.．-]+");
    private static final Phrases PHRASES = Phrases.beside(Sources.class);

    private Sources() {
    }

    /** Nothing of what was read in the document itself. @param about the title of what rests on it */
    public static Optional<Warning> of(Text about, Citation citation) {
        if (citation.isReading()) {
            String meaning = meaning(citation);
            return Optional.of(new Warning(UNOFFICIAL, meaning.isEmpty() ? PHRASES.say("reading-of-a-name", about, citation.clauseId())
                    : PHRASES.say("reading", about, meaning.replace('“', '‘').replace('”', '’'), citation.clauseId())));
        }
        return citation.isOfficial() ? Optional.empty() : Optional.of(new Warning(UNOFFICIAL, PHRASES.say("unofficial", about, citation.title(),
                citation.clause(), seen(citation))));
    }

    /** What it says, without its name, which the sentence gives anyway; else what is noted of it; nothing where it has a name only. */
    private static String meaning(Citation reading) {
        String clause = reading.clause().startsWith(reading.clauseId()) ? BEHIND_A_NAME.matcher(reading.clause().substring(reading.clauseId().length())).replaceFirst("") : reading.clause();
        return clause.isBlank() ? reading.note() : clause;
    }

    private static Text seen(Citation citation) {
        return PHRASES.find("source/" + citation.source()).orElseGet(() -> PHRASES.say("source/web"));
    }

    /** @param citation of what is provisional: the document says so, or its figure was not held against the official text */
    public static Warning provisional(Text about, Citation citation) {
        return new Warning("provisional", PHRASES.say(citation.isUnchecked() ? "unchecked" : "provisional", about));
    }

    /** The first day is not the document's own. */
    public static Warning standIn(Text about, LocalDate from) {
        return new Warning("first-day-unknown", PHRASES.say("first-day-unknown", about, from));
    }

    /** @param day on which it wanted a second look */
    static Warning overdue(Text about, LocalDate day) {
        return new Warning("review-overdue", PHRASES.say("review-overdue", about, day));
    }
}
