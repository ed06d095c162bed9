// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Edition;
import nuanfeng.policy.spi.Fact;
import nuanfeng.quantity.Quantity;

/**
 * Makes up facts that a rule will answer, from nothing but its description: the facts it requires, then others one by one as
 * long as they bring the answer nearer. Only for warming up; what comes out means nothing.
 */
final class SampleFacts {

    private final Edition edition;
    private final String place;
    private final CalculationOffer offer;
    private final LocalDate day;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private String refusal = "";
    private boolean failure;

    private SampleFacts(Edition edition, String place, CalculationOffer offer, LocalDate day) {
        this.edition = edition;
        this.place = place;
        this.offer = offer;
        this.day = day;
    }

    static SampleFacts search(Edition edition, String place, CalculationOffer offer, LocalDate day) {
        SampleFacts facts = new SampleFacts(edition, place, offer, day);
        facts.search();
        return facts;
    }

    /** As they would stand in a request. */
    Map<String, Object> values() {
        return facts;
    }

    /** Whether these facts lead to an answer; the search may have been in vain. */
    boolean isAnswered() {
        return refusal.isEmpty();
    }

    /** Whether the rule failed on them: then the search ended there. */
    boolean isFailure() {
        return failure;
    }

    private void search() {
        List<Fact<?>> all = offer.description().facts();
        all.stream().filter(Fact::isRequired).forEach(fact -> facts.put(fact.name(), sample(fact)));
        refusal = refusal();
        for (int i = 0; i < all.size() && !refusal.isEmpty() && !failure; i++) {
            Fact<?> fact = all.get(i);
            if (facts.putIfAbsent(fact.name(), sample(fact)) == null) {
                String after = refusal();
                if (after.equals(refusal) || after.contains("contradiction")) {
                    facts.remove(fact.name());
                } else {
                    refusal = after;
                }
            }
        }
    }

    /** What is refused, in short; empty when nothing is. */
    private String refusal() {
        Outcome outcome = edition.calculate(Case.of(place, offer.rule(), Map.copyOf(facts))).outcome();
        if (outcome instanceof Outcome.Refusal refused) {
            failure = refused.code() == RefusalCode.RULE_FAILED;
            return refused.code() + refused.parameter() + refused.issues();
        }
        return "";
    }

    private Object sample(Fact<?> fact) {
        return switch (fact.type()) {
            case FLAG -> Boolean.TRUE;
            case MONEY -> "5000.00";
            case MONEY_LIST -> List.of("5000.00", "6100.50", "7200.00");
            case NUMBER, COUNT -> fact.least().orElse(Quantity.ONE).max(Quantity.ONE).toString();
            case MONTH -> day.toString().substring(0, "2022-07".length());
            case DATE, DATE_OR_MOMENT -> day.toString();
            case CODE -> fact.codes().get(0);
            case TEXT -> "暖";
            case PLACE -> place;
            case RECORD -> record(fact);
            case RECORD_LIST -> List.of(record(fact));
        };
    }

    private Map<String, Object> record(Fact<?> fact) {
        Map<String, Object> members = new LinkedHashMap<>();
        fact.members().forEach(member -> members.put(member.name(), sample(member)));
        return members;
    }
}
