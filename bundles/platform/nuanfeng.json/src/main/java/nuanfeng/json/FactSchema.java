// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.policy.spi.Fact;
import nuanfeng.quantity.Quantity;

/**
 * The facts of a question as JSON Schema 2020-12. Numbers may be sent as texts or as JSON numbers, both are read exactly; the
 * schema says so with two types, of which {@code pattern} limits the one and {@code minimum} the other.
 */
final class FactSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String MONEY = "^\\d{1,16}(\\.\\d{1,2})?$";
    private static final String NUMBER = "^-?\\d+(\\.\\d+)?$";
    private static final String COUNT = "^\\d+$";
    private static final String MONTH = "^\\d{4}-(0[1-9]|1[0-2])$";
    private static final String DATE_OR_MOMENT = "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"
            + "(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?)?$";
    private static final String PLACE = "^(\\d{6}|CN|[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*)$";
    private static final int LONGEST_TEXT = 500;

    private FactSchema() {
    }

    static void write(JsonGenerator json, List<Fact<?>> facts, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", DIALECT);
        members(json, facts, language);
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, List<Fact<?>> facts, Language language) throws IOException {
        json.writeStringField("type", "object");
        json.writeObjectFieldStart("properties");
        for (Fact<?> fact : facts) {
            json.writeObjectFieldStart(fact.name());
            json.writeStringField("description", language.of(fact.description()));
            property(json, fact, language);
            json.writeEndObject();
        }
        json.writeEndObject();
        Json.texts(json, "required", facts.stream().filter(Fact::isRequired).map(Fact::name).toList());
        json.writeBooleanField("additionalProperties", false);
    }

    private static void property(JsonGenerator json, Fact<?> fact, Language language) throws IOException {
        switch (fact.type()) {
            case FLAG -> json.writeStringField("type", "boolean");
            case MONEY -> money(json, fact);
            case MONEY_LIST -> {
                json.writeStringField("type", "array");
                json.writeNumberField("minItems", 1);
                json.writeObjectFieldStart("items");
                money(json, fact);
                json.writeEndObject();
            }
            case NUMBER -> number(json, fact, NUMBER, false);
            case COUNT -> number(json, fact, COUNT, true);
            case MONTH -> pattern(json, MONTH);
            case DATE -> {
                json.writeStringField("type", "string");
                json.writeStringField("format", "date");
            }
            case DATE_OR_MOMENT -> pattern(json, DATE_OR_MOMENT);
            case CODE -> Json.texts(json, "enum", fact.codes());
            case TEXT -> {
                json.writeStringField("type", "string");
                json.writeNumberField("maxLength", LONGEST_TEXT);
            }
            case PLACE -> pattern(json, PLACE);
            case RECORD -> members(json, fact.members(), language);
        }
    }

    private static void money(JsonGenerator json, Fact<?> fact) throws IOException {
        number(json, fact, MONEY, true);
    }

    private static void pattern(JsonGenerator json, String pattern) throws IOException {
        json.writeStringField("type", "string");
        json.writeStringField("pattern", pattern);
    }

    private static void number(JsonGenerator json, Fact<?> fact, String pattern, boolean notNegative) throws IOException {
        Json.texts(json, "type", List.of("string", "number"));
        json.writeStringField("pattern", pattern);
        if (fact.least().isPresent()) {
            limit(json, "minimum", fact.least().get());
        } else if (notNegative) {
            json.writeNumberField("minimum", 0);
        }
        if (fact.most().isPresent()) {
            limit(json, "maximum", fact.most().get());
        }
    }

    private static void limit(JsonGenerator json, String name, Quantity limit) throws IOException {
        json.writeNumberField(name, new BigDecimal(limit.toString()));
    }
}
