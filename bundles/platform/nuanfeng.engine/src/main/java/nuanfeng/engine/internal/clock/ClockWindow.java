// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.time.LocalDate;
import java.util.Map;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calendar.FilingWindow;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.engine.internal.calculation.WorkingSheet;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;

/** Moves the end of a filing window by the holidays inside it. */
final class ClockWindow {

    private static final Phrases PHRASES = Phrases.beside(ClockWindow.class);
    private static final String EXTENSION = "holiday-extension";

    private ClockWindow() {
    }

    static Outcome outcome(WorkingSheet sheet, BoundClock clock, BoundClock.Said said, Text title) {
        LocalDate start = sheet.fact(ClockFacts.START);
        LocalDate end = sheet.fact(ClockFacts.END);
        if (end.isBefore(start)) {
            throw sheet.invalid(ClockFacts.END, "contradiction", PHRASES.say("end-before-start", end, start));
        }
        int least = said.entry().extension().orElseThrow();
        sheet.note(new TraceLine.Limit(EXTENSION, "", least, "day", said.citation()));
        WorkingDays calendar = sheet.node().workingDays();
        FilingWindow.Extension extension = new FilingWindow(start, end).extended(calendar, least);
        sheet.step("holiday-days", Quantity.of(extension.days()), "day");
        String place = calendar.place().path();
        if (extension.days() > 0) {
            sheet.note(new TraceLine.Counted("due", end, extension.due(), extension.counted(), place, clock.counting(EXTENSION)));
        }
        String rule = extension.days() > 0 ? EXTENSION : "roll-forward";
        sheet.note(new TraceLine.Shifted("due", rule, end, extension.due(), place, clock.counting(rule)));
        ClockCautions.notices(sheet, calendar, start, extension.due());
        ClockCautions.warn(sheet, title, said);
        return new Outcome.Dates(Map.of("due", extension.due(), "nominal", extension.nominal()));
    }
}
