// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.place;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.Language;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.AgendaItem.Event;
import nuanfeng.outlook.GapItem.Status;
import nuanfeng.outlook.Outlook;
import nuanfeng.policy.PlaceId;

/** How much there is to see to in each place, and what changes there next. */
record PlaceCounts(Map<PlaceId, Map<Status, Integer>> gaps, Map<PlaceId, AgendaItem> next) {

    /** A change that nobody announced a year before is not looked for. */
    private static final int YEARS_AHEAD = 1;

    static PlaceCounts of(Outlook outlook, LocalDate on) {
        Map<PlaceId, Map<Status, Integer>> gaps = new HashMap<>();
        outlook.gaps(Optional.empty(), on).forEach(gap -> gaps.computeIfAbsent(gap.place(), place -> new EnumMap<>(Status.class)).merge(gap.status(), 1, Integer::sum));
        Map<PlaceId, AgendaItem> next = new HashMap<>();
        outlook.agenda(Optional.empty(), on.plusDays(1), on.plusYears(YEARS_AHEAD), Set.of(Event.STARTS, Event.ENDS)).forEach(item -> next.putIfAbsent(item.place(), item));
        return new PlaceCounts(gaps, next);
    }

    void write(JsonGenerator json, PlaceId place, Language language) throws IOException {
        json.writeObjectFieldStart("counts");
        for (Map.Entry<Status, Integer> each : gaps.getOrDefault(place, Map.of()).entrySet()) {
            json.writeNumberField(each.getKey().word(), each.getValue());
        }
        json.writeEndObject();
        AgendaItem item = next.get(place);
        if (item != null) {
            json.writeObjectFieldStart("next");
            json.writeStringField("date", item.date().toString());
            json.writeStringField("kind", item.event().word());
            json.writeStringField("key", item.key());
            json.writeStringField("title", language.of(item.title()));
            json.writeEndObject();
        }
    }
}
