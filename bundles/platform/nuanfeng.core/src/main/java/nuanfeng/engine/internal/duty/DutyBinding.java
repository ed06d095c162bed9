// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import nuanfeng.duty.DutyReading;
import nuanfeng.engine.internal.agency.AgencyMentions;
import nuanfeng.engine.internal.kind.Objections;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.kind.Shelf;
import nuanfeng.engine.internal.measure.Remit;
import nuanfeng.engine.internal.obligation.Responsibility;
import nuanfeng.engine.internal.obligation.Scalars;
import nuanfeng.engine.internal.obligation.Shifts;
import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Mention;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.form.FormView;
import nuanfeng.policy.Citation;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.Parties.Party;
import nuanfeng.policy.PlaceId;

/** Binds the duties of one bundle to the places above it: who, to whom, with which form, by which clause. */
public final class DutyBinding {

    private final Shelf shelf;
    private final Remit remit;
    private final Map<String, Declaration> declarations;
    private final Objections objections;

    /**
     * @param shelf the documents of the place and of those above; likewise {@code remit}
     * @param declarations of the nation
     */
    public DutyBinding(Shelf shelf, Remit remit, Map<String, Declaration> declarations, Objections objections) {
        this.shelf = shelf;
        this.remit = remit;
        this.declarations = declarations;
        this.objections = objections;
    }

    /** @param clocks that can be asked here */
    public DutyBook bind(PolicyContent content, DutyBook above, Set<String> clocks) {
        Map<String, BoundDuty> own = bound(content);
        DutyBook book = above.with(own, again(content, shelf, remit, declarations));
        own.values().forEach(each -> checkNature(each.duty(), book.nature(each.duty().key()), clocks));
        return book;
    }

    /** Keeps nothing of the first time. */
    private static Supplier<Map<String, BoundDuty>> again(PolicyContent content, Shelf shelf, Remit remit,
            Map<String, Declaration> declarations) {
        return () -> new DutyBinding(shelf, remit, declarations, Objections.unheard(content)).bound(content);
    }

    private Map<String, BoundDuty> bound(PolicyContent content) {
        Map<String, BoundDuty> own = new LinkedHashMap<>();
        content.duties().duties().forEach((id, duty) -> own.put(id, bound(content.place(), duty)));
        return own;
    }

    private BoundDuty bound(PlaceId place, Duty duty) {
        agencies(duty.responsibility(), duty.key(), duty.origin());
        duty.forms().stream().filter(form -> remit.findForm(form).isEmpty()).forEach(form -> objections.severe(duty.origin(),
                duty.key(), "unknown-form", "The form '%s' stands under no reports/ of this place or above%s.".formatted(form,
                Suggestions.near(form, remit.forms().stream().map(FormView::id).toList())), "Mend the id, or add the form."));
        TreeMap<LocalDate, BoundDuty.Said> entries = new TreeMap<>();
        for (DutyEntry entry : duty.entries()) {
            checkParameters(duty.key(), entry);
            List<DutyReading> readings = readings(entry.readings(), duty.key(), entry.origin());
            objections.cite(shelf, entry.citation(), duty.key(), entry.origin()).ifPresent(
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
            objections.severe(duty.origin(), duty.key(), "incomplete-duty", "Neither this place nor one above says of '%s': %s."
                    .formatted(duty.key(), String.join(", ", missing)), "Add it, or mend the name of the duty.");
        }
        if (!duty.clock().isEmpty() && !clocks.contains(duty.clock())) {
            objections.severe(duty.origin(), duty.key(), "unknown-clock", "No clock '%s' can be asked here%s.".formatted(duty.clock(),
                    Suggestions.near(duty.clock(), clocks)), "Mend the name, or add the clock under clocks/.");
        }
    }

    private void checkParameters(String key, DutyEntry entry) {
        entry.shift().ifPresent(shift -> checkShift(shift, key, entry.origin()));
        if (entry.schedule().orElse(null) instanceof Schedule.Periodic periodic) {
            check(periodic.day(), ParameterType.INTEGER, key, entry.origin());
            check(periodic.month(), ParameterType.INTEGER, key, entry.origin());
            periodic.first().ifPresent(month -> check(month, ParameterType.DATE, key, entry.origin()));
            periodic.last().ifPresent(month -> check(month, ParameterType.DATE, key, entry.origin()));
        }
    }

    /** A shift that is looked up must be a code, and every code that it may be must be a shift rule. */
    public void checkShift(Written shift, String key, Origin origin) {
        check(shift, ParameterType.CODE, key, origin).ifPresent(declaration -> declaration.codes().stream()
                .filter(code -> !Shifts.words().contains(Scalars.word(code))).forEach(code -> objections.severe(origin, key,
                        "wrong-parameter", "'%s' may be '%s', which is no shift rule.".formatted(shift.text(), code),
                        "Shift rules are %s.".formatted(String.join(", ", Shifts.words())))));
    }

    /** The declaration of the parameter that a scalar is looked up in, when it is one and fits. */
    public Optional<Declaration> check(Written scalar, ParameterType wanted, String key, Origin origin) {
        if (!scalar.isParameter()) {
            return Optional.empty();
        }
        Declaration declaration = declarations.get(scalar.text());
        if (declaration == null) {
            objections.severe(origin, key, "unknown-parameter", "The nation declares no parameter '%s'%s.".formatted(scalar.text(),
                    Suggestions.near(scalar.text(), declarations.keySet())), "Mend the key, or declare it.");
            return Optional.empty();
        }
        if (declaration.type() != wanted) {
            objections.severe(origin, key, "wrong-parameter", "'%s' is declared as %s; here a %s is needed.".formatted(scalar.text(),
                    Scalars.word(declaration.type().name()), Scalars.word(wanted.name())), "Name a parameter of that type.");
            return Optional.empty();
        }
        return Optional.of(declaration);
    }

    public void agencies(Responsibility whose, String key, Origin origin) {
        whose.owedBy().forEach(id -> AgencyMentions.find(remit, new Mention(id, origin), key, objections));
        whose.owedTo().forEach(id -> AgencyMentions.find(remit, new Mention(id, origin), key, objections));
    }

    public List<Party> parties(List<String> ids) {
        return remit.agencies(ids).stream().map(agency -> new Party(agency.id(), agency.name())).toList();
    }

    public List<DutyReading> readings(List<DutyEntry.ChosenReading> chosen, String key, Origin origin) {
        return chosen.stream().flatMap(each -> objections.cite(shelf, each.citation(), key, origin).stream()
                .map(citation -> new DutyReading(each.name(), each.option(), citation))).toList();
    }

    public Optional<Citation> cite(CitedClause cited, String key, Origin origin) {
        return objections.cite(shelf, cited, key, origin);
    }
}
