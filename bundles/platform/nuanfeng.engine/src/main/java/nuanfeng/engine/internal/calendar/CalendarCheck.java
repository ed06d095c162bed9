// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
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
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** The calendar files of one place: that their days exist and fit together. */
public final class CalendarCheck {

    private static final Phrases PHRASES = Phrases.beside(CalendarCheck.class);

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
        Optional.ofNullable(years.putIfAbsent(year, at)).ifPresent(first -> findings.refuse(at, key(file),
                Complaint.of(PHRASES, "duplicate-calendar-year", year, first)));
        if (file.subject().matches("\\d{4}") && !file.subject().equals(String.valueOf(year))) {
            findings.refuse(at, key(file), Complaint.of(PHRASES, "year-differs-from-name", file.subject(), year));
        }
        for (YamlNode holiday : file.root().items("holidays")) {
            WrittenDays.scalars(holiday, "off").forEach(days -> off(file, year, days));
            WrittenDays.scalars(holiday, "work").forEach(day -> work(file, year, day));
            cited(file, holiday, file.at(holiday.line()), PHRASES.say("the-holiday"));
        }
    }

    private void off(PolicyFile file, int year, YamlNode.Scalar written) {
        Origin at = file.at(written.line());
        Optional<WrittenDays> days = WrittenDays.parse(written.text());
        if (days.isEmpty()) {
            impossible(file, at, written.text());
        } else if (days.get().isReversed()) {
            findings.refuse(at, key(file), Complaint.of(PHRASES, "reversed-days", written.text()));
        } else if (days.get().isTooLong()) {
            findings.refuse(at, key(file), Complaint.of(PHRASES, "too-many-days", written.text(), WrittenDays.LONGEST));
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
            findings.refuse(at, key(file),
                    Complaint.of(PHRASES, "weekday-made-up", day.get(), Text.of(day.get().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINESE), day.get().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))));
        } else {
            list(file, year, day.get(), new Listed(false, at));
        }
    }

    private void list(PolicyFile file, int year, LocalDate day, Listed here) {
        if (day.isBefore(LocalDate.of(year - 1, 12, 1)) || day.isAfter(LocalDate.of(year + 1, 1, 31))) {
            findings.refuse(here.at(), key(file), Complaint.of(PHRASES, "day-of-another-year", day, year));
            return;
        }
        Listed first = listed.putIfAbsent(day, here);
        if (first != null && first.off() != here.off()) {
            findings.refuse(here.at(), key(file),
                    Complaint.of(PHRASES, "off-and-work", day, kind(here), kind(first), first.at()));
        } else if (first != null) {
            findings.refuse(here.at(), key(file), Complaint.of(PHRASES, "duplicate-day", day, first.at()));
        }
    }

    private static Text kind(Listed day) {
        return PHRASES.say(day.off() ? "off" : "workday");
    }

    private void inFestivals(PolicyFile file) {
        Optional<YamlNode> festivals = YamlNode.find(file.root(), "festivals");
        if (festivals.isEmpty()) {
            return;
        }
        Origin at = file.at(file.keyLine(List.of("festivals")));
        if (!policy.isNation()) {
            findings.refuse(at, key(file), Complaint.of(PHRASES, "festivals-below-the-nation"));
        }
        cited(file, festivals.get(), at, PHRASES.say("the-festivals"));
        festivals.get().members("days").values().forEach(each -> festival(file, each));
    }

    private void festival(PolicyFile file, YamlNode.Member written) {
        Origin at = file.at(written.line());
        Optional<LocalDate> day = WrittenDay.parse(written.key());
        if (day.isEmpty()) {
            impossible(file, at, written.key());
        } else if (day.get().getYear() != year(file)) {
            findings.refuse(at, key(file), Complaint.of(PHRASES, "festival-of-another-year", day.get(), year(file)));
        } else if (works(day.get())) {
            findings.refuse(at, key(file), Complaint.of(PHRASES, "festival-on-a-workday", day.get()));
        }
    }

    private boolean works(LocalDate day) {
        return listed.containsKey(day) ? !listed.get(day).off() : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private void inRecurring(PolicyFile file) {
        if (policy.isNation()) {
            findings.refuse(file.at(file.keyLine(List.of("recurring"))), RECURRING, Complaint.of(PHRASES, "recurring-at-the-top"));
        } else if (years.isEmpty()) {
            findings.remark(file.at(file.keyLine(List.of("recurring"))), RECURRING, Complaint.of(PHRASES, "recurring-without-year"));
        }
        Map<String, Origin> names = new HashMap<>();
        for (YamlNode holiday : file.root().items("recurring")) {
            String name = holiday.text("name").or(() -> YamlNode.find(holiday, "name").flatMap(both -> both.text("zh"))).orElse("");
            Optional.ofNullable(names.putIfAbsent(name, file.at(holiday.line()))).ifPresent(first -> findings.refuse(
                    file.at(holiday.line()), RECURRING, Complaint.of(PHRASES, "duplicate-recurring", name, first)));
        }
    }

    private void cited(PolicyFile file, YamlNode holder, Origin at, Text what) {
        if (YamlNode.find(holder, "citation").isEmpty() && YamlNode.find(file.root(), "citation").isEmpty()) {
            findings.refuse(at, key(file), Complaint.of(PHRASES, "uncited-days", what));
        }
    }

    private void impossible(PolicyFile file, Origin at, String text) {
        findings.refuse(at, key(file), Complaint.of(PHRASES, "impossible-date", text));
    }

    private static int year(PolicyFile file) {
        return file.root().text("year").filter(text -> text.matches("\\d{4}")).map(Integer::parseInt).orElse(0);
    }

    private static String key(PolicyFile file) {
        return "calendar." + file.subject();
    }
}
