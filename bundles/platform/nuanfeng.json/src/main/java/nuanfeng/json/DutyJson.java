// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.duty.AgencyDuty;
import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyReading;
import nuanfeng.duty.DutyView;
import nuanfeng.form.FormView;
import nuanfeng.policy.PlaceId;

/** What is owed: by whom, to whom, by when, and which clause says so. */
public final class DutyJson {

    private DutyJson() {
    }

    public static void write(JsonGenerator json, DutyItem item, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        members(json, item, language, quotation);
        json.writeEndObject();
    }

    /** As one agency sees it: where, and on which end. */
    public static void write(JsonGenerator json, AgencyDuty duty, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        json.writeStringField("place", duty.places().get(0).path());
        Json.texts(json, "places", duty.places().stream().map(PlaceId::path).toList());
        Json.texts(json, "as", Stream.concat(Stream.of(AgencyJson.OWED_BY).filter(by -> duty.owes()), Stream.of(AgencyJson.OWED_TO).filter(to -> duty.isOwed())).toList());
        members(json, duty.item(), language, quotation);
        json.writeEndObject();
    }

    /** Without the braces around it. */
    public static void members(JsonGenerator json, DutyItem item, Language language, Quotation quotation) throws IOException {
        DutyView duty = item.duty();
        json.writeStringField("id", duty.id());
        json.writeStringField("instance", item.instance());
        json.writeStringField("title", language.of(duty.title()));
        json.writeStringField("kind", duty.kind().word());
        json.writeStringField("status", item.status().word());
        json.writeStringField("modality", item.modality().name());
        Json.optional(json, "period", item.period());
        days(json, item.day());
        json.writeBooleanField("retroactive", item.day().map(DutyDay::retroactive).orElse(false));
        json.writeBooleanField("tentative", item.tentative());
        json.writeBooleanField("soft", item.soft());
        open(json, item, language);
        AgencyJson.named(json, AgencyJson.OWED_BY, duty.owedBy(), language);
        AgencyJson.named(json, AgencyJson.OWED_TO, duty.owedTo(), language);
        forms(json, duty, language);
        Json.optional(json, "clock", duty.clock().isEmpty() ? "" : "clock." + duty.clock());
        Json.texts(json, "catalogue", duty.catalogue());
        readings(json, item, quotation);
        quotation.decidedBy(json, item.decidedBy(), language);
        json.writeStringField("from", item.from().toString());
        json.writeFieldName("citation");
        quotation.write(json, item.citation());
        CalculationJson.warnings(json, item.warnings(), language);
    }

    private static void days(JsonGenerator json, Optional<DutyDay> day) throws IOException {
        if (day.isPresent()) {
            Json.optional(json, "due", day.get().due());
            Json.optional(json, "actBy", day.get().actBy());
            json.writeStringField("nominal", day.get().nominal().toString());
            Json.optional(json, "begins", day.get().begins());
            Json.optional(json, "owedFrom", day.get().owedFrom());
            json.writeStringField("shift", day.get().shift());
        }
    }

    /** What a duty without a day says instead, and what a target must reach. */
    private static void open(JsonGenerator json, DutyItem item, Language language) throws IOException {
        Json.optional(json, "trigger", item.trigger().map(language::of));
        Json.optional(json, "limit", item.limit());
        Json.optional(json, "configure", item.configure());
        Json.optional(json, "threshold", item.threshold().map(language::of));
        Json.optional(json, "note", item.note().map(language::of));
    }

    /** The first form by its id, as most duties have one; all of them with their titles. */
    private static void forms(JsonGenerator json, DutyView duty, Language language) throws IOException {
        if (duty.forms().isEmpty()) {
            return;
        }
        json.writeStringField("form", duty.forms().get(0).id());
        json.writeArrayFieldStart("forms");
        for (FormView form : duty.forms()) {
            json.writeStartObject();
            json.writeStringField("id", form.id());
            json.writeStringField("title", language.of(form.title()));
            Json.optional(json, "number", form.number());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void readings(JsonGenerator json, DutyItem item, Quotation quotation) throws IOException {
        json.writeArrayFieldStart("readings");
        for (DutyReading reading : item.readings()) {
            json.writeStartObject();
            json.writeStringField("name", reading.name());
            json.writeStringField("option", reading.option());
            json.writeFieldName("citation");
            quotation.write(json, reading.citation());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
