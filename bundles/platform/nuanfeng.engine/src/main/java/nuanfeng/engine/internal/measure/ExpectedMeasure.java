// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import nuanfeng.agency.AgencyView;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.measure.MeasureView;
import nuanfeng.policy.Phrases;

/** Compares one point of a measure with what an example expects of it. */
public final class ExpectedMeasure {

    private static final Phrases PHRASES = Phrases.beside(ExpectedMeasure.class);

    private static final List<String> KNOWN = List.of("operation", "title", "text", "national", "agencies", "lead", "relation", "local", "decidedBy", "cites");

    private ExpectedMeasure() {
    }

    /** @param answer empty when nobody says anything about the point on the day asked */
    public static void compare(Map<String, Object> expect, Optional<MeasureView> answer, Mismatches found) {
        expect.forEach((name, expected) -> member(name, expected, answer, found));
    }

    private static void member(String name, Object expected, Optional<MeasureView> answer, Mismatches found) {
        switch (name) {
            case "operation" -> found.value("the operation", expected,
                    answer.map(view -> view.operation().name().toLowerCase(Locale.ROOT)).orElse("none"));
            case "refusal", "configure" -> found.answered(name, expected, PHRASES.say("a-point"));
            case "title" -> found.value("the title", expected, text(answer, view -> view.title().zh()));
            case "text" -> found.value("the text", expected, text(answer, view -> view.text().zh()));
            case "national" -> found.value("the national text", expected,
                    text(answer, view -> view.national().map(nation -> nation.text().zh()).orElse("nothing")));
            case "agencies" -> found.value("the agencies", expected,
                    answer.map(view -> view.agencies().stream().map(AgencyView::id).toList()).orElse(List.of()));
            case "lead" -> found.value("the lead", expected, text(answer, view -> view.lead().map(AgencyView::id).orElse("nobody")));
            case "relation" -> found.value("the relation", expected, text(answer, MeasureView::relation));
            case "local" -> found.value("local", expected, text(answer, view -> String.valueOf(view.local())));
            case "decidedBy" -> found.value("a decision by", expected, text(answer, view -> view.decidedBy().path()));
            case "cites" -> found.occur("the citation", expected, answer.map(view -> List.of(view.citation().id())).orElse(List.of()));
            default -> found.unknown(name, "a measure", KNOWN);
        }
    }

    private static String text(Optional<MeasureView> answer, Function<MeasureView, String> part) {
        return answer.map(part).orElse("nothing");
    }
}
