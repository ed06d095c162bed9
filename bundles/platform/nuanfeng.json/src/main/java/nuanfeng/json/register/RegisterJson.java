// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.FormJson;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.Quotation;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.KeptType;
import nuanfeng.register.Bounds;
import nuanfeng.register.Check;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Condition;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.PersonalData;
import nuanfeng.register.RecordType;
import nuanfeng.register.Slot;

/** Record types: in short, and whole. */
public final class RegisterJson {

    private RegisterJson() {
    }

    /** Without its fields. */
    public static void brief(JsonGenerator json, RecordType type, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        head(json, type, language, quotation);
        json.writeNumberField("fields", type.fields().size());
        json.writeEndObject();
    }

    /** A kind that some places keep. */
    public static void write(JsonGenerator json, KeptType type, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type.name());
        json.writeStringField("title", language.of(type.title()));
        json.writeArrayFieldStart("places");
        for (PlaceId place : type.places()) {
            json.writeString(place.path());
        }
        json.writeEndArray();
        json.writeBooleanField("personal", type.personal());
        json.writeEndObject();
    }

    public static void write(JsonGenerator json, RecordType type, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        head(json, type, language, quotation);
        json.writeArrayFieldStart("key");
        for (RecordType.KeyPart part : type.key()) {
            Json.value(json, part.oneOf());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("search");
        for (Map.Entry<Slot, String> slot : type.slots().entrySet()) {
            json.writeStringField(slot.getKey().code(), slot.getValue());
        }
        json.writeEndObject();
        fields(json, "fields", type.fields(), language, quotation);
        json.writeArrayFieldStart("checks");
        for (Check check : type.checks()) {
            check(json, check, language, quotation);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("access");
        Json.texts(json, "write", type.access().write());
        Json.texts(json, "read", type.access().read());
        Json.texts(json, "masked", type.access().masked());
        Json.texts(json, "counts", type.access().counts());
        json.writeFieldName("views");
        Json.value(json, type.access().views());
        json.writeEndObject();
        FormJson.retention(json, type.retention(), language, quotation);
        json.writeArrayFieldStart("grounds");
        for (PersonalData.Ground ground : type.data().grounds()) {
            json.writeStartObject();
            json.writeStringField("basis", ground.basis().code());
            json.writeStringField("title", language.of(ground.basis().title()));
            citation(json, ground.citation(), quotation);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void head(JsonGenerator json, RecordType type, Language language, Quotation quotation) throws IOException {
        json.writeStringField("type", type.name());
        json.writeStringField("title", language.of(type.title()));
        json.writeStringField("purpose", language.of(type.purpose()));
        quotation.decidedBy(json, type.place(), language);
        json.writeStringField("from", type.validFrom().toString());
        Json.optional(json, "to", type.validTo());
        json.writeStringField("personal", type.data().sort().code());
        json.writeBooleanField("proposed", type.proposed());
        json.writeBooleanField("provisional", type.provisional());
        Json.texts(json, "duties", type.duties());
        Json.texts(json, "forms", type.forms());
        Json.texts(json, "systems", type.systems());
        json.writeStringField("digest", type.digest());
        citation(json, type.citation(), quotation);
    }

    private static void fields(JsonGenerator json, String name, List<Field> fields, Language language, Quotation quotation) throws IOException {
        json.writeArrayFieldStart(name);
        for (Field field : fields) {
            field(json, field, language, quotation);
        }
        json.writeEndArray();
    }

    private static void field(JsonGenerator json, Field field, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", field.name());
        json.writeStringField("title", language.of(field.title()));
        type(json, field.type(), language, quotation);
        json.writeBooleanField("required", field.required().always());
        if (!field.required().when().isEmpty()) {
            conditions(json, "requiredWhen", field.required().when());
        }
        Json.mark(json, "personal", field.personal());
        Json.mark(json, "sealed", field.sealed());
        Json.mark(json, "computed", field.computed());
        json.writeBooleanField("proposed", field.proposed());
        Bounds bounds = field.bounds();
        Json.optional(json, "min", bounds.least().map(BigDecimal::toPlainString));
        Json.optional(json, "max", bounds.most().map(BigDecimal::toPlainString));
        Json.optional(json, "pattern", bounds.pattern());
        if (field.type() instanceof FieldType.Text) {
            json.writeNumberField("longest", bounds.longest());
        }
        if (!field.synonyms().isEmpty()) {
            Json.texts(json, "synonyms", field.synonyms());
        }
        Json.optional(json, "note", language.of(field.note()));
        quotation.decidedBy(json, field.place(), language);
        citation(json, field.citation(), quotation);
        json.writeEndObject();
    }

    private static void type(JsonGenerator json, FieldType type, Language language, Quotation quotation) throws IOException {
        json.writeStringField("type", type.word());
        if (type instanceof FieldType.Codes codes) {
            json.writeArrayFieldStart("codes");
            for (ListedCode code : codes.codes()) {
                json.writeStartObject();
                json.writeStringField("code", code.code());
                json.writeStringField("title", language.of(code.title()));
                if (!code.synonyms().isEmpty()) {
                    Json.texts(json, "synonyms", code.synonyms());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        } else if (type instanceof FieldType.Reference reference) {
            json.writeStringField("reference", reference.type());
        } else if (type instanceof FieldType.Rows rows) {
            fields(json, "rows", rows.fields(), language, quotation);
        } else if (type instanceof FieldType.Place place) {
            Json.mark(json, "anywhere", place.anywhere());
        } else if (type instanceof FieldType.Date date) {
            Json.mark(json, "ahead", date.ahead());
        } else if (type instanceof FieldType.Month month) {
            Json.mark(json, "ahead", month.ahead());
        } else if (type instanceof FieldType.Moment moment) {
            Json.mark(json, "ahead", moment.ahead());
        }
    }

    private static void conditions(JsonGenerator json, String name, List<Condition> conditions) throws IOException {
        json.writeArrayFieldStart(name);
        for (Condition each : conditions) {
            json.writeStartObject();
            json.writeStringField("field", each.field());
            if (each.sort() == Condition.Sort.IS) {
                Json.texts(json, "is", each.values());
            } else {
                json.writeBooleanField("given", each.sort() == Condition.Sort.GIVEN);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void check(JsonGenerator json, Check check, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", check.kind().word());
        Json.texts(json, "fields", check.fields());
        if (!check.when().isEmpty()) {
            conditions(json, "when", check.when());
        }
        if (!check.then().isEmpty()) {
            conditions(json, "then", check.then());
        }
        if (!check.arguments().isEmpty()) {
            json.writeFieldName("arguments");
            Json.value(json, new TreeMap<>(check.arguments()));
        }
        json.writeBooleanField("warns", check.warns());
        Json.optional(json, "says", language.of(check.says()));
        Json.optional(json, "duty", check.duty());
        citation(json, check.citation(), quotation);
        json.writeEndObject();
    }

    private static void citation(JsonGenerator json, Optional<Citation> citation, Quotation quotation) throws IOException {
        if (citation.isPresent()) {
            json.writeFieldName("citation");
            quotation.write(json, citation.get());
        }
    }
}
