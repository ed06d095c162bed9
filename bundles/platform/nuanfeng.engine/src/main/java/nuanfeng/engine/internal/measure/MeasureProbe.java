// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Trail;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.measure.MeasureView;
import nuanfeng.policy.Phrases;

/** Asks what a point of a measure is: {@code id} and {@code point}. */
final class MeasureProbe implements Probe {

    private static final Phrases PHRASES = Phrases.beside(MeasureProbe.class);

    @Override
    public String word() {
        return "measure";
    }

    @Override
    public void ask(Example example, Asked asked, Mismatches found, Trail trail) {
        String id = example.question("id");
        String point = example.question("point");
        Set<String> known = asked.place().measures().points();
        if (!known.isEmpty() && !known.contains(id + "." + point)) {
            found.say(PHRASES.say("not-there", id, point, Suggestions.near(id + "." + point, known)));
        }
        LocalDate on = example.on().orElse(asked.today());
        Optional<MeasureView> answer = asked.place().measures().on(on).stream()
                .filter(view -> view.id().equals(id) && view.point().equals(point)).findFirst();
        ExpectedMeasure.compare(example.expect(), answer, found);
        if (!found.sentences().isEmpty()) {
            trail.upTo(answer.map(MeasureView::decidedBy), id + "." + point);
            // Who is responsible stands with the measure.
            trail.upTo(answer.map(MeasureView::decidedBy), id);
        }
    }
}
