// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.policy.Text;

/** Reads the days off and make-up workdays that a place announces. */
public final class CalendarsReader {

    private CalendarsReader() {
    }

    public static Calendars read(PolicyFiles policy) {
        List<Calendars.Year> years = policy.of(CalendarKind.YEAR).map(file -> year(new Piece(file, file.root()))).toList();
        List<Calendars.Recurring> recurring = policy.of(CalendarKind.RECURRING).flatMap(file -> new Piece(file, file.root())
                .get("recurring").items().stream()).map(each -> new Calendars.Recurring(each.get("name").bilingual(),
                        each.citation("citation"), each.origin())).toList();
        return years.isEmpty() && recurring.isEmpty() ? Calendars.NONE : new Calendars(years, recurring);
    }

    private static Calendars.Year year(Piece file) {
        int year = file.get("year").parse(text -> text.matches("(19|20)\\d\\d") ? Optional.of(Integer.valueOf(text))
                : Optional.empty(), "a year");
        return new Calendars.Year(year, file.get("holidays").items().stream().map(each -> holiday(file, each)).toList(),
                file.find("festivals").map(each -> festivals(file, each)), file.originOf("year"));
    }

    private static Calendars.Holiday holiday(Piece file, Piece holiday) {
        return new Calendars.Holiday(holiday.get("name").bilingual(), days(holiday, "off"), days(holiday, "work"),
                citation(file, holiday), holiday.origin());
    }

    private static Calendars.Festivals festivals(Piece file, Piece festivals) {
        Map<LocalDate, Text> days = new LinkedHashMap<>();
        festivals.find("days").ifPresent(listed -> listed.members().forEach((day, name) -> days.put(WrittenDay.parse(day)
                .orElseThrow(() -> new Piece.Unfit(listed.originOf(day), "'%s' is no day".formatted(day))), name.bilingual())));
        return new Calendars.Festivals(days, festivals.find("unset").map(gap -> gap.chinese("reason")),
                citation(file, festivals), file.originOf("festivals"));
    }

    private static List<LocalDate> days(Piece holiday, String key) {
        return WrittenDays.scalars(holiday.node(), key).stream().flatMap(scalar -> WrittenDays.parse(scalar.text())
                .filter(days -> !days.isReversed() && !days.isTooLong()).orElseThrow(() -> new Piece.Unfit(
                        holiday.file().at(scalar.line()), "'%s' names no days".formatted(scalar.text()))).days()).toList();
    }

    private static CitedClause citation(Piece file, Piece piece) {
        return (piece.find("citation").isPresent() ? piece : file).citation("citation");
    }
}
