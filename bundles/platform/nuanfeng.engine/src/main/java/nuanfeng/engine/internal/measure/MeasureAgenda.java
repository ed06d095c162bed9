// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind.Ahead;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.AgendaItem.Event;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** From which days places have measures, and up to which. */
final class MeasureAgenda {

    private static final String MEASURE = "measure";

    private MeasureAgenda() {
    }

    static Stream<AgendaItem> items(Here here, Ahead range) {
        MeasureBook book = here.of(MeasureKind.MEASURE);
        if (range.own()) {
            boolean isAbove = here.place().parent().filter(above -> above.of(MeasureKind.MEASURE) == book).isPresent();
            return isAbove ? Stream.empty() : book.own().get().values().stream().flatMap(each -> items(book, each, range));
        }
        return book.ids().stream().flatMap(id -> book.said(id).stream()).flatMap(each -> items(book, each, range));
    }

    private static Stream<AgendaItem> items(MeasureBook book, BoundMeasure said, Ahead range) {
        Measure measure = said.measure();
        Text title = book.said(measure.id()).stream().flatMap(each -> each.measure().title().stream()).findFirst().orElseGet(() -> Text.of(measure.id()));
        List<AgendaItem> items = new ArrayList<>();
        for (Measure.Point point : measure.points().values()) {
            Event event = point.operation() == Operation.DROP ? Event.ENDS : Event.STARTS;
            add(items, range, item(said, measure.from(point), event, measure.id() + "." + point.id(), title, point.text(), said.points().get(point.id())));
            measure.to().ifPresent(day -> add(items, range, item(said, day, Event.ENDS, measure.id() + "." + point.id(), title, Optional.empty(),
                    said.points().get(point.id()))));
        }
        return items.stream();
    }

    private static AgendaItem item(BoundMeasure said, LocalDate day, Event event, String key, Text title, Optional<Text> after, Citation citation) {
        return new AgendaItem(day, said.place(), event, MEASURE, key, title, Optional.empty(), after, Optional.ofNullable(citation));
    }

    private static void add(List<AgendaItem> items, Ahead range, AgendaItem item) {
        if (range.wanted().contains(item.event()) && range.holds(item.date())) {
            items.add(item);
        }
    }
}
