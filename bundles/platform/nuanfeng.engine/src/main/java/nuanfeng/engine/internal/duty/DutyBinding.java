// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import nuanfeng.duty.DutyReading;
import nuanfeng.engine.internal.form.FormBook;
import nuanfeng.engine.internal.form.FormKind;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.obligation.ObligationBinding;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.form.FormView;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/** Binds the duties of one bundle to the places above it: who, to whom, with which form, by which clause. */
final class DutyBinding {

    private static final Phrases PHRASES = Phrases.beside(DutyBinding.class);

    private static final String CLOCK = "clock.";
    private final Seat seat;
    private final FormBook forms;
    private final ObligationBinding obligations;

    private DutyBinding(Seat seat) {
        this.seat = seat;
        this.forms = seat.of(FormKind.FORM);
        this.obligations = new ObligationBinding(seat);
    }

    static DutyBook bind(Map<String, Duty> written, Seat seat) {
        DutyBook above = seat.above(DutiesKind.DUTY).orElse(DutyBook.NONE);
        if (written.isEmpty()) {
            return above;
        }
        DutyBook book = above.with(seat.reopened(DutiesKind.DUTY, written, DutyBinding::own));
        DutyBinding binding = new DutyBinding(seat);
        Set<String> clocks = seat.ruleNames().stream().filter(rule -> rule.startsWith(CLOCK)).map(rule -> rule.substring(CLOCK.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        written.values().forEach(each -> binding.checkNature(each, book.nature(each.key()), clocks));
        return book;
    }

    private static Map<String, BoundDuty> own(Map<String, Duty> written, Seat seat) {
        DutyBinding binding = new DutyBinding(seat);
        Map<String, BoundDuty> own = new LinkedHashMap<>();
        written.forEach((id, duty) -> own.put(id, binding.bound(seat.place(), duty)));
        return own;
    }

    private BoundDuty bound(PlaceId place, Duty duty) {
        obligations.agencies(duty.responsibility(), duty.key(), duty.origin());
        duty.forms().stream().filter(form -> forms.find(form).isEmpty()).forEach(form -> seat.refuse(duty.origin(),
                duty.key(),
                        Complaint.of(PHRASES, "unknown-form", form, Suggestions.near(form, forms.all().stream().map(FormView::id).toList()))));
        TreeMap<LocalDate, BoundDuty.Said> entries = new TreeMap<>();
        for (DutyEntry entry : duty.entries()) {
            checkParameters(duty.key(), entry);
            List<DutyReading> readings = obligations.readings(entry.readings(), duty.key(), entry.origin());
            seat.cite(entry.citation(), duty.key(), entry.origin()).ifPresent(
                    citation -> entries.put(entry.from(), new BoundDuty.Said(entry, citation, readings)));
        }
        return new BoundDuty(place, duty, entries);
    }

    private void checkNature(Duty duty, DutyBook.Nature nature, Set<String> clocks) {
        List<String> missing = new ArrayList<>();
        if (nature.responsibility().title().isEmpty()) {
            missing.add("title");
        }
        if (nature.kind().isEmpty()) {
            missing.add("kind");
        }
        if (nature.responsibility().owedBy().isEmpty()) {
            missing.add("owedBy");
        }
        if (!missing.isEmpty()) {
            seat.refuse(duty.origin(), duty.key(), Complaint.of(PHRASES, "incomplete-duty", duty.key(), String.join(", ", missing)));
        }
        if (!duty.clock().isEmpty() && !clocks.contains(duty.clock())) {
            seat.refuse(duty.origin(), duty.key(),
                    Complaint.of(PHRASES, "unknown-clock", duty.clock(), Suggestions.near(duty.clock(), clocks)));
        }
    }

    private void checkParameters(String key, DutyEntry entry) {
        entry.shift().ifPresent(shift -> obligations.checkShift(shift, key, entry.origin()));
        if (entry.schedule().orElse(null) instanceof Schedule.Periodic periodic) {
            obligations.check(periodic.day(), ParameterType.INTEGER, key, entry.origin());
            obligations.check(periodic.month(), ParameterType.INTEGER, key, entry.origin());
            periodic.first().ifPresent(month -> obligations.check(month, ParameterType.DATE, key, entry.origin()));
            periodic.last().ifPresent(month -> obligations.check(month, ParameterType.DATE, key, entry.origin()));
        }
    }
}
