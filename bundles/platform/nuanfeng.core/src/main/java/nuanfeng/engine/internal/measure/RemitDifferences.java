// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

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

import nuanfeng.agency.AgencyView;
import nuanfeng.form.FormView;
import nuanfeng.library.Difference;
import nuanfeng.measure.MeasureView;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** What two places, or two versions of one place, say differently about measures, who is responsible, and forms. */
public final class RemitDifferences {

    private static final String MEASURE = "measure";
    private static final String AGENCY = "agency";
    private static final String FORM = "form";

    private RemitDifferences() {
    }

    /** What both have alike is among it, marked {@code KEEP}. */
    public static List<Difference> onDay(Remit here, Remit there, LocalDate on) {
        List<Difference> all = measures(here, there, on, "");
        all.addAll(forms(here, there));
        return all;
    }

    /** Day by day; agencies and forms, which have no days, as they are. */
    public static List<Difference> overTime(Remit after, Remit before) {
        Set<LocalDate> days = new TreeSet<>(after.measureDays());
        days.addAll(before.measureDays());
        Map<String, Difference> last = new LinkedHashMap<>();
        List<Difference> differences = new ArrayList<>();
        for (LocalDate day : days) {
            Map<String, Difference> now = new LinkedHashMap<>();
            for (Difference each : measures(after, before, day, day.toString())) {
                if (!each.here().equals(each.there())) {
                    Difference known = last.get(each.kind() + each.key());
                    if (known == null || !known.here().equals(each.here()) || !known.there().equals(each.there())) {
                        differences.add(each);
                    }
                    now.put(each.kind() + each.key(), each);
                }
            }
            last = now;
        }
        differences.addAll(changed(agencies(after, before)));
        differences.addAll(changed(forms(after, before)));
        return differences;
    }

    private static List<Difference> changed(List<Difference> all) {
        return all.stream().filter(each -> each.mark() != Operation.KEEP).toList();
    }

    private static List<Difference> measures(Remit here, Remit there, LocalDate on, String from) {
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
            agencies.add(new Difference(id, AGENCY, Optional.of(title), a.map(side -> side.responsible).orElse(""),
                    b.map(side -> side.responsible).orElse(""), from, a.map(side -> side.named).orElse(List.of()),
                    b.map(side -> side.named).orElse(List.of())));
        }
        measures.addAll(agencies);
        return measures;
    }

    /** Empty when neither has the point: dropped here and there. */
    private static Optional<Difference> point(String id, String point, Text title, Optional<Side> a, Optional<Side> b, String from) {
        Optional<Said> here = a.flatMap(side -> Optional.ofNullable(side.points.get(point)));
        Optional<Said> there = b.flatMap(side -> Optional.ofNullable(side.points.get(point)));
        String mine = here.map(Said::text).orElse("");
        String other = there.map(Said::text).orElse("");
        if (mine.isEmpty() && other.isEmpty()) {
            return Optional.empty();
        }
        boolean alike = here.map(Said::substance).equals(there.map(Said::substance));
        Operation mark = alike ? Operation.KEEP : other.isEmpty() ? Operation.ADD : mine.isEmpty() ? Operation.DROP : Operation.CHANGE;
        return Optional.of(new Difference(id + "." + point, MEASURE, Optional.of(title), mark, mine, other, from,
                here.map(Said::citations).orElse(List.of()), there.map(Said::citations).orElse(List.of())));
    }

    private static Map<String, Side> sides(Remit remit, LocalDate on) {
        Map<String, Side> sides = new TreeMap<>();
        for (MeasureLookUp measure : MeasureLookUp.all(remit, on)) {
            Map<String, Said> points = new LinkedHashMap<>();
            for (MeasureView view : measure.points()) {
                boolean dropped = view.operation() == Operation.DROP;
                points.put(view.point(), new Said(dropped ? "" : view.text().zh(), measure.substance(view), List.of(view.citation())));
            }
            BoundMeasure nearest = measure.nearest();
            sides.put(measure.id(), new Side(measure.title(), points, responsible(nearest), List.copyOf(
                    nearest.agenciesCitation().map(List::of).orElse(List.of()))));
        }
        return sides;
    }

    private static String responsible(BoundMeasure measure) {
        return measure.agencies().isEmpty() ? Difference.NOT_STATED : measure.agencies().stream().map(each -> each.name().zh()
                + (measure.lead().equals(Optional.of(each)) ? "（牵头）" : "")).collect(Collectors.joining("、"));
    }

    private static List<Difference> agencies(Remit here, Remit there) {
        Map<String, AgencyView> mine = here.agencies().stream().collect(Collectors.toMap(AgencyView::id, each -> each, (a, b) -> a));
        Map<String, AgencyView> others = there.agencies().stream().collect(Collectors.toMap(AgencyView::id, each -> each, (a, b) -> a));
        Set<String> ids = new TreeSet<>(mine.keySet());
        ids.addAll(others.keySet());
        return ids.stream().map(id -> new Difference(id, AGENCY, name(mine.get(id)).or(() -> name(others.get(id))),
                text(mine.get(id)), text(others.get(id)), "", List.of(), List.of())).toList();
    }

    private static Optional<Text> name(AgencyView agency) {
        return Optional.ofNullable(agency).map(AgencyView::name);
    }

    private static String text(AgencyView agency) {
        return agency == null ? "" : agency.name().zh() + (agency.aliases().isEmpty() ? ""
                : "（" + String.join("、", agency.aliases()) + "）") + " " + agency.kind() + agency.level().map(" "::concat).orElse("");
    }

    private static List<Difference> forms(Remit here, Remit there) {
        Map<String, FormView> mine = here.forms().stream().collect(Collectors.toMap(FormView::id, each -> each, (a, b) -> a));
        Map<String, FormView> others = there.forms().stream().collect(Collectors.toMap(FormView::id, each -> each, (a, b) -> a));
        Set<String> ids = new TreeSet<>(mine.keySet());
        ids.addAll(others.keySet());
        return ids.stream().map(id -> {
            Optional<FormView> a = Optional.ofNullable(mine.get(id));
            Optional<FormView> b = Optional.ofNullable(others.get(id));
            return new Difference(id, FORM, a.or(() -> b).map(FormView::title), a.map(RemitDifferences::text).orElse(""),
                    b.map(RemitDifferences::text).orElse(""), "", a.map(each -> List.of(each.citation())).orElse(List.of()),
                    b.map(each -> List.of(each.citation())).orElse(List.of()));
        }).toList();
    }

    private static String text(FormView form) {
        return "《" + form.title().zh() + "》" + (form.number().isEmpty() ? "" : "（" + form.number() + "）")
                + names("；填报：", form.filledBy()) + names("；接收：", form.receivedBy());
    }

    private static String names(String before, List<AgencyView> agencies) {
        return agencies.isEmpty() ? "" : before + agencies.stream().map(each -> each.name().zh()).collect(Collectors.joining("、"));
    }

    /** A measure as one of the two has it. @param named the clause that names who is responsible */
    private record Side(Text title, Map<String, Said> points, String responsible, List<Citation> named) {
    }

    /** @param text empty when it is dropped @param substance see {@link MeasureLookUp#substance} */
    private record Said(String text, String substance, List<Citation> citations) {
    }
}
