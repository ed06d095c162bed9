// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import nuanfeng.library.FakeEdition;
import nuanfeng.rest.internal.ApiServer.Answer;

class ReadingTest {

    private static final String RATE = "/places/cn.testland.testcity/parameters/test.rate";

    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void lastEveningOfTheYear() {
        server.clock.now = Instant.parse("2022-12-31T15:00:00Z");
    }

    @Test
    void everyPlaceIsListedServedOrRefused() {
        JsonNode places = server.api("/places").json();

        assertEquals(4, places.size());
        assertEquals("""
                {"place":"cn.testland.testcity","code":"990100","covers":{"990102":"甲区","990121":"乙县"},"name":"测试市",\
                "level":"city","parent":"cn.testland","status":"served","bundle":{"version":"1.2.0","digest":"%s"}}"""
                .formatted(FakeEdition.digest('3')), places.get(2).toString());
        assertTrue(places.get(0).path("parent").isNull());
        assertEquals("refused", places.get(3).path("status").asText());
        assertEquals("上级政策缺失", places.get(3).path("reason").asText());
    }

    @Test
    void aDistrictIsAnsweredByItsCity() {
        JsonNode place = server.api("/places/990102").json();

        assertEquals("cn.testland.testcity", place.path("place").asText());
        assertEquals("990102", place.path("asked").asText());
    }

    @Test
    void aParameterSaysWhoDecidedSinceWhenByWhichClauseAndWhatItOverrides() {
        Answer answer = server.api(RATE + "?on=2022-07-31");

        assertEquals(200, answer.status(), answer.text());
        assertEquals("2022-07-31", answer.header("Policy-On"));
        JsonNode rate = answer.json();
        assertEquals("value", rate.path("status").asText());
        assertEquals("0.004", rate.path("value").asText());
        assertEquals("MUST", rate.path("modality").asText());
        assertEquals("cn.testland.testcity", rate.path("decidedBy").asText());
        assertEquals("2022-06-27", rate.path("from").asText());
        assertEquals("test-2022-1#3.2.2", rate.at("/citation/id").asText());
        assertEquals("cn", rate.at("/overridden/0/place").asText());
        assertEquals("0.01", rate.at("/overridden/0/value").asText());
        assertEquals("query", rate.path("onFrom").asText());
    }

    @Test
    void aKeyWithoutAValueSaysWhy() {
        JsonNode average = server.api("/places/990100/parameters/test.average").json();
        assertEquals("not-configured", average.path("status").asText());
        assertEquals("MBC-26", average.path("configure").asText());
        assertFalse(average.has("value"));

        JsonNode rate = server.api(RATE + "?on=2019-01-01").json();
        assertEquals("not-yet", rate.path("status").asText());
        assertEquals("2022-06-27", rate.at("/next/from").asText());
        assertEquals("0.004", rate.at("/next/value").asText());
    }

    /** Each under the name that it has in a policy. */
    @Test
    void aValueHasANoteAndWhatIsNotConfiguredAReason() {
        JsonNode rate = server.api(RATE + "?on=2022-07-01").json();
        assertEquals("转引", rate.path("note").asText());
        assertFalse(rate.has("reason"));
        JsonNode average = server.api("/places/cn/parameters/test.average?on=2022-07-01").json();
        assertEquals("文件未给出数额", average.path("reason").asText());
        assertFalse(average.has("note"));
    }

    @Test
    void parametersCanBeLimitedToASubject() {
        assertEquals(2, server.api("/places/cn/parameters").json().size());
        assertEquals(2, server.api("/places/cn/parameters?subject=test").json().size());
        assertEquals(0, server.api("/places/cn/parameters?subject=other").json().size());
        assertEquals(0, server.api("/places/cn/parameters?status=ended").json().size());
        assertEquals(2, server.api("/places/cn/parameters?status=value,not-configured,not-yet,ended").json().size());
        assertEquals(400, server.api("/places/cn/parameters?status=overdue").status());
    }

    @Test
    void textsComeInTheLanguageAskedForAndInChineseOtherwise() {
        assertEquals("费率", server.api(RATE).json().path("description").asText());
        assertEquals("rate", server.api(RATE, "Accept-Language", "en-GB, zh;q=0.5").json().path("description").asText());
        assertEquals("费率", server.api(RATE, "Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5").json().path("description").asText());
    }

    @Test
    void aDiffLeavesOutWhatOneSideDoesNotSay() {
        JsonNode diff = server.api("/places/990100/diff?against=cn").json();

        assertEquals("0.004", diff.at("/0/here").asText());
        assertTrue(diff.at("/0/there").isNull());
        assertEquals("test-2022-1#3.2.2", diff.at("/0/citations/0/id").asText());
    }

    @Test
    void theFactsOfAQuestionComeAsJsonSchemaThatItsAnswersFulfil() {
        JsonNode offer = server.api("/places/990100/calculations").json().get(0);

        assertEquals("amount", offer.path("outcomeKind").asText());
        assertEquals("month", offer.path("dateFact").asText());
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(offer.path("facts"));
        assertValid(true, schema, """
                {"month":"2022-07","population":"OUTLET","wages":["3200.00",3500],"factor":"1.2","owner":{"licensed":true}}""");
        assertValid(false, schema, "{\"population\":\"OUTLET\"}");
        assertValid(false, schema, "{\"month\":\"2022-7\",\"population\":\"OUTLET\"}");
        assertValid(false, schema, "{\"month\":\"2022-07\",\"population\":\"NOBODY\"}");
        assertValid(false, schema, "{\"month\":\"2022-07\",\"population\":\"OUTLET\",\"colour\":\"red\"}");
        assertValid(false, schema, "{\"month\":\"2022-07\",\"population\":\"OUTLET\",\"factor\":3}");
        assertValid(false, schema, "{\"month\":\"2022-07\",\"population\":\"OUTLET\",\"wages\":[]}");
    }

    private static void assertValid(boolean valid, JsonSchema schema, String facts) {
        assertEquals(valid, schema.validate(facts, InputFormat.JSON).isEmpty(), facts);
    }

    @Test
    void documentsAreFoundByIdAndByOfficialNumberWhateverTheBrackets() {
        assertEquals("测试函〔2022〕1号", server.api("/documents").json().at("/0/number").asText());
        for (String name : new String[] {"test-2022-1", "测试函〔2022〕1号", "测试函[2022]1号", "测试函(2022)1号", "测试函（2022）1号"}) {
            Answer answer = server.api("/documents/" + encoded(name));
            assertEquals(200, answer.status(), name + answer.text());
            assertEquals("test-2022-1", answer.json().path("id").asText());
            assertEquals("/api/v1/documents/test-2022-1/clauses/3.2.2", answer.json().at("/clauses/1/href").asText());
        }
    }

    @Test
    void aDocumentSaysWhereItsTextsAreFromAndWhatItRestsOn() {
        JsonNode document = server.api("/documents/test-2022-1").json();

        assertEquals("stored", document.path("textStatus").asText());
        assertEquals("转载文本", document.path("note").asText());
        assertEquals("{\"sha256\":\"%s\",\"part\":\"第1—9行\",\"note\":\"归档文本第一条只有序号。\"}".formatted("ab".repeat(32)),
                document.path("archive").toString());
        assertEquals("[{\"id\":\"test-2021-9\",\"title\":\"试验通知\",\"href\":\"/api/v1/documents/test-2021-9\"}]",
                document.path("restsOn").toString());
        JsonNode above = server.api("/documents/test-2021-9").json();
        assertEquals("not-stored", above.path("textStatus").asText());
        assertEquals("test-2022-1", above.at("/basisOf/0/id").asText());
        assertFalse(above.has("archive"));
    }

    @Test
    void theClausesOfADocumentCarryTheirOwnWordsWhereTheyAreWanted() {
        JsonNode plain = server.api("/documents/test-2022-1").json().path("clauses");
        JsonNode texts = server.api("/documents/test-2022-1?texts=true").json().path("clauses");

        assertEquals("MBC-99", plain.at("/0/missing").asText());
        assertEquals("stored", plain.at("/1/textStatus").asText());
        assertFalse(plain.path(1).has("text"));
        assertEquals("费率", plain.at("/2/heading").asText());
        assertEquals("执行“统一的”费率。", texts.at("/1/text").asText());
        assertEquals("按下列规定缴费。", texts.at("/2/text").asText());
        assertFalse(texts.path(0).has("text"));
    }

    @Test
    void aClauseHasItsWholeTextAndItsParts() {
        for (String clause : new String[] {"3.2.2", "三（二）2", "三(二)2"}) {
            JsonNode json = server.api("/documents/test-2022-1/clauses/" + encoded(clause)).json();
            assertEquals("3.2.2", json.path("id").asText());
            assertEquals("三（二）2", json.path("clause").asText());
            assertEquals("stored", json.path("textStatus").asText());
            assertEquals("执行“统一的”费率。", json.path("text").asText());
            assertEquals(0, json.path("parts").size());
        }
        JsonNode outer = server.api("/documents/test-2022-1/clauses/4").json();
        assertEquals("费率\n按下列规定缴费。\n（一）执行“统一的”费率。", outer.path("text").asText());
        assertEquals("按下列规定缴费。", outer.path("ownText").asText());
        assertEquals("4.1", outer.at("/parts/0/id").asText());
        assertEquals("执行“统一的”费率。", outer.at("/parts/0/text").asText());
        JsonNode inner = server.api("/documents/test-2022-1/clauses/4.1").json();
        assertEquals("/api/v1/documents/test-2022-1/clauses/4", inner.at("/above/href").asText());
    }

    @Test
    void aClauseWithoutTextSaysWhy() {
        JsonNode missing = server.api("/documents/test-2022-1/clauses/1").json();
        assertEquals("missing", missing.path("textStatus").asText());
        assertEquals("MBC-99", missing.path("missing").asText());
        assertEquals("归档文本此条只有序号", missing.path("reason").asText());
        assertFalse(missing.has("text"));
        assertEquals("not-stored", server.api("/documents/test-2021-9/clauses/1").json().path("textStatus").asText());

        Answer unknown = server.api("/documents/test-2022-1/clauses/3.9");
        assertEquals(404, unknown.status());
        assertEquals("clause-unknown", unknown.code());
        assertEquals("3.2.2", unknown.json().at("/suggestions/0").asText());
    }

    @Test
    void everyCitationOfAReadCarriesItsTextWhereItIsWanted() {
        JsonNode rate = server.api(RATE + "?on=2022-07-31&texts=true").json();
        assertEquals("执行“统一的”费率。", rate.at("/citation/text").asText());
        assertEquals("执行“统一的”费率。", rate.at("/overridden/0/citation/text").asText());
        assertEquals("执行“统一的”费率。", server.api(RATE + "?on=2019-01-01&texts=true").json()
                .at("/next/citation/text").asText());
        assertTrue(server.api("/places/cn/parameters?texts=true").json().findValuesAsText("text").contains("执行“统一的”费率。"));
        assertEquals("执行“统一的”费率。", server.api("/places/990100/diff?against=cn&texts=true").json().at("/0/citations/0/text").asText());

        assertFalse(server.api(RATE + "?on=2022-07-31").json().path("citation").has("text"));
        assertFalse(server.api(RATE + "?on=2022-07-31&texts=false").json().path("citation").has("text"));
        Answer malformed = server.api(RATE + "?texts=yes");
        assertEquals(400, malformed.status());
        assertEquals("?texts", malformed.json().at("/errors/0/field").asText());
    }

    @Test
    void anAnswerWithTextsIsAnotherAnswer() {
        String tag = server.api(RATE).header("ETag");

        Answer texts = server.api(RATE + "?texts=true", "If-None-Match", tag);

        assertEquals(200, texts.status());
        assertNotEquals(tag, texts.header("ETag"));
        assertEquals(304, server.api(RATE + "?texts=true", "If-None-Match", texts.header("ETag")).status());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void anEditionSaysWhoSpeaksInItAndSinceWhen() {
        JsonNode current = server.api("/editions/current").json();
        assertEquals(FakeLibrary.NEW, current.path("edition").asText());
        assertTrue(current.path("current").asBoolean());
        assertEquals("2022-07-01T08:00:02+08:00", current.path("since").asText());
        assertEquals("2022-07-01T08:00:02+08:00", current.at("/places/2/since").asText());
        assertEquals("1.2.0", current.at("/places/2/bundle/version").asText());

        Answer old = server.api("/editions/" + FakeLibrary.OLD);
        assertEquals(FakeLibrary.OLD, old.header("Policy-Edition"));
        assertFalse(old.json().path("current").asBoolean());
        assertEquals("edition-unknown", server.api("/editions/" + FakeEdition.digest('9')).code());
        assertEquals(400, server.api("/editions/yesterday").status());
    }

    @Test
    void anEditionCanBePinnedAndAMomentRemembered() {
        assertEquals(FakeLibrary.OLD, server.api("/places?edition=" + FakeLibrary.OLD).header("Policy-Edition"));
        assertEquals(FakeLibrary.OLD, server.api("/places?knownAt=2021-08-02T14:00:01%2B08:00").header("Policy-Edition"));
        assertEquals(FakeLibrary.NEW, server.api("/places?knownAt=2022-08-02T14:00:01Z").header("Policy-Edition"));
        assertEquals(400, server.api("/places?knownAt=2022-08-02T14:00:01Z&edition=" + FakeLibrary.OLD).status());
        assertEquals(404, server.api("/places?edition=" + FakeEdition.digest('9')).status());
        assertEquals(400, server.api("/places?edition=latest").status());
        assertEquals(400, server.api("/places?knownAt=2021-08-02T14:00:01+08:00").status());
    }

    @Test
    void whoHasTheAnswerIsToldThatItStillHolds() {
        Answer first = server.api(RATE);
        String tag = first.header("ETag");

        assertTrue(tag.startsWith("\"") && tag.endsWith("\""), tag);
        assertEquals("Accept, Accept-Language", first.header("Vary"));
        assertEquals("no-cache", first.header("Cache-Control"));
        Answer again = server.api(RATE, "If-None-Match", "\"other\", W/" + tag);
        assertEquals(304, again.status());
        assertEquals(0, again.response().body().length);
        assertEquals(first.header("Content-Length"), again.header("Content-Length"));
        assertEquals(tag, again.header("ETag"));
        assertEquals(FakeLibrary.NEW, again.header("Policy-Edition"));
        assertEquals(200, server.api(RATE, "If-None-Match", tag, "Accept-Language", "en").status());
        assertEquals(200, server.api(RATE + "?on=2022-12-30", "If-None-Match", tag).status());
        assertEquals(304, server.api("/openapi.json", "If-None-Match", server.api("/openapi.json").header("ETag")).status());
    }

    @Test
    void aRateThatBeginsAtMidnightIsNeverHiddenByAnAnswerOfTheDayBefore() {
        Answer evening = server.api(RATE);
        assertEquals("0.004", evening.json().path("value").asText());
        assertEquals("2022-12-31", evening.json().path("on").asText());

        // Five in the afternoon in London, one second after midnight in Shanghai.
        server.clock.now = Instant.parse("2022-12-31T16:00:01Z");
        Answer midnight = server.api(RATE, "If-None-Match", evening.header("ETag"));

        assertEquals(200, midnight.status());
        assertEquals("0.005", midnight.json().path("value").asText());
        assertEquals("2023-01-01", midnight.json().path("on").asText());
        assertNotEquals(evening.header("ETag"), midnight.header("ETag"));
    }

    @Test
    void aWarningThatBeginsTomorrowIsNotHiddenEither() {
        String named = RATE + "?on=2022-07-01";
        String tag = server.api(named).header("ETag");
        assertEquals(304, server.api(named, "If-None-Match", tag).status());

        server.clock.now = Instant.parse("2023-01-01T15:00:00Z");
        assertEquals(200, server.api(named, "If-None-Match", tag).status());
    }

    @Test
    void headHasTheHeadersAndNoBody() {
        Answer get = server.api(RATE);
        Answer head = server.send("HEAD", "/api/v1" + RATE, new byte[0]);

        assertEquals(200, head.status());
        assertEquals(0, head.response().body().length);
        assertEquals(get.header("ETag"), head.header("ETag"));
        assertEquals(get.header("Content-Length"), head.header("Content-Length"));
        assertEquals("", get.header("Transfer-Encoding"));
    }
}
