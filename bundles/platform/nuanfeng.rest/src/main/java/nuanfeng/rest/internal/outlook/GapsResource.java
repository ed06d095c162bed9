// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.outlook;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.outlook.AgendaJson;
import nuanfeng.outlook.GapItem;
import nuanfeng.outlook.GapItem.Status;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.report.CsvFile;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Costly;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** What policy lacks on a day or wants a second look, in all places or in one; or how much of it. */
@Open
@Path("/")
public record GapsResource(Reply reply) {

    @Costly
    @GET
    @Path("/gaps")
    @Accepts({Query.ON, Query.PLACE, Query.STATUS, Query.SUMMARY, Query.AFTER, Query.LIMIT, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Answer gaps(@Context Query query) {
        Set<Status> statuses = statuses(query);
        boolean summary = query.flag(Query.SUMMARY, false);
        ListPage page = ListPage.of(query);
        Format format = Format.preferred(query.request().getHeader("Accept"), Format.CSV);
        Enquiry enquiry = query.enquiry();
        Optional<String> place = query.find(Query.PLACE);
        List<GapItem> gaps = enquiry.edition().outlook().gaps(place, enquiry.day()).stream().filter(each -> statuses.contains(each.status())).toList();
        AgendaWords words = AgendaWords.of(enquiry.edition(), enquiry.language());
        String seen = enquiry.edition().hash();
        if (format == Format.CSV) {
            return reply.readOn(enquiry, seen, CsvFile.TYPE, table(gaps, words)).with("Content-Disposition", "attachment; filename=\"gaps-%s.csv\"".formatted(enquiry.day()))
                    .with(ListPage.COUNT, Integer.toString(gaps.size()));
        }
        if (summary) {
            Map<PlaceId, Map<Status, Integer>> counts = counts(gaps);
            return page.signed(reply.readOn(enquiry, seen, Json.list(page.of(List.copyOf(counts.entrySet())), (json, each) -> {
                json.writeStartObject();
                json.writeStringField("place", each.getKey().path());
                json.writeStringField("placeName", words.name(each.getKey()));
                json.writeObjectFieldStart("counts");
                for (Map.Entry<Status, Integer> count : each.getValue().entrySet()) {
                    json.writeNumberField(count.getKey().word(), count.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            })), query, counts.size());
        }
        return page.signed(reply.readOn(enquiry, seen, Json.list(page.of(gaps), (json, gap) -> AgendaJson.write(json, gap, words.title(gap.place()), enquiry.language(),
                enquiry.quotation()))), query, gaps.size());
    }

    /** By place: how many of each sort. */
    static Map<PlaceId, Map<Status, Integer>> counts(List<GapItem> gaps) {
        Map<PlaceId, Map<Status, Integer>> counts = new TreeMap<>();
        gaps.forEach(gap -> counts.computeIfAbsent(gap.place(), each -> new EnumMap<>(Status.class)).merge(gap.status(), 1, Integer::sum));
        return counts;
    }

    private static byte[] table(List<GapItem> gaps, AgendaWords words) {
        Language language = words.language();
        List<String> header = List.of(Text.of("地区", "place"), Text.of("状态", "status"), Text.of("事项", "item"), Text.of("说明", "detail"), Text.of("责任主体", "owner"),
                Text.of("待配置编号", "configure"), Text.of("自", "since"), Text.of("依据", "clause"), Text.of("编号", "key")).stream().map(language::of).toList();
        return CsvFile.write(header, gaps.stream().map(gap -> List.of(words.name(gap.place()), words.status(gap.status()), language.of(gap.title()),
                language.of(gap.detail()), gap.missing().map(each -> language.of(each.owner())).orElse(""), gap.configure(),
                gap.since().map(Object::toString).orElse(""), gap.citation().map(each -> language.of(each.basis())).orElse(""), gap.key())).toList());
    }

    /** All of them where none is named. */
    private static Set<Status> statuses(Query query) {
        List<String> asked = query.find(Query.STATUS).map(text -> List.of(text.split(",", -1))).orElse(List.of());
        Set<Status> statuses = Arrays.stream(Status.values()).filter(each -> asked.isEmpty() || asked.contains(each.word()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
        if (!asked.isEmpty() && statuses.size() < asked.stream().distinct().count()) {
            String shown = Arrays.stream(Status.values()).map(Status::word).collect(Collectors.joining(", "));
            query.fault(Query.STATUS, "malformed", "须为以逗号分隔的状态：%s。".formatted(shown), "Statuses separated by commas are expected: %s.".formatted(shown));
        }
        return statuses;
    }
}
