// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.library.Edition;
import nuanfeng.library.PlaceView;
import nuanfeng.lifecycle.Activation;

/** An edition: who speaks in it, by which bundle, since when. */
public final class EditionJson {

    private EditionJson() {
    }

    /**
     * @param current whether it is the one that speaks now
     * @param log activations, newest first; an edition that no entry names is a candidate and speaks since never
     */
    public static void write(JsonGenerator json, Edition edition, boolean current, List<Activation> log, String engine, Language language)
            throws IOException {
        List<Activation> upToIt = upTo(edition.hash(), log);
        Map<String, Instant> since = since(upToIt);
        json.writeStartObject();
        json.writeStringField("edition", edition.hash());
        json.writeBooleanField("current", current);
        if (!upToIt.isEmpty()) {
            json.writeStringField("since", Json.moment(upToIt.get(0).at()));
        }
        json.writeStringField("engine", engine);
        json.writeArrayFieldStart("places");
        for (PlaceView place : edition.places()) {
            json.writeStartObject();
            json.writeStringField("place", place.place().path());
            PlaceJson.status(json, place, language);
            Instant moment = since.get(place.place().path() + place.digest());
            if (moment != null) {
                json.writeStringField("since", Json.moment(moment));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static List<Activation> upTo(String hash, List<Activation> log) {
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).edition().equals(hash)) {
                return log.subList(i, log.size());
            }
        }
        return List.of();
    }

    /** Place and digest → the latest moment it began to speak. */
    private static Map<String, Instant> since(List<Activation> newestFirst) {
        Map<String, Instant> since = new HashMap<>();
        for (Activation activation : newestFirst) {
            for (Activation.Step step : activation.changes()) {
                Optional<String> digest = step.to();
                digest.ifPresent(to -> since.putIfAbsent(step.place().path() + to, activation.at()));
            }
        }
        return since;
    }
}
