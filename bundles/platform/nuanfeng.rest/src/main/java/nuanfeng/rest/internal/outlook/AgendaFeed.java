// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.outlook;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.CalendarScale;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;

import nuanfeng.json.Language;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.policy.Text;
import nuanfeng.rest.internal.duty.DutyFeed;

/** What lies ahead as an iCalendar file: an all-day event of each. Its name stays the same as long as it is about the same. */
record AgendaFeed(AgendaWords words, Language language, Date changed) {

    private static final String PRODUCT = "-//Nuanfeng//Agenda 1//ZH";

    byte[] bytes(Text name, List<AgendaItem> items) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setName(language.of(name));
        calendar.addExperimentalProperty("X-WR-CALNAME", language.of(name));
        items.forEach(item -> calendar.addEvent(event(item)));
        if (items.isEmpty()) {
            // A calendar needs at least one component.
            calendar.addComponent(DutyFeed.timeZone());
        }
        return DutyFeed.bytes(calendar);
    }

    private VEvent event(AgendaItem item) {
        VEvent event = new VEvent();
        event.setUid("%s/%s/%s/%s/%s@nuanfeng".formatted(item.place(), item.event().word(), item.subject(), item.key(), item.date()));
        event.setDateTimeStamp(changed);
        event.setDateStart(new DateStart(DutyFeed.date(item.date())));
        event.setDateEnd(new DateEnd(DutyFeed.date(item.date().plusDays(1))));
        event.setSummary("%s %s：%s".formatted(words.name(item.place()), words.kind(item.event()), language.of(item.title())));
        event.setDescription(Stream.of(item.before().map(text -> words.before() + language.of(text)), item.after().map(text -> words.after() + language.of(text)),
                item.citation().map(clause -> language.of(clause.basis()))).flatMap(Optional::stream).collect(Collectors.joining("\n")));
        event.addCategories(words.kind(item.event()));
        event.setTransparency(true);
        return event;
    }
}
