// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import static nuanfeng.engine.internal.parameter.ParameterKind.PARAMETER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.agency.Agencies;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.document.DocumentView;
import nuanfeng.duty.Duties;
import nuanfeng.engine.internal.agency.AgencySearch;
import nuanfeng.engine.internal.document.ReadingRoom;
import nuanfeng.engine.internal.duty.DutyLookUp;
import nuanfeng.engine.internal.edition.Differences;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.OwnRule;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Surroundings;
import nuanfeng.engine.internal.parameter.ParameterHistory;
import nuanfeng.engine.internal.parameter.ParameterLookUp;
import nuanfeng.engine.internal.run.StepAgreement;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Difference;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.library.UnknownNameException;
import nuanfeng.library.UnknownNameException.Kind;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.parameter.ParameterStretch;
import nuanfeng.parameter.ParameterView;
import nuanfeng.parameter.Parameters;
import nuanfeng.policy.Phrases;
import nuanfeng.library.Agreement;

/** A node as its edition has it: the node is shared by editions, what it pools with and what day it is is the edition's. */
record ServedPlace(Edition edition, Surroundings around, PlaceNode node) implements Place, Parameters {

    private static final Phrases PHRASES = Phrases.beside(ServedPlace.class);

    @Override
    public PlaceView view() {
        return node.view();
    }

    @Override
    public List<CalculationOffer> calculations() {
        List<CalculationOffer> offers = new ArrayList<>();
        node.offered().forEach((name, by) -> {
            OwnRule rule = by.rules().get(name);
            offers.add(new CalculationOffer(name, rule.description(), by.place(), by.content().head().name(), rule.parties()));
        });
        return offers;
    }

    @Override
    public <T> T about(Class<T> subject) {
        return node.about(subject);
    }

    @Override
    public Parameters parameters() {
        return this;
    }

    @Override
    public List<ParameterView> on(LocalDate day, Optional<String> subject) {
        return node.of(PARAMETER).declarations().keySet().stream().sorted()
                .filter(key -> subject.isEmpty() || key.startsWith(subject.get() + "."))
                .map(key -> look(key, day)).toList();
    }

    @Override
    public ParameterView parameter(String key, LocalDate on) {
        mustBeDeclared(key);
        return look(key, on);
    }

    @Override
    public List<ParameterStretch> timeline(String key) {
        mustBeDeclared(key);
        return new ParameterHistory(around, node, key).stretches();
    }

    private void mustBeDeclared(String key) {
        if (!node.of(PARAMETER).declarations().containsKey(key)) {
            throw new UnknownNameException(Kind.PARAMETER, PHRASES.say("no-parameter", key),
                    Suggestions.nearest(key, node.of(PARAMETER).declarations().keySet()));
        }
    }

    private ParameterView look(String key, LocalDate on) {
        return ParameterLookUp.view(around.deciding(node, key, on), key, on, around.today());
    }

    @Override
    public Agreement agreement() {
        return new StepAgreement(edition, node.place().path());
    }

    @Override
    public Duties duties() {
        return DutyLookUp.duties(around, node);
    }

    @Override
    public Agencies agencies() {
        return AgencySearch.from(node);
    }

    @Override
    public List<DocumentView> documents() {
        return ReadingRoom.of(node.lineage()).all();
    }

    @Override
    public WorkingDays workingDays() {
        return node.workingDays();
    }

    @Override
    public List<Difference> diff(Place against, LocalDate on) {
        return sideBySide(against, on).stream().filter(each -> each.mark() != Operation.KEEP).toList();
    }

    @Override
    public List<Difference> sideBySide(Place against, LocalDate on) {
        return Differences.onDay(here(), ((ServedPlace) against).here(), on);
    }

    private Here here() {
        return new Here(node, around);
    }
}
