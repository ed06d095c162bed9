// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.Objections;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.kind.Pooling;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.lifecycle.Finding;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Binds the content of one bundle to the places above it, kind by kind. Collects every finding instead of stopping at the first. */
public final class Binder {

    private static final Phrases PHRASES = Phrases.beside(Binder.class);

    private final PolicyContent content;
    /** Null for the nation or when it is absent. */
    private final PlaceNode parent;
    private final Seat seat;
    private final List<Finding> findings;
    private final List<Text> needs = new ArrayList<>();

    private Binder(ActivePolicy policy, PlaceNode parent, List<Finding> known) {
        this.findings = new ArrayList<>(known);
        this.content = policy.content();
        this.parent = parent;
        this.seat = new Seat(policy, parent, new Objections(content.bundle(), findings), needs);
    }

    /**
     * @param parent the place above; null for the nation or when it is absent
     * @param known what was found already
     * @param exists whether a place takes part in the edition
     */
    public static PlaceNode bind(ActivePolicy policy, PlaceNode parent, List<Finding> known, Predicate<PlaceId> exists) {
        return new Binder(policy, parent, known).bind(exists);
    }

    private PlaceNode bind(Predicate<PlaceId> exists) {
        if (seat.isTop() && content.place().parent().isPresent()) {
            needs.add(PHRASES.say("needs-above", content.place().parent().get()));
            Kinds.ALL.forEach(this::bindNothing);
            return new PlaceNode(seat, Map.of(), findings, needs);
        }
        Kinds.ALL.forEach(this::bind);
        if (parent != null) {
            findings.addAll(DivisionCodes.strange(content, parent));
        }
        return new PlaceNode(seat, pooling(exists), findings, needs);
    }

    private <W> void bind(Kind<W, ?> kind) {
        seat.bind(kind, content.written().of(kind));
    }

    private <W> void bindNothing(Kind<W, ?> kind) {
        seat.bind(kind, kind.nothing());
    }

    private Map<String, TreeMap<LocalDate, PlaceId>> pooling(Predicate<PlaceId> exists) {
        if (content.head().pooling().isEmpty()) {
            return Map.of();
        }
        Map<String, TreeMap<LocalDate, PlaceId>> pooling = new HashMap<>();
        for (Pooling each : content.head().pooling()) {
            seat.cite(each.citation(), each.subject(), each.origin());
            if (!each.place().equals(content.place()) && !exists.test(each.place())) {
                needs.add(PHRASES.say("needs-pooling", each.place(), each.origin()));
            }
            pooling.computeIfAbsent(each.subject(), subject -> new TreeMap<>()).put(each.from(), each.place());
        }
        return pooling;
    }
}
