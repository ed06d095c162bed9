// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.calculation.Warning;
import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/** Days, and what counting them gives. */
public final class CalendarJson {

    private static final Phrases PHRASES = Phrases.beside(CalendarJson.class);

    private CalendarJson() {
    }

    public static void write(JsonGenerator json, CalendarDay day, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        json.writeStringField("date", day.date().toString());
        json.writeBooleanField("working", day.working());
        if (day.name().isPresent()) {
            json.writeStringField("name", language.of(day.name().get()));
        }
        if (day.statutoryFestival().isPresent()) {
            json.writeBooleanField("statutoryFestival", day.statutoryFestival().get());
        }
        if (!day.settled()) {
            json.writeBooleanField("settled", false);
        }
        if (day.citation().isPresent()) {
            json.writeFieldName("citation");
            quotation.write(json, day.citation().get());
        }
        json.writeEndObject();
    }

    /**
     * A question about working days.
     *
     * @param place that answers
     * @param as what the asker wrote for it
     */
    public record Asked(PlaceId place, String as, WorkingDays calendar, LocalDate from) {
    }

    public static void added(JsonGenerator json, Asked asked, int add, Language language, Quotation quotation) throws IOException {
        List<LocalDate> counted = asked.calendar().counted(asked.from(), add);
        LocalDate date = asked.calendar().plus(asked.from(), add);
        begin(json, asked, language, quotation);
        json.writeNumberField("add", add);
        json.writeStringField("date", date.toString());
        Json.texts(json, "counted", counted);
        end(json, asked, date, language, quotation);
    }

    public static void counted(JsonGenerator json, Asked asked, LocalDate to, Language language, Quotation quotation) throws IOException {
        int count = asked.calendar().between(asked.from(), to);
        begin(json, asked, language, quotation);
        json.writeStringField("to", to.toString());
        json.writeNumberField("count", count);
        end(json, asked, to, language, quotation);
    }

    private static void begin(JsonGenerator json, Asked asked, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        PlaceJson.asked(json, asked.place(), asked.as());
        quotation.decidedBy(json, asked.calendar().place(), language);
        json.writeStringField("from", asked.from().toString());
    }

    /** The notices that speak of the days that were looked at. */
    private static void end(JsonGenerator json, Asked asked, LocalDate to, Language language, Quotation quotation) throws IOException {
        List<Citation> notices = to.equals(asked.from()) ? List.of() : asked.calendar().days(asked.from().plusDays(1), to).stream()
                .map(CalendarDay::citation).flatMap(Optional::stream).distinct().toList();
        quotation.write(json, notices);
        List<Warning> warnings = new ArrayList<>();
        notices.stream().filter(each -> !each.isOfficial()).forEach(each -> warnings.add(new Warning(each.isUnchecked() ? "provisional"
                : "unofficial-source", PHRASES.say("notice-not-seen", each.title(), each.clause()))));
        asked.calendar().unsettled(asked.from(), to).ifPresent(sentence -> warnings.add(new Warning("calendar-not-settled", sentence)));
        CalculationJson.warnings(json, warnings, language);
        json.writeEndObject();
    }
}
