// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that can be asked of a server and changes nothing, made from the lists that it gives. The same lists make the same questions. */
final class Questions {

    static final List<String> DAYS = List.of("2022-07-15", "2021-10-01", "2023-12-31", "2027-01-15");
    static final String V1 = "/api/v1";

    private static final String EVENT = "{\"facts\":{\"event\":\"%s\"}}";
    private static final List<String> FORMS_OF_DIFFERENCE = List.of("/diff", "/diff.html", "/diff.csv");
    private static final List<String> METHODS = List.of("HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE");
    private static final List<String> TYPES = List.of("text/html", "text/csv", "text/calendar", "application/json;q=0.5, text/html", "image/png", "*/*");
    /** One question in so many names neither edition nor moment. */
    private static final int UNPINNED = 20;

    private final Answers answers;
    private final String edition;
    private final String moment;
    private List<String> days = DAYS;
    private int asked;

    /** Who answers; asked while the questions are made, because one leads to another. */
    interface Answers {
        Answer to(Asked question);
    }

    /**
     * @param edition the one that is asked for by name
     * @param moment at which it spoke; empty to name the edition always
     */
    Questions(Answers answers, String edition, String moment) {
        this.answers = answers;
        this.edition = edition;
        this.moment = moment;
    }

    void askAll() {
        List<String> places = ids(ask("place", "/places"), "place");
        lists();
        documents();
        for (String place : places) {
            WorkedExample.of(place).forEach(example -> answers.to(example.question(pin())));
            of(place);
            for (String other : places) {
                difference(place, other);
            }
        }
        agencies(places);
        tags(places);
        new Mistakes(answers, edition).askAll();
        methods();
    }

    /** One of each kind about every place, and every mistake: for whoever looks at answers and does not compare them. */
    void askOnce() {
        days = DAYS.subList(0, 1);
        lists();
        documents();
        List<String> places = ids(ask("place", "/places"), "place");
        for (String place : places) {
            WorkedExample.of(place).forEach(example -> answers.to(example.question(pin())));
            of(place);
            difference(place, places.get(0));
        }
        agencies(places);
        new Mistakes(answers, edition).askAll();
    }

    private void lists() {
        for (String path : List.of("/places", "/documents", "/agencies", "/openapi.json", "/editions/current", "/editions/" + edition)) {
            answers.to(Asked.get("list", V1 + path));
            answers.to(Asked.get("list", V1 + path).with("Accept-Language", "en"));
        }
        for (String path : List.of("/ready", "/health", "/docs", "/docs/", "/", "/favicon.ico", "/api", "/api/v1", "/api/v1/", "/api/v2/places")) {
            answers.to(Asked.get("list", path));
        }
    }

    private void documents() {
        for (String id : ids(ask("document", "/documents"), "id")) {
            Answer document = ask("document", "/documents/" + id);
            ask("document", "/documents/" + id + "?texts=true");
            document.at("/clauses").fieldNames().forEachRemaining(clause -> ask("clause", "/documents/" + id + "/clauses/" + encoded(clause)));
            document.elements("/clauses").filter(clause -> clause.has("id"))
                    .forEach(clause -> ask("clause", "/documents/" + id + "/clauses/" + encoded(clause.path("id").asText())));
            ask("document", "/documents/" + encoded(document.text("/number")));
        }
    }

    private void of(String place) {
        String path = "/places/" + place;
        Answer itself = ask("place", path);
        ask("place", "/places/" + itself.text("/code"));
        itself.at("/covers").fieldNames().forEachRemaining(code -> ask("place", "/places/" + code));
        for (String on : days) {
            ask("parameter", path + "/parameters?texts=true&on=" + on);
            ids(ask("parameter", path + "/parameters?on=" + on), "key").forEach(key -> ask("parameter", path + "/parameters/" + key + "?on=" + on));
            ask("measure", path + "/measures?on=" + on);
            ask("measure", path + "/measures?texts=true&on=" + on);
        }
        for (String rule : ids(ask("calculation", path + "/calculations?on=" + DAYS.get(0)), "rule")) {
            calculate(place, rule, "on=" + DAYS.get(0), "{\"facts\":{}}");
            if (rule.startsWith("clock.")) {
                calculate(place, rule, "on=" + DAYS.get(0), EVENT.formatted("2022-04-01"));
                calculate(place, rule, "texts=true&on=" + DAYS.get(0), EVENT.formatted("2021-09-30T18:20:00+08:00"));
                calculate(place, rule, "trace=false&on=" + DAYS.get(2), EVENT.formatted("2025-03-03"));
            }
        }
        ask("calculation", path + "/calculations?on=" + DAYS.get(3));
        ask("form", path + "/forms");
        ask("form", path + "/forms?texts=true");
        for (String range : List.of("from=2022-01-01&to=2022-12-31", "from=2021-01-01&to=2023-12-31", "from=2024-01-01&to=2026-12-31")) {
            for (String more : List.of("", "&texts=true", "&kind=deadline,report,target", "&kind=list", "&who=employer", "&who=counties")) {
                ask("duty", path + "/duties?" + range + more);
                ask("feed", path + "/duties.ics?" + range + more);
            }
            ask("calendar", "/calendars/" + place + "/days?" + range.replace("2023-12-31", "2021-12-31").replace("2026-12-31", "2024-12-31"));
        }
        for (String span : List.of("add=0", "add=5", "add=60", "to=2022-04-30", "to=2022-10-09", "to=2021-12-01")) {
            ask("calendar", "/calendars/" + place + "/working-days?from=2022-04-01&" + span);
            ask("calendar", "/calendars/" + place + "/working-days?texts=true&from=2023-04-18&" + span.replace("2022", "2023"));
        }
        ask("calendar", "/calendars/" + place + "/days?texts=true&from=2022-01-01&to=2022-12-31");
    }

    private void difference(String place, String other) {
        for (String form : FORMS_OF_DIFFERENCE) {
            for (String on : DAYS.subList(0, 2)) {
                ask("difference", "/places/" + place + form + "?against=" + other + "&on=" + on);
            }
            String all = "/places/" + place + form + "?kept=true&texts=true&against=" + other + "&on=" + DAYS.get(0);
            answers.to(Asked.get("difference", V1 + pinned(all)).with("Accept-Language", "en"));
        }
        ask("difference", "/places/" + place + "/diff?against=" + other + "&on=" + DAYS.get(3));
        ask("difference", "/places/" + place + "/diff.html?kept=false&against=" + other + "&on=" + DAYS.get(2));
    }

    private void agencies(List<String> places) {
        for (String agency : ids(ask("agency", "/agencies"), "id")) {
            ask("agency", "/agencies/" + agency);
            String duties = "/agencies/" + agency + "/duties?from=2022-01-01&to=2022-12-31";
            List.of("", "&as=owedBy", "&as=owedTo&texts=true").forEach(more -> ask("agency", duties + more));
        }
        for (String place : places) {
            ask("agency", "/agencies?place=" + place);
            ask("document", "/documents?place=" + place);
            ask("agency", "/agencies/employer/duties?from=2022-01-01&to=2022-12-31&place=" + place);
        }
    }

    /** Asked again with the tag of the answer: nothing new; and in other forms and languages. */
    private void tags(List<String> places) {
        for (String place : places) {
            for (String question : List.of("", "/parameters?on=2022-07-15", "/measures?on=2022-07-15", "/forms", "/duties?from=2022-01-01&to=2022-12-31",
                    "/duties.ics?from=2022-01-01&to=2022-12-31", "/diff?against=cn&on=2022-07-15", "/diff.html?against=cn&on=2022-07-15",
                    "/calculations?on=2022-07-15")) {
                Asked once = Asked.get("tag", V1 + pinned("/places/" + place + question));
                answers.to(once);
                answers.to(once.with("If-None-Match", Asked.TAG));
                answers.to(once);
                answers.to(once.with("If-None-Match", "\"another\", " + Asked.TAG).by("HEAD"));
                answers.to(once.with("If-None-Match", "W/\"another\""));
                answers.to(once.with("If-None-Match", "*"));
                answers.to(once.by("HEAD"));
                for (String type : TYPES) {
                    answers.to(once.with("Accept", type));
                }
                for (String language : List.of("en", "zh", "zh-CN", "de, en;q=0.5", "*", "tlh")) {
                    answers.to(once.with("Accept-Language", language));
                }
            }
        }
    }

    /** Every address with methods that it may not have. Nobody has a key here, so nothing changes. */
    private void methods() {
        Map<String, String> named = new LinkedHashMap<>(Map.of("place", "450800", "key", "work-injury.rate", "rule", "work-injury.premium", "agency", "employer",
                "id", "gg-2022-18", "clause", "3.2.2", "hash", edition, "digest", edition));
        List<String> paths = new ArrayList<>();
        answers.to(Asked.get("method", V1 + "/openapi.json")).at("/paths").fieldNames().forEachRemaining(paths::add);
        for (String path : paths) {
            String filled = path;
            for (Map.Entry<String, String> each : named.entrySet()) {
                filled = filled.replace("{" + each.getKey() + "}", each.getValue());
            }
            String address = filled.matches("/(ready|health|metrics|docs)") ? filled : V1 + filled;
            Asked once = Asked.get("method", address);
            answers.to(once);
            for (String method : METHODS) {
                answers.to(once.by(method));
            }
            answers.to(Asked.post("method", address, "{}"));
            answers.to(Asked.post("method", address, "{}").with("Content-Type", "text/plain"));
            answers.to(once.with("Accept", "image/png"));
            answers.to(once.with("Authorization", "Basic YWRtaW46YWRtaW4="));
            answers.to(Asked.get("method", address + "/"));
            answers.to(Asked.get("method", address + "?wish=1"));
        }
    }

    private void calculate(String place, String rule, String query, String body) {
        answers.to(Asked.post("calculation", V1 + pinned("/places/" + place + "/calculations/" + rule + "?" + query), body));
    }

    private Answer ask(String kind, String path) {
        return answers.to(Asked.get(kind, V1 + pinned(path)));
    }

    private String pinned(String path) {
        String pin = pin();
        return pin.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + pin;
    }

    private String pin() {
        asked++;
        if (asked % UNPINNED == 0) {
            return "";
        }
        return asked % 2 == 0 && !moment.isEmpty() ? "knownAt=" + moment : "edition=" + edition;
    }

    private static List<String> ids(Answer list, String name) {
        return list.elements("").map(each -> each.path(name)).map(JsonNode::asText).filter(id -> !id.isEmpty()).toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
