// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.duty;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;

import nuanfeng.calendar.LegalTime;
import nuanfeng.document.Documents;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyStatus;
import nuanfeng.json.Language;
import nuanfeng.library.PlaceView;

/**
 * Duties as an iCalendar file: an all-day event on the day to act by of each duty that has a day. Its name stays the same wherever
 * its day moves, and its {@code SEQUENCE} tells programs that it did.
 */
public final class DutyFeed {

    public static final String TYPE = "text/calendar;charset=utf-8";

    private static final String PRODUCT = "-//Nuanfeng//Duties 1//ZH";
    private static final int REFRESH_HOURS = 12;
    private static final int EAST_8 = 8;

    private final PlaceView place;
    private final Language language;
    private final Revision revision;
    private final EventText text;

    /** @param words documents to take the words of clauses from, where they are wanted */
    public DutyFeed(PlaceView place, Language language, Revision revision, Optional<Documents> words) {
        this.place = place;
        this.language = language;
        this.revision = revision;
        this.text = new EventText(language, words);
    }

    /** @param items those without a day are left out */
    public byte[] bytes(List<DutyItem> items) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setName(name());
        calendar.addExperimentalProperty("X-WR-CALNAME", name());
        calendar.setRefreshInterval(Duration.builder().hours(REFRESH_HOURS).build()).addParameter("VALUE", "DURATION");
        items.stream().filter(item -> item.status() == DutyStatus.DATED).forEach(item -> calendar.addEvent(event(item)));
        if (calendar.getEvents().isEmpty()) {
            // A calendar needs at least one component.
            calendar.addComponent(timeZone());
        }
        return bytes(calendar);
    }

    /** As a file. */
    public static byte[] bytes(ICalendar calendar) {
        StringWriter lines = new StringWriter();
        try (ICalWriter writer = new ICalWriter(lines, ICalVersion.V2_0)) {
            // It folds by characters, RFC 5545 by octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Folding.fold(lines.toString());
    }

    private String name() {
        return language == Language.ENGLISH ? "%s: what is owed".formatted(language.of(place.name()))
                : "%s应办事项".formatted(language.of(place.name()));
    }

    private VEvent event(DutyItem item) {
        LocalDate day = day(item);
        Date changed = Date.from(revision.at().orElse(Instant.EPOCH));
        VEvent event = new VEvent();
        event.setUid(uid(item));
        event.setDateTimeStamp(changed);
        event.setLastModified(changed);
        event.setSequence(revision.sequence());
        event.setDateStart(new DateStart(date(day)));
        event.setDateEnd(new DateEnd(date(day.plusDays(1))));
        event.setSummary(language.of(item.duty().title()));
        event.setDescription(text.of(item));
        event.addCategories(List.of(text.kind(item), language.of(item.modality().title())));
        event.setTransparency(true);
        event.setStatus(item.tentative() ? Status.tentative() : Status.confirmed());
        return event;
    }

    /** The day to act by, else the day that is due, else the day that the document names. */
    private static LocalDate day(DutyItem item) {
        var day = item.day().orElseThrow();
        return day.actBy().or(day::due).orElse(day.nominal());
    }

    /**
     * {@code cn.testland.testcity/work-injury.county-report/2022-11@nuanfeng}: the place asked, for its days off may move the day;
     * the duty; which one of a recurring duty, else the day since which it is owed.
     */
    private String uid(DutyItem item) {
        return "%s/%s/%s@nuanfeng".formatted(place.place(), item.id(), item.period().isEmpty() ? "since-" + item.since() : item.period());
    }

    /**
     * Of a day and not of a moment. The writer turns it into text in the machine's own zone, so that it is made there too; its own way
     * to make one reckons in the machine's calendar, which in Thailand is another year.
     */
    public static ICalDate date(LocalDate day) {
        return new ICalDate(local(day), false);
    }

    private static Date local(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    /** A component for a calendar that has no event. */
    public static VTimezone timeZone() {
        UtcOffset offset = new UtcOffset(true, EAST_8, 0);
        StandardTime standard = new StandardTime();
        standard.setDateStart(new DateStart(new ICalDate(local(LocalDate.EPOCH), true)));
        standard.setTimezoneOffsetFrom(offset);
        standard.setTimezoneOffsetTo(offset);
        VTimezone zone = new VTimezone(LegalTime.ZONE.getId());
        zone.addStandardTime(standard);
        return zone;
    }
}
