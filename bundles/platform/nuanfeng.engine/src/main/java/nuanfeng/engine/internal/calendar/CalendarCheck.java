// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.engine.internal.yaml.YamlNode;

/** The calendar files of one place: that their days exist and fit together. */
public final class CalendarCheck {

    private static final String RECURRING = "calendar.recurring";

    private final PolicyFiles policy;
    private final Findings findings;
    private final Map<Integer, Origin> years = new HashMap<>();
    private final Map<LocalDate, Listed> listed = new HashMap<>();

    public CalendarCheck(PolicyFiles policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    /** A day of a holiday, and where it is listed. */
    private record Listed(boolean off, Origin at) {
    }

    public void check() {
        List<PolicyFile> files = policy.of(CalendarKind.YEAR).toList();
        files.forEach(this::inYear);
        // Festivals are compared with the days of all files: a year's notice may name days of the year beside it.
        files.forEach(this::inFestivals);
        policy.of(CalendarKind.RECURRING).forEach(this::inRecurring);
    }

    private void inYear(PolicyFile file) {
        int year = year(file);
        Origin at = file.at(file.line(List.of("year")));
        Optional.ofNullable(years.putIfAbsent(year, at)).ifPresent(first -> findings.refuse(at, key(file), "duplicate-calendar-year",
                "The year %s has a calendar already, at %s.".formatted(year, first), "Keep one file for each year."));
        if (file.subject().matches("\\d{4}") && !file.subject().equals(String.valueOf(year))) {
            findings.refuse(at, key(file), "year-differs-from-name", "The file is named after %s, but its year is %s."
                    .formatted(file.subject(), year), "Rename the file or mend the year.");
        }
        for (YamlNode holiday : file.root().items("holidays")) {
            WrittenDays.scalars(holiday, "off").forEach(days -> off(file, year, days));
            WrittenDays.scalars(holiday, "work").forEach(day -> work(file, year, day));
            cited(file, holiday, file.at(holiday.line()), "The holiday");
        }
    }

    private void off(PolicyFile file, int year, YamlNode.Scalar written) {
        Origin at = file.at(written.line());
        Optional<WrittenDays> days = WrittenDays.parse(written.text());
        if (days.isEmpty()) {
            impossible(file, at, written.text());
        } else if (days.get().isReversed()) {
            findings.refuse(at, key(file), "reversed-days", "%s ends before it begins.".formatted(written.text()),
                    "Write the first day, a slash, and the last one.");
        } else if (days.get().isTooLong()) {
            findings.refuse(at, key(file), "too-many-days", "%s is more than %s days.".formatted(written.text(), WrittenDays.LONGEST),
                    "No holiday is that long; mend the days.");
        } else {
            days.get().days().forEach(day -> list(file, year, day, new Listed(true, at)));
        }
    }

    private void work(PolicyFile file, int year, YamlNode.Scalar written) {
        Origin at = file.at(written.line());
        Optional<LocalDate> day = WrittenDay.parse(written.text());
        if (day.isEmpty()) {
            impossible(file, at, written.text());
        } else if (day.get().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            findings.refuse(at, key(file), "weekday-made-up", "%s is a %s, which is a working day anyway.".formatted(day.get(),
                    day.get().getDayOfWeek().toString().toLowerCase(Locale.ROOT)),
                    "Only Saturdays and Sundays are made up for; mend the day.");
        } else {
            list(file, year, day.get(), new Listed(false, at));
        }
    }

    private void list(PolicyFile file, int year, LocalDate day, Listed here) {
        if (day.isBefore(LocalDate.of(year - 1, 12, 1)) || day.isAfter(LocalDate.of(year + 1, 1, 31))) {
            findings.refuse(here.at(), key(file), "day-of-another-year", "%s is no day of %s, nor of the month before or behind it."
                    .formatted(day, year), "Move it to the file of its year, or mend it.");
            return;
        }
        Listed first = listed.putIfAbsent(day, here);
        if (first != null && first.off() != here.off()) {
            findings.refuse(here.at(), key(file), "off-and-work", "%s is %s here, but %s at %s.".formatted(day,
                    here.off() ? "off" : "a workday", first.off() ? "off" : "a workday", first.at()), "Keep one of them.");
        } else if (first != null) {
            findings.refuse(here.at(), key(file), "duplicate-day", "%s is listed already, at %s.".formatted(day, first.at()),
                    "Remove one of the two; a day that belongs to two holidays names both.");
        }
    }

    private void inFestivals(PolicyFile file) {
        Optional<YamlNode> festivals = YamlNode.find(file.root(), "festivals");
        if (festivals.isEmpty()) {
            return;
        }
        Origin at = file.at(file.keyLine(List.of("festivals")));
        if (!policy.isNation()) {
            findings.refuse(at, key(file), "festivals-below-the-nation", "Only the nation lists the festivals of the law.",
                    "Remove 'festivals'; a holiday of this place stands under 'holidays'.");
        }
        cited(file, festivals.get(), at, "The list of festivals");
        festivals.get().members("days").values().forEach(each -> festival(file, each));
    }

    private void festival(PolicyFile file, YamlNode.Member written) {
        Origin at = file.at(written.line());
        Optional<LocalDate> day = WrittenDay.parse(written.key());
        if (day.isEmpty()) {
            impossible(file, at, written.key());
        } else if (day.get().getYear() != year(file)) {
            findings.refuse(at, key(file), "festival-of-another-year", "%s is no day of %s.".formatted(day.get(), year(file)),
                    "Move it to the file of its year, or mend it.");
        } else if (works(day.get())) {
            findings.refuse(at, key(file), "festival-on-a-workday", "%s is a working day by the files of this place.".formatted(
                    day.get()), "A festival is a day off: list it under 'holidays', or mend the day.");
        }
    }

    private boolean works(LocalDate day) {
        return listed.containsKey(day) ? !listed.get(day).off() : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private void inRecurring(PolicyFile file) {
        if (policy.isNation()) {
            findings.refuse(file.at(file.keyLine(List.of("recurring"))), RECURRING, "recurring-at-the-top",
                    "A year that the nation does not announce is not known anyway.", "Remove the file.");
        } else if (years.isEmpty()) {
            findings.remark(file.at(file.keyLine(List.of("recurring"))), RECURRING, "recurring-without-year",
                    "The place has a holiday of its own and no calendar of any year, so that none is known here and below.",
                    "Add calendar/<year>.yaml when a year is announced.");
        }
        Map<String, Origin> names = new HashMap<>();
        for (YamlNode holiday : file.root().items("recurring")) {
            String name = holiday.text("name").or(() -> YamlNode.find(holiday, "name").flatMap(both -> both.text("zh"))).orElse("");
            Optional.ofNullable(names.putIfAbsent(name, file.at(holiday.line()))).ifPresent(first -> findings.refuse(
                    file.at(holiday.line()), RECURRING, "duplicate-recurring", "'%s' stands already at %s.".formatted(name, first),
                    "Keep one of the two."));
        }
    }

    private void cited(PolicyFile file, YamlNode holder, Origin at, String what) {
        if (YamlNode.find(holder, "citation").isEmpty() && YamlNode.find(file.root(), "citation").isEmpty()) {
            findings.refuse(at, key(file), "uncited-days", "%s has no citation, and neither has the file.".formatted(what),
                    "Add 'citation' here or at the head of the file.");
        }
    }

    private void impossible(PolicyFile file, Origin at, String text) {
        findings.refuse(at, key(file), "impossible-date", "'%s' is no day of the calendar.".formatted(text), "Mend the day.");
    }

    private static int year(PolicyFile file) {
        return file.root().text("year").filter(text -> text.matches("\\d{4}")).map(Integer::parseInt).orElse(0);
    }

    private static String key(PolicyFile file) {
        return "calendar." + file.subject();
    }
}
