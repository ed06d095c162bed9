// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Surroundings;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.engine.internal.timeline.Timeline;
import nuanfeng.parameter.ParameterStretch;
import nuanfeng.parameter.ParameterStretch.Days;

/** What a place and those it listens to say about one key on all days. */
public record ParameterHistory(Surroundings around, PlaceNode node, String key) {

    /** Something that holds from one day to another. @param what null where nothing does */
    private record Held(Decided what, LocalDate from, Optional<LocalDate> to) {
    }

    /** The nearest place first, each in order. */
    public List<ParameterStretch> stretches() {
        List<Held> answered = held(days(), day -> around.deciding(node, key, day).timeline(key).on(day));
        List<ParameterStretch> stretches = new ArrayList<>();
        for (PlaceNode each : speaking()) {
            Timeline line = each.timeline(key);
            held(new TreeSet<>(line.changes()), day -> line.on(day).filter(found -> found.setting().decidedBy().equals(each.place()))).stream()
                    .filter(own -> own.what != null)
                    .forEach(own -> stretches.add(new ParameterStretch(own.what.setting(), own.from, own.to, wins(answered, own.what))));
        }
        return stretches;
    }

    private static List<Days> wins(List<Held> answered, Decided what) {
        return answered.stream().filter(each -> each.what == what).map(each -> new Days(each.from, each.to)).toList();
    }

    /** The place itself and those above it, then those it is pooled with and above them. */
    private Set<PlaceNode> speaking() {
        Set<PlaceNode> speaking = new LinkedHashSet<>(node.lineage());
        node.poolingDays(key).forEach(day -> speaking.addAll(around.deciding(node, key, day).lineage()));
        return speaking;
    }

    /** On which somebody says something else than before, or somebody else is listened to. */
    private Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>(node.poolingDays(key));
        speaking().forEach(each -> days.addAll(each.timeline(key).changes()));
        return days;
    }

    /** Neighbours that are the same are one. */
    private static List<Held> held(Set<LocalDate> days, Function<LocalDate, Optional<Decided>> on) {
        List<Held> held = new ArrayList<>();
        for (LocalDate day : days) {
            Decided now = on.apply(day).orElse(null);
            int last = held.size() - 1;
            if (last >= 0 && held.get(last).what == now) {
                continue;
            }
            if (last >= 0) {
                held.set(last, new Held(held.get(last).what, held.get(last).from, Optional.of(day)));
            }
            held.add(new Held(now, day, Optional.empty()));
        }
        return held;
    }
}
