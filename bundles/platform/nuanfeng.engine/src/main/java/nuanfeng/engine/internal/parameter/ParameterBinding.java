// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.timeline.DayNumber;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.engine.internal.timeline.Timeline;
import nuanfeng.engine.internal.timeline.Timelines;
import nuanfeng.engine.internal.yaml.ComplaintException;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;

/** Binds the values of one bundle to those above it: each finds its type, and nothing steps over what the nation lets places decide. */
final class ParameterBinding {

    private static final Phrases PHRASES = Phrases.beside(ParameterBinding.class);

    private final Seat seat;
    private final ParameterBook above;

    ParameterBinding(Seat seat) {
        this.seat = seat;
        this.above = seat.above(ParameterKind.PARAMETER).orElse(ParameterBook.NONE);
    }

    ParameterBook bind(OwnParameters written) {
        Map<String, Declaration> declarations = declarations(written.declarations());
        Timelines lines = seat.isTop() ? Timelines.forKeys(declarations.keySet()) : above.timelines();
        return new ParameterBook(declarations, lines.with(timelines(written.entries(), declarations)));
    }

    private Map<String, Declaration> declarations(Map<String, Declaration> own) {
        if (seat.isTop()) {
            own.values().forEach(each -> each.enabledBy().ifPresent(cited -> seat.cite(cited, each.key(), each.origin())));
            return own;
        }
        own.values().forEach(each -> seat.refuse(each.origin(), each.key(), Complaint.of(PHRASES, "declared-below-the-nation")));
        return above.declarations();
    }

    private Map<String, Timeline> timelines(Map<String, List<Entry>> written, Map<String, Declaration> declarations) {
        Map<String, Timeline> timelines = new HashMap<>();
        written.forEach((key, entries) -> {
            Declaration declaration = declarations.get(key);
            if (declaration == null) {
                seat.needs(PHRASES.say("needs-parameter", key, entries.get(0).origin(),
                        Suggestions.nearest(key, declarations.keySet()).stream().findFirst().map(near -> PHRASES.say("near", near))));
                return;
            }
            if (!seat.isTop() && declaration.override() == Declaration.Override.CLOSED) {
                seat.refuse(entries.get(0).origin(), key, Complaint.of(PHRASES, "closed-key", key));
                return;
            }
            timelines.put(key, timeline(key, entries, declaration));
        });
        return timelines;
    }

    private Timeline timeline(String key, List<Entry> entries, Declaration declaration) {
        TreeMap<Integer, Optional<Decided>> days = new TreeMap<>();
        TreeMap<Integer, Optional<Decided>> months = new TreeMap<>();
        for (Entry entry : entries) {
            Optional<Citation> citation = seat.cite(entry.citation(), key, entry.origin());
            if (citation.isEmpty()) {
                continue;
            }
            Optional<Decided> decided = decided(entry, declaration, citation.get());
            int day = DayNumber.of(entry.from());
            days.put(day, decided);
            months.put(entry.fromMonth().map(month -> DayNumber.of(month.atDay(1))).orElse(day), decided);
        }
        return Timeline.over(above.timelines().get(key), days, months);
    }

    /** Empty where the place gives its own value up. */
    private Optional<Decided> decided(Entry entry, Declaration declaration, Citation citation) {
        if (entry.kind() == EntryKind.WITHDRAWN) {
            return Optional.empty();
        }
        if (entry.kind() != EntryKind.VALUE) {
            return Optional.of(Decided.of(EntrySettings.without(entry, declaration, citation, seat.head())));
        }
        String unit = entry.unit().orElse(declaration.units().get(0));
        if (!declaration.units().contains(unit)) {
            seat.refuse(entry.origin(), entry.key(), Complaint.of(PHRASES, "wrong-unit", entry.key(), unit, declaration.units()));
            return Optional.empty();
        }
        try {
            Object value = TypedValues.parse(declaration, entry.value());
            if (!seat.isTop() && !EntrySettings.within(declaration, value)) {
                seat.refuse(entry.origin(), entry.key(),
                        Complaint.of(PHRASES, "outside-contract", value, declaration.least().orElseThrow(), declaration.most().orElseThrow()));
            }
            return Optional.of(Decided.of(EntrySettings.with(entry, declaration, value, unit, citation, seat.head())));
        } catch (ComplaintException e) {
            seat.refuse(entry.valueAt(), entry.key(),
                    Complaint.of(PHRASES, "wrong-type", declaration.description(), e.complaint().detail(), e.complaint().mend()));
            return Optional.empty();
        }
    }
}
