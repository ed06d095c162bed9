// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.measure.MeasureView;
import nuanfeng.measure.MeasureView.National;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Text;

/** What one measure is in a place on a day. The nearest place that says something about a point decides. */
final class MeasureLookUp {

    private final String id;
    /** Nearest first, whenever it holds. */
    private final List<BoundMeasure> ever;
    /** Nearest first, on the day asked. */
    private final List<BoundMeasure> said;

    private final LocalDate on;

    private MeasureLookUp(String id, List<BoundMeasure> ever, LocalDate on) {
        this.id = id;
        this.on = on;
        this.ever = ever;
        this.said = ever.stream().filter(each -> each.measure().holds(on)).toList();
    }

    /** Every measure that somebody has on that day. */
    static List<MeasureLookUp> all(MeasureBook book, LocalDate on) {
        return book.ids().stream().map(id -> new MeasureLookUp(id, book.said(id), on))
                .filter(each -> !each.said.isEmpty()).toList();
    }

    String id() {
        return id;
    }

    /** By the nearest place that gives it one. */
    Text title() {
        return said.stream().flatMap(each -> each.measure().title().stream()).findFirst()
                .or(() -> ever.stream().flatMap(each -> each.measure().title().stream()).findFirst()).orElseGet(() -> Text.of(id));
    }

    /** What the nearest place says, which also says who is responsible. */
    BoundMeasure nearest() {
        return said.get(0);
    }

    /** The nation's points in their order, then what others add. */
    List<MeasureView> points() {
        Set<String> points = new LinkedHashSet<>();
        for (int i = said.size() - 1; i >= 0; i--) {
            BoundMeasure each = said.get(i);
            each.points().keySet().stream().filter(point -> speaks(each, point)).forEach(points::add);
        }
        return points.stream().map(this::view).toList();
    }

    /** What a point says in substance: kept in other words is kept. Empty when it is dropped. */
    String substance(MeasureView view) {
        if (view.operation() == Operation.DROP) {
            return "";
        }
        BoundMeasure deciding = deciding(view.point());
        return deciding.measure().points().get(view.point()).operation() == Operation.KEEP ? above(deciding, view.point()).zh()
                : view.text().zh();
    }

    private MeasureView view(String point) {
        BoundMeasure deciding = deciding(point);
        Measure measure = deciding.measure();
        Measure.Point own = measure.points().get(point);
        return new MeasureView(id, point, title(), text(deciding, point), operation(own), deciding.agencies(),
                deciding.agenciesCitation(), deciding.lead(), measure.relation(), ever.stream().noneMatch(MeasureLookUp::isNational),
                own.note().isEmpty() ? measure.note() : own.note(), deciding.place(), measure.from(own), measure.to(),
                deciding.points().get(point), national(deciding, point));
    }

    private BoundMeasure deciding(String point) {
        return said.stream().filter(each -> speaks(each, point)).findFirst().orElseThrow();
    }

    private Text text(BoundMeasure deciding, String point) {
        return deciding.measure().points().get(point).text().orElseGet(() -> above(deciding, point));
    }

    /** What is kept or dropped: what the nation says; if it says nothing, the nearest place above; of the nation its own. */
    private Text above(BoundMeasure deciding, String point) {
        List<BoundMeasure> others = new ArrayList<>(ever.subList(ever.indexOf(deciding), ever.size()));
        others.sort(Comparator.comparing(each -> !isNational(each)));
        return others.stream().filter(each -> each != deciding || isNational(each))
                .flatMap(each -> Optional.ofNullable(each.measure().points().get(point)).stream())
                .flatMap(each -> each.text().stream()).findFirst().orElseGet(() -> Text.of(point));
    }

    private Operation operation(Measure.Point own) {
        boolean ofNation = ever.stream().anyMatch(each -> isNational(each) && each.measure().points().containsKey(own.id()));
        return ofNation || own.operation() == Operation.DROP ? own.operation() : Operation.ADD;
    }

    private Optional<National> national(BoundMeasure deciding, String point) {
        return said.stream().filter(each -> isNational(each) && each != deciding && speaks(each, point)).findFirst()
                .map(nation -> new National(text(nation, point), nation.agencies(), nation.points().get(point)));
    }

    /** Whether a place says something about a point on the day asked. */
    private boolean speaks(BoundMeasure measure, String point) {
        return measure.points().containsKey(point) && measure.measure().holds(measure.measure().points().get(point), on);
    }

    private static boolean isNational(BoundMeasure measure) {
        return measure.place().parent().isEmpty();
    }
}
