// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.calculation.Calculation.OnFrom;
import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Missing;
import nuanfeng.calculation.Naming;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Warning;
import nuanfeng.json.internal.Remembered;
import nuanfeng.library.CalculationOffer;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.RuleDescription;

/** A calculation: its outcome, the way to it, the clauses behind it. */
public final class CalculationJson {

    private static final Phrases PHRASES = Phrases.beside(CalculationJson.class);
    private static final String[] ON_FROM = names();
    private static final Remembered<Warning> CHINESE = seen(Language.CHINESE);
    private static final Remembered<Warning> ENGLISH = seen(Language.ENGLISH);

    private CalculationJson() {
    }

    private static String[] names() {
        String[] names = new String[OnFrom.values().length];
        for (OnFrom each : OnFrom.values()) {
            names[each.ordinal()] = each.name().toLowerCase(Locale.ROOT);
        }
        return names;
    }

    /** {@code query}, {@code fact} or {@code today}. */
    public static String text(OnFrom onFrom) {
        return ON_FROM[onFrom.ordinal()];
    }

    /**
     * An answer; a refusal is written by {@link RefusalJson} as part of its problem.
     *
     * @param traced whether to tell the way to it
     */
    public static void write(JsonGenerator json, Calculation calculation, boolean traced, Language language, Quotation quotation,
            String engine) throws IOException {
        Citations citations = new Citations(quotation);
        json.writeStartObject();
        question(json, calculation, language);
        OutcomeJson.write(json, calculation.outcome(), calculation.meaning(), citations, language);
        Json.optional(json, "doesNotDecide", language.of(calculation.meaning().doesNotDecide()));
        AgencyJson.owed(json, calculation.parties(), language);
        way(json, calculation, traced, citations, language);
        stamp(json, calculation, engine);
        json.writeEndObject();
    }

    /** What a refusal adds to its problem: the question, the way as far as it went, the clauses, the edition. */
    static void refused(JsonGenerator json, Calculation calculation, Outcome.Refusal refusal, boolean traced,
            Language language, Quotation quotation, String engine) throws IOException {
        Citations citations = new Citations(quotation);
        refusal.citation().ifPresent(citations::indexOf);
        Json.optional(json, "configure", refusal.configure());
        Json.optional(json, "parameter", refusal.parameter());
        if (refusal.missing().isPresent()) {
            missing(json, refusal.missing().get(), language);
        }
        question(json, calculation, language);
        way(json, calculation, traced, citations, language);
        stamp(json, calculation, engine);
    }

    /** Which kind of gap it is, and whose. */
    public static void missing(JsonGenerator json, Missing missing, Language language) throws IOException {
        json.writeObjectFieldStart("missing");
        json.writeStringField("kind", missing.kind().code());
        Json.optional(json, "place", missing.place().map(PlaceId::path));
        json.writeStringField("owner", language.of(missing.owner()));
        json.writeEndObject();
    }

    private static void question(JsonGenerator json, Calculation calculation, Language language) throws IOException {
        json.writeStringField("rule", calculation.rule());
        PlaceJson.asked(json, calculation.place(), calculation.asked());
        Json.optional(json, "placeName", language.of(calculation.meaning().naming().place(calculation.place().path())));
        json.writeStringField("on", calculation.on().toString());
        json.writeStringField("onFrom", text(calculation.onFrom()));
        json.writeBooleanField("hypothetical", calculation.hypothetical());
    }

    private static void way(JsonGenerator json, Calculation calculation, boolean traced, Citations citations, Language language)
            throws IOException {
        if (traced) {
            TraceJson.of(language).write(json, calculation, citations);
        } else {
            citations.addAll(calculation.citations());
        }
        citations.write(json);
        warnings(json, calculation.warnings(), calculation.meaning().naming(), language);
    }

    private static void stamp(JsonGenerator json, Calculation calculation, String engine) throws IOException {
        json.writeStringField("edition", calculation.edition());
        json.writeStringField("engine", engine);
    }

    static void warnings(JsonGenerator json, List<Warning> warnings, Language language) throws IOException {
        warnings(json, warnings, Naming.NONE, language);
    }

    private static void warnings(JsonGenerator json, List<Warning> warnings, Naming naming, Language language) throws IOException {
        json.writeArrayFieldStart("warnings");
        for (Warning warning : warnings) {
            Text own = naming.step(warning.code());
            if (own.isEmpty()) {
                json.writeRawValue((language == Language.ENGLISH ? ENGLISH : CHINESE).json(warning));
            } else {
                members(json, warning, own, language);
            }
        }
        json.writeEndArray();
    }

    private static Remembered<Warning> seen(Language language) {
        return new Remembered<>(warning -> Json.bytes(json -> members(json, warning, PHRASES.find("warning/" + warning.code()).orElse(Text.NONE), language)));
    }

    private static void members(JsonGenerator json, Warning warning, Text title, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", warning.code());
        Json.optional(json, "key", warning.key());
        Json.optional(json, "title", language.of(title));
        json.writeStringField("detail", language.of(warning.sentence()));
        json.writeEndObject();
    }

    /** The questions that can be asked of a place, each with the schema of its facts. */
    public static void offers(JsonGenerator json, List<CalculationOffer> offers, Language language) throws IOException {
        json.writeStartArray();
        for (CalculationOffer offer : offers) {
            json.writeStartObject();
            json.writeStringField("rule", offer.rule());
            json.writeStringField("title", language.of(offer.description().title()));
            json.writeFieldName("facts");
            FactSchema.write(json, offer.description(), language);
            if (offer.description().dateFact().isPresent()) {
                json.writeStringField("dateFact", offer.description().dateFact().get().name());
            }
            json.writeStringField("outcomeKind", offer.description().kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("decidedBy", offer.decidedBy().path());
            Json.optional(json, "placeName", language.of(offer.placeName()));
            AgencyJson.owed(json, offer.parties(), language);
            decided(json, offer.description(), language);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What it may decide besides what every rule may, and what its answers do not. */
    private static void decided(JsonGenerator json, RuleDescription description, Language language) throws IOException {
        if (!description.codes().isEmpty()) {
            json.writeArrayFieldStart("codes");
            for (TitledCode code : description.codes()) {
                json.writeStartObject();
                json.writeStringField("code", code.code());
                json.writeStringField("title", language.of(code.title()));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        Json.optional(json, "doesNotDecide", language.of(description.doesNotDecide()));
    }
}
