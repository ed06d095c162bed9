// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import nuanfeng.engine.internal.kind.OwnRule;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.obligation.ObligationBinding;
import nuanfeng.engine.internal.obligation.Responsibility;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Citation;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.Parties;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.RuleDescription;

/** Binds the clocks of one bundle, and makes rules of them that are asked like any other. */
public final class ClockBinding {

    private static final Phrases PHRASES = Phrases.beside(ClockBinding.class);

    private final Seat seat;
    private final ObligationBinding obligations;

    ClockBinding(Seat seat) {
        this.seat = seat;
        this.obligations = new ObligationBinding(seat);
    }

    Map<String, OwnRule> bind(Map<String, StatutoryClock> written) {
        Map<String, OwnRule> rules = new LinkedHashMap<>();
        for (StatutoryClock clock : written.values()) {
            if (seat.hasRule(clock.rule())) {
                seat.refuse(clock.origin(), clock.rule(), Complaint.of(PHRASES, "clock-and-rule", clock.rule()));
                continue;
            }
            rules.put(clock.rule(), rule(seat.place(), clock, seat.ruleAbove(clock.rule())));
        }
        return rules;
    }

    private OwnRule rule(PlaceId place, StatutoryClock clock, Optional<OwnRule> ruleAbove) {
        Optional<RuleDescription> above = ruleAbove.map(OwnRule::description);
        obligations.agencies(clock.responsibility(), clock.rule(), clock.origin());
        Optional<Text> title = clock.responsibility().title().or(() -> above.map(RuleDescription::title));
        boolean hasDates = clock.entries().stream().anyMatch(entry -> !entry.dates().isEmpty());
        boolean hasEvent = clock.event().isPresent() || above.isPresent();
        if (title.isEmpty() || hasDates && !hasEvent) {
            seat.refuse(clock.origin(), clock.rule(),
                    Complaint.of(PHRASES, "incomplete-clock", clock.rule(), title.isEmpty() ? "title" : "event"));
        }
        ClockFacts facts = new ClockFacts(clock, above);
        return OwnRule.ofPolicy(clock.rule(), new ClockRule(bound(place, clock), facts,
                facts.describe(title.orElse(Text.of(clock.name())), above), above.isEmpty()),
                parties(clock.responsibility(), ruleAbove.map(OwnRule::parties).orElse(Parties.NONE)));
    }

    /** Named once, when the clock is bound: an answer looks nothing up. */
    private Parties parties(Responsibility whose, Parties above) {
        return new Parties(whose.owedBy().isEmpty() ? above.owedBy() : obligations.parties(whose.owedBy()),
                whose.owedTo().isEmpty() ? above.owedTo() : obligations.parties(whose.owedTo()));
    }

    private BoundClock bound(PlaceId place, StatutoryClock clock) {
        Map<String, Citation> counting = new LinkedHashMap<>();
        clock.counting().forEach((rule, cited) -> cite(cited, clock, clock.origin()).ifPresent(each -> counting.put(rule, each)));
        TreeMap<LocalDate, BoundClock.Said> entries = new TreeMap<>();
        for (ClockEntry entry : clock.entries()) {
            cite(entry.citation(), clock, entry.origin()).ifPresent(
                    citation -> entries.put(entry.from(), said(clock, entry, citation)));
        }
        return new BoundClock(place, clock, counting, entries);
    }

    private BoundClock.Said said(StatutoryClock clock, ClockEntry entry, Citation citation) {
        Map<String, Citation> limits = new LinkedHashMap<>();
        entry.dates().forEach((name, limit) -> {
            limits.put(name, limit.citation().flatMap(cited -> cite(cited, clock, limit.origin())).orElse(citation));
            obligations.check(limit.length(), ParameterType.INTEGER, clock.rule(), limit.origin());
            obligations.checkShift(limit.shift(), clock.rule(), limit.origin());
        });
        Map<String, Citation> options = new LinkedHashMap<>();
        entry.options().forEach((name, option) -> options.put(name,
                option.citation().flatMap(cited -> cite(cited, clock, entry.origin())).orElse(citation)));
        Map<String, Citation> requires = new LinkedHashMap<>();
        entry.requires().forEach((name, condition) -> requires.put(name,
                condition.citation().flatMap(cited -> cite(cited, clock, entry.origin())).orElse(citation)));
        return new BoundClock.Said(entry, citation, limits, options, requires,
                obligations.readings(entry.readings(), clock.rule(), entry.origin()));
    }

    private Optional<Citation> cite(CitedClause cited, StatutoryClock clock, Origin origin) {
        return seat.cite(cited, clock.rule(), origin);
    }
}
