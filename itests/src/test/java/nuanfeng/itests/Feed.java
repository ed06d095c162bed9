// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** A place's duties as a calendar program reads them, by another library than the one that wrote them: UID → event. */
record Feed(Map<String, Event> events) {

    /** @param day the day to act by, {@code 20221125}; days of a calendar are in no time zone */
    record Event(String day, int sequence, String status, String summary, String description) {
    }

    /** Fails when the library finds anything to object to. */
    static Feed of(Answer answer) {
        answer.expect(200);
        assertTrue(answer.header("Content-Type").startsWith("text/calendar"), answer::toString);
        Calendar calendar = parsed(answer.text());
        assertFalse(calendar.validate().hasErrors(), () -> calendar.validate() + "\n" + answer);
        Map<String, Event> events = new LinkedHashMap<>();
        for (Object component : calendar.getComponents("VEVENT")) {
            VEvent event = (VEvent) component;
            assertEquals(8, value(event, Property.DTSTART).length(), event::toString);
            assertNull(events.put(value(event, Property.UID), new Event(value(event, Property.DTSTART),
                    Integer.parseInt(value(event, Property.SEQUENCE)), value(event, Property.STATUS), value(event, Property.SUMMARY),
                    value(event, Property.DESCRIPTION))), "a UID twice: " + event);
        }
        return new Feed(events);
    }

    Event event(String uid) {
        assertTrue(events.containsKey(uid), () -> uid + " is not among " + events.keySet());
        return events.get(uid);
    }

    private static Calendar parsed(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue)
                .orElseThrow(() -> new AssertionError("No " + property + " in " + event));
    }
}
