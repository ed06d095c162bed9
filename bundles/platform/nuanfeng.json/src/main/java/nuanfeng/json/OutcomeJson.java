// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.calculation.Calculation.Meaning;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.policy.Text;

/** What a rule concluded. Names come in alphabetical order, so that the same answer has the same bytes. */
final class OutcomeJson {

    private OutcomeJson() {
    }

    /** Anything but a refusal, which is a problem. @param meaning what the decision and whatever stands beside it is called */
    static void write(JsonGenerator json, Outcome outcome, Meaning meaning, Citations citations, Language language) throws IOException {
        json.writeObjectFieldStart("outcome");
        if (outcome instanceof Outcome.Amount amount) {
            amount(json, amount);
            titles(json, amount.parts().keySet(), meaning, language);
        } else if (outcome instanceof Outcome.Decision decision) {
            decision(json, decision, meaning.decision(), citations, language);
            titles(json, decision.values().keySet(), meaning, language);
        } else if (outcome instanceof Outcome.Dates dates) {
            dates(json, dates);
            titles(json, dates.dates().keySet(), meaning, language);
        } else if (outcome instanceof Outcome.Listing list) {
            json.writeStringField("kind", "list");
            json.writeArrayFieldStart("items");
            for (Map<String, String> item : list.items()) {
                json.writeStartObject();
                texts(json, item);
                json.writeEndObject();
            }
            json.writeEndArray();
            titles(json, list.items().stream().flatMap(item -> item.keySet().stream()).distinct().toList(), meaning, language);
        } else if (outcome instanceof Outcome.Refusal refusal) {
            json.writeStringField("kind", "refusal");
            json.writeStringField("code", refusal.code().code());
        }
        json.writeEndObject();
    }

    /** What the names are called that stand in it; none where nobody says. */
    private static void titles(JsonGenerator json, Collection<String> names, Meaning meaning, Language language) throws IOException {
        List<String> called = names.stream().filter(name -> !meaning.naming().step(name).isEmpty()).sorted().toList();
        if (called.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("titles");
        for (String name : called) {
            json.writeStringField(name, language.of(meaning.naming().step(name)));
        }
        json.writeEndObject();
    }

    private static void amount(JsonGenerator json, Outcome.Amount amount) throws IOException {
        json.writeStringField("kind", "amount");
        json.writeStringField("amount", amount.amount().toString());
        json.writeStringField("currency", "CNY");
        json.writeObjectFieldStart("parts");
        texts(json, amount.parts());
        json.writeEndObject();
        json.writeStringField("modality", amount.modality().name());
    }

    private static void decision(JsonGenerator json, Outcome.Decision decision, Text decided, Citations citations, Language language) throws IOException {
        json.writeStringField("kind", "decision");
        json.writeStringField("decision", decision.code());
        Json.optional(json, "title", language.of(decided));
        json.writeObjectFieldStart("values");
        texts(json, decision.values());
        json.writeEndObject();
        json.writeArrayFieldStart("reasons");
        for (Reason reason : decision.reasons()) {
            json.writeStartObject();
            json.writeStringField("code", reason.code());
            json.writeStringField("text", language.of(reason.sentence()));
            if (reason.citation().isPresent()) {
                json.writeNumberField("cite", citations.indexOf(reason.citation().get()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void dates(JsonGenerator json, Outcome.Dates dates) throws IOException {
        json.writeStringField("kind", "dates");
        json.writeObjectFieldStart("dates");
        for (Map.Entry<String, Temporal> date : new TreeMap<>(dates.dates()).entrySet()) {
            json.writeStringField(date.getKey(), text(date.getValue()));
        }
        json.writeEndObject();
    }

    static String text(Temporal date) {
        return date instanceof Instant instant ? Json.moment(instant)
                : date instanceof ZonedDateTime zoned ? Json.moment(zoned.toInstant())
                : date instanceof OffsetDateTime offset ? Json.moment(offset.toInstant()) : date.toString();
    }

    private static void texts(JsonGenerator json, Map<String, ?> values) throws IOException {
        Map<String, ?> sorted = values.size() < 2 ? values : new TreeMap<>(values);
        for (Map.Entry<String, ?> each : sorted.entrySet()) {
            json.writeStringField(each.getKey(), each.getValue().toString());
        }
    }
}
