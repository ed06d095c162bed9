// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.engine.internal.kind.Reopened;
import nuanfeng.measure.MeasureView;
import nuanfeng.measure.Measures;

/** The measures of a place and of those above it. Immutable; what few ask for is bound again when somebody does. */
public record MeasureBook(MeasureBook above, Reopened<Map<String, BoundMeasure>> own) implements Measures {

    static final MeasureBook NONE = new MeasureBook(null, Reopened.of(Map.of()));

    /** This one with what a place below says. */
    MeasureBook with(Reopened<Map<String, BoundMeasure>> below) {
        return new MeasureBook(this, below);
    }

    @Override
    public List<MeasureView> on(LocalDate day) {
        return MeasureLookUp.all(this, day).stream().flatMap(each -> each.points().stream()).toList();
    }

    @Override
    public Set<String> points() {
        Set<String> points = new TreeSet<>();
        for (MeasureBook each = this; each != null; each = each.above) {
            each.own.get().values().forEach(said -> said.points().keySet().forEach(point -> points.add(said.measure().id() + "." + point)));
        }
        return points;
    }

    /** Every measure that this place or one above has. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>(MeasureOrder.BY_NUMBER);
        for (MeasureBook each = this; each != null; each = each.above) {
            ids.addAll(each.own.get().keySet());
        }
        return ids;
    }

    /** What this place and those above say about a measure, nearest first. */
    List<BoundMeasure> said(String id) {
        List<BoundMeasure> said = new ArrayList<>();
        for (MeasureBook each = this; each != null; each = each.above) {
            Optional.ofNullable(each.own.get().get(id)).ifPresent(said::add);
        }
        return said;
    }

    /** Days on which what is said about measures changes. */
    Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        for (MeasureBook each = this; each != null; each = each.above) {
            each.own.get().values().forEach(said -> {
                days.add(said.measure().from());
                said.measure().to().ifPresent(days::add);
                said.measure().points().values().forEach(point -> days.add(said.measure().from(point)));
            });
        }
        return days;
    }
}
