// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.register.Bounds;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Condition;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;

/**
 * The body of a record as JSON Schema 2020-12, in the order of the type. It says what a row may be; what needs more than one field, but whether it is
 * required, stands among the checks of the definition.
 */
public final class RegisterSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private RegisterSchema() {
    }

    public static void write(JsonGenerator json, RecordType type, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", DIALECT);
        json.writeStringField("title", language.of(type.title()));
        json.writeStringField("description", language.of(type.purpose()));
        json.writeStringField("x-digest", type.digest());
        json.writeStringField("x-personal-data", type.data().sort().code());
        members(json, type.fields(), language);
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, List<Field> fields, Language language) throws IOException {
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        json.writeObjectFieldStart("properties");
        List<Field> entered = fields.stream().filter(each -> !each.computed()).toList();
        int order = 1;
        for (Field field : entered) {
            json.writeObjectFieldStart(field.name());
            json.writeStringField("title", language.of(field.title()));
            Json.optional(json, "description", language.of(field.note()));
            json.writeNumberField("x-order", order++);
            marks(json, field);
            property(json, field, language);
            json.writeEndObject();
        }
        json.writeEndObject();
        Json.texts(json, "required", entered.stream().filter(each -> each.required().always()).map(Field::name).toList());
        sometimes(json, entered.stream().filter(each -> !each.required().when().isEmpty()).toList());
    }

    private static void marks(JsonGenerator json, Field field) throws IOException {
        List<String> marks = new ArrayList<>();
        if (field.personal()) {
            marks.add("personal");
        }
        if (field.sealed()) {
            marks.add("sealed");
        }
        if (field.proposed()) {
            marks.add("proposed");
        }
        Json.texts(json, "x-marks", marks);
    }

    private static void property(JsonGenerator json, Field field, Language language) throws IOException {
        FieldType type = field.type();
        if (type instanceof FieldType.Flag) {
            json.writeStringField("type", "boolean");
        } else if (type instanceof FieldType.Rows rows) {
            json.writeStringField("type", "array");
            json.writeObjectFieldStart("items");
            members(json, rows.fields(), language);
            json.writeEndObject();
        } else if (type instanceof FieldType.Codes codes) {
            json.writeStringField("type", "string");
            Json.texts(json, "enum", codes.codes().stream().map(ListedCode::code).toList());
            json.writeArrayFieldStart("x-titles");
            for (ListedCode code : codes.codes()) {
                json.writeString(language.of(code.title()));
            }
            json.writeEndArray();
        } else if (type instanceof FieldType.Whole || type instanceof FieldType.Money || type instanceof FieldType.Rate) {
            number(json, type, field.bounds());
        } else {
            text(json, type, field.bounds());
        }
    }

    /** Numbers may be sent as texts or as JSON numbers; both are read exactly. */
    private static void number(JsonGenerator json, FieldType type, Bounds bounds) throws IOException {
        Json.texts(json, "type", List.of("string", type instanceof FieldType.Whole ? "integer" : "number"));
        json.writeStringField("format", type.word());
        json.writeStringField("pattern", type instanceof FieldType.Whole ? "^-?\\d{1,15}$"
                : type instanceof FieldType.Money ? "^-?\\d{1,15}(\\.\\d{1,2}0*)?$" : "^-?\\d{1,15}(\\.\\d{1,15})?$");
        if (bounds.least().isPresent()) {
            json.writeNumberField("minimum", bounds.least().get());
        }
        if (bounds.most().isPresent()) {
            json.writeNumberField("maximum", bounds.most().get());
        }
    }

    private static void text(JsonGenerator json, FieldType type, Bounds bounds) throws IOException {
        json.writeStringField("type", "string");
        if (type instanceof FieldType.Reference reference) {
            json.writeStringField("x-reference", reference.type());
        } else if (type instanceof FieldType.Date) {
            json.writeStringField("format", "date");
        } else if (type instanceof FieldType.Month) {
            json.writeStringField("pattern", "^\\d{4}-(0[1-9]|1[0-2])$");
        } else if (type instanceof FieldType.Place) {
            json.writeStringField("pattern", "^[1-9]\\d{5}$");
        } else if (!(type instanceof FieldType.Text)) {
            json.writeStringField("format", type.word());
        } else {
            json.writeNumberField("maxLength", bounds.longest());
            if (bounds.pattern().isPresent()) {
                json.writeStringField("pattern", "^(" + bounds.pattern().get() + ")$");
            }
        }
    }

    private static void sometimes(JsonGenerator json, List<Field> fields) throws IOException {
        if (fields.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("allOf");
        for (Field field : fields) {
            json.writeStartObject();
            json.writeObjectFieldStart("if");
            json.writeArrayFieldStart("allOf");
            for (Condition condition : field.required().when()) {
                condition(json, condition);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectFieldStart("then");
            Json.texts(json, "required", List.of(field.name()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void condition(JsonGenerator json, Condition condition) throws IOException {
        json.writeStartObject();
        if (condition.sort() == Condition.Sort.ABSENT) {
            json.writeObjectFieldStart("not");
            Json.texts(json, "required", List.of(condition.field()));
            json.writeEndObject();
        } else {
            Json.texts(json, "required", List.of(condition.field()));
        }
        if (condition.sort() == Condition.Sort.IS) {
            json.writeObjectFieldStart("properties");
            json.writeObjectFieldStart(condition.field());
            json.writeArrayFieldStart("enum");
            for (String value : condition.values()) {
                if (value.equals("true") || value.equals("false")) {
                    json.writeBoolean(Boolean.parseBoolean(value));
                } else {
                    json.writeString(value);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
