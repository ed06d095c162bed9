// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Facts that cannot be, told to the rules as they ship over HTTP: all that is wrong at once, each at its place, in Chinese; never a number. Wages and persons are TEST DATA. */
class BadFactsIT {

    private static final Distribution nuanfeng = Distribution.shared();
    private static final Api api = new Api(nuanfeng);
    private static final String NOBODY = "110100195002030013";

    @Test
    void threeDecimalsAGradeElevenAndADayThatThereIsNot() {
        assertEquals(Set.of("/facts/grade", "/facts/ownWage", "/facts/accidentOn"), wrong("cn", "injury.benefit", """
                {"accidentOn":"2026-02-30","grade":"11","ownWage":"3900.005","insured":true}"""));
    }

    @Test
    void negativePay() {
        assertEquals(Set.of("/facts/paid/basic", "/facts/paid/piece", "/facts/month"), wrong("cn", "pay.minimum", """
                {"month":"2025-13","workPlace":"310115","relation":"LABOUR","fullNormalWork":true,"paid":{"basic":1.001,"piece":-5}}"""));
    }

    @Test
    void endsBeforeTheirStarts() {
        assertEquals(Set.of("/facts/until", "/facts/signedOn"), wrong("cn", "employment.double-wage", """
                {"start":"2025-06-01","until":"2025-05-31","signedOn":"2025-05-01","monthWage":"5000"}"""));
        assertEquals(Set.of("/facts/orderSpans/0/to", "/facts/orderSpans/2/to"), wrong("cn", "platform.working-hours", """
                {"on":"2025-08-05","orderSpans":[{"from":"2025-08-05T10:00","to":"2025-08-05T09:59"},{"from":"2025-08-05T10:00","to":"2025-08-05T10:30"},
                 {"from":"2025-08-05T11:00","to":"2025-08-05T11:00"}]}"""));
    }

    @Test
    void wagesPaidBeforeTheyCouldBeBesideANegativeAmount() {
        assertEquals(Set.of("/facts/lines/0/paidOn", "/facts/lines/1/due", "/facts/lines/2/amount"), wrong("cn", "pay.arrears", """
                {"on":"2026-03-31","migrantWorker":true,"lines":[
                 {"worker":"甲","period":"2026-02","due":"2026-03-15","paidOn":"2026-01-31","amount":"4200"},
                 {"worker":"甲","period":"2026-02","due":"2026-01-15","paidOn":"2026-02-15","amount":"4200"},
                 {"worker":"甲","period":"2026-02","due":"2026-03-15","paidOn":"2026-03-13","amount":"-4200"}]}"""));
        assertEquals(Set.of("/facts/paidOn"), wrong("cn", "insurance.late-fee", """
                {"principal":"100","due":"2026-03-16","paidOn":"2026-03-16"}"""));
    }

    /** They are no mistake: of spans that lie over each other, in whatever order, the union counts. */
    @Test
    void spansThatLieOverEachOtherOutOfOrderCountOnce() {
        String first = "{\"from\":\"2025-08-05T10:00\",\"to\":\"2025-08-05T10:30\"}";
        String second = "{\"from\":\"2025-08-05T10:20\",\"to\":\"2025-08-05T10:50\"}";
        assertEquals(hours(first, second), hours(second, first));
    }

    private static JsonNode hours(String one, String other) {
        return api.calculate("cn", "platform.working-hours", "{\"on\":\"2025-08-05\",\"orderSpans\":[%s,%s]}".formatted(one, other)).expect(200).at("/outcome");
    }

    @Test
    void aDayHasNoMoreThanTwentyFourHours() {
        assertEquals(Set.of("/facts/lines/1/hours", "/facts/lines/3/hours"), wrong("cn", "pay.overtime", overtime("""
                {"date":"2025-08-04","hours":20},{"date":"2025-08-04","hours":"4.5"},{"date":"2025-08-05","hours":24},{"date":"2025-08-06","hours":24.5}""")));
    }

    /** As short as a line can be, a million of them are more than a question may weigh: said before anything is read. */
    @Test
    void aMillionLines() {
        String facts = overtime("{\"date\":\"2025-08-05\",\"hours\":1}" + ",{}".repeat(999_999));
        Answer answer = api.calculate("cn", "pay.overtime", facts);
        assertTrue(answer.status() == 413 || answer.status() == 422, answer::toString);
        assertTrue(answer.status() == 413 || pointers(answer).equals(Set.of("/facts/lines")), answer::toString);
        assertTrue(answer.at("/outcome").isMissingNode(), answer::toString);
    }

    private static String overtime(String lines) {
        return "{\"on\":\"2025-08-31\",\"relation\":\"LABOUR\",\"workingTimeSystem\":\"STANDARD\",\"hourWage\":\"25\",\"lines\":[" + lines + "]}";
    }

    /** Born before anybody who lives, after the accident, on another day than the number says; of no kinship that there is. The number is nobody's. */
    @Test
    void dependantsWhoCannotBe() {
        assertEquals(Set.of("/facts/dependants/0/bornOn", "/facts/dependants/1/relation"), wrong("cn", "injury.benefit", """
                {"accidentOn":"2026-03-01","death":true,"ownWage":"4143","insured":true,
                 "dependants":[{"relation":"OTHER","bornOn":"1875-02-28"},{"relation":"COUSIN"}]}"""));
        Answer answer = api.calculate("cn", "injury.benefit", """
                {"accidentOn":"2026-03-01","death":true,"ownWage":"4143","insured":true,
                 "dependants":[{"relation":"SPOUSE","bornOn":"1950-02-04","identityNumber":"%s"},{"relation":"OTHER","identityNumber":"110100195002030"}]}""".formatted(NOBODY));
        assertEquals(Set.of("/facts/dependants/0/bornOn", "/facts/dependants/1/identityNumber"), refused(answer));
        assertFalse(answer.toString().contains("1101001950"), "The number is not repeated");
    }

    /** A district of a city whose tiers nobody configured: neither the first nor the last is taken. */
    @Test
    void aDistrictOfWhichNoTierIsKnown() {
        Answer answer = api.calculate("cn.guangxi", "delivery.quota", """
                {"month":"2025-07","workPlace":"450103","price":"1.10","piecesPerDay":"85"}""").expect(422);
        assertTrue(answer.at("/outcome").isMissingNode(), answer::toString);
        assertTrue(answer.text("/configure").length() > 0 || pointers(answer).equals(Set.of("/facts/workPlace")), answer::toString);
    }

    private static Set<String> wrong(String place, String rule, String facts) {
        return refused(api.calculate(place, rule, facts));
    }

    /** @return where something is wrong, when it is said in Chinese and nothing was reckoned */
    private static Set<String> refused(Answer answer) {
        answer.refused(422, "invalid-facts");
        assertTrue(answer.at("/outcome").isMissingNode(), answer::toString);
        assertTrue(answer.elements("/errors").allMatch(each -> each.path("detail").asText().codePoints().anyMatch(Character::isIdeographic)), answer::toString);
        return pointers(answer);
    }

    private static Set<String> pointers(Answer answer) {
        return answer.elements("/errors").map(each -> each.path("field").asText()).collect(Collectors.toSet());
    }
}
