// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import static nuanfeng.engine.internal.agency.AgencyDifferences.AGENCY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import nuanfeng.library.Difference;
import nuanfeng.library.DifferenceKind;
import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.measure.MeasureView;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** What two places, or two versions of one place, say differently about measures and who is responsible for them. */
final class MeasureDifferences {

    private static final DifferenceKind MEASURE = new DifferenceKind("measure", Text.of("任务措施与责任主体", "Measures and responsible agencies"));

    private MeasureDifferences() {
    }

    /** What both have alike is among it, marked {@code KEEP}. */
    static List<Difference> onDay(MeasureBook here, MeasureBook there, LocalDate on) {
        return measures(here, there, on, "");
    }

    /** Day by day. */
    static List<Difference> overTime(MeasureBook after, MeasureBook before) {
        Set<LocalDate> days = new TreeSet<>(after.days());
        days.addAll(before.days());
        Map<String, Difference> last = new LinkedHashMap<>();
        List<Difference> differences = new ArrayList<>();
        for (LocalDate day : days) {
            Map<String, Difference> now = new LinkedHashMap<>();
            for (Difference each : measures(after, before, day, day.toString())) {
                if (!each.here().isLike(each.there())) {
                    Difference known = last.get(each.kind() + each.key());
                    if (known == null || !known.saysTheSame(each)) {
                        differences.add(each);
                    }
                    now.put(each.kind() + each.key(), each);
                }
            }
            last = now;
        }
        return differences;
    }

    private static List<Difference> measures(MeasureBook here, MeasureBook there, LocalDate on, String from) {
        Map<String, Side> mine = sides(here, on);
        Map<String, Side> others = sides(there, on);
        Set<String> ids = new TreeSet<>(MeasureOrder.BY_NUMBER);
        ids.addAll(mine.keySet());
        ids.addAll(others.keySet());
        List<Difference> measures = new ArrayList<>();
        List<Difference> agencies = new ArrayList<>();
        for (String id : ids) {
            Optional<Side> a = Optional.ofNullable(mine.get(id));
            Optional<Side> b = Optional.ofNullable(others.get(id));
            Text title = a.or(() -> b).orElseThrow().title;
            Set<String> points = new LinkedHashSet<>();
            b.ifPresent(side -> points.addAll(side.points.keySet()));
            a.ifPresent(side -> points.addAll(side.points.keySet()));
            points.forEach(point -> point(id, point, title, a, b, from).ifPresent(measures::add));
            agencies.add(new Difference(id, AGENCY, Optional.of(title), a.map(side -> side.responsible).orElse(Statement.NOTHING),
                    b.map(side -> side.responsible).orElse(Statement.NOTHING), from, a.map(side -> side.named).orElse(List.of()),
                    b.map(side -> side.named).orElse(List.of())));
        }
        measures.addAll(agencies);
        return measures;
    }

    /** Empty when neither has the point: dropped here and there. */
    private static Optional<Difference> point(String id, String point, Text title, Optional<Side> a, Optional<Side> b, String from) {
        Optional<Said> here = a.flatMap(side -> Optional.ofNullable(side.points.get(point)));
        Optional<Said> there = b.flatMap(side -> Optional.ofNullable(side.points.get(point)));
        Statement mine = here.map(Said::statement).orElse(Statement.NOTHING);
        Statement other = there.map(Said::statement).orElse(Statement.NOTHING);
        if (mine.isEmpty() && other.isEmpty()) {
            return Optional.empty();
        }
        boolean alike = here.map(Said::substance).equals(there.map(Said::substance));
        Operation mark = alike ? Operation.KEEP : other.isEmpty() ? Operation.ADD : mine.isEmpty() ? Operation.DROP : Operation.CHANGE;
        return Optional.of(new Difference(id + "." + point, MEASURE, Optional.of(title), mark, mine, other, from,
                here.map(Said::citations).orElse(List.of()), there.map(Said::citations).orElse(List.of())));
    }

    private static Map<String, Side> sides(MeasureBook book, LocalDate on) {
        Map<String, Side> sides = new TreeMap<>();
        for (MeasureLookUp measure : MeasureLookUp.all(book, on)) {
            Map<String, Said> points = new LinkedHashMap<>();
            for (MeasureView view : measure.points()) {
                boolean dropped = view.operation() == Operation.DROP;
                points.put(view.point(), new Said(dropped ? Statement.NOTHING : Statement.of(Part.quoted("point", view.text().zh())),
                        measure.substance(view), List.of(view.citation())));
            }
            BoundMeasure nearest = measure.nearest();
            sides.put(measure.id(), new Side(measure.title(), points, responsible(nearest), List.copyOf(
                    nearest.agenciesCitation().map(List::of).orElse(List.of()))));
        }
        return sides;
    }

    private static Statement responsible(BoundMeasure measure) {
        return Statement.of(measure.agencies().isEmpty() ? Part.notStated() : Part.quoted("agencies", measure.agencies().stream().map(each -> each.name().zh()
                + (measure.lead().equals(Optional.of(each)) ? "（牵头）" : "")).collect(Collectors.joining("、"))));
    }

    /** A measure as one of the two has it. @param named the clause that names who is responsible */
    private record Side(Text title, Map<String, Said> points, Statement responsible, List<Citation> named) {
    }

    /** @param statement empty when it is dropped @param substance see {@link MeasureLookUp#substance} */
    private record Said(Statement statement, String substance, List<Citation> citations) {
    }
}
