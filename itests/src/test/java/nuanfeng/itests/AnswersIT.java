// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.BEIJING;
import static nuanfeng.itests.TestPolicies.CHONGQING;
import static nuanfeng.itests.TestPolicies.GUIGANG;
import static nuanfeng.itests.TestPolicies.NATION;
import static nuanfeng.itests.TestPolicies.PREMIUM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue's worked examples, asked of the running distribution the way a consumer would. Wages and averages are TEST DATA. */
class AnswersIT {

    private static final Distribution nuanfeng = Distribution.shared();
    private static final Api api = new Api(nuanfeng);
    private static final String ROUTE = "work-injury.route";
    private static final String COVERAGE = "work-injury.coverage";
    private static final String FINDING = "\"baseModeReason\":\"难于直接按照工资总额计算\"";

    // --- premium -------------------------------------------------------------------------------------------------------

    /** AC-01. */
    @Test
    void anOutletOfEightInGangbeiPays131YuanAndEveryNumberHasItsClause() {
        Answer answer = api.calculate("450802", PREMIUM, """
                {"month":"2022-07","population":"OUTLET","floatingFactor":1,"phasedCut":0,
                 "wages":[3200.00,3500.00,3800.00,4000.00,4150.00,4300.00,4600.00,5250.50]}""").expect(200);
        assertEquals("131.20", answer.text("/outcome/amount"));
        assertEquals("131.20", answer.text("/outcome/parts/employer"));
        assertEquals("0.00", answer.text("/outcome/parts/person"));
        assertEquals("32800.50", answer.traced("base"));
        assertEquals("0.004", answer.traced("work-injury.rate"));
        assertEquals("131.20", answer.traced("premium"));
        assertEquals(GUIGANG, answer.text("/place"));
        assertEquals("450802", answer.text("/asked"));
        assertEquals("2022-07-01", answer.text("/on"));
        assertEquals("fact", answer.text("/onFrom"));
        assertEquals(answer.text("/edition"), answer.edition());
        assertTrue(List.of("gg-2022-18#3.1", "gg-2022-18#3.2.1", "gg-2022-18#3.2.2").stream().allMatch(answer::cites), answer::toString);
        assertTrue(answer.elements("/trace").filter(line -> line.path("kind").asText().equals("parameter"))
                .allMatch(line -> answer.at("/citations").has(line.path("cite").asInt(-1))), answer::toString);
    }

    /** AC-02, AC-02c: one rounding, at the end. */
    @ParameterizedTest
    @CsvSource({"8, 70001, CNY/year, 186.67", "8, 5833, CNY/month, 186.66", "3, 70015, CNY/year, 70.02"})
    void anAverageWageIsNotRoundedOnTheWay(int headcount, String average, String unit, String amount) {
        Answer answer = api.calculate(GUIGANG, PREMIUM, "", """
                {"facts":{"month":"2022-07","population":"OUTLET","baseMode":"AVG_WAGE","headcount":%d,%s,"floatingFactor":1,"phasedCut":0},
                 "overrides":{"work-injury.average-wage":{"value":"%s","unit":"%s"}}}""".formatted(headcount, FINDING, average, unit)).expect(200);
        assertEquals(amount, answer.text("/outcome/amount"));
        assertTrue(answer.at("/hypothetical").asBoolean());
    }

    /** AC-02: never a borrowed value. */
    @Test
    void anAverageWageThatNobodyConfiguredIsRefusedByName() {
        Answer answer = api.calculate(GUIGANG, PREMIUM, """
                {"month":"2022-07","population":"OUTLET","baseMode":"AVG_WAGE","headcount":8,%s,"floatingFactor":1,"phasedCut":0}"""
                .formatted(FINDING)).refused(422, "not-configured");
        assertEquals("MBC-26", answer.text("/configure"));
        assertTrue(answer.cites("mohrss-2021-101#para-base"), answer::toString);
    }

    /** AC-03. */
    @ParameterizedTest
    @CsvSource({"0.8, 0.2, 0.00256, 83.97", "1.2, 0, 0.0048, 157.44", "1, 0.5, 0.002, 65.60"})
    void floatingAndPhasedCutChangeTheRate(String floating, String cut, String rate, String amount) {
        Answer answer = outlet("\"totalWages\":\"32800.50\",\"floatingFactor\":\"%s\",\"phasedCut\":\"%s\"".formatted(floating, cut)).expect(200);
        assertEquals(rate, answer.traced("rate"));
        assertEquals(amount, answer.text("/outcome/amount"));
    }

    /** AC-03. */
    @Test
    void aFloatingFactorThatIsNoBandIsRefused() {
        outlet("\"totalWages\":\"32800.50\",\"floatingFactor\":1.3,\"phasedCut\":0").refused(422, "invalid-facts");
    }

    @Test
    void theMonthBeforeTheSchemeHasNoRate() {
        api.calculate(GUIGANG, PREMIUM, TestPolicies.premium("2022-06")).refused(422, "not-configured");
    }

    // --- route ---------------------------------------------------------------------------------------------------------

    /** AC-04. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "true  | false | true  | true |            |                                                              | DIRECT        | LICENSED_WITH_CAPACITY",
        "false | true  | false | true |            | {\"licensed\":true,\"employerCapacity\":true,\"licencePlace\":\"450100\"} | VIA_OWNER     | FILED_WITHOUT_CAPACITY",
        "false | true  | false | true |            | {\"licensed\":false,\"employerCapacity\":true}                   | MANUAL_REVIEW | OWNER_NOT_QUALIFIED",
        "true  | false | true  | true | 2022-06-26 |                                                              | EXCLUDED      | INSURED_BEFORE_NOTICE",
        "true  | false | true  | true | 2022-06-27 |                                                              | MANUAL_REVIEW | ALREADY_INSURED",
        "false | false | false | true |            |                                                              | MANUAL_REVIEW | NEITHER_FILED_NOR_LICENSED",
        "true  | false | true  |      |            |                                                              | MANUAL_REVIEW | FLEXIBLE_STAFF_UNKNOWN"})
    void theWayToEnrolFollowsLicenceFilingCapacityAndOwner(boolean licensed, boolean filed, boolean capacity, Boolean flexible, String since,
            String owner, String decision, String reason) {
        Answer answer = api.calculate(GUIGANG, ROUTE, "?on=2022-07-15", "{\"facts\":{\"licensed\":%s,\"filed\":%s,\"employerCapacity\":%s%s%s%s}}"
                .formatted(licensed, filed, capacity, flexible == null ? "" : ",\"flexibleStaff\":" + flexible,
                        since == null ? "" : ",\"allInsuredSince\":\"" + since + '"', owner == null ? "" : ",\"owner\":" + owner)).expect(200);
        assertEquals(decision, answer.text("/outcome/decision"));
        assertTrue(answer.elements("/outcome/reasons").anyMatch(each -> each.path("code").asText().equals(reason)), answer::toString);
        if (decision.equals("VIA_OWNER")) {
            assertEquals("450100", answer.text("/outcome/values/place"));
        }
    }

    /** A code city: its Java rule adds a step to the nation's. */
    @Test
    void beijingLetsTheOwnerEnrolWhereItIsRegistered() {
        Answer answer = beijingRoute(api, "");
        assertEquals("VIA_OWNER", answer.text("/outcome/decision"));
        assertEquals("110105", answer.text("/outcome/values/place"));
        assertEquals("110108", answer.text("/outcome/values/alternativePlace"));
        assertTrue(answer.elements("/trace").anyMatch(line -> line.path("kind").asText().equals("inherited")
                && line.path("place").asText().equals(NATION)), answer::toString);
    }

    /** @param query begins with {@code &} or is empty */
    static Answer beijingRoute(Api api, String query) {
        return api.calculate(BEIJING, ROUTE, "?on=2022-12-15" + query, """
                {"facts":{"licensed":false,"filed":true,"employerCapacity":false,"flexibleStaff":true,
                 "owner":{"licensed":true,"employerCapacity":true,"licencePlace":"110105","registrationPlace":"110108"}}}""").expect(200);
    }

    // --- coverage ------------------------------------------------------------------------------------------------------

    /** AC-06. */
    @ParameterizedTest
    @CsvSource({"2022-09-30, 35, MET, 70.00, 70, 2022-09-30", "2022-09-30, 34, MISSED, 68.00, 70, 2022-09-30",
        "2022-12-31, 38, MISSED, 76.00, 100, 2022-12-31"})
    void coverageIsJudgedByTheTargetOfTheDay(String on, int enrolled, String decision, String ratio, String target, String by) {
        Answer answer = api.calculate(GUIGANG, COVERAGE, "?on=" + on, "{\"facts\":{\"units\":50,\"enrolled\":%d}}".formatted(enrolled)).expect(200);
        assertEquals(decision, answer.text("/outcome/decision"));
        assertEquals(ratio, answer.text("/outcome/values/ratio"));
        assertEquals(target, answer.text("/outcome/values/target"));
        assertEquals(by, answer.text("/outcome/values/by"));
        assertEquals("query", answer.text("/onFrom"));
    }

    // --- the same question in other places -----------------------------------------------------------------------------

    /** AC-19: the nation allows a share of turnover, Chongqing and Guigang drop it, each by its own clause. */
    @Test
    void aShareOfTurnoverIsNationalButNotForChongqingAndGuigang() {
        String facts = "{\"month\":\"2022-07\",\"population\":\"OUTLET\",\"baseMode\":\"TURNOVER_RATIO\",\"turnover\":\"250000.00\","
                + "\"floatingFactor\":1,\"phasedCut\":0}";
        api.calculate(NATION, PREMIUM, facts).refused(422, "not-configured");
        assertTrue(api.calculate(CHONGQING, PREMIUM, facts).refused(422, "not-allowed").cites("cq-2021-30#4.4"));
        assertTrue(api.calculate(GUIGANG, PREMIUM, facts).refused(422, "not-allowed").cites("gg-2022-18#3.2.1"));
    }

    /** AC-19: Chongqing needs no finding for the average wage, but has no figure; Guigang needs the finding first. */
    @Test
    void anAverageWageNeedsAFindingInGuigangAndAFigureInChongqing() {
        String facts = "{\"month\":\"2022-07\",\"population\":\"OUTLET\",\"baseMode\":\"AVG_WAGE\",\"headcount\":8,\"floatingFactor\":1,\"phasedCut\":0}";
        Answer chongqing = api.calculate(CHONGQING, PREMIUM, facts).refused(422, "not-configured");
        assertEquals("MBC-29", chongqing.text("/configure"));
        assertTrue(chongqing.cites("cq-2021-30#4.4"), chongqing::toString);
        Answer guigang = api.calculate(GUIGANG, PREMIUM, facts).refused(422, "invalid-facts");
        assertTrue(guigang.elements("/errors").anyMatch(error -> error.path("field").asText().equals("/facts/baseModeReason")), guigang::toString);
    }

    @Test
    void chongqingIsNotLentAnybodysRate() {
        Answer answer = api.calculate(CHONGQING, PREMIUM, TestPolicies.premium("2022-07")).refused(422, "not-configured");
        assertEquals("MBC-30", answer.text("/configure"));
        assertTrue(answer.cites("cq-2021-30#4.4"), answer::toString);
        assertFalse(answer.text().contains("0.004"), answer::toString);
    }

    @Test
    void aPlaceThatNobodySpeaksForIsNotServed() {
        api.calculate("cn.guangxi.nanning", PREMIUM, TestPolicies.premium("2022-07")).refused(404, "place-not-served");
        api.calculate("450100", PREMIUM, TestPolicies.premium("2022-07")).refused(404, "place-not-served");
    }

    // --- identifiers, and the gate that ran all of this before -----------------------------------------------------------

    /** AC-23 has no question of its own: its cases are the nation's examples, which the gate runs. */
    @Test
    void everyExampleOfEveryShippedPlaceHeldInTheGate() {
        for (String digest : api.speaking().values()) {
            Answer policy = api.policy(digest).expect(200);
            assertTrue(policy.elements("/report/checks").anyMatch(check -> check.path("check").asText().equals("examples")
                    && check.path("passed").asBoolean()), policy::toString);
        }
    }

    // --- time ------------------------------------------------------------------------------------------------------------

    /** What is cached today must not hide what begins tomorrow. */
    @Test
    void aRateThatBeginsAtMidnightIsNeverHiddenByA304() {
        String rate = "/places/" + GUIGANG + "/parameters/work-injury.rate";
        Answer before = api.get(rate + "?on=2022-06-26").expect(200);
        Answer after = getIfNoneMatch(rate + "?on=2022-06-27", before.header("ETag")).expect(200);
        assertEquals("0.004", after.text("/value"));
        getIfNoneMatch(rate + "?on=2022-06-27", after.header("ETag")).expect(304);

        Answer undated = api.get(rate).expect(200);
        LocalDate today = LocalDate.parse(undated.text("/on"));
        assertEquals("today", undated.text("/onFrom"));
        assertFalse(undated.header("ETag").equals(api.get(rate + "?on=" + today.plusDays(1)).expect(200).header("ETag")));
        assertFalse(undated.header("Cache-Control").contains("max-age") && !undated.header("Cache-Control").contains("max-age=0"),
                undated.headers()::toString);
    }

    @Test
    void everyPlaceThatShipsIsServedByWhatShips() {
        List<JsonNode> places = api.get("/places").expect(200).elements("").toList();
        assertEquals(8, places.size());
        assertTrue(places.stream().allMatch(place -> place.path("status").asText().equals("served")), places::toString);
        for (JsonNode place : places) {
            assertEquals(PolicyJar.digest(Distribution.policyJar(place.path("place").asText())), place.at("/bundle/digest").asText());
        }
    }

    private static Answer getIfNoneMatch(String path, String tag) {
        return Answer.of(nuanfeng.send(nuanfeng.request("/api/v1" + path).header("If-None-Match", tag).GET().build()));
    }

    private static Answer outlet(String facts) {
        return api.calculate(GUIGANG, PREMIUM, "{\"month\":\"2022-07\",\"population\":\"OUTLET\"," + facts + "}");
    }
}
