// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.time.LocalDate;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Naming;
import nuanfeng.calculation.TraceLine;
import nuanfeng.json.internal.Remembered;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Setting;
import nuanfeng.policy.SettingWords;
import nuanfeng.policy.Table;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;

/** The way to an answer, line by line: names and codes for programs, and beside each of them what people call it. */
final class TraceJson {

    private static final Phrases PHRASES = Phrases.beside(TraceJson.class);
    private static final int FEN_DECIMALS = 2;
    private static final TraceJson CHINESE = new TraceJson(Language.CHINESE);
    private static final TraceJson ENGLISH = new TraceJson(Language.ENGLISH);

    private final Language language;
    private final Remembered<Setting> open = new Remembered<>(setting -> Json.bytes(json -> parameter(json, setting)), 1);

    private TraceJson(Language language) {
        this.language = language;
    }

    static TraceJson of(Language language) {
        return language == Language.ENGLISH ? ENGLISH : CHINESE;
    }

    void write(JsonGenerator json, Calculation calculation, Citations citations) throws IOException {
        Naming naming = calculation.meaning().naming();
        json.writeArrayFieldStart("trace");
        for (TraceLine line : calculation.trace()) {
            if (line instanceof TraceLine.ParameterRead read) {
                json.writeRawValue(read.overridden() ? open.once(read.setting()) : open.json(read.setting()));
                json.writeRaw(read.overridden() ? ",\"overridden\":true,\"cite\":" : ",\"cite\":");
                json.writeRaw(Integer.toString(citations.indexOf(read.setting().citation())));
                json.writeRaw('}');
                continue;
            }
            json.writeStartObject();
            if (line instanceof TraceLine.FactRead fact) {
                named(json, "fact", fact.name(), naming.fact(fact.name()));
                json.writeFieldName("value");
                ValueJson.write(json, fact.value(), fact.money() ? FEN_DECIMALS : 0);
                said(json, "valueTitle", naming.value(fact.name(), fact.value()));
            } else if (line instanceof TraceLine.Step step) {
                named(json, "step", step.name(), naming.step(step.name()));
                json.writeStringField("value", step.value().toPlainString(ValueJson.decimals(step.unit())));
                if (!step.unit().isEmpty()) {
                    json.writeStringField("unit", step.unit());
                    said(json, "valueTitle", SettingWords.number(step.value(), step.unit()));
                }
            } else if (line instanceof TraceLine.Rounded rounded) {
                named(json, "step", rounded.name(), naming.step(rounded.name()));
                json.writeStringField("value", rounded.value().toPlainString(rounded.rounding().decimals()));
                json.writeStringField("rounding", rounded.rounding().toString());
                said(json, "roundingTitle", SettingWords.rounding(rounded.rounding()));
                json.writeNumberField("cite", citations.indexOf(rounded.clause()));
            } else if (line instanceof TraceLine.Inherited inherited) {
                Text place = naming.place(inherited.place());
                named(json, "inherited", inherited.name(), place.isEmpty() ? place : PHRASES.say("line/inherited", place));
                json.writeStringField("place", inherited.place());
                said(json, "placeName", place);
            } else {
                time(json, line, naming, citations);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** How a time limit was counted. */
    private void time(JsonGenerator json, TraceLine line, Naming naming, Citations citations) throws IOException {
        if (line instanceof TraceLine.Reading reading) {
            named(json, "reading", reading.name(), PHRASES.say("line/reading", reading.name()));
            json.writeStringField("option", reading.option());
            said(json, "optionTitle", reading.clause().isReading() ? Text.of(reading.clause().clause()) : Text.NONE);
        } else if (line instanceof TraceLine.Limit limit) {
            named(json, "limit", limit.name(), about("line/limit", limit.name(), naming));
            if (!limit.option().isEmpty()) {
                json.writeStringField("option", limit.option());
                said(json, "optionTitle", naming.fact(limit.option()));
            }
            json.writeNumberField("length", limit.length());
            json.writeStringField("unit", limit.unit());
            said(json, "valueTitle", SettingWords.number(Quantity.of(limit.length()), limit.unit()));
        } else if (line instanceof TraceLine.Counted counted) {
            named(json, "counted", counted.name(), about("line/counted", counted.name(), naming));
            json.writeStringField("from", OutcomeJson.text(counted.from()));
            json.writeStringField("to", OutcomeJson.text(counted.to()));
            if (!counted.calendar().isEmpty()) {
                json.writeStringField("calendar", counted.calendar());
                said(json, "placeName", naming.place(counted.calendar()));
                Json.texts(json, "days", counted.days().stream().map(LocalDate::toString).toList());
            }
        } else if (line instanceof TraceLine.Announced announced) {
            named(json, "notice", announced.name(), PHRASES.say("line/notice", announced.name()));
            Json.texts(json, "days", announced.days().stream().map(LocalDate::toString).toList());
        } else if (line instanceof TraceLine.Shifted shifted) {
            named(json, "shift", shifted.name(), about("line/shift", shifted.name(), naming));
            json.writeStringField("rule", shifted.rule());
            said(json, "ruleTitle", PHRASES.find("shift/" + shifted.rule()).orElse(Text.NONE));
            json.writeStringField("from", shifted.from().toString());
            json.writeStringField("to", shifted.to().toString());
            json.writeStringField("calendar", shifted.calendar());
            said(json, "placeName", naming.place(shifted.calendar()));
        }
        if (line.citation().isPresent()) {
            json.writeNumberField("cite", citations.indexOf(line.citation().get()));
        }
    }

    /** All but the place of its clause in the answer is the same every time. */
    private void parameter(JsonGenerator json, Setting setting) throws IOException {
        json.writeStartObject();
        named(json, "parameter", setting.key(), setting.about().title());
        if (setting.status() == Setting.Status.VALUE) {
            json.writeFieldName("value");
            ValueJson.write(json, setting);
        }
        if (setting.status() == Setting.Status.VALUE && setting.value() instanceof Quantity) {
            Json.optional(json, "unit", setting.unit());
        }
        if (!(setting.value() instanceof Table)) {
            said(json, "valueTitle", setting.inWords());
        }
        json.writeStringField("decidedBy", setting.decidedBy().path());
        said(json, "placeName", setting.about().place());
        json.writeStringField("from", setting.from().toString());
        if (setting.provisional()) {
            json.writeBooleanField("provisional", true);
        }
        json.writeEndObject();
    }

    /** What is done about a day that has a name. */
    private static Text about(String what, String date, Naming naming) {
        Text called = naming.step(date);
        return called.isEmpty() ? called : PHRASES.say(what, called);
    }

    private void named(JsonGenerator json, String kind, String name, Text title) throws IOException {
        json.writeStringField("kind", kind);
        json.writeStringField("name", name);
        said(json, "title", title);
    }

    private void said(JsonGenerator json, String member, Text text) throws IOException {
        Json.optional(json, member, language.of(text));
    }
}
