// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.calculation.Calculation;
import nuanfeng.parameter.ParameterStretch;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;

/** A key of a place on a day: what holds, who decided it, what it overrides, what comes next. */
public final class ParameterJson {

    private ParameterJson() {
    }

    /**
     * What was asked.
     *
     * @param place that answers
     * @param as what the asker wrote for it
     */
    public record Asked(PlaceId place, String as, LocalDate on, Calculation.OnFrom onFrom) {
    }

    /** What a list of values can be narrowed to: a status, those whose day of review has passed, those for which something else holds from a later day on. */
    public static final List<String> KINDS = List.of("value", "not-configured", "ended", "not-yet", "review-overdue", "upcoming");

    /** Whether a value is of one of these kinds; of any when none is named. */
    public static boolean is(ParameterView view, List<String> kinds) {
        return kinds.isEmpty() || kinds.contains(kebab(view.status()))
                || kinds.contains("upcoming") && view.next().isPresent()
                || view.warnings().stream().anyMatch(warning -> kinds.contains(warning.code()));
    }

    public static void write(JsonGenerator json, ParameterView view, Asked asked, Language language, Quotation quotation)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("key", view.key());
        PlaceJson.asked(json, asked.place(), asked.as());
        json.writeStringField("on", asked.on().toString());
        json.writeStringField("onFrom", CalculationJson.text(asked.onFrom()));
        json.writeStringField("description", language.of(view.description()));
        json.writeStringField("type", kebab(view.type()));
        json.writeStringField("status", kebab(view.status()));
        Optional<Setting> setting = view.setting();
        if (setting.isPresent()) {
            setting(json, setting.get(), language, quotation);
        }
        if (view.missing().isPresent()) {
            CalculationJson.missing(json, view.missing().get(), language);
        }
        json.writeArrayFieldStart("overridden");
        for (Setting each : view.overridden()) {
            json.writeStartObject();
            json.writeStringField("place", each.decidedBy().path());
            Json.optional(json, "placeName", language.of(each.about().place()));
            said(json, each, language, quotation);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (view.next().isPresent()) {
            json.writeObjectFieldStart("next");
            json.writeStringField("decidedBy", view.next().get().decidedBy().path());
            Json.optional(json, "placeName", language.of(view.next().get().about().place()));
            said(json, view.next().get(), language, quotation);
            json.writeEndObject();
        }
        CalculationJson.warnings(json, view.warnings(), language);
        json.writeEndObject();
    }

    /** What one place says from one day to another. @param place what the place that says it is called */
    public static void write(JsonGenerator json, ParameterStretch stretch, Text place, Language language, Quotation quotation) throws IOException {
        Setting setting = stretch.setting();
        json.writeStartObject();
        json.writeStringField("place", setting.decidedBy().path());
        json.writeStringField("placeName", language.of(place));
        days(json, stretch.from(), stretch.to());
        json.writeStringField("status", status(setting));
        if (setting.status() == Setting.Status.VALUE) {
            json.writeFieldName("value");
            ValueJson.write(json, setting);
            Json.optional(json, "unit", setting.unit());
        }
        json.writeStringField("inWords", language.of(setting.inWords()));
        json.writeStringField("modality", setting.modality().name());
        about(json, setting);
        json.writeFieldName("citation");
        quotation.write(json, setting.citation());
        json.writeArrayFieldStart("wins");
        for (ParameterStretch.Days days : stretch.wins()) {
            json.writeStartObject();
            days(json, days.from(), days.to());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void days(JsonGenerator json, LocalDate from, Optional<LocalDate> to) throws IOException {
        json.writeStringField("from", from.toString());
        Json.optional(json, "to", to);
    }

    private static void setting(JsonGenerator json, Setting setting, Language language, Quotation quotation) throws IOException {
        if (setting.status() == Setting.Status.VALUE) {
            json.writeFieldName("value");
            ValueJson.write(json, setting);
            Json.optional(json, "unit", setting.unit());
        }
        json.writeStringField("modality", setting.modality().name());
        json.writeStringField("decidedBy", setting.decidedBy().path());
        Json.optional(json, "placeName", language.of(setting.about().place()));
        json.writeStringField("inWords", language.of(setting.inWords()));
        json.writeStringField("from", setting.from().toString());
        Json.optional(json, "to", setting.to());
        about(json, setting);
        json.writeFieldName("citation");
        quotation.write(json, setting.citation());
    }

    private static void about(JsonGenerator json, Setting setting) throws IOException {
        if (setting.provisional()) {
            json.writeBooleanField("provisional", true);
        }
        if (setting.about().standIn()) {
            json.writeStringField("firstDay", "attested");
        }
        Json.optional(json, "promulgated", setting.about().promulgated());
        Json.optional(json, "entered", setting.about().entered());
        Json.optional(json, "reviewBy", setting.reviewBy());
        Json.optional(json, "area", setting.area());
        Json.optional(json, "configure", setting.configure());
        Json.optional(json, setting.status() == Setting.Status.UNSET ? "reason" : "note", setting.reason());
    }

    /** What another place, or a later day, says about the same key. */
    private static void said(JsonGenerator json, Setting setting, Language language, Quotation quotation) throws IOException {
        json.writeStringField("status", status(setting));
        json.writeStringField("inWords", language.of(setting.inWords()));
        if (setting.status() == Setting.Status.VALUE) {
            json.writeFieldName("value");
            ValueJson.write(json, setting);
            Json.optional(json, "unit", setting.unit());
        }
        json.writeStringField("from", setting.from().toString());
        json.writeFieldName("citation");
        quotation.write(json, setting.citation());
    }

    private static String status(Setting setting) {
        return kebab(switch (setting.status()) {
            case VALUE -> ParameterView.Status.VALUE;
            case UNSET -> ParameterView.Status.NOT_CONFIGURED;
            case ENDED -> ParameterView.Status.ENDED;
        });
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
