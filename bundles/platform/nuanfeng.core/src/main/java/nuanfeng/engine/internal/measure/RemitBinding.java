// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import nuanfeng.agency.AgencyView;
import nuanfeng.engine.internal.agency.Agency;
import nuanfeng.engine.internal.agency.AgencyMentions;
import nuanfeng.engine.internal.form.Form;
import nuanfeng.engine.internal.kind.Objections;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.kind.Shelf;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Mention;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.form.FormView;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Citation;

/** Binds the agencies, forms and measures of one bundle to those of the places above it. */
public final class RemitBinding {

    private final PolicyContent content;
    private final Responsibilities own;
    private final Remit above;
    private final Shelf shelf;
    private final Objections objections;

    private RemitBinding(PolicyContent content, Remit above, Shelf shelf, Objections objections) {
        this.content = content;
        this.own = content.responsibilities();
        this.above = above;
        this.shelf = shelf;
        this.objections = objections;
    }

    /** @param shelf the documents of the place and of those above */
    public static Remit bind(PolicyContent content, Remit above, Shelf shelf, Objections objections) {
        return new RemitBinding(content, above, shelf, objections).bind();
    }

    private Remit bind() {
        Map<String, AgencyView> agencies = new LinkedHashMap<>();
        own.agencies().values().forEach(each -> agencies.put(each.id(), agency(each)));
        // Forms and measures may name what stands in the same bundle.
        Remit visible = above.with(agencies, Remit.Said.NOTHING, () -> Remit.Said.NOTHING);
        return above.with(agencies, said(visible), again(content, above, visible, shelf));
    }

    /** Keeps nothing of the first time. */
    private static Supplier<Remit.Said> again(PolicyContent content, Remit above, Remit visible, Shelf shelf) {
        return () -> new RemitBinding(content, above, shelf, Objections.unheard(content)).said(visible);
    }

    private Remit.Said said(Remit visible) {
        Map<String, FormView> forms = new LinkedHashMap<>();
        own.forms().values().forEach(each -> form(each, visible).ifPresent(form -> forms.put(each.id(), form)));
        Map<String, BoundMeasure> measures = new LinkedHashMap<>();
        own.measures().values().forEach(each -> measures.put(each.id(), measure(each, visible)));
        return new Remit.Said(forms, measures);
    }

    private AgencyView agency(Agency agency) {
        above.findAgency(agency.id()).ifPresent(taken -> objections.severe(agency.origin(), agency.id(), "duplicate-agency",
                "'%s' is an agency of %s already.".formatted(agency.id(), taken.place()),
                "Name that one, or give this one an id of its own."));
        return new AgencyView(agency.id(), content.place(), agency.name(), agency.aliases(), agency.kind().intern(),
                agency.level().map(String::intern));
    }

    private Optional<FormView> form(Form form, Remit visible) {
        above.findForm(form.id()).ifPresent(taken -> objections.severe(form.origin(), form.id(), "duplicate-form",
                "'%s' is a form of %s already.".formatted(form.id(), taken.place()), "Give this one an id of its own."));
        List<AgencyView> filledBy = agencies(form.filledBy(), form.id(), visible);
        List<AgencyView> receivedBy = agencies(form.receivedBy(), form.id(), visible);
        return objections.cite(shelf, form.citation(), form.id(), form.origin()).map(citation -> new FormView(form.id(),
                content.place(), form.catalogue(), form.title(), form.number(), filledBy, receivedBy, form.note(), citation));
    }

    private BoundMeasure measure(Measure measure, Remit visible) {
        checkKnown(measure);
        Map<String, Citation> points = new LinkedHashMap<>();
        measure.points().values().forEach(point -> point.citation().or(measure::citation)
                .flatMap(cited -> objections.cite(shelf, cited, key(measure, point), point.origin()))
                .ifPresent(citation -> points.put(point.id(), citation)));
        // A clause that nothing rests on must be there all the same.
        measure.citation().ifPresent(cited -> cite(cited, measure));
        List<AgencyView> agencies = agencies(measure.agencies(), measure.id(), visible);
        Optional<Citation> agenciesCitation = agencies.isEmpty() ? Optional.empty()
                : measure.agenciesCitation().or(measure::citation).flatMap(cited -> cite(cited, measure));
        return new BoundMeasure(content.place(), measure, points, agencies, agenciesCitation,
                measure.lead().flatMap(lead -> agencies.stream().filter(each -> each.id().equals(lead.id())).findFirst()));
    }

    private void checkKnown(Measure measure) {
        if (content.place().parent().isEmpty()) {
            return;
        }
        List<BoundMeasure> known = above.measures(measure.id());
        if (known.isEmpty() && !measure.local()) {
            objections.severe(measure.origin(), measure.id(), "unknown-measure",
                    "No place above has a measure '%s'%s.".formatted(measure.id(), near(measure.id(), above.measureIds())),
                    "Mend the id, or say 'local: true' if only this place has it.");
        } else if (!known.isEmpty() && measure.local()) {
            objections.severe(measure.origin(), measure.id(), "measure-not-local", "'%s' is a measure of %s already."
                    .formatted(measure.id(), known.get(0).place()), "Remove 'local', or give this one an id of its own.");
        } else if (!known.isEmpty()) {
            Set<String> points = new HashSet<>();
            known.forEach(each -> points.addAll(each.measure().points().keySet()));
            measure.points().values().forEach(point -> checkPoint(measure, point, points));
        }
    }

    private void checkPoint(Measure measure, Measure.Point point, Set<String> known) {
        boolean isAdded = point.operation() == Operation.ADD;
        if (isAdded && known.contains(point.id())) {
            objections.severe(point.origin(), key(measure, point), "point-known-above",
                    "A place above has the point '%s' already.".formatted(point.id()),
                    "Say keep or change, or give the point an id of its own.");
        } else if (!isAdded && !known.contains(point.id())) {
            objections.severe(point.origin(), key(measure, point), "unknown-point", "No place above has the point '%s'%s."
                    .formatted(point.id(), near(point.id(), known)), "Mend the id of the point, or say 'operation: add'.");
        }
    }

    private List<AgencyView> agencies(List<Mention> mentions, String key, Remit visible) {
        return mentions.stream().flatMap(each -> AgencyMentions.find(visible, each, key, objections).stream()).toList();
    }

    private Optional<Citation> cite(CitedClause cited, Measure measure) {
        return objections.cite(shelf, cited, measure.id(), measure.origin());
    }

    private static String key(Measure measure, Measure.Point point) {
        return measure.id() + "." + point.id();
    }

    private static String near(String name, Collection<String> known) {
        return Suggestions.nearest(name, known).stream().findFirst().map("; near is '%s'"::formatted).orElse("");
    }
}
