// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.replay;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.json.CalculationJson;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.Quotation;
import nuanfeng.json.RefusalJson;
import nuanfeng.library.Edition;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.Text;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Query;

/**
 * A question that somebody has asked, with the hash of what was answered, the answer itself, or both.
 *
 * @param on the day that was named in the question, or on which it was asked
 * @param hash over the bytes of the answer, as it came
 * @param answer as it came; empty: only its hash is known
 * @param engine that answered then; another one is named otherwise in the answer
 */
record LineReplay(String place, String rule, Optional<LocalDate> on, Map<String, Object> facts, Map<String, Object> overrides, boolean traced, boolean texts,
        Language language, String edition, Optional<String> engine, Optional<String> hash, Map<String, Object> answer) {

    static final Set<String> MEMBERS = Set.of("place", "rule", "on", "facts", "overrides", "trace", "texts", "lang", "edition", "engine", "hash", "answer");

    static LineReplay in(Members members) {
        Optional<LocalDate> on = members.text("on").flatMap(text -> day(members, text));
        String edition = members.required("edition");
        Optional<String> hash = members.text("hash");
        for (String name : List.of("edition", "hash")) {
            String given = name.equals("hash") ? hash.orElse(edition) : edition;
            if (!given.isEmpty() && !Query.isDigest(given)) {
                members.fault(name, "malformed", "须为 sha256: 加 64 位小写十六进制数。", "Expected is sha256: and 64 lower-case hexadecimal digits.");
            }
        }
        Map<String, Object> answer = members.findObject("answer");
        if (hash.isEmpty() && answer.isEmpty()) {
            members.fault("hash", "missing", "须写明原回答的校验值（hash）或者原回答（answer）。", "The hash of the former answer must be there, or the answer.");
        }
        return new LineReplay(members.required("place"), members.required("rule"), on, members.object("facts"), members.findObject("overrides"),
                !members.has("trace") || members.flag("trace"), members.flag("texts"), members.text("lang").filter(each -> each.startsWith("en"))
                        .map(each -> Language.ENGLISH).orElse(Language.CHINESE), edition, members.text("engine"), hash, answer);
    }

    private static Optional<LocalDate> day(Members members, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            members.fault("on", "malformed", "须为日期，如 2022-07-31。", "A date is expected: 2022-07-31.");
            return Optional.empty();
        }
    }

    /**
     * What came of it.
     *
     * @param hash of the answer that is given today
     * @param differences by JSON pointer, where the former answer is known
     * @param problem why it could not be asked; empty else
     */
    record Told(boolean equal, String hash, List<String> differences, Text problem) {

        void write(JsonGenerator json, int line, Language language) throws IOException {
            json.writeStartObject();
            json.writeNumberField("line", line);
            json.writeBooleanField("equal", equal);
            Json.optional(json, "hash", hash);
            Json.optional(json, "problem", language.of(problem));
            if (!differences.isEmpty()) {
                ReplaysResource.texts(json, "differences", differences);
            }
            json.writeEndObject();
        }
    }

    Told ask(PolicyLibrary library, String engineNow) {
        try {
            Edition then = library.edition(edition);
            Calculation calculation = then.calculate(new Case(place, rule, on, facts, overrides));
            byte[] body = body(then, calculation, engine.orElse(engineNow));
            // Whoever named no day was answered for the day of asking, and the answer says so.
            byte[] asked = on.isPresent() && !fits(body) ? body(then, of(calculation, Calculation.OnFrom.TODAY), engine.orElse(engineNow)) : body;
            byte[] best = fits(asked) ? asked : body;
            return new Told(fits(best), Digest.of(best), fits(best) || answer.isEmpty() ? List.of() : JsonDifferences.between(answer, JsonDifferences.read(best)), Text.NONE);
        } catch (UnknownNameException e) {
            return new Told(false, "", List.of(), e.text());
        }
    }

    private boolean fits(byte[] body) {
        return hash.stream().allMatch(Digest.of(body)::equals)
                && (answer.isEmpty() || hash.isPresent() || JsonDifferences.between(answer, JsonDifferences.read(body)).isEmpty());
    }

    private byte[] body(Edition then, Calculation calculation, String spoke) {
        Quotation quotation = texts ? Quotation.from(then) : Quotation.NONE;
        return Json.bytes(json -> {
            if (calculation.outcome() instanceof Outcome.Refusal refusal) {
                RefusalJson.write(json, calculation, refusal, traced, language, quotation, spoke);
            } else {
                CalculationJson.write(json, calculation, traced, language, quotation, spoke);
            }
        });
    }

    private static Calculation of(Calculation each, Calculation.OnFrom from) {
        return new Calculation(each.rule(), each.place(), each.asked(), each.on(), from, each.hypothetical(), each.outcome(), each.trace(), each.warnings(), each.edition(),
                each.parties(), each.meaning());
    }
}
