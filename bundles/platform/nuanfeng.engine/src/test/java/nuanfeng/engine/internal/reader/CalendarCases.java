// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.stream.Stream;

import nuanfeng.engine.internal.calendar.Calendars;

/** Calendars with days that do not exist or do not fit together. */
final class CalendarCases {

    private static final String FILE = "POLICY-INF/calendar/2022.yaml";
    private static final String RECURRING = "POLICY-INF/calendar/recurring.yaml";
    private static final String CITED = "citation: { document: test-2022-1, clause: \"1\" }";
    private static final String HEAD = "format: 1\nyear: 2022\n" + CITED + "\nholidays:\n";
    private static final String ONE = "  - { name: 试节, off: 2022-05-02 }\n";

    private CalendarCases() {
    }

    static Stream<Malformed> all() {
        return Stream.of(days(), years(), festivals(), recurring(), forms()).flatMap(each -> each);
    }

    private static Stream<Malformed> days() {
        return Stream.of(
                of("off on the 30th of February", "impossible-date", "{ name: 试节, off: 2022-02-30 } # here"),
                of("off until the 31st of June", "impossible-date", "{ name: 试节, off: 2022-06-29/2022-06-31 } # here"),
                of("off on the 29th of February of a common year", "impossible-date", "{ name: 试节, off: [2022-02-28, 2022-02-29] } # here"),
                of("work on the 31st of September", "impossible-date", "{ name: 试节, work: 2022-09-31 } # here"),
                of("days in the wrong order", "reversed-days", "{ name: 试节, off: 2022-05-04/2022-05-02 } # here"),
                of("days in the wrong order in a list", "reversed-days", "{ name: 试节, off: [2022-05-01, 2022-05-04/2022-05-02] } # here"),
                of("days in the wrong order of years", "reversed-days", "{ name: 试节, off: 2023-01-01/2022-12-31 } # here"),
                of("a holiday of six weeks", "too-many-days", "{ name: 试节, off: 2022-05-01/2022-06-15 } # here"),
                of("a holiday of 32 days", "too-many-days", "{ name: 试节, off: 2022-05-01/2022-06-01 } # here"),
                of("a holiday of eight thousand years", "too-many-days", "{ name: 试节, off: 2022-05-01/9999-12-31 } # here"),
                of("work on a Wednesday", "weekday-made-up", "{ name: 试节, off: 2022-05-02, work: 2022-05-11 } # here"),
                of("work on a Friday among others", "weekday-made-up", "{ name: 试节, work: [2022-05-07, 2022-05-13] } # here"),
                of("work on a Monday", "weekday-made-up", "{ name: 试节, work: 2022-05-09 } # here"),
                of("off and work in one holiday", "off-and-work", "{ name: 试节, off: 2022-05-06/2022-05-08, work: 2022-05-07 } # here"),
                of("off and work in two holidays", "off-and-work", "{ name: 试节, work: 2022-05-07 }", "{ name: 别的, off: 2022-05-07 } # here"),
                of("work and off in a list", "off-and-work", "{ name: 试节, off: [2022-05-07] }", "{ name: 别的, work: [2022-05-08, 2022-05-07] } # here"),
                of("a day twice in one holiday", "duplicate-day", "{ name: 试节, off: [2022-05-02, 2022-05-02] } # here"),
                of("a day in two holidays", "duplicate-day", "{ name: 试节, off: 2022-05-02 }", "{ name: 别的, off: 2022-05-01/2022-05-03 } # here"),
                of("a make-up day twice", "duplicate-day", "{ name: 试节, work: 2022-05-07 }", "{ name: 别的, work: 2022-05-07 } # here"),
                of("a day of next summer", "day-of-another-year", "{ name: 试节, off: 2023-05-01 } # here"),
                of("a day of last autumn", "day-of-another-year", "{ name: 试节, off: 2021-11-30 } # here"),
                of("a make-up day of February behind", "day-of-another-year", "{ name: 试节, work: 2023-02-04 } # here"));
    }

    private static Stream<Malformed> years() {
        String second = "format: 1\nyear: 2022 # here\n" + CITED + "\nholidays:\n  - { name: 试节, off: 2022-10-03 }\n";
        return Stream.of(
                twoFiles("two files of one year", "duplicate-calendar-year", "POLICY-INF/calendar/more.yaml", second),
                twoFiles("a second file of the year with an older name", "duplicate-calendar-year",
                        "POLICY-INF/calendar/2022-revised.yaml", second),
                twoFiles("two files of one year, one named after another", "duplicate-calendar-year",
                        "POLICY-INF/calendar/2023.yaml", second),
                twoFiles("a day off that another file makes up", "off-and-work", "POLICY-INF/calendar/2023.yaml",
                        "format: 1\nyear: 2023\n" + CITED + "\nholidays:\n  - { name: 试节, off: 2023-01-02 }\n"
                                + "  - { name: 别的, off: 2022-12-31 } # here\n"),
                text("the name of another year", FILE, "year-differs-from-name", HEAD.replace("2022\n", "2023 # here\n")
                        + "  - { name: 试节, off: 2023-05-01 }\n"),
                text("the name of the year before", FILE, "year-differs-from-name", HEAD.replace("2022\n", "2021 # here\n")
                        + "  - { name: 试节, off: 2021-05-03 }\n"),
                text("the name of a year far away", FILE, "year-differs-from-name", HEAD.replace("2022\n", "1999 # here\n")
                        + "  - { name: 试节, off: 1999-05-03 }\n"),
                text("a holiday without citation", FILE, "uncited-days", "format: 1\nyear: 2022\nholidays:\n"
                        + "  - { name: 试节, off: 2022-05-02 } # here\n"),
                text("one of two holidays without citation", FILE, "uncited-days", "format: 1\nyear: 2022\nholidays:\n"
                        + "  - { name: 试节, off: 2022-05-02, " + CITED + " }\n  - { name: 别的, off: 2022-06-03 } # here\n"),
                text("a make-up day without citation", FILE, "uncited-days", "format: 1\nyear: 2022\nholidays:\n"
                        + "  - { name: 试节, work: 2022-05-07 } # here\n"));
    }

    private static Stream<Malformed> festivals() {
        return Stream.of(
                text("festivals of a city", FILE, "festivals-below-the-nation", HEAD + ONE
                        + "festivals: # here\n  days: { 2022-05-02: 试节 }\n"),
                text("open festivals of a city", FILE, "festivals-below-the-nation", HEAD + ONE
                        + "festivals: # here\n  unset: { reason: 未定 }\n"),
                text("festivals of a city with their own citation", FILE, "festivals-below-the-nation", HEAD + ONE
                        + "festivals: # here\n  " + CITED + "\n  days: { 2022-05-02: 试节 }\n"),
                festival("a festival of another year", "festival-of-another-year", "2021-05-03"),
                festival("a festival of January behind", "festival-of-another-year", "2023-01-02"),
                festival("a festival of December before", "festival-of-another-year", "2021-12-31"),
                festival("a festival on an ordinary Tuesday", "festival-on-a-workday", "2022-05-03"),
                festival("a festival on a made-up Saturday", "festival-on-a-workday", "2022-05-07"),
                festival("a festival on the Friday before", "festival-on-a-workday", "2022-04-29"),
                festival("a festival on the 31st of April", "impossible-date", "2022-04-31"),
                festival("a festival on the 30th of February", "impossible-date", "2022-02-30"),
                nation("uncited festivals", FILE, "uncited-days", "format: 1\nyear: 2022\nholidays:\n  - { name: 试节, off: 2022-05-02, "
                        + CITED + " }\nfestivals: # here\n  days: { 2022-05-02: 试节 }\n"));
    }

    private static Stream<Malformed> recurring() {
        String holiday = "  - { name: 试节, " + CITED + " }\n";
        return Stream.of(
                nation("a recurring holiday of the nation", RECURRING, "recurring-at-the-top", "format: 1\nrecurring: # here\n" + holiday),
                nation("two recurring holidays of the nation", RECURRING, "recurring-at-the-top", "format: 1\nrecurring: # here\n"
                        + holiday + holiday.replace("试节", "别的")),
                nation("a recurring holiday of the nation in two languages", RECURRING, "recurring-at-the-top",
                        "format: 1\nrecurring: # here\n" + holiday.replace("试节", "{ zh: 试节, en: Trial }")),
                text("a recurring holiday twice", RECURRING, "duplicate-recurring", "format: 1\nrecurring:\n" + holiday
                        + holiday.replace("\n", " # here\n")),
                text("a recurring holiday twice, once with English", RECURRING, "duplicate-recurring", "format: 1\nrecurring:\n" + holiday
                        + holiday.replace("试节", "{ zh: 试节, en: Trial }").replace("\n", " # here\n")),
                text("a recurring holiday twice among three", RECURRING, "duplicate-recurring", "format: 1\nrecurring:\n" + holiday
                        + holiday.replace("试节", "别的") + holiday.replace("\n", " # here\n")));
    }

    /** What the schemas say. */
    private static Stream<Malformed> forms() {
        return Stream.of(
                schema("a year in words", "wrong-form", "format: 1\nyear: 二〇二二 # here\nholidays:\n" + ONE),
                schema("a year long past", "out-of-range", "format: 1\nyear: 1789 # here\nholidays:\n" + ONE),
                schema("three days joined", "wrong-form", HEAD + "  - { name: 试节, off: 2022-05-01/2022-05-02/2022-05-03 } # here\n"),
                schema("days with words between", "wrong-form", HEAD + "  - { name: 试节, off: 2022-05-01至2022-05-02 } # here\n"),
                schema("make-up days as a range", "wrong-form", HEAD + "  - { name: 试节, work: 2022-05-07/2022-05-08 } # here\n"));
    }

    private static Malformed of(String name, String code, String... holidays) {
        StringBuilder text = new StringBuilder(HEAD);
        for (String holiday : holidays) {
            text.append("  - ").append(holiday).append('\n');
        }
        return text(name, FILE, code, text.toString());
    }

    private static Malformed text(String name, String file, String code, String text) {
        return Malformed.of(name, file, text, "timelines", code);
    }

    private static Malformed schema(String name, String code, String text) {
        return Malformed.of(name, FILE, text, "schema", code);
    }

    /** Beside a calendar that is right, with a make-up day on the 31st of December. */
    private static Malformed twoFiles(String name, String code, String file, String text) {
        BundleMaker bundle = Malformed.city().file(FILE, HEAD + ONE + "  - { name: 别的, work: 2022-12-31 }\n").file(file, text);
        Malformed marked = text(name, file, code, text);
        boolean isBehind = file.compareTo(FILE) > 0;
        return isBehind ? Malformed.of(name, bundle, "timelines", code, file, marked.line())
                : Malformed.of(name, bundle, "timelines", code, FILE, 2);
    }

    private static Malformed festival(String name, String code, String day) {
        return nation(name, FILE, code, HEAD + "  - { name: 试节, off: 2022-05-02, work: 2022-05-07 }\n"
                + "festivals:\n  days: { 2022-05-02: 试节, " + day + ": 别的 } # here\n");
    }

    private static Malformed nation(String name, String file, String code, String text) {
        BundleMaker nation = BundleMaker.city("cn").replace(BundleMaker.PLACE, "\"990100\"", "CN")
                .replace(BundleMaker.PLACE, "level: city", "level: nation").file(file, text);
        return Malformed.of(name, nation, "timelines", code, file, text(name, file, code, text).line());
    }
}
