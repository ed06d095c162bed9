// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.RuleDescription;

/** What a clock wants to know: what its entries speak of, whichever will decide. */
final class ClockFacts {

    static final String EVENT = "event";
    static final Fact<LocalDate> START = Fact.date("start", Text.of("申报缴纳期限第一日", "First day of the window"));
    static final Fact<LocalDate> END = Fact.date("end", Text.of("申报缴纳期限最后一日", "Last day of the window"));
    static final Fact<Temporal> DONE = Fact.dateOrMoment("done",
            Text.of("实际完成的日期或时刻；用于判断是否逾期", "When it was done, to see whether that was late"));

    private static final Phrases PHRASES = Phrases.beside(ClockFacts.class);

    private final StatutoryClock clock;
    private final Fact<Temporal> event;
    private final Map<String, Fact<Boolean>> flags = new LinkedHashMap<>();

    ClockFacts(StatutoryClock clock, Optional<RuleDescription> above) {
        this.clock = clock;
        this.event = Fact.dateOrMoment(EVENT, clock.event().or(() -> above.flatMap(ClockFacts::event)).orElse(Text.of("起算日", "Day or moment that the limit runs from")));
        for (ClockEntry entry : clock.entries()) {
            entry.options().forEach((name, option) -> flags.put(name, Fact.flag(name, option.text())));
            entry.requires().forEach((name, condition) -> flags.put(name, Fact.flag(name, condition.text())));
        }
    }

    Fact<Temporal> event() {
        return event;
    }

    Fact<Boolean> flag(String name) {
        return flags.get(name);
    }

    /** The facts of the clock above, and those that this place adds. */
    RuleDescription describe(Text title, Optional<RuleDescription> above) {
        boolean hasWindow = clock.entries().stream().anyMatch(entry -> entry.extension().isPresent());
        boolean isEvent = clock.event().isPresent() || clock.entries().stream().anyMatch(entry -> !entry.dates().isEmpty());
        Map<String, Fact<?>> facts = new LinkedHashMap<>();
        above.ifPresent(description -> description.facts().forEach(fact -> facts.put(fact.name(), fact)));
        boolean isSame = facts.isEmpty() || facts.containsKey(EVENT) == isEvent && facts.containsKey("end") == hasWindow;
        if (isEvent) {
            facts.put(EVENT, hasWindow || !isSame ? event : event.required());
        }
        if (hasWindow) {
            List.of(START, END).forEach(fact -> facts.put(fact.name(), isEvent || !isSame ? fact : fact.required()));
        }
        flags.forEach(facts::put);
        if (isEvent) {
            facts.put(DONE.name(), DONE);
        }
        Optional<Fact<?>> date = isEvent ? Optional.ofNullable(facts.get(EVENT)) : hasWindow ? Optional.ofNullable(facts.get("end"))
                : above.flatMap(RuleDescription::dateFact);
        return dates(new RuleDescription(title, Outcome.Kind.DATES, List.copyOf(facts.values()), date), above);
    }

    /** With what its days are called, here and above. */
    private RuleDescription dates(RuleDescription plain, Optional<RuleDescription> above) {
        Map<String, Text> called = new LinkedHashMap<>();
        above.ifPresent(description -> description.called().forEach(each -> called.put(each.code(), each.title())));
        clock.entries().forEach(entry -> entry.dates().forEach((name, limit) -> limit.title().ifPresent(said -> {
            called.put(name, said);
            called.put(DateNames.nominal(name), PHRASES.say("nominal-of", said));
            called.put(DateNames.actBy(name), PHRASES.say("act-by-of", said));
        })));
        RuleDescription all = plain;
        for (Map.Entry<String, Text> each : called.entrySet()) {
            all = all.calling(each.getKey(), each.getValue());
        }
        return all;
    }

    private static Optional<Text> event(RuleDescription above) {
        return above.facts().stream().filter(fact -> fact.name().equals(EVENT)).map(Fact::description).findFirst();
    }
}
