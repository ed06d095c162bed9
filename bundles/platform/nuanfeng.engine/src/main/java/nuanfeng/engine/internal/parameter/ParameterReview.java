// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.document.DocumentView;
import nuanfeng.engine.internal.kind.Changed;
import nuanfeng.engine.internal.kind.Footing;
import nuanfeng.engine.internal.kind.Kind.Review;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Setting;
import nuanfeng.quantity.Quantity;

/** Values that a place says newly or otherwise than before: whether an example rests on each, and whether it is likely at all. */
final class ParameterReview {

    private static final Phrases PHRASES = Phrases.beside(ParameterReview.class);

    /** Kinds of documents that decide something. */
    private static final Set<String> DECIDING = Set.of("normative", "statute");

    private final Review<OwnParameters> review;

    ParameterReview(Review<OwnParameters> review) {
        this.review = review;
    }

    void look() {
        review.written().entries().forEach((key, entries) -> {
            Declaration declaration = review.here().of(ParameterKind.PARAMETER).declarations().get(key);
            if (declaration != null) {
                entries.stream().filter(entry -> entry.kind() == EntryKind.VALUE).forEach(entry -> look(entry, declaration));
            }
        });
    }

    private void look(Entry entry, Declaration declaration) {
        entered(entry);
        new Footing(entry.citation(), entry.modality(), entry.provisional()).look(review, entry.key(), entry.origin());
        if (entry.unit().isEmpty() && declaration.units().size() > 1) {
            review.refuse(entry.origin(), entry.key(), Complaint.of(PHRASES, "missing-unit", entry.key(), declaration.units()));
        }
        if (isNew(entry)) {
            issued(entry);
            review.here().timeline(entry.key()).on(entry.from()).map(Decided::setting)
                    .filter(setting -> setting.decidedBy().equals(review.here().place())).ifPresent(setting -> value(entry, setting, declaration));
        }
    }

    private boolean isNew(Entry entry) {
        return review.before().map(said -> said.entries().getOrDefault(entry.key(), List.of()).stream()
                .filter(each -> each.from().equals(entry.from())).allMatch(each -> Changed.differ(each, entry))).orElse(true);
    }

    /** A typing error of a few days is told, one of years is none. */
    private void entered(Entry entry) {
        entry.entered().filter(review.today()::isBefore).ifPresent(day -> {
            Complaint complaint = Complaint.of(PHRASES, "entered-in-future", day, review.today());
            if (day.isAfter(review.today().plusYears(1))) {
                review.refuse(entry.origin(), entry.key(), complaint);
            } else {
                review.warn(entry.origin(), entry.key(), complaint);
            }
        });
    }

    /** News, replies and our readings tell of what began before them. */
    private void issued(Entry entry) {
        Optional<LocalDate> issued = review.here().shelf().find(entry.citation().document()).filter(document -> DECIDING.contains(document.kind()))
                .flatMap(DocumentView::issued);
        issued.filter(entry.from()::isBefore).ifPresent(day -> review.warn(entry.origin(), entry.key(),
                Complaint.of(PHRASES, "begins-before-issue", entry.key(), entry.from(), entry.citation().document(), day)));
    }

    private void value(Entry entry, Setting setting, Declaration declaration) {
        if (!review.rested().isOn(setting)) {
            review.warn(entry.origin(), entry.key(), Complaint.of(PHRASES, "no-example", declaration.description(), entry.from()));
        }
        if (setting.value() instanceof Quantity value && setting.unit().equals(declaration.units().get(0))
                && declaration.plausible().filter(band -> !band.holds(value)).isPresent()) {
            Declaration.Band band = declaration.plausible().get();
            review.warn(entry.origin(), entry.key(), Complaint.of(PHRASES, "implausible", declaration.description(), value, band.least(), band.most()));
        }
    }
}
