// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.json.CalendarJson;
import nuanfeng.json.CalendarJson.Asked;
import nuanfeng.json.Json;
import nuanfeng.library.Place;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "calendar", description = "Show the days off of a place, add working days to a day, or count them")
public final class CalendarCommand extends AskingCommand {

    private static final int MOST_YEARS = 10;

    @Argument(index = 0, name = "place", description = "Path or code of a place", required = true)
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "options", description = "The options, which may stand behind the place", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--from", description = "First day; of adding and counting the day before the first that counts. Else the first of January")
    String from;

    @Option(name = "--to", description = "Last day; else the end of that year")
    String to;

    @Option(name = "--add", description = "The working day that lies so many behind --from")
    String add;

    @Option(name = "--all", description = "Of a list: every day, not only those that a notice speaks of; with --json the days instead of their number")
    boolean all;

    private PlaceId path;

    @Override
    protected void run() {
        takeOptionsAlone(words, "one-place");
        Place here = edition().place(place);
        WorkingDays calendar = here.workingDays();
        path = here.view().place();
        LocalDate first = day(from).orElseGet(() -> LocalDate.now(clock).withDayOfYear(1));
        if (add == null) {
            range(calendar, first, day(to).orElseGet(() -> first.withDayOfYear(first.lengthOfYear())));
        } else {
            add(calendar, first);
        }
    }

    private void add(WorkingDays calendar, LocalDate first) {
        if (to != null) {
            throw new WrongWordsException("add-or-to");
        }
        if (!add.matches("\\d{1,7}")) {
            throw new WrongWordsException("not-days", add);
        }
        int days = Integer.parseInt(add);
        Asked asked = new Asked(path, place, calendar, first);
        print(CalendarText.added(calendar, first, calendar.plus(first, days), calendar.counted(first, days), language()),
                out -> CalendarJson.added(out, asked, days, bodyLanguage(), naming()));
    }

    /** In JSON {@code --all} gives the days, without their number; else there is the number alone: REST answers both, each by itself. */
    private void range(WorkingDays calendar, LocalDate first, LocalDate last) {
        if (!last.isBefore(first.plusYears(MOST_YEARS))) {
            throw new WrongWordsException("most-years", MOST_YEARS);
        }
        List<CalendarDay> days = calendar.days(first, last).stream().filter(day -> all || day.citation().isPresent()).toList();
        Asked asked = new Asked(path, place, calendar, first);
        print(CalendarText.lines(calendar, first, last, days, language()),
                all ? Json.list(days, (out, day) -> CalendarJson.write(out, day, bodyLanguage(), naming()))
                        : out -> CalendarJson.counted(out, asked, last, bodyLanguage(), naming()));
    }
}
