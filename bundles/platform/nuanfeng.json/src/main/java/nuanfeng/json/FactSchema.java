// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.internal.DecimalPattern;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.FactLimits;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.quantity.Quantity;

/**
 * The facts of a question as JSON Schema 2020-12: what it accepts is read, and nothing else is. Numbers may be sent as texts or as JSON
 * numbers, both are read exactly; the schema says so with two types, of which {@code pattern} limits the one and {@code minimum} the other.
 */
final class FactSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String YEAR = "(19|2[01])\\d\\d";
    private static final String LEAP_YEAR = "((19|2[01])(0[48]|[2468][048]|[13579][26])|2000)";
    private static final String DAY = "(" + YEAR + "-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8]))|"
            + LEAP_YEAR + "-02-29)";
    private static final String MONTH = "^" + YEAR + "-(0[1-9]|1[0-2])$";
    private static final String MOMENT = "T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]((0\\d|1[0-7]):[0-5]\\d|18:00))?";
    private static final String PLACE = "^(\\d{6}|\\d{12}|[a-z][a-z0-9]{1,30}(\\.[a-z][a-z0-9]{0,30}){0,6})$";
    private static final int ANY = -1;

    private FactSchema() {
    }

    static void write(JsonGenerator json, RuleDescription description, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", DIALECT);
        members(json, description.facts(), language);
        alternatives(json, description.alternatives());
        json.writeEndObject();
    }

    /** Group by group: exactly one of its facts is sent. */
    private static void alternatives(JsonGenerator json, List<List<String>> groups) throws IOException {
        if (groups.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("allOf");
        for (List<String> group : groups) {
            json.writeStartObject();
            json.writeArrayFieldStart("oneOf");
            for (String name : group) {
                json.writeStartObject();
                Json.texts(json, "required", List.of(name));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void members(JsonGenerator json, List<Fact<?>> facts, Language language) throws IOException {
        json.writeStringField("type", "object");
        json.writeObjectFieldStart("properties");
        int order = 1;
        for (Fact<?> fact : facts) {
            json.writeObjectFieldStart(fact.name());
            json.writeStringField("title", language.of(fact.title()));
            json.writeStringField("description", language.of(fact.description()));
            json.writeNumberField("x-order", order++);
            if (fact.isPersonal()) {
                json.writeBooleanField("x-personal", true);
            }
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
            case MONEY -> {
                money(json, fact);
                json.writeStringField("format", "money");
            }
            case MONEY_LIST -> {
                json.writeStringField("type", "array");
                json.writeNumberField("minItems", 1);
                json.writeNumberField("maxItems", FactLimits.ITEMS);
                json.writeObjectFieldStart("items");
                money(json, fact);
                json.writeStringField("format", "money");
                json.writeEndObject();
            }
            case NUMBER -> {
                number(json, fact.least(), fact.most(), ANY);
                json.writeStringField("format", "decimal");
            }
            case COUNT -> {
                number(json, Optional.of(fact.least().orElse(Quantity.ZERO).max(Quantity.ZERO)), Optional.of(fact.most().orElse(FactLimits.COUNT)
                        .min(FactLimits.COUNT)), 0);
                json.writeStringField("format", "count");
            }
            case MONTH -> {
                pattern(json, MONTH);
                json.writeStringField("format", "month");
            }
            case DATE -> {
                pattern(json, "^" + DAY + "$");
                json.writeStringField("format", "date");
            }
            case DATE_OR_MOMENT -> {
                pattern(json, "^" + DAY + "(" + MOMENT + ")?$");
                json.writeStringField("format", "moment");
            }
            case CODE -> {
                json.writeStringField("type", "string");
                Json.texts(json, "enum", fact.codes());
                titles(json, fact.titled(), language);
            }
            case TEXT -> {
                json.writeStringField("type", "string");
                json.writeNumberField("maxLength", FactLimits.TEXT);
            }
            case PLACE -> {
                pattern(json, PLACE);
                json.writeStringField("format", "place");
            }
            case RECORD -> members(json, fact.members(), language);
            case RECORD_LIST -> {
                json.writeStringField("type", "array");
                json.writeNumberField("minItems", 1);
                json.writeNumberField("maxItems", FactLimits.ITEMS);
                json.writeObjectFieldStart("items");
                members(json, fact.members(), language);
                json.writeEndObject();
            }
        }
    }

    private static void titles(JsonGenerator json, List<TitledCode> titled, Language language) throws IOException {
        if (titled.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("oneOf");
        for (TitledCode code : titled) {
            json.writeStartObject();
            json.writeStringField("const", code.code());
            json.writeStringField("title", language.of(code.title()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void money(JsonGenerator json, Fact<?> fact) throws IOException {
        number(json, Optional.of(fact.least().orElse(Quantity.ZERO).max(Quantity.ZERO)), Optional.of(fact.most().orElse(FactLimits.MONEY)
                .min(FactLimits.MONEY)), FactLimits.MONEY_DECIMALS);
    }

    private static void pattern(JsonGenerator json, String pattern) throws IOException {
        json.writeStringField("type", "string");
        json.writeStringField("pattern", pattern);
    }

    /** @param decimals most digits behind the point; negative for as many as there are */
    private static void number(JsonGenerator json, Optional<Quantity> least, Optional<Quantity> most, int decimals) throws IOException {
        Json.texts(json, "type", List.of("string", "number"));
        json.writeNumberField("maxLength", FactLimits.NUMBER);
        if (least.isEmpty() || most.isEmpty()) {
            json.writeStringField("pattern", DecimalPattern.any());
            return;
        }
        BigDecimal from = new BigDecimal(least.get().toString());
        BigDecimal to = new BigDecimal(most.get().toString());
        json.writeStringField("pattern", DecimalPattern.between(from, to, decimals));
        json.writeNumberField("minimum", from);
        json.writeNumberField("maximum", to);
        if (decimals >= 0) {
            json.writeNumberField("multipleOf", BigDecimal.ONE.movePointLeft(decimals));
        }
    }
}
