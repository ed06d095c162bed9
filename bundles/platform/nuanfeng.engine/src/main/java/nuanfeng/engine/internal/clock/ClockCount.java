// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calendar.HourLimit;
import nuanfeng.calendar.Shift;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.engine.internal.calculation.FactSentences;
import nuanfeng.engine.internal.calculation.WorkingSheet;
import nuanfeng.engine.internal.kind.DayOrMoment;
import nuanfeng.engine.internal.obligation.Scalars;
import nuanfeng.engine.internal.obligation.Shifts;
import nuanfeng.engine.internal.obligation.Unit;
import nuanfeng.engine.internal.timeline.Chinese;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Refused;
import nuanfeng.quantity.Quantity;

/** One run of a clock: from the event to its dates, with every limit and every counted day in the trace. */
final class ClockCount {

    private static final Phrases PHRASES = Phrases.beside(ClockCount.class);

    private final WorkingSheet sheet;
    private final BoundClock clock;
    private final BoundClock.Said said;
    private final ClockFacts facts;
    private final Map<String, Temporal> dates = new LinkedHashMap<>();

    ClockCount(WorkingSheet sheet, BoundClock clock, BoundClock.Said said, ClockFacts facts) {
        this.sheet = sheet;
        this.clock = clock;
        this.said = said;
        this.facts = facts;
    }

    Outcome outcome(Text title) {
        Temporal event = sheet.fact(facts.event());
        Optional<Temporal> done = sheet.find(ClockFacts.DONE);
        done.filter(at -> DayOrMoment.isBefore(at, event)).ifPresent(at -> {
            throw sheet.invalid(ClockFacts.DONE, "contradiction", PHRASES.say("done-before-event", Chinese.time(at), Chinese.time(event)));
        });
        conditions();
        Set<String> chosen = new LinkedHashSet<>();
        said.entry().options().keySet().forEach(option -> sheet.find(facts.flag(option)).filter(Boolean::booleanValue)
                .ifPresent(yes -> chosen.add(option)));
        said.readings().forEach(each -> sheet.note(new TraceLine.Reading(each.name(), each.option(), each.citation())));
        said.entry().dates().forEach((name, limit) -> {
            int length = length(name, limit, chosen);
            if (limit.unit() == Unit.HOUR) {
                hours(name, event, length);
            } else {
                LocalDate nominal = limit.before() ? back(name, DayOrMoment.day(event), length, limit.unit())
                        : count(name, DayOrMoment.day(event), length, limit.unit());
                shift(name, nominal, limit);
            }
        });
        ClockCautions.warn(sheet, title, said, chosen);
        done.ifPresent(at -> ClockCautions.late(sheet, facts, said.entry(), dates, at));
        return new Outcome.Dates(dates);
    }

    private void conditions() {
        said.entry().requires().forEach((name, condition) -> {
            if (!sheet.fact(facts.flag(name))) {
                throw new Refused(new Outcome.Refusal(RefusalCode.NOT_APPLICABLE, PHRASES.say("condition", condition.text()), "", "",
                        List.of(), Optional.of(said.requires().get(name))));
            }
        });
    }

    private int length(String name, ClockEntry.Limit limit, Set<String> chosen) {
        Citation clause = said.limits().get(name);
        String unit = limit.unit().word();
        int length = limit.length().isParameter() ? lookedUp(limit) : Integer.parseInt(limit.length().text());
        // A rule that says how the statute counts stands beside the statute, not instead of it.
        if (!clause.equals(said.citation())) {
            sheet.note(new TraceLine.Limit(name, "", length, unit, said.citation()));
        }
        sheet.note(new TraceLine.Limit(name, "", length, unit, clause));
        String replacing = "";
        for (String option : chosen) {
            Integer instead = said.entry().options().get(option).length().get(name);
            if (instead != null && !replacing.isEmpty()) {
                throw sheet.invalid(facts.flag(option), "contradiction", PHRASES.say("two-limits", FactSentences.name(facts.flag(option)), FactSentences.name(facts.flag(replacing))));
            } else if (instead != null) {
                replacing = option;
                length = instead;
                sheet.note(new TraceLine.Limit(name, option, length, unit, said.options().get(option)));
            }
        }
        for (String option : chosen) {
            Integer more = said.entry().options().get(option).plus().get(name);
            if (more != null) {
                length += more;
                sheet.note(new TraceLine.Limit(name, option, length, unit, said.options().get(option)));
            }
        }
        return length;
    }

    private int lookedUp(ClockEntry.Limit limit) {
        Setting setting = sheet.parameter(limit.length().text());
        Quantity value = setting.quantity();
        if (!value.isWhole() || value.signum() < 0 || value.compareTo(Quantity.of(limit.unit().most())) > 0) {
            throw new Refused(new Outcome.Refusal(RefusalCode.NOT_CONFIGURED, PHRASES.say("no-limit", setting.key(), value),
                    setting.key(), setting.key(), List.of(), Optional.of(setting.citation())));
        }
        return Integer.parseInt(value.toString());
    }

    private void hours(String name, Temporal event, int length) {
        if (!(event instanceof OffsetDateTime moment)) {
            throw sheet.invalid(facts.event(), "wrong-type", PHRASES.say("moment-wanted"));
        }
        OffsetDateTime due = length == 0 ? moment : DayOrMoment.inChina(new HourLimit(length).due(moment).toInstant());
        sheet.note(new TraceLine.Counted(name, moment, due, List.of(), "", clock.counting("hours")));
        dates.put(name, due);
        dates.put(DateNames.nominal(name), due);
    }

    private LocalDate count(String name, LocalDate event, int length, Unit unit) {
        if (unit == Unit.WORKING_DAY) {
            WorkingDays calendar = sheet.node().workingDays();
            List<LocalDate> days = calendar.counted(event, length);
            LocalDate last = days.isEmpty() ? event : days.get(days.size() - 1);
            sheet.note(new TraceLine.Counted(name, event, last, days, calendar.place().path(), clock.counting("next-day")));
            ClockCautions.notices(sheet, calendar, event.plusDays(Math.min(1, length)), last);
            return last;
        }
        LocalDate last = switch (unit) {
            case MONTH -> event.plusMonths(length);
            case YEAR -> event.plusYears(length);
            default -> event.plusDays(length);
        };
        boolean isShorter = unit != Unit.DAY && last.getDayOfMonth() != event.getDayOfMonth();
        sheet.note(new TraceLine.Counted(name, event, last, List.of(), "", clock.counting(isShorter ? "month-end" : "next-day")));
        return last;
    }

    /** Counts back from the event, which is not counted itself. */
    private LocalDate back(String name, LocalDate event, int length, Unit unit) {
        if (unit != Unit.WORKING_DAY) {
            LocalDate first = unit == Unit.MONTH ? event.minusMonths(length) : unit == Unit.YEAR ? event.minusYears(length) : event.minusDays(length);
            sheet.note(new TraceLine.Counted(name, event, first, List.of(), "", clock.counting("next-day")));
            return first;
        }
        WorkingDays calendar = sheet.node().workingDays();
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = event; days.size() < length; ) {
            day = calendar.onOrBefore(day.minusDays(1));
            days.add(day);
        }
        LocalDate first = days.isEmpty() ? event : days.get(days.size() - 1);
        sheet.note(new TraceLine.Counted(name, event, first, days, calendar.place().path(), clock.counting("next-day")));
        ClockCautions.notices(sheet, calendar, first, event.minusDays(Math.min(1, length)));
        return first;
    }

    private void shift(String name, LocalDate nominal, ClockEntry.Limit limit) {
        Optional<Setting> setting = limit.shift().isParameter() ? Optional.of(sheet.parameter(limit.shift().text())) : Optional.empty();
        String word = setting.map(each -> Scalars.word(each.text())).orElse(limit.shift().text());
        Shift shift = Shifts.named(word);
        LocalDate due = nominal;
        if (shift != Shift.NONE) {
            WorkingDays calendar = sheet.node().workingDays();
            Shift.Shifted shifted = shift.apply(calendar, nominal);
            due = shifted.due();
            sheet.note(new TraceLine.Shifted(name, word, nominal, due, calendar.place().path(),
                    setting.map(Setting::citation).or(() -> clock.counting(word))));
            ClockCautions.notices(sheet, calendar, nominal, shifted.actBy().isBefore(due) ? shifted.actBy() : due);
            if (shift == Shift.ADMINISTRATIVE) {
                dates.put(DateNames.actBy(name), shifted.actBy());
            }
        }
        dates.put(name, due);
        dates.put(DateNames.nominal(name), nominal);
    }
}
