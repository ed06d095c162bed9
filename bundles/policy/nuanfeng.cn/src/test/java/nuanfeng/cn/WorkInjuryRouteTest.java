// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calculation.Warning;

/** The question is put on 2022-07-15; the notice is of 2022-06-27. */
class WorkInjuryRouteTest {

    private static final Map<String, Object> GOOD_OWNER = Map.of("licensed", true, "employerCapacity", true, "licencePlace", "450100");

    /** A dash is a fact that is not given. */
    @ParameterizedTest
    @CsvSource({"true, -, true, -, DIRECT, LICENSED_WITH_CAPACITY", "true, true, true, -, DIRECT, LICENSED_WITH_CAPACITY",
            "true, -, true, true, DIRECT, LICENSED_WITH_CAPACITY", "false, true, false, -, VIA_OWNER, FILED_WITHOUT_CAPACITY",
            "true, true, false, false, VIA_OWNER, FILED_WITHOUT_CAPACITY", "true, -, false, -, MANUAL_REVIEW, LICENSED_WITHOUT_CAPACITY",
            "true, false, false, -, MANUAL_REVIEW, LICENSED_WITHOUT_CAPACITY", "false, true, true, -, MANUAL_REVIEW, FILED_WITH_CAPACITY",
            "false, true, false, true, MANUAL_REVIEW, BRANCH_WITHOUT_CAPACITY", "true, -, false, true, MANUAL_REVIEW, BRANCH_WITHOUT_CAPACITY",
            "false, false, false, true, MANUAL_REVIEW, BRANCH_WITHOUT_CAPACITY", "false, false, false, -, MANUAL_REVIEW, NEITHER_FILED_NOR_LICENSED",
            "false, false, true, -, MANUAL_REVIEW, NEITHER_FILED_NOR_LICENSED"})
    void whatDecides(String licensed, String filed, String capacity, String branch, String decision, String reason) {
        Map<String, Object> facts = facts("licensed", licensed, "filed", filed, "employerCapacity", capacity, "branch", branch);
        facts.put("owner", GOOD_OWNER);
        assertDecision(decision, reason, facts);
    }

    @ParameterizedTest
    @CsvSource({"true, true, 450100, VIA_OWNER, FILED_WITHOUT_CAPACITY", "false, true, 450100, MANUAL_REVIEW, OWNER_NOT_QUALIFIED",
            "true, false, 450100, MANUAL_REVIEW, OWNER_NOT_QUALIFIED", "false, -, -, MANUAL_REVIEW, OWNER_NOT_QUALIFIED",
            "-, false, -, MANUAL_REVIEW, OWNER_NOT_QUALIFIED", "-, true, 450100, MANUAL_REVIEW, OWNER_UNKNOWN",
            "true, -, 450100, MANUAL_REVIEW, OWNER_UNKNOWN", "true, true, -, MANUAL_REVIEW, OWNER_UNKNOWN"})
    void theOwnerMustBeKnownAndQualified(String licensed, String capacity, String place, String decision, String reason) {
        Map<String, Object> owner = new HashMap<>(Map.of("licensed", licensed, "employerCapacity", capacity, "licencePlace", place));
        owner.values().removeIf("-"::equals);
        owner.replaceAll((name, value) -> name.equals("licencePlace") ? value : Boolean.valueOf((String) value));
        Map<String, Object> facts = facts("licensed", "false", "filed", "true", "employerCapacity", "false");
        facts.put("owner", owner);
        assertDecision(decision, reason, facts);
    }

    @Test
    void theOwnerEnrolsWhereItIsLicensed() {
        Map<String, Object> facts = facts("licensed", "false", "filed", "true", "employerCapacity", "false");
        assertDecision("MANUAL_REVIEW", "OWNER_UNKNOWN", facts);
        facts.put("owner", GOOD_OWNER);
        Calculation answer = ask(TestNation.withDefaults(), facts);
        assertEquals(Map.of("place", "450100"), ((Outcome.Decision) answer.outcome()).values());
        assertTrue(warnings(answer).contains("duties-remain"));
    }

    @ParameterizedTest
    @CsvSource({"2022-06-26, EXCLUDED, INSURED_BEFORE_NOTICE", "2022-06-27, MANUAL_REVIEW, ALREADY_INSURED",
            "2022-07-15, MANUAL_REVIEW, ALREADY_INSURED", "2022-07-16, DIRECT, LICENSED_WITH_CAPACITY"})
    void insuredBeforeTheNoticeOrSinceOrNotYet(String since, String decision, String reason) {
        assertDecision(decision, reason, facts("licensed", "true", "employerCapacity", "true", "allInsuredSince", since));
    }

    @Test
    void anExcludedUnitKeepsItsChannelWhateverItsStaff() {
        Map<String, Object> facts = facts("licensed", "true", "employerCapacity", "true", "allInsuredSince", "2020-01-01");
        facts.put("flexibleStaff", false);
        Calculation answer = ask(TestNation.withDefaults(), facts);
        assertEquals("EXCLUDED", ((Outcome.Decision) answer.outcome()).code());
        assertEquals(List.of("keeps-original-channel"), warnings(answer));
    }

    @Test
    void flexibleStaffIsTheEntryCondition() {
        Map<String, Object> facts = facts("licensed", "true", "employerCapacity", "true");
        facts.remove("flexibleStaff");
        assertDecision("MANUAL_REVIEW", "FLEXIBLE_STAFF_UNKNOWN", facts);
        facts.put("flexibleStaff", false);
        Outcome.Refusal refusal = assertInstanceOf(Outcome.Refusal.class, ask(TestNation.withDefaults(), facts).outcome());
        assertEquals(RefusalCode.NOT_APPLICABLE, refusal.code());
        assertTrue(refusal.citation().isPresent());
    }

    @Test
    void aPlaceWithoutPriorityEnrolmentHasNoRoute() {
        Outcome outcome = ask(TestNation.withDefaults().value("priority-enrolment", "false"),
                facts("licensed", "true", "employerCapacity", "true")).outcome();
        assertEquals(RefusalCode.NOT_APPLICABLE, assertInstanceOf(Outcome.Refusal.class, outcome).code());
    }

    @Test
    void aRouteThatThePlaceDoesNotOfferIsReviewed() {
        Calculation answer = ask(TestNation.withDefaults().value("enrolment-routes", List.of("VIA_OWNER")),
                facts("licensed", "true", "employerCapacity", "true"));
        Outcome.Decision decision = (Outcome.Decision) answer.outcome();
        assertEquals("MANUAL_REVIEW", decision.code());
        assertEquals(List.of("ROUTE_NOT_OFFERED", "LICENSED_WITH_CAPACITY"), decision.reasons().stream().map(Reason::code).toList());
        assertEquals(List.of(), warnings(answer));
    }

    @Test
    void anUnlicensedUnitMustSayWhetherItIsFiled() {
        Outcome outcome = ask(TestNation.withDefaults(), facts("licensed", "false", "employerCapacity", "false")).outcome();
        Outcome.Refusal refusal = assertInstanceOf(Outcome.Refusal.class, outcome);
        assertEquals("/filed missing", refusal.issues().get(0).field() + " " + refusal.issues().get(0).code());
    }

    private static void assertDecision(String code, String reason, Map<String, Object> facts) {
        Outcome outcome = ask(TestNation.withDefaults(), facts).outcome();
        Outcome.Decision decision = assertInstanceOf(Outcome.Decision.class, outcome, outcome::toString);
        assertEquals(code, decision.code());
        assertEquals(List.of(reason), decision.reasons().stream().map(Reason::code).toList());
        assertTrue(decision.reasons().stream().allMatch(each -> each.citation().isPresent() && !each.text().isBlank()));
    }

    private static Calculation ask(TestNation nation, Map<String, Object> facts) {
        return nation.calculate("work-injury.route", facts);
    }

    private static List<String> warnings(Calculation answer) {
        return answer.warnings().stream().map(Warning::code).toList();
    }

    private static Map<String, Object> facts(String... namesAndValues) {
        Map<String, Object> facts = new HashMap<>(Map.of("flexibleStaff", true));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].equals("-")) {
                String value = namesAndValues[i + 1];
                facts.put(namesAndValues[i], value.equals("true") || value.equals("false") ? Boolean.valueOf(value) : value);
            }
        }
        return facts;
    }
}
