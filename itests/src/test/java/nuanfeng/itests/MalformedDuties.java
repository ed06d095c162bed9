// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.itests.MalformedBundles.Malformed;
import nuanfeng.testkit.PolicyJar;

/** Guigang's bundle with something wrong in its duties, and Kunming's in its clock, by themselves or against the places above. */
final class MalformedDuties {

    private static final String DUTIES = "POLICY-INF/duties/work-injury.yaml";
    private static final String CLOCKS = "POLICY-INF/clocks/employment.yaml";
    private static final String LIMIT = "due: { length: 5, unit: working-day }";

    private final List<Malformed> cases = new ArrayList<>();

    private MalformedDuties() {
    }

    static List<Malformed> all() {
        MalformedDuties all = new MalformedDuties();
        all.mentions();
        all.parameters();
        all.days();
        all.forms();
        all.limits();
        all.clocks();
        return List.copyOf(all.cases);
    }

    private void mentions() {
        duty("a duty with a form that does not exist", "forms: [guigang-f-01]", "forms: [guigang-f-99]");
        duty("a duty with a form of another place", "forms: [guigang-f-04]", "forms: [chongqing-f-08]");
        duty("a duty with two forms, one unknown", "forms: [guigang-f-02, guigang-f-03]", "forms: [guigang-f-02, guigang-f-2]");
        duty("a duty of a clock that does not exist", "    forms: [guigang-f-04]\n", "    forms: [guigang-f-04]\n    clock: case-file\n");
        duty("a duty of a clock by its rule", "    forms: [guigang-f-04]\n", "    forms: [guigang-f-04]\n    clock: clock-case-filing\n");
        duty("a duty of a clock of another place", "    forms: [guigang-f-04]\n", "    forms: [guigang-f-04]\n    clock: graduate-first-job\n");
        duty("a duty owed by nobody known", "owedBy: [guigang-hrss, guigang-postal, guigang-sic]", "owedBy: [guigang-hrs]");
        duty("a duty owed by an agency of another place", "owedBy: [guigang-hrss, guigang-postal, guigang-sic]", "owedBy: [kunming-hrss]");
        duty("a duty owed to nobody known", "owedTo: [express-enterprise, outlet]", "owedTo: [express-enterprise, outlets-of-others]");
        duty("a duty without a debtor", "    owedBy: [guigang-hrss, guigang-postal, guigang-sic]\n", "");
        duty("a duty without a title", "    title: { zh: 摸底调研阶段, en: Phase of survey and research }\n", "");
        duty("a duty without a kind", "    kind: phase\n", "");
        duty("a duty of an unknown clause", "citation: { document: gg-2022-18, clause: \"4.1\" }", "citation: { document: gg-2022-18, clause: \"4.9\" }");
        duty("a duty of an unknown document", "citation: { document: gg-2022-18, clause: \"4.1\" }", "citation: { document: gg-2022-81, clause: \"4.1\" }");
        duty("a reading of an unknown clause", "clause: T-04 }", "clause: T-99 }");
    }

    private void parameters() {
        duty("a day in a parameter that nobody declares", "parameter: reading.outlet-list-day", "parameter: reading.outlet-list-days");
        duty("a first period in a parameter that nobody declares", "parameter: reading.first-report", "parameter: reading.first");
        duty("a shift in a parameter that nobody declares", "parameter: reading.fixed-date-shift", "parameter: reading.shift");
        duty("a day in a parameter that is a day of the calendar", "parameter: reading.outlet-list-day", "parameter: reading.first-report");
        duty("a first period in a parameter that is a number", "first: { parameter: reading.first-report }", "first: { parameter: reading.outlet-list-day }");
        duty("a shift in a parameter that is a number", "parameter: reading.fixed-date-shift", "parameter: reading.outlet-list-day");
    }

    private void days() {
        duty("a duty on an impossible day", "schedule: { on: 2022-04-30 }", "schedule: { on: 2022-04-31 }");
        duty("a duty on the 29th of February of a common year", "schedule: { on: 2022-06-10 }", "schedule: { on: 2022-02-29 }");
        duty("a duty from an impossible day", "      2022-06-27:\n", "      2022-06-31:\n");
        duty("a phase that ends before it begins", "{ from: 2022-01-01, to: 2022-04-30 }", "{ from: 2022-04-30, to: 2022-01-01 }");
        duty("a phase that begins a year late", "{ from: 2022-04-01, to: 2022-06-30 }", "{ from: 2023-04-01, to: 2022-06-30 }");
        duty("a phase to an impossible day", "{ from: 2022-07-01, to: 2022-09-30 }", "{ from: 2022-07-01, to: 2022-09-31 }");
        duty("quarters that end before they begin", "first: 2023-01, last: 2023-12", "first: 2023-01, last: 2022-12");
        duty("years that end before they begin", "first: 2023-01, last: 2023-12", "first: 2023-01, last: 2021-12");
        duty("months that end before they begin", "first: { parameter: reading.first-report }, last: 2022-12", "first: 2022-07, last: 2022-06");
        duty("the seventh month of a quarter", "month: { parameter: reading.quarter-report-month }, day: 26", "month: 7, day: 26");
        duty("the 32nd of a month", "schedule: { monthly: { day: 26,", "schedule: { monthly: { day: 32,");
        duty("day zero of a month", "schedule: { monthly: { day: 26,", "schedule: { monthly: { day: 0,");
        duty("a duty that ends what never began", "        schedule: { on: 2022-04-30 }\n        modality: MUST\n", "        ended: true\n        modality: MUST\n");
    }

    private void forms() {
        duty("an unknown kind of duty", "kind: phase", "kind: stage");
        duty("an unknown shift", "shift: none", "shift: backward");
        duty("a day without a shift", "        shift: none\n", "");
        duty("two schedules", "schedule: { on: 2022-04-30 }", "schedule: { on: 2022-04-30, event: 网点人员变动 }");
        duty("an unknown schedule", "schedule: { on: 2022-04-30 }", "schedule: { weekly: 1 }");
        duty("what is done when it fits, on a day", "schedule: { recurring: 适时 }", "schedule: { on: 2022-07-01 }\n        shift: none");
        duty("what is done when it fits, every month", "schedule: { recurring: 适时 }", "schedule: { monthly: { day: 1 } }\n        shift: none");
        duty("what is done when it fits, in a phase", "schedule: { recurring: 适时 }",
                "schedule: { phase: { from: 2022-07-01, to: 2022-07-31 } }\n        shift: none");
        duty("a limit of an event that is negative", "schedule: { event: 网点人员变动 }", "schedule: { event: 网点人员变动, limit: { length: -1, unit: day } }");
        duty("a limit of an event of a million days", "schedule: { event: 网点人员变动 }", "schedule: { event: 网点人员变动, limit: { length: 1000000, unit: day } }");
        duty("a duty without a clause", "        citation: { document: gg-2022-18, clause: \"4.1\" }\n", "");
    }

    private void limits() {
        clock("a negative limit", LIMIT, "due: { length: -5, unit: working-day }");
        clock("a limit of a million days", LIMIT, "due: { length: 1000000, unit: working-day }");
        clock("a limit beyond all numbers", LIMIT, "due: { length: 99999999999999999999, unit: working-day }");
        clock("a limit of half a day", LIMIT, "due: { length: 0.5, unit: working-day }");
        clock("a limit in weeks", LIMIT, "due: { length: 5, unit: week }");
        clock("a limit in a parameter that nobody declares", LIMIT, "due: { length: { parameter: reading.days }, unit: working-day }");
        clock("a limit in a parameter that is a code", LIMIT, "due: { length: { parameter: reading.fixed-date-shift }, unit: working-day }");
        clock("a shift that no clause gives", LIMIT, "due: { length: 5, unit: day, shift: roll-forward }");
        clock("a shift of hours", LIMIT, "due: { length: 5, unit: hour, shift: roll-forward }");
        clock("an unknown shift of a limit", LIMIT, "due: { length: 5, unit: day, shift: forward }");
    }

    private void clocks() {
        clock("an option for a date that is not there", "        modality: MUST\n", "        options: { extended: { text: 延长, plus: { until: 5 } } }\n");
        clock("an option that takes days away", "        modality: MUST\n", "        options: { extended: { text: 延长, plus: { due: -5 } } }\n");
        clock("an option that is called like the event", "        modality: MUST\n", "        options: { event: { text: 延长, plus: { due: 5 } } }\n");
        clock("an option that is also a condition", "        modality: MUST\n",
                "        options: { a: { text: 延长, plus: { due: 5 } } }\n        requires: { a: { text: 延长 } }\n");
        clock("two dates of one name in the answer", LIMIT, LIMIT + "\n          nominal: { length: 5, unit: day }");
        clock("a clock that the nation does not know, without a title", "  wage-payday:\n", "  pay-day:\n");
        clock("a clock owed by nobody known", "owedBy: [employer]", "owedBy: [employers]");
        clock("a clock of an unknown clause", "clause: \"13\" }", "clause: \"99\" }");
        clock("a counting rule of an unknown clause", "clause: \"201\" }", "clause: \"1201\" }");
        clock("an unknown counting rule", "  next-day:", "  every-day:");
        clock("a clock from an impossible day", "      2019-09-01:\n", "      2019-09-31:\n");
        clock("a clock that ends what never began", "        dates:\n          " + LIMIT + "\n", "        ended: true\n");
        clock("a window of no days", "        dates:\n          " + LIMIT + "\n", "        window: { holiday-extension: 0 }\n");
        PolicyJar twice = TestPolicies.shipped(TestPolicies.KUNMING).version(TestPolicies.next());
        cases.add(new Malformed("a clock in two files", twice.with("POLICY-INF/clocks/other.yaml",
                "format: 1\nclocks:\n  wage-payday: { title: 支付 }\n").bytes(), "POLICY-INF/clocks/", true));
    }

    private void duty(String name, String old, String text) {
        replaced(name, TestPolicies.GUIGANG, DUTIES, old, text);
    }

    private void clock(String name, String old, String text) {
        replaced(name, TestPolicies.KUNMING, CLOCKS, old, text);
    }

    private void replaced(String name, String place, String file, String old, String text) {
        PolicyJar sound = TestPolicies.shipped(place).version(TestPolicies.next());
        PolicyJar changed = sound.edit(file, before -> {
            int at = before.indexOf(old);
            if (at < 0) {
                throw new IllegalArgumentException("'%s' does not occur in %s: %s".formatted(old, file, name));
            }
            return before.substring(0, at) + text + before.substring(at + old.length());
        });
        cases.add(new Malformed(name, changed.bytes(), file, true));
    }
}
