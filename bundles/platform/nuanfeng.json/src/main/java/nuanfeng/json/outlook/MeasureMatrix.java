// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.outlook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.MeasureJson;
import nuanfeng.json.Quotation;
import nuanfeng.measure.MeasureView;
import nuanfeng.policy.PlaceId;

/**
 * What several places do with each point of the measures.
 *
 * @param rows the points in the order of the first place that has each, with what each place has
 */
public record MeasureMatrix(List<Map<PlaceId, MeasureView>> rows) {

    /** @param measures of each place on one day */
    public static MeasureMatrix of(Map<PlaceId, List<MeasureView>> measures) {
        Map<String, Map<PlaceId, MeasureView>> rows = new LinkedHashMap<>();
        measures.forEach((place, views) -> views.forEach(view -> rows.computeIfAbsent(view.id() + "." + view.point(), key -> new LinkedHashMap<>()).put(place, view)));
        return new MeasureMatrix(new ArrayList<>(rows.values()));
    }

    public Json.Content content(Language language, Quotation quotation) {
        return Json.list(rows, (json, row) -> write(json, row, language, quotation));
    }

    private static void write(JsonGenerator json, Map<PlaceId, MeasureView> row, Language language, Quotation quotation) throws IOException {
        MeasureView any = row.values().iterator().next();
        json.writeStartObject();
        json.writeStringField("id", any.id());
        json.writeStringField("point", any.point());
        json.writeStringField("title", language.of(any.title()));
        json.writeObjectFieldStart("cells");
        for (Map.Entry<PlaceId, MeasureView> each : row.entrySet()) {
            json.writeFieldName(each.getKey().path());
            MeasureJson.write(json, each.getValue(), language, quotation);
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
