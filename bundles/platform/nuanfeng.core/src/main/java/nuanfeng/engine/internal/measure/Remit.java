// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import nuanfeng.agency.AgencyView;
import nuanfeng.engine.internal.kind.Reopened;
import nuanfeng.form.FormView;

/** Who is responsible for what: the agencies, forms and measures of a place and of those above it. Immutable. */
public final class Remit {

    private static final Remit NONE = new Remit(null, Map.of(), new Reopened<>(Said.NOTHING, () -> Said.NOTHING));

    private final Remit above;
    /** Whoever asks for an agency by its name asks all places at once. */
    private final Map<String, AgencyView> agencies;
    private final Reopened<Said> said;

    private Remit(Remit above, Map<String, AgencyView> agencies, Reopened<Said> said) {
        this.above = above;
        this.agencies = agencies;
        this.said = said;
    }

    /** The forms and measures of one place, by id. */
    record Said(Map<String, FormView> forms, Map<String, BoundMeasure> measures) {

        static final Said NOTHING = new Said(Map.of(), Map.of());
    }

    public static Remit none() {
        return NONE;
    }

    /** This one with what a place below says; a place that says nothing shares it. @param again binds the same once more */
    Remit with(Map<String, AgencyView> ownAgencies, Said own, Supplier<Said> again) {
        return ownAgencies.isEmpty() && own.equals(Said.NOTHING) ? this : new Remit(this, ownAgencies, new Reopened<>(own, again));
    }

    /** Until somebody asks, the forms and measures of this place itself are not kept. */
    public void close() {
        said.close();
    }

    /** By id, here or above. */
    public Optional<AgencyView> findAgency(String id) {
        for (Remit each = this; each != null; each = each.above) {
            AgencyView found = each.agencies.get(id);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** By their ids, in that order; one that nobody names is left out. */
    public List<AgencyView> agencies(List<String> ids) {
        return ids.stream().flatMap(id -> findAgency(id).stream()).toList();
    }

    /** By id, here or above. */
    public Optional<FormView> findForm(String id) {
        for (Remit each = this; each != null; each = each.above) {
            FormView found = each.said.get().forms().get(id);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Of this place, then of those above. */
    public List<AgencyView> agencies() {
        List<AgencyView> all = new ArrayList<>();
        for (Remit each = this; each != null; each = each.above) {
            all.addAll(each.agencies.values());
        }
        return all;
    }

    /** Of this place and those above, by id. */
    public List<FormView> forms() {
        List<FormView> all = new ArrayList<>();
        for (Remit each = this; each != null; each = each.above) {
            all.addAll(each.said.get().forms().values());
        }
        all.sort(Comparator.comparing(FormView::id));
        return all;
    }

    /** Every measure that this place or one above has. */
    Set<String> measureIds() {
        Set<String> ids = new TreeSet<>(MeasureOrder.BY_NUMBER);
        for (Remit each = this; each != null; each = each.above) {
            ids.addAll(each.said.get().measures().keySet());
        }
        return ids;
    }

    /** What this place and those above say about a measure, nearest first. */
    List<BoundMeasure> measures(String id) {
        List<BoundMeasure> said = new ArrayList<>();
        for (Remit each = this; each != null; each = each.above) {
            Optional.ofNullable(each.said.get().measures().get(id)).ifPresent(said::add);
        }
        return said;
    }

    /** Days on which what is said about measures changes. */
    Set<LocalDate> measureDays() {
        Set<LocalDate> days = new TreeSet<>();
        for (Remit each = this; each != null; each = each.above) {
            each.said.get().measures().values().forEach(said -> {
                days.add(said.measure().from());
                said.measure().to().ifPresent(days::add);
                said.measure().points().values().forEach(point -> days.add(said.measure().from(point)));
            });
        }
        return days;
    }

    /** The ids of agencies and roles, for messages. */
    public Collection<String> agencyIds() {
        return agencies().stream().map(AgencyView::id).toList();
    }
}
