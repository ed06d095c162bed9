// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calendar;

import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** A calendar does not know a year that a question touches. The message is meant for the asker. */
public final class CalendarGapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final transient PlaceId place;
    private final int year;
    private final String configure;
    private final transient Optional<Citation> citation;

    /**
     * @param place whose days are not known
     * @param configure what must be configured: {@code calendar.2027}
     * @param citation the clause that makes the days depend on an announcement, where there is one
     */
    public CalendarGapException(PlaceId place, int year, String configure, Text text, Optional<Citation> citation) {
        super(text.zh(), null, false, false);
        this.text = text;
        this.place = place;
        this.year = year;
        this.configure = configure;
        this.citation = citation;
    }

    /** What is not known; {@link #getMessage()} is its Chinese. */
    public Text text() {
        return text;
    }

    public PlaceId place() {
        return place;
    }

    public int year() {
        return year;
    }

    public String configure() {
        return configure;
    }

    public Optional<Citation> citation() {
        return citation;
    }
}
