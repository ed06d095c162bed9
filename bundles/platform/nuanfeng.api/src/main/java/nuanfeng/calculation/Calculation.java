// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.Parties;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * An answer and the way to it. Immutable; citations are gathered from trace and reasons when asked for.
 *
 * @param place the place that answered
 * @param asked what the asker wrote: its path, its code, or the code of a covered district
 * @param trace unmodifiable
 * @param warnings unmodifiable
 * @param edition {@code sha256:…}
 * @param parties who owes what a statutory clock reckons, and to whom; empty for all other rules, and for a refusal, by which nobody owes anything
 * @param meaning what its decision is called, and what it does not decide
 */
public record Calculation(String rule, PlaceId place, String asked, LocalDate on, OnFrom onFrom, boolean hypothetical, Outcome outcome,
        List<TraceLine> trace, List<Warning> warnings, String edition, Parties parties, Meaning meaning) {

    /** What decided the day an answer is about. */
    public enum OnFrom {
        QUERY, FACT, TODAY
    }

    /**
     * What an answer is to be taken for.
     *
     * @param decision what the code of a decision is called; empty for other outcomes, and where the rule does not say
     * @param doesNotDecide what the answer must not be taken for; empty where the rule does not say
     * @param naming what its facts, steps, dates and places are called
     */
    public record Meaning(Text decision, Text doesNotDecide, Naming naming) {
        public static final Meaning NONE = new Meaning(Text.NONE, Text.NONE, Naming.NONE);
    }

    /** An answer of which the rule does not say what it means. */
    public Calculation(String rule, PlaceId place, String asked, LocalDate on, OnFrom onFrom, boolean hypothetical, Outcome outcome,
            List<TraceLine> trace, List<Warning> warnings, String edition, Parties parties) {
        this(rule, place, asked, on, onFrom, hypothetical, outcome, trace, warnings, edition, parties, Meaning.NONE);
    }

    /** An answer that is no statutory clock's. */
    public Calculation(String rule, PlaceId place, String asked, LocalDate on, OnFrom onFrom, boolean hypothetical, Outcome outcome,
            List<TraceLine> trace, List<Warning> warnings, String edition) {
        this(rule, place, asked, on, onFrom, hypothetical, outcome, trace, warnings, edition, Parties.NONE);
    }

    /** Every clause behind trace and outcome, each once, in the order met. */
    public List<Citation> citations() {
        Map<String, Citation> byId = new LinkedHashMap<>();
        trace.forEach(line -> line.citation().ifPresent(citation -> byId.putIfAbsent(citation.id(), citation)));
        List<Optional<Citation>> further = new ArrayList<>();
        if (outcome instanceof Outcome.Decision decision) {
            decision.reasons().forEach(reason -> further.add(reason.citation()));
        } else if (outcome instanceof Outcome.Refusal refusal) {
            further.add(refusal.citation());
        }
        further.forEach(each -> each.ifPresent(citation -> byId.putIfAbsent(citation.id(), citation)));
        return List.copyOf(byId.values());
    }
}
