// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.agency.AgencyView;
import nuanfeng.engine.internal.agency.AgencyKind;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;

/** Binds the measures of one bundle to those of the places above it. */
final class MeasureBinding {

    private static final Phrases PHRASES = Phrases.beside(MeasureBinding.class);

    private final Seat seat;
    private final MeasureBook above;

    MeasureBinding(Seat seat) {
        this.seat = seat;
        this.above = seat.above(MeasureKind.MEASURE).orElse(MeasureBook.NONE);
    }

    Map<String, BoundMeasure> bind(Map<String, Measure> written) {
        Map<String, BoundMeasure> own = new LinkedHashMap<>();
        written.values().forEach(each -> own.put(each.id(), measure(each)));
        return own;
    }

    private BoundMeasure measure(Measure measure) {
        checkKnown(measure);
        Map<String, Citation> points = new LinkedHashMap<>();
        measure.points().values().forEach(point -> point.citation().or(measure::citation)
                .flatMap(cited -> seat.cite(cited, key(measure, point), point.origin()))
                .ifPresent(citation -> points.put(point.id(), citation)));
        // A clause that nothing rests on must be there all the same.
        measure.citation().ifPresent(cited -> cite(cited, measure));
        List<AgencyView> agencies = seat.of(AgencyKind.AGENCY).mentioned(measure.agencies(), measure.id(), seat);
        Optional<Citation> agenciesCitation = agencies.isEmpty() ? Optional.empty()
                : measure.agenciesCitation().or(measure::citation).flatMap(cited -> cite(cited, measure));
        return new BoundMeasure(seat.place(), measure, points, agencies, agenciesCitation,
                measure.lead().flatMap(lead -> agencies.stream().filter(each -> each.id().equals(lead.id())).findFirst()));
    }

    private void checkKnown(Measure measure) {
        if (seat.place().parent().isEmpty()) {
            return;
        }
        List<BoundMeasure> known = above.said(measure.id());
        if (known.isEmpty() && !measure.local()) {
            seat.refuse(measure.origin(), measure.id(),
                    Complaint.of(PHRASES, "unknown-measure", measure.id(), Suggestions.near(measure.id(), above.ids())));
        } else if (!known.isEmpty() && measure.local()) {
            seat.refuse(measure.origin(), measure.id(), Complaint.of(PHRASES, "measure-not-local", measure.id(), known.get(0).place()));
        } else if (!known.isEmpty()) {
            Set<String> points = new HashSet<>();
            known.forEach(each -> points.addAll(each.measure().points().keySet()));
            measure.points().values().forEach(point -> checkPoint(measure, point, points));
        }
    }

    private void checkPoint(Measure measure, Measure.Point point, Set<String> known) {
        boolean isAdded = point.operation() == Operation.ADD;
        if (isAdded && known.contains(point.id())) {
            seat.refuse(point.origin(), key(measure, point), Complaint.of(PHRASES, "point-known-above", point.id()));
        } else if (!isAdded && !known.contains(point.id())) {
            seat.refuse(point.origin(), key(measure, point),
                    Complaint.of(PHRASES, "unknown-point", point.id(), Suggestions.near(point.id(), known)));
        }
    }

    private Optional<Citation> cite(CitedClause cited, Measure measure) {
        return seat.cite(cited, measure.id(), measure.origin());
    }

    private static String key(Measure measure, Measure.Point point) {
        return measure.id() + "." + point.id();
    }
}
