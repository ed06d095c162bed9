// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.obligation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.duty.DutyReading;
import nuanfeng.engine.internal.agency.AgencyBook;
import nuanfeng.engine.internal.agency.AgencyKind;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.parameter.ParameterKind;
import nuanfeng.engine.internal.yaml.Mention;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Parties.Party;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.Phrases;

/** Binds what duties and clocks have in common: who, to whom, by which reading, and the parameters that they leave something to. */
public final class ObligationBinding {

    private static final Phrases PHRASES = Phrases.beside(ObligationBinding.class);

    private final Seat seat;
    private final AgencyBook agencies;
    private final Map<String, Declaration> declarations;

    public ObligationBinding(Seat seat) {
        this.seat = seat;
        this.agencies = seat.of(AgencyKind.AGENCY);
        this.declarations = seat.of(ParameterKind.PARAMETER).declarations();
    }

    /** A shift that is looked up must be a code, and every code that it may be must be a shift rule. */
    public void checkShift(Written shift, String key, Origin origin) {
        check(shift, ParameterType.CODE, key, origin).ifPresent(declaration -> declaration.codes().stream()
                .filter(code -> !Shifts.words().contains(Scalars.word(code))).forEach(code -> seat.refuse(origin, key,
                        Complaint.of(PHRASES, "wrong-parameter", shift.text(), code, String.join(", ", Shifts.words())))));
    }

    /** The declaration of the parameter that a scalar is looked up in, when it is one and fits. */
    public Optional<Declaration> check(Written scalar, ParameterType wanted, String key, Origin origin) {
        if (!scalar.isParameter()) {
            return Optional.empty();
        }
        Declaration declaration = declarations.get(scalar.text());
        if (declaration == null) {
            seat.refuse(origin, key,
                    Complaint.of(PHRASES, "unknown-parameter", scalar.text(), Suggestions.near(scalar.text(), declarations.keySet())));
            return Optional.empty();
        }
        if (declaration.type() != wanted) {
            seat.refuse(origin, key,
                    Complaint.of(PHRASES, "wrong-parameter/2", scalar.text(), Scalars.word(declaration.type().name()), Scalars.word(wanted.name())));
            return Optional.empty();
        }
        return Optional.of(declaration);
    }

    /** That those who owe, and to whom it is owed, are agencies or roles. */
    public void agencies(Responsibility whose, String key, Origin origin) {
        whose.owedBy().forEach(id -> agencies.mentioned(new Mention(id, origin), key, seat));
        whose.owedTo().forEach(id -> agencies.mentioned(new Mention(id, origin), key, seat));
    }

    public List<Party> parties(List<String> ids) {
        return agencies.named(ids).stream().map(agency -> new Party(agency.id(), agency.name())).toList();
    }

    public List<DutyReading> readings(List<ChosenReading> chosen, String key, Origin origin) {
        return chosen.stream().flatMap(each -> seat.cite(each.citation(), key, origin).stream()
                .map(citation -> new DutyReading(each.name(), each.option(), citation))).toList();
    }
}
