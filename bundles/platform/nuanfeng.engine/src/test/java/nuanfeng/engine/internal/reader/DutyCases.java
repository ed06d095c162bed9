// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.stream.Stream;

import nuanfeng.duty.Duties;

/** Duties and clocks of another form than their schema, with days that cannot be and limits that contradict themselves. */
final class DutyCases {

    private static final String DUTIES = "POLICY-INF/duties/work-injury.yaml";
    private static final String CLOCKS = "POLICY-INF/clocks/time.yaml";
    private static final String CITED = "citation: { document: test-2022-1, clause: \"1\" }";

    private DutyCases() {
    }

    static Stream<Malformed> all() {
        return Stream.of(shapes(), days(), timelines(), limits(), clocks()).flatMap(each -> each);
    }

    private static Stream<Malformed> shapes() {
        return Stream.of(
                scheduled("no schedule that is known", "schema", "unknown-key", "{ weekly: { day: 1 } }"),
                scheduled("two schedules", "schema", "exclusive-keys", "{ on: 2022-07-01, event: 甲 }"),
                scheduled("a limit without an event", "schema", "missing-key", "{ on: 2022-07-01, limit: { length: 5, unit: day } }"),
                scheduled("the 32nd of a month", "schema", "out-of-range", "{ monthly: { day: 32 } }"),
                scheduled("the 32nd of a month, in quotes", "schema", "wrong-form", "{ monthly: { day: \"32\" } }"),
                scheduled("a day with a minus", "schema", "out-of-range", "{ monthly: { day: -1 } }"),
                scheduled("a quarter without a month", "schema", "missing-key", "{ quarterly: { day: 26 } }"),
                scheduled("a month that is a day", "schema", "wrong-form", "{ monthly: { day: 26, first: 2022-07-01 } }"),
                scheduled("the 13th month", "schema", "wrong-form", "{ monthly: { day: 26, first: 2022-13 } }"),
                scheduled("a parameter that is no key", "schema", "wrong-form", "{ monthly: { day: { parameter: Day } } }"),
                duty("an unknown shift", "schema", "not-in-list", "schedule: { on: 2022-07-01 }, shift: forward"),
                duty("a day without a shift", "schema", "missing-key", "schedule: { on: 2022-07-01 }"),
                duty("a shift without a day", "schema", "not-allowed", "schedule: { event: 甲 }, shift: none"),
                duty("an unknown modality", "schema", "not-in-list", "schedule: { event: 甲 }, modality: SHALL"),
                duty("a schedule and an end", "schema", "exclusive-keys", "schedule: { event: 甲 }, ended: true"),
                duty("what is done when it fits, on a day", "schema", "when-fit-with-a-day",
                        "schedule: { on: 2022-07-01 }, shift: none, modality: WHEN_FIT"),
                duty("what is done when it fits, every month", "schema", "when-fit-with-a-day",
                        "schedule: { monthly: { day: 1 } }, shift: none, modality: WHEN_FIT"),
                duty("what is done when it fits, in a phase", "schema", "when-fit-with-a-day",
                        "schedule: { phase: { from: 2022-07-01, to: 2022-07-02 } }, shift: none, modality: WHEN_FIT"),
                of("an unknown kind", DUTIES, "format: 1\nduties:\n  a:\n    kind: letter # here\n", "schema", "not-in-list"),
                of("the same debtor twice", DUTIES, "format: 1\nduties:\n  a:\n    owedBy: [employer, employer] # here\n", "schema",
                        "duplicate-item"),
                of("the same duty twice", DUTIES, "format: 1\nduties:\n  a: { title: 甲 }\n  a: { title: 乙 } # here\n", "schema",
                        "duplicate-key"));
    }

    private static Stream<Malformed> days() {
        return Stream.of(
                scheduled("the 31st of April", "timelines", "impossible-date", "{ on: 2022-04-31 }"),
                scheduled("the 29th of February of a common year", "timelines", "impossible-date", "{ on: 2022-02-29 }"),
                scheduled("a phase from an impossible day", "timelines", "impossible-date", "{ phase: { from: 2022-06-31, to: 2022-07-31 } }"),
                scheduled("a phase to an impossible day", "timelines", "impossible-date", "{ phase: { from: 2022-06-30, to: 2022-09-31 } }"),
                scheduled("the 30th of every February", "timelines", "impossible-date", "{ yearly: { month: 2, day: 30 } }"),
                scheduled("the 31st of every June", "timelines", "impossible-date", "{ yearly: { month: 18, day: 31 } }"),
                scheduled("a phase that ends before it begins", "timelines", "reversed-phase", "{ phase: { from: 2022-07-02, to: 2022-07-01 } }"),
                scheduled("a phase of years back", "timelines", "reversed-phase", "{ phase: { from: 2022-07-01, to: 2021-07-01 } }"),
                scheduled("a phase back by a month", "timelines", "reversed-phase", "{ phase: { from: 2022-07-01, to: 2022-06-30 } }"),
                scheduled("a last period before the first", "timelines", "reversed-periods", "{ monthly: { day: 26, first: 2022-07, last: 2022-06 } }"),
                scheduled("a last quarter before the first", "timelines", "reversed-periods",
                        "{ quarterly: { month: 3, day: 26, first: 2023-01, last: 2022-12 } }"),
                scheduled("a last year before the first", "timelines", "reversed-periods", "{ yearly: { month: 3, day: 26, first: 2023-01, last: 2021-12 } }"),
                scheduled("the third month of a month", "timelines", "month-outside-period", "{ monthly: { month: 3, day: 26 } }"),
                scheduled("the seventh month of a quarter", "timelines", "month-outside-period", "{ quarterly: { month: 7, day: 26 } }"),
                scheduled("the thirteenth month of a half-year", "timelines", "month-outside-period", "{ half-yearly: { month: 13, day: 26 } }"));
    }

    private static Stream<Malformed> timelines() {
        return Stream.of(
                of("a duty from an impossible day", DUTIES, duties("2022-02-30: { schedule: { event: 甲 }, " + CITED + " } # here"),
                        "timelines", "impossible-date"),
                of("a duty that ends what never began", DUTIES, duties("2022-06-27: { ended: true, " + CITED + " } # here"), "timelines",
                        "ends-nothing"),
                of("a duty that ends twice", DUTIES, duties("2022-01-01: { schedule: { event: 甲 }, " + CITED + " }",
                        "2022-06-27: { ended: true, " + CITED + " }", "2023-06-27: { ended: true, " + CITED + " } # here"), "timelines",
                        "ends-nothing"),
                of("a duty withdrawn that never began", DUTIES, duties("2022-06-27: { withdrawn: true, " + CITED + " } # here"),
                        "timelines", "withdraws-nothing"),
                of("a clock from an impossible day", CLOCKS, clocks("2022-02-30: { unset: { reason: 无 }, " + CITED + " } # here"),
                        "timelines", "impossible-date"),
                of("a clock that ends what never began", CLOCKS, clocks("2022-06-27: { ended: true, " + CITED + " } # here"), "timelines",
                        "ends-nothing"),
                of("a clock withdrawn that never began", CLOCKS, clocks("2022-06-27: { withdrawn: true, " + CITED + " } # here"),
                        "timelines", "withdraws-nothing"));
    }

    private static Stream<Malformed> limits() {
        return Stream.of(
                dated("a negative limit", "impossible-length", "due: { length: -5, unit: day }"),
                dated("a limit of 36601 days", "impossible-length", "due: { length: 36601, unit: day }"),
                dated("a limit of a million working days", "impossible-length", "due: { length: 1000000, unit: working-day }"),
                dated("a limit of 101 years", "impossible-length", "due: { length: 101, unit: year }"),
                dated("a limit of 1201 months", "impossible-length", "due: { length: 1201, unit: month }"),
                dated("a limit of 878401 hours", "impossible-length", "due: { length: 878401, unit: hour }"),
                scheduled("a negative limit of an event", "schema", "impossible-length", "{ event: 甲, limit: { length: -1, unit: day } }"),
                scheduled("a limit of no days", "schema", "impossible-length", "{ event: 甲, limit: { length: 0, unit: day } }"),
                scheduled("an event with an absurd limit", "schema", "impossible-length", "{ event: 甲, limit: { length: 99999, unit: day } }"),
                dated("a limit that is no number", "wrong-form", "due: { length: five, unit: day }"),
                dated("a limit of half a day", "wrong-type", "due: { length: 0.5, unit: day }"),
                dated("a limit beyond all numbers", "out-of-range", "due: { length: 99999999999999999999, unit: day }"),
                dated("weeks", "not-in-list", "due: { length: 5, unit: week }"),
                dated("a limit without a unit", "missing-key", "due: { length: 5 }"));
    }

    private static Stream<Malformed> clocks() {
        return Stream.of(
                dated("a shift of hours", "shift-on-hours", "due: { length: 5, unit: hour, shift: roll-forward }"),
                dated("hours before a holiday", "shift-on-hours", "due: { length: 5, unit: hour, shift: before-holiday }"),
                dated("hours on a fixed date", "shift-on-hours", "due: { length: 5, unit: hour, shift: administrative }"),
                dated("a shift that no clause gives", "shift-without-clause", "due: { length: 5, unit: day, shift: before-holiday }"),
                dated("a fixed date that no clause gives", "shift-without-clause", "due: { length: 5, unit: day, shift: administrative }"),
                dated("the second date's shift that no clause gives", "shift-without-clause",
                        "due: { length: 5, unit: day, shift: roll-forward }, x: { length: 5, unit: day, shift: before-holiday }"),
                dated("a date that is called like a nominal one", "colliding-dates", "due: { length: 5, unit: day }, nominal: { length: 5, unit: day }"),
                dated("a date that is called like the day to act by", "colliding-dates", "due: { length: 5, unit: day }, actBy: { length: 5, unit: day }"),
                dated("two dates with one nominal day", "colliding-dates", "xDue: { length: 5, unit: day }, x: { length: 5, unit: day }"),
                entry("an option for a date that is not there", "unknown-date", "options: { more: { text: 延长, plus: { dues: 5 } } }"),
                entry("an option that replaces what is not there", "unknown-date", "options: { more: { text: 延长, length: { x: 5 } } }"),
                entry("an option for two dates, one not there", "unknown-date", "options: { more: { text: 延长, plus: { due: 5, y: 5 } } }"),
                entry("an option that takes away", "impossible-length", "options: { more: { text: 缩短, plus: { due: -5 } } }"),
                entry("an option that is also a condition", "duplicate-fact",
                        "options: { more: { text: 延长, plus: { due: 5 } } }, requires: { more: { text: 延长 } }"),
                entry("an option called like the event", "reserved-name", "options: { event: { text: 延长, plus: { due: 5 } } }"),
                entry("a condition called like what was done", "reserved-name", "requires: { done: { text: 完成 } }"),
                entry("a condition called like a window's end", "reserved-name", "requires: { end: { text: 完成 } }"),
                entry("an option that changes nothing", "missing-key", "options: { more: { text: 延长 } }"),
                of("a window of no days", CLOCKS, clocks("2022-06-27: { window: { holiday-extension: 0 }, " + CITED + " } # here"), "schema",
                        "impossible-length"),
                of("a window of negative days", CLOCKS, clocks("2022-06-27: { window: { holiday-extension: -3 }, " + CITED + " } # here"),
                        "schema", "impossible-length"),
                of("a window longer than a year", CLOCKS, clocks("2022-06-27: { window: { holiday-extension: 367 }, " + CITED + " } # here"),
                        "schema", "impossible-length"),
                of("an unknown counting rule", CLOCKS, "format: 1\ncounting:\n  backward: { document: a, clause: b } # here\nclocks: { a: { title: 甲 } }\n",
                        "schema", "wrong-key"),
                Malformed.of("a clock in two files", Malformed.city().file(CLOCKS, "format: 1\nclocks:\n  a: { title: 甲 }\n")
                        .file("POLICY-INF/clocks/b.yaml", "format: 1\nclocks:\n  a: { title: 甲 }\n"), "schema", "duplicate-clock", CLOCKS, 3),
                Malformed.of("a clock in two files, one of several", Malformed.city().file(CLOCKS, "format: 1\nclocks:\n  b: { title: 甲 }\n  a: { title: 甲 }\n")
                        .file("POLICY-INF/clocks/b.yaml", "format: 1\nclocks:\n  a: { title: 甲 }\n"), "schema", "duplicate-clock", CLOCKS, 4),
                Malformed.of("a clock in three files", Malformed.city().file(CLOCKS, "format: 1\nclocks:\n  a: { title: 甲 }\n")
                        .file("POLICY-INF/clocks/b.yaml", "format: 1\nclocks:\n  a: { title: 甲 }\n")
                        .file("POLICY-INF/clocks/c.yaml", "format: 1\nclocks:\n  a: { title: 甲 }\n"), "schema", "duplicate-clock",
                        "POLICY-INF/clocks/c.yaml", 3));
    }

    private static Malformed scheduled(String name, String check, String code, String schedule) {
        String shift = schedule.contains("event") ? "" : ", shift: none";
        return duty(name, check, code, "schedule: " + schedule + shift);
    }

    private static Malformed duty(String name, String check, String code, String said) {
        return of(name, DUTIES, duties("2022-06-27: { " + said + ", " + CITED + " } # here"), check, code);
    }

    private static Malformed dated(String name, String code, String dates) {
        return of(name, CLOCKS, clocks("2022-06-27: { dates: { " + dates + " }, " + CITED + " } # here"), "schema", code);
    }

    private static Malformed entry(String name, String code, String more) {
        return of(name, CLOCKS, clocks("2022-06-27: { dates: { due: { length: 5, unit: day } }, " + more + ", " + CITED + " } # here"),
                "schema", code);
    }

    private static String duties(String... entries) {
        return "format: 1\nduties:\n  a:\n    title: 甲\n    kind: event\n    owedBy: [employer]\n    values:\n      "
                + String.join("\n      ", entries) + "\n";
    }

    private static String clocks(String... entries) {
        return "format: 1\ncounting:\n  roll-forward: { document: test-2022-1, clause: \"1\" }\nclocks:\n  a:\n    title: 甲\n"
                + "    event: 乙\n    values:\n      " + String.join("\n      ", entries) + "\n";
    }

    private static Malformed of(String name, String file, String text, String check, String code) {
        return Malformed.of(name, file, text, check, code);
    }
}
