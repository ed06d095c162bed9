// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.document.DocumentView;
import nuanfeng.engine.internal.agency.Agency;
import nuanfeng.engine.internal.calendar.Calendars;
import nuanfeng.engine.internal.clock.ClockEntry;
import nuanfeng.engine.internal.clock.StatutoryClock;
import nuanfeng.engine.internal.document.Texts;
import nuanfeng.engine.internal.duty.Duties;
import nuanfeng.engine.internal.duty.Duty;
import nuanfeng.engine.internal.duty.DutyEntry;
import nuanfeng.engine.internal.duty.Schedule;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.measure.Responsibilities;
import nuanfeng.engine.internal.obligation.Responsibility;
import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.parameter.Entry;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Modality;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** A small policy in a few words. All of it is test data. */
final class PaperPolicy {

    private final PlaceId place;
    private final String version;
    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final Set<String> rules = new TreeSet<>();
    private final Map<String, StatutoryClock> clocks = new LinkedHashMap<>();
    private final Map<String, Duty> duties = new LinkedHashMap<>();
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private int line;

    private PaperPolicy(String place, String version) {
        this.place = new PlaceId(place);
        this.version = version;
    }

    static PaperPolicy of(String place, String version) {
        return new PaperPolicy(place, version);
    }

    PlaceId place() {
        return place;
    }

    String version() {
        return version;
    }

    PaperPolicy declares(String key) {
        declarations.put(key, new Declaration(key, Text.of(key), ParameterType.RATE, List.of("1"), List.of(), Map.of(), false,
                Declaration.Override.OPEN, Optional.empty(), Optional.empty(), Optional.empty(), origin()));
        return this;
    }

    PaperPolicy says(String key, String value) {
        entries.put(key, List.of(new Entry(key, LocalDate.of(2020, 1, 1), Entry.Kind.VALUE, value, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Modality.MUST, false, "",
                "", "", new CitedClause("doc-" + place, "1", ""), origin())));
        return this;
    }

    /** An example: asked for a key, the place must answer this value. */
    PaperPolicy expects(String key, String value) {
        examples.add(new Example("t/E-%s %s".formatted(examples.size() + 1, key), "E-%s %s".formatted(examples.size() + 1, key),
                Example.Kind.LOOK_UP, Optional.empty(), Optional.of(LocalDate.of(2022, 7, 1)), "", key, Map.of(), Map.of(), Map.of(),
                Map.of("value", value), origin()));
        return this;
    }

    /** An example: the rule decides this. */
    PaperPolicy decides(String rule, String code) {
        examples.add(new Example("t/D-%s %s".formatted(examples.size() + 1, rule), "D-%s %s".formatted(examples.size() + 1, rule),
                Example.Kind.CALCULATION, Optional.empty(), Optional.of(LocalDate.of(2022, 7, 1)), rule, "", Map.of(), Map.of(),
                Map.of(), Map.of("decision", code), origin()));
        return this;
    }

    /** A clock of so many days from 2020 on. */
    PaperPolicy clock(String name, int days) {
        CitedClause clause = new CitedClause("doc-" + place, "1", "");
        ClockEntry entry = new ClockEntry(LocalDate.of(2020, 1, 1), Entry.Kind.VALUE, Map.of("due", new ClockEntry.Limit(
                Written.literal(Integer.toString(days)), ClockEntry.Unit.DAY, Written.literal("none"), Optional.empty(), origin())),
                Optional.empty(), Map.of(), Map.of(), Modality.MUST, false, false, List.of(), "", "", clause, origin());
        clocks.put(name, new StatutoryClock(name, new Responsibility(Optional.of(Text.of(name)), List.of(), List.of(), List.of()),
                Optional.of(Text.of("事发")), Map.of(), List.of(entry), origin()));
        return this;
    }

    /** A duty of the employer on a day of every month, from 2020 on. */
    PaperPolicy duty(String key, int day) {
        agencies.put("employer", new Agency("employer", Text.of("用人单位"), List.of(), "role", Optional.empty(), origin()));
        DutyEntry entry = new DutyEntry(LocalDate.of(2020, 1, 1), Entry.Kind.VALUE, Optional.of(new Schedule.Periodic(1,
                Written.literal("1"), Written.literal(Integer.toString(day)), Optional.empty(), Optional.empty())), Modality.MUST, false,
                false, Optional.of(Written.literal("none")), List.of(), Optional.empty(), "", Optional.empty(),
                new CitedClause("doc-" + place, "1", ""), origin());
        duties.put(key, new Duty(key, new Responsibility(Optional.of(Text.of(key)), List.of(), List.of("employer"), List.of()), "report",
                List.of(), "", List.of(entry), origin()));
        return this;
    }

    /** An example: an event on the 1st of July 2022 is due then. */
    PaperPolicy expectsDue(String clock, String due) {
        examples.add(new Example("t/C-%s".formatted(clock), "C-" + clock, Example.Kind.CALCULATION, Optional.empty(), Optional.empty(),
                "clock." + clock, "", Map.of(), Map.of(), Map.of("event", "2022-07-01"), Map.of("dates", Map.of("due", due)), origin()));
        return this;
    }

    /** An example: in July 2022 this alone is owed, on that day. */
    PaperPolicy expectsOwed(String duty, String due) {
        examples.add(new Example("t/O-%s".formatted(duty), "O-" + duty, Example.Kind.DUTIES, Optional.empty(), Optional.empty(), "", "",
                Map.of(), Map.of(), Map.of("from", "2022-07-01", "to", "2022-07-31"),
                Map.of("items", List.of(Map.of("id", duty, "due", due))), origin()));
        return this;
    }

    PaperPolicy rule(String name) {
        rules.add(name);
        return this;
    }

    PolicyContent content(String digest) {
        DocumentView document = new DocumentView("doc-" + place, place, "试〔2022〕1号" + place, "试验文件", List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), "normative", "S", List.of(), Map.of("1", "一"));
        return new PolicyContent(place, version, digest, Text.of(place.path()), "code-" + place, "city", Map.of(),
                Map.of(document.id(), document), declarations, entries, List.of(), examples, rules,
                Texts.NONE, Calendars.NONE, new Duties(duties, clocks), new Responsibilities(agencies, Map.of(), Map.of()));
    }

    private Origin origin() {
        return new Origin("POLICY-INF/parameters/t.yaml", ++line);
    }
}
