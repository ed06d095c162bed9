// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.BEIJING;
import static nuanfeng.itests.TestPolicies.CHONGQING;
import static nuanfeng.itests.TestPolicies.GUIGANG;
import static nuanfeng.itests.TestPolicies.KUNMING;
import static nuanfeng.itests.TestPolicies.NATION;
import static nuanfeng.itests.TestPolicies.PREMIUM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is owed by when, and the clocks that an event starts: the catalogue's worked examples asked of the running distribution. */
class TimeIT {

    private static final Distribution nuanfeng = Distribution.shared();
    private static final Api api = new Api(nuanfeng);
    private static final String DUTIES = "/places/" + GUIGANG + "/duties?from=2022-06-27&to=2023-12-31";
    private static final String FEED = "/places/" + GUIGANG + "/duties.ics?from=2022-06-27&to=2023-12-31";
    private static final String FILING = "clock.case-filing";

    // --- duties ----------------------------------------------------------------------------------------------------------

    /** AC-05. */
    @Test
    void guigangOwesThisAndNothingElseUntilTheEndOf2023() {
        List<String> table = List.of(
                "work-injury.first-outlet-list SATURDAY 2022-04-30 2022-04-29 MUST retroactive",
                "work-injury.contact-list FRIDAY 2022-06-10 2022-06-10 MUST retroactive",
                "work-injury.county-report TUESDAY 2022-07-26 2022-07-26 MUST",
                "work-injury.county-report FRIDAY 2022-08-26 2022-08-26 MUST",
                "work-injury.county-report MONDAY 2022-09-26 2022-09-26 MUST",
                "work-injury.coverage-70 FRIDAY 2022-09-30 2022-09-30 TARGET",
                "work-injury.county-report WEDNESDAY 2022-10-26 2022-10-26 MUST",
                "work-injury.county-report SATURDAY 2022-11-26 2022-11-25 MUST",
                "work-injury.county-report MONDAY 2022-12-26 2022-12-26 MUST",
                "work-injury.full-coverage SATURDAY 2022-12-31 2022-12-30 TARGET",
                "work-injury.summary SATURDAY 2022-12-31 2022-12-30 MUST",
                "work-injury.county-report SUNDAY 2023-03-26 2023-03-24 TENTATIVE tentative",
                "work-injury.county-report MONDAY 2023-06-26 2023-06-26 TENTATIVE tentative",
                "work-injury.county-report TUESDAY 2023-09-26 2023-09-26 TENTATIVE tentative",
                "work-injury.county-report TUESDAY 2023-12-26 2023-12-26 TENTATIVE tentative");
        Answer duties = api.get(DUTIES + "&kind=deadline,report,target").expect(200);
        assertEquals(table, duties.elements("").map(TimeIT::row).toList());
        assertTrue(duties.elements("").allMatch(duty -> duty.path("due").equals(duty.path("nominal"))), duties::toString);
        assertTrue(duties.elements("").allMatch(duty -> duty.at("/citation/id").asText().startsWith("gg-2022-18#")), duties::toString);
    }

    private static String occasion(JsonNode duty) {
        return duty.path("instance").asText() + ' ' + duty.path("due").asText() + ' ' + duty.path("actBy").asText();
    }

    private static String row(JsonNode duty) {
        return duty.path("id").asText() + ' ' + LocalDate.parse(duty.path("nominal").asText()).getDayOfWeek() + ' '
                + duty.path("nominal").asText() + ' ' + duty.path("actBy").asText() + ' ' + duty.path("modality").asText()
                + (duty.path("retroactive").asBoolean() ? " retroactive" : "") + (duty.path("tentative").asBoolean() ? " tentative" : "");
    }

    /** AC-05. */
    @Test
    void guigangsSchemeLeavesNothingFor2024() {
        assertEquals("[]", api.get("/places/450800/duties?from=2024-01-01&to=2024-12-31&kind=deadline,report,target").expect(200).text());
    }

    @Test
    void theNovemberReportNamesWhoForWhomOnWhichFormsAndWhyTheDayBefore() {
        JsonNode report = api.get("/places/450800/duties?from=2022-11-01&to=2022-11-30&who=counties&kind=report").expect(200).at("/0");
        assertEquals("2022-11-26 2022-11-25", report.path("due").asText() + ' ' + report.path("actBy").asText());
        assertEquals(List.of("guigang-sic", "guigang-hrss", "guigang-postal"), report.path("owedTo").findValuesAsText("id"));
        assertEquals(List.of("guigang-f-02", "guigang-f-03"), report.path("forms").findValuesAsText("id"));
        assertTrue(report.path("readings").toString().contains("nf-readings#T-05"), report::toString);
    }

    @Test
    void anAgencyIsAskedForWhatItOwesAndWhatIsOwedToItInEveryPlace() {
        String range = "?from=2022-06-27&to=2022-12-31";
        Answer owed = api.get("/agencies/guigang-postal/duties" + range + "&as=owedBy").expect(200);
        assertTrue(owed.elements("").count() >= 14 && owed.elements("").allMatch(duty -> duty.path("owedBy").toString()
                .contains("\"guigang-postal\"")), owed::toString);
        assertEquals(api.get("/places/" + GUIGANG + "/duties" + range + "&who=guigang-postal").expect(200).elements("").map(TimeIT::occasion).toList(),
                owed.elements("").map(TimeIT::occasion).toList());
        assertTrue(owed.elements("").allMatch(duty -> duty.path("places").toString().equals("[\"cn.guangxi.guigang\"]")), owed::toString);
        // 贵港市邮政管理局
        assertEquals(owed.text(), api.get("/agencies/%E8%B4%B5%E6%B8%AF%E5%B8%82%E9%82%AE%E6%94%BF%E7%AE%A1%E7%90%86%E5%B1%80/duties" + range + "&as=owedBy")
                .expect(200).text());
        Answer employer = api.get("/agencies/employer/duties" + range + "&place=450800").expect(200);
        assertTrue(employer.elements("").map(duty -> duty.path("configure").asText()).toList().containsAll(List.of("MBC-41", "MBC-42", "MBC-43",
                "MBC-44", "MBC-45", "MBC-46")), employer::toString);
        Answer everywhere = api.get("/agencies/employer/duties" + range).expect(200);
        assertEquals(api.speaking().keySet(), everywhere.elements("")
                .flatMap(duty -> StreamSupport.stream(duty.path("places").spliterator(), false).map(JsonNode::asText))
                .collect(Collectors.toSet()), everywhere::toString);
        assertTrue(everywhere.elements("").anyMatch(duty -> duty.path("as").toString().equals("[\"owedTo\"]")), everywhere::toString);
        api.get("/agencies/guigang-posts/duties" + range).refused(404, "agency-unknown");
    }

    // --- clocks ----------------------------------------------------------------------------------------------------------

    /** AC-08 to AC-12, AC-22. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "cn              | platform-dispute    | \"event\":\"2021-09-30T18:20:00+08:00\"           | due 2021-10-01T18:20:00+08:00",
        "cn.yunnan.kunming  | case-filing      | \"event\":\"2019-04-26\"                          | due 2019-05-06",
        "cn.yunnan.kunming  | investigation    | \"event\":\"2019-05-06\"                          | due 2019-07-30",
        "cn.yunnan.kunming  | investigation    | \"event\":\"2019-05-06\",\"extended\":true        | due 2019-09-10",
        "cn.yunnan.kunming  | case-filing      | \"event\":\"2022-04-01\"                          | due 2022-04-11",
        "cn.guangxi.guigang | case-filing      | \"event\":\"2022-04-01\"                          | due 2022-04-13",
        "cn.yunnan.kunming  | case-filing      | \"event\":\"2023-04-18\"                          | due 2023-04-24",
        "cn.guangxi.guigang | case-filing      | \"event\":\"2023-04-18\"                          | due 2023-04-26",
        "cn | injury-application               | \"event\":\"2022-09-05\"                          | due 2022-10-08 nominal 2022-10-05 workerDue 2023-09-05",
        "cn | injury-application               | \"event\":\"2022-07-11\"                          | due 2022-08-10 nominal 2022-08-10",
        "cn | injury-decision                  | \"event\":\"2022-09-20\"                          | due 2022-11-21 nominal 2022-11-19",
        "cn | injury-decision                  | \"event\":\"2022-09-20\",\"clear\":true           | due 2022-10-08 nominal 2022-10-05",
        "cn | arbitration-service              | \"event\":\"2022-10-08\"                          | due 2022-10-13",
        "cn | arbitration-award                | \"event\":\"2022-10-08\"                          | due 2022-11-22",
        "cn | arbitration-award                | \"event\":\"2022-10-08\",\"extended\":true        | due 2022-12-07",
        "cn | blacklist                        | \"event\":\"2018-12-21\"                          | due 2019-01-21",
        "cn | blacklist-term                   | \"event\":\"2022-03-01\"                          | until 2025-03-01",
        "cn | blacklist-listing                | \"event\":\"2026-09-18\",\"unpaidAfterOrder\":true | due 2026-10-22",
        "cn | arbitration-acceptance           | \"event\":\"2022-09-30\"                          | due 2022-10-12",
        "450800 | filing-window                | \"start\":\"2022-10-01\",\"end\":\"2022-10-15\"   | due 2022-10-25 nominal 2022-10-15"})
    void aClockRunsFromItsEvent(String place, String clock, String facts, String dates) {
        Answer answer = api.calculate(place, "clock." + clock, "{" + facts + "}").expect(200);
        assertEquals("dates", answer.text("/outcome/kind"));
        String[] words = dates.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            assertEquals(words[i + 1], answer.at("/outcome/dates").path(words[i]).asText(), answer::toString);
        }
        assertFalse(answer.at("/citations").isEmpty(), answer::toString);
        assertTrue(answer.elements("/trace").filter(line -> List.of("limit", "shift", "notice").contains(line.path("kind").asText()))
                .allMatch(line -> answer.at("/citations").has(line.path("cite").asInt(-1))), answer::toString);
    }

    /** L-21: Kunming lays the clock down anew, and the nation still says who owes and to whom. */
    @Test
    void aClockSaysWhoOwesAndToWhomInItsOfferAndInItsAnswer() {
        String event = "{\"event\":\"2022-10-05\"}";
        String payday = "clock.wage-payday";
        assertEquals("employer → worker", parties(api.calculate(NATION, payday, event).expect(200).at("")));
        Answer answer = api.calculate(KUNMING, payday, event).expect(200);
        assertEquals("employer → worker", parties(answer.at("")));
        assertTrue(answer.cites("km-wage-regulation#10"), answer::toString);
        Answer offers = api.get("/places/" + KUNMING + "/calculations").expect(200);
        JsonNode offer = offers.elements("").filter(each -> each.path("rule").asText().equals(payday)).findFirst().orElseThrow();
        assertEquals("employer → worker", parties(offer));
        assertEquals("[{\"id\":\"worker\",\"name\":\"劳动者\"}]", offer.path("owedTo").toString());
        assertTrue(offers.elements("").noneMatch(each -> each.has("owedBy") && !each.path("rule").asText().startsWith("clock.")), offers::toString);
    }

    private static String parties(JsonNode clock) {
        return String.join("、", clock.path("owedBy").findValuesAsText("id")) + " → " + String.join("、", clock.path("owedTo").findValuesAsText("id"));
    }

    /** AC-08. */
    @ParameterizedTest
    @CsvSource({"2021-10-01T18:20:00+08:00, false", "2021-10-01T18:21:00+08:00, true", "2021-10-01T10:20:00Z, false", "2021-10-01T10:21:00Z, true"})
    void aDisputeResolvedAMinuteLateIsASoftBreach(String done, boolean breach) {
        Answer answer = api.calculate(NATION, "clock.platform-dispute",
                "{\"event\":\"2021-09-30T18:20:00+08:00\",\"done\":\"%s\"}".formatted(done)).expect(200);
        assertEquals(breach, answer.warns("soft-breach"), answer::toString);
    }

    /** AC-09, AC-10, AC-22: the Sundays that were worked are counted, and what a region has off is not. */
    @ParameterizedTest
    @CsvSource({"cn.yunnan.kunming, case-filing, 2019-04-26, 2019-04-28 2019-04-29 2019-04-30 2019-05-05 2019-05-06",
        "cn.guangxi.guigang, case-filing, 2023-04-18, 2023-04-19 2023-04-20 2023-04-24 2023-04-25 2023-04-26",
        "cn, blacklist, 2018-12-21, 2018-12-24 2018-12-25 2018-12-26 2018-12-27 2018-12-28 2018-12-29 2019-01-02 2019-01-03 2019-01-04 2019-01-07 "
                + "2019-01-08 2019-01-09 2019-01-10 2019-01-11 2019-01-14 2019-01-15 2019-01-16 2019-01-17 2019-01-18 2019-01-21"})
    void theCountedDaysStandInTheTraceAndTheCalendarAgrees(String place, String clock, String event, String days) {
        Answer answer = api.calculate(place, "clock." + clock, "{\"event\":\"%s\"}".formatted(event)).expect(200);
        JsonNode counted = answer.elements("/trace").filter(line -> line.path("kind").asText().equals("counted")).findFirst().orElseThrow();
        List<String> expected = List.of(days.split(" "));
        assertEquals(expected, Answer.stream(counted.path("days")).map(JsonNode::asText).toList());
        Answer added = api.get("/calendars/%s/working-days?from=%s&add=%d".formatted(place, event, expected.size())).expect(200);
        assertEquals(expected, added.elements("/counted").map(JsonNode::asText).toList());
        String last = expected.get(expected.size() - 1);
        assertEquals(last, added.text("/date"));
        assertEquals(expected.size(), api.get("/calendars/%s/working-days?from=%s&to=%s".formatted(place, event, last)).at("/count").asInt());
    }

    /** AC-12, AC-22, T-31, T-50: what was not seen, has not been announced or is not meant is no date. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "cn     | arbitration-acceptance | \"event\":\"2017-06-30\"                             | not-configured | labour-dispute-law#29",
        "cn     | blacklist-listing      | \"event\":\"2022-03-01\",\"unpaidAfterOrder\":false | not-applicable | blacklist-order-45#5",
        "450800 | case-filing            | \"event\":\"2020-03-02\"                             | not-configured | gx-festival-rules#para-holiday"})
    void aClockThatCannotBeReadIsRefusedByItsClause(String place, String clock, String facts, String code, String clause) {
        assertTrue(api.calculate(place, "clock." + clock, "{" + facts + "}").refused(422, code).cites(clause));
    }

    // --- the words of the clauses ------------------------------------------------------------------------------------------

    @Test
    void whereTextsAreAskedForEveryCitationCarriesItsClause() {
        holdsTheWords(api.calculate(GUIGANG, PREMIUM, "?texts=true", "{\"facts\":%s}".formatted(TestPolicies.premium("2022-07"))).expect(200), 3);
        holdsTheWords(api.calculate(KUNMING, FILING, "?texts=true", "{\"facts\":{\"event\":\"2019-04-26\"}}").expect(200), 0);
        holdsTheWords(api.get(DUTIES + "&texts=true").expect(200), 20);
        for (String place : List.of(NATION, GUIGANG, CHONGQING, BEIJING, KUNMING)) {
            holdsTheWords(api.get("/places/" + place + "/measures?on=2022-07-15&texts=true").expect(200), 10);
        }
        holdsTheWords(api.calculate(GUIGANG, PREMIUM, "?texts=true", """
                {"facts":{"month":"2022-07","population":"OUTLET","baseMode":"TURNOVER_RATIO","turnover":"250000.00","floatingFactor":1,"phasedCut":0}}""")
                .refused(422, "not-allowed"), 1);
        holdsTheWords(api.calculate(GUIGANG, FILING, "?texts=true", "{\"facts\":{\"event\":\"2020-03-02\"}}").refused(422, "not-configured"), 0);
    }

    /** Official documents have their words, and what is known at second hand says that it has none. The words are those of the document itself. */
    private static void holdsTheWords(Answer answer, int least) {
        List<JsonNode> citations = answer.everyCitation();
        assertFalse(citations.isEmpty(), answer::toString);
        assertTrue(citations.stream().allMatch(each -> each.path("text").asText().isBlank() ? each.path("textStatus").asText().matches("not-stored|missing")
                : !each.has("textStatus")), answer::toString);
        TreeMap<String, String> words = new TreeMap<>();
        citations.stream().filter(each -> each.has("text")).forEach(each -> words.put(each.path("href").asText(), each.path("text").asText()));
        assertTrue(citations.stream().filter(each -> each.has("text")).count() >= least, answer::toString);
        words.forEach((href, text) -> assertEquals(text, Answer.of(nuanfeng.get(href)).expect(200).text("/text"), href));
    }

    // --- calendar programs ---------------------------------------------------------------------------------------------------

    @Test
    void anotherLibraryReadsTheFeedAndFindsTheDaysToActBy() {
        Feed feed = Feed.of(api.get(FEED));
        List<String> days = api.get(DUTIES).elements("").filter(duty -> duty.path("status").asText().equals("dated"))
                .map(duty -> duty.path("actBy").asText(duty.path("due").asText()).replace("-", "")).toList();
        assertEquals(days, feed.events().values().stream().map(Feed.Event::day).toList());
        assertEquals("20221125", feed.event("cn.guangxi.guigang/work-injury.county-report/2022-11@nuanfeng").day());
        assertEquals("TENTATIVE", feed.event("cn.guangxi.guigang/work-injury.county-report/2023-Q1@nuanfeng").status());
    }

    @Test
    void anEventKeepsItsNameHoweverItIsAskedFor() {
        Feed whole = Feed.of(api.get(FEED));
        assertEquals(whole, Feed.of(api.get(FEED)));
        Feed november = Feed.of(api.get("/places/450800/duties.ics?from=2022-11-01&to=2022-11-30"));
        assertFalse(november.events().isEmpty());
        november.events().forEach((uid, event) -> assertEquals(event, whole.event(uid)));
        assertEquals(whole, Feed.of(Answer.of(nuanfeng.send(nuanfeng.request("/api/v1" + DUTIES).header("Accept", "text/calendar").GET().build()))));
    }

    @Test
    void everyPlaceCanBeSubscribedTo() {
        for (String place : api.speaking().keySet()) {
            Feed.of(api.get("/places/" + place + "/duties.ics"));
            Feed years = Feed.of(api.get("/places/" + place + "/duties.ics?from=2018-01-01&to=2027-12-31"));
            years.events().values().forEach(event -> LocalDate.parse(event.day(), DateTimeFormatter.BASIC_ISO_DATE));
        }
    }
}
