// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.Quotation;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Place;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.run.Run;
import nuanfeng.run.RunSource;
import nuanfeng.run.Step;

/** Which runs a place can be ordered to do, as people call them, and what each takes from whoever orders it. */
public final class RunKindJson {

    private RunKindJson() {
    }

    /** @param place whose questions name what is given */
    public static void write(JsonGenerator json, Run run, Place place, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", run.id());
        json.writeStringField("title", language.of(run.title()));
        Json.optional(json, "note", run.note());
        quotation.decidedBy(json, run.place(), language);
        json.writeStringField("from", run.from().toString());
        Json.mark(json, "proposed", run.proposed());
        if (run.citation().isPresent()) {
            json.writeFieldName("citation");
            quotation.write(json, run.citation().get());
        }
        json.writeArrayFieldStart("given");
        for (Map.Entry<String, Text> each : given(run, place.calculations()).entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", each.getKey());
            Json.optional(json, "title", language.of(each.getValue()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** As the first question calls it that takes it. */
    private static Map<String, Text> given(Run run, List<CalculationOffer> offers) {
        Map<String, Text> titles = new LinkedHashMap<>();
        for (Step step : run.steps()) {
            List<Fact<?>> facts = offers.stream().filter(offer -> offer.rule().equals(step.rule())).findFirst().map(offer -> offer.description().facts())
                    .orElse(List.of());
            step.facts().forEach((name, source) -> {
                if (source.sort() == RunSource.Sort.GIVEN) {
                    Text title = facts.stream().filter(fact -> fact.name().equals(name)).map(Fact::title).findFirst().orElse(Text.NONE);
                    titles.merge(source.of(), title, (one, other) -> one.equals(Text.NONE) ? other : one);
                }
            });
            step.on().filter(source -> source.sort() == RunSource.Sort.GIVEN).ifPresent(source -> titles.putIfAbsent(source.of(), Text.NONE));
            step.result().ifPresent(result -> result.fields().values().stream().filter(source -> source.sort() == RunSource.Sort.GIVEN)
                    .forEach(source -> titles.putIfAbsent(source.of(), Text.NONE)));
        }
        return titles;
    }
}
