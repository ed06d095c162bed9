// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Missing;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calendar.LegalTime;
import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.RuleCalls;
import nuanfeng.engine.RuleFailureListener;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.library.UnknownNameException;
import nuanfeng.parameter.ParameterView.Status;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Budget;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

class PolicyEditionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-06-30T16:30:00Z"), LegalTime.ZONE);
    private static final String RATE = "levy.rate";

    private static PolicyEdition edition(ActivePolicy... policies) {
        Map<PlaceId, ActivePolicy> put = new HashMap<>();
        for (ActivePolicy each : policies) {
            put.put(each.content().place(), each);
        }
        return Behind.with(PolicyEdition.empty(CLOCK), put, Set.of());
    }

    private static ContentMaker nation() {
        return ContentMaker.of("cn").declare(RATE, ParameterType.RATE).value(RATE, "2020-01-01", "0.20");
    }

    private static String rate(PolicyEdition edition, String place, String on) {
        var view = edition.place(place).parameters().parameter(RATE, LocalDate.parse(on));
        return view.status() == Status.VALUE ? view.setting().orElseThrow().value().toString() : view.status().name();
    }

    @Test
    void theNearestPlaceWinsAndOnlyFromItsOwnDay() {
        PolicyEdition edition = edition(nation().policy(), ContentMaker.of("cn.a").policy(),
                ContentMaker.of("cn.a.b").value(RATE, "2022-06-27", "0.004").policy());
        assertEquals("0.2", rate(edition, "cn.a.b", "2022-06-26"));
        assertEquals("0.004", rate(edition, "cn.a.b", "2022-06-27"));
        assertEquals("0.2", rate(edition, "cn.a", "2022-06-27"));
        assertEquals("NOT_YET", rate(edition, "cn.a.b", "2019-12-31"));
        assertEquals("cn", edition.place("cn.a.b").parameters().parameter(RATE, LocalDate.parse("2023-01-01")).overridden().get(0).decidedBy().path());
    }

    @Test
    void whoWritesThePartOfANameIsToldThePath() {
        PolicyEdition edition = edition(nation().policy(), ContentMaker.of("cn.a").named(Text.of("甲乙市", "Jiayi")).policy(),
                ContentMaker.of("cn.b").named(Text.of("丙丁市")).policy());
        assertEquals(List.of("cn.a"), suggestions(edition, "甲乙"));
        assertEquals(List.of("cn.a"), suggestions(edition, "JIAYI"));
        assertEquals(List.of("cn.a", "cn.b", "cn"), suggestions(edition, "cn.c"));
        assertEquals(List.of(), suggestions(edition, "戊"));
    }

    private static List<String> suggestions(PolicyEdition edition, String place) {
        return assertThrows(UnknownNameException.class, () -> edition.view(place)).suggestions();
    }

    @Test
    void endedLeavesNothingAndWithdrawnLetsThePlaceAboveDecideAgain() {
        PolicyEdition edition = edition(nation().value(RATE, "2023-01-01", "0.16").policy(),
                ContentMaker.of("cn.a").value(RATE, "2022-01-01", "0.1").says(RATE, "2022-07-01", EntryKind.ENDED).policy(),
                ContentMaker.of("cn.b").value(RATE, "2022-01-01", "0.1").says(RATE, "2022-07-01", EntryKind.WITHDRAWN).policy(),
                ContentMaker.of("cn.c").says(RATE, "2022-01-01", EntryKind.UNSET).policy());
        assertEquals("ENDED", rate(edition, "cn.a", "2023-06-01"));
        assertEquals("0.2", rate(edition, "cn.b", "2022-07-01"));
        assertEquals("0.16", rate(edition, "cn.b", "2023-01-01"));
        assertEquals("NOT_CONFIGURED", rate(edition, "cn.c", "2023-01-01"));
    }

    /** What the nation leaves open and places may decide is the asking place's, or that of its pooling place; what a place leaves open is its own. */
    @Test
    void aGapIsNeverTheNationsWhereTheNationCannotSetIt() {
        PolicyEdition edition = edition(ContentMaker.of("cn").declare(RATE, ParameterType.RATE, Declaration.Override.OPEN, true)
                        .declare("levy.fixed", ParameterType.RATE, Declaration.Override.CLOSED, false).says(RATE, "2020-01-01", EntryKind.UNSET)
                        .says("levy.fixed", "2020-01-01", EntryKind.UNSET).policy(),
                ContentMaker.of("cn.a").policy(), ContentMaker.of("cn.a.b").pools("levy", "2022-01-01", "cn.a").policy(),
                ContentMaker.of("cn.c").says(RATE, "2021-01-01", EntryKind.UNSET).policy(), ContentMaker.of("cn.c.d").policy());
        assertEquals("cn.a", owner(edition, "cn.a", RATE));
        assertEquals("cn.a", owner(edition, "cn.a.b", RATE));
        assertEquals("cn.c", owner(edition, "cn.c.d", RATE));
        assertEquals("cn", owner(edition, "cn.a", "levy.fixed"));
        assertEquals("各统筹地区", owner(edition, "cn", RATE));
    }

    private static String owner(PolicyEdition edition, String place, String key) {
        Missing missing = edition.place(place).parameters().parameter(key, LocalDate.parse("2022-06-01")).missing().orElseThrow();
        return missing.place().map(PlaceId::path).orElse(missing.owner().zh());
    }

    @Test
    void aValueMayStateItsFirstContributionMonth() {
        PolicyEdition edition = edition(nation().policy(Map.of("levy", new Levy())),
                ContentMaker.of("cn.a").fromMonth(RATE, "2022-06-27", "0.5", "2022-09").policy());
        assertEquals("20", levy(edition, "cn.a", Map.of("month", "2022-08", "base", "100")));
        assertEquals("50", levy(edition, "cn.a", Map.of("month", "2022-09", "base", "100")));
        assertEquals("50", amount(edition.calculate(Case.of("cn.a", "levy", Map.of("month", "2022-08", "base", "100"))
                .on(LocalDate.parse("2022-08-01")))));
    }

    @Test
    void aMidMonthDayBeginsWithTheNextContributionMonth() {
        PolicyEdition edition = edition(nation().policy(Map.of("levy", new Levy())),
                ContentMaker.of("cn.a").value(RATE, "2022-06-27", "0.5").policy());
        assertEquals("20", levy(edition, "cn.a", Map.of("month", "2022-06", "base", "100")));
        assertEquals("50", levy(edition, "cn.a", Map.of("month", "2022-07", "base", "100")));
    }

    @Test
    void anAbsentPlaceOrOneWithoutItsParentIsRefusedAndNeverFilledFromAbove() {
        PolicyEdition edition = edition(nation().policy(), ContentMaker.of("cn.a.b").policy());
        assertThrows(UnknownNameException.class, () -> edition.place("cn.x").parameters().parameter(RATE, LocalDate.parse("2023-01-01")));
        assertThrows(UnknownNameException.class, () -> edition.place("cn.a.b").parameters().parameter(RATE, LocalDate.parse("2023-01-01")));
        assertTrue(edition.needs(new PlaceId("cn.a.b")).get(0).in(true).contains("cn.a"));
        assertFalse(edition.serves(new PlaceId("cn.a.b")));
        PolicyEdition complete = Behind.with(edition, Map.of(new PlaceId("cn.a"), ContentMaker.of("cn.a").policy()), Set.of());
        assertTrue(complete.serves(new PlaceId("cn.a.b")));
        assertFalse(Behind.with(complete, Map.of(), Set.of(new PlaceId("cn.a"))).serves(new PlaceId("cn.a.b")));
    }

    @Test
    void anyOrderOfArrivalGivesTheSameEdition() {
        List<ActivePolicy> policies = new ArrayList<>(List.of(nation().policy(), ContentMaker.of("cn.a").policy(),
                ContentMaker.of("cn.a.b").value(RATE, "2022-06-27", "0.004").policy(), ContentMaker.of("cn.c").policy(),
                ContentMaker.of("cn.d").pools("levy", "2020-01-01", "cn.c").policy()));
        String expected = edition(policies.toArray(ActivePolicy[]::new)).hash();
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(policies, random);
            PolicyEdition edition = PolicyEdition.empty(CLOCK);
            for (ActivePolicy each : policies) {
                edition = Behind.with(edition, Map.of(each.content().place(), each), Set.of());
            }
            assertEquals(expected, edition.hash());
            assertTrue(edition.places().stream().allMatch(place -> place.served()));
            assertEquals("0.004", rate(edition, "cn.a.b", "2022-07-01"));
        }
    }

    @Test
    void pooledKeysAreThoseOfThePoolingPlaceFromItsDay() {
        PolicyEdition edition = edition(
                ContentMaker.of("cn").declare(RATE, ParameterType.RATE, Declaration.Override.OPEN, true)
                        .declare("levy.own", ParameterType.RATE).value(RATE, "2020-01-01", "0.2").value("levy.own", "2020-01-01", "1").policy(),
                ContentMaker.of("cn.a").value(RATE, "2020-01-01", "0.7").value("levy.own", "2020-01-01", "7").policy(),
                ContentMaker.of("cn.b").pools("levy", "2022-01-01", "cn.a").policy());
        assertEquals("0.2", rate(edition, "cn.b", "2021-12-31"));
        assertEquals("0.7", rate(edition, "cn.b", "2022-01-01"));
        assertEquals("1", edition.place("cn.b").parameters().parameter("levy.own", LocalDate.parse("2022-01-01")).setting().orElseThrow().value().toString());
        assertTrue(edition.affectedBy(Set.of(new PlaceId("cn.a"))).contains(new PlaceId("cn.b")));
    }

    @Test
    void untouchedPlacesAreSharedWithTheEditionBefore() {
        PolicyEdition before = edition(nation().policy(Map.of("levy", new Levy())), ContentMaker.of("cn.a").policy(),
                ContentMaker.of("cn.b").policy());
        PolicyEdition after = Behind.with(before, Map.of(new PlaceId("cn.a"),
                ContentMaker.of("cn.a").digest("sha256:other").value(RATE, "2022-01-01", "0.3").policy()), Set.of());
        assertNotEquals(before.hash(), after.hash());
        assertEquals("0.3", rate(after, "cn.a", "2022-01-01"));
        assertEquals("0.2", rate(before, "cn.a", "2022-01-01"));
        assertSame(Behind.place(before, "cn.b"), Behind.place(after, "cn.b"));
        assertEquals(before.lineageHash("cn.b"), after.lineageHash("cn.b"));
        assertEquals(List.of("0.3"), after.changes(new PlaceId("cn.a"), before).stream().map(each -> each.here().code()).toList());
    }

    @Test
    void whatDoesNotBindIsAFindingWithFileAndLineAndRefusesThePlace() {
        PolicyEdition edition = edition(
                ContentMaker.of("cn").declare("levy.closed", ParameterType.RATE, Declaration.Override.CLOSED, false)
                        .declare("levy.bounded", ParameterType.RATE, Declaration.Override.BOUNDED, false)
                        .declare("levy.base", ParameterType.MONEY).declare(RATE, ParameterType.RATE).policy(),
                ContentMaker.of("cn.closed").value("levy.closed", "2020-01-01", "1").policy(),
                ContentMaker.of("cn.bounded").value("levy.bounded", "2020-01-01", "1.01").policy(),
                ContentMaker.of("cn.unit").value("levy.base", "2020-01-01", "1", "day").policy(),
                ContentMaker.of("cn.type").value(RATE, "2020-01-01", "four").policy(),
                ContentMaker.of("cn.clause").citing(RATE, "2020-01-01", "1", "十").policy(),
                ContentMaker.of("cn.key").value("levy.rat", "2020-01-01", "1").policy());
        assertEquals("closed-key", code(edition, "cn.closed"));
        assertEquals("outside-contract", code(edition, "cn.bounded"));
        assertEquals("wrong-unit", code(edition, "cn.unit"));
        assertEquals("wrong-type", code(edition, "cn.type"));
        assertEquals("unknown-clause", code(edition, "cn.clause"));
        assertTrue(edition.needs(new PlaceId("cn.key")).get(0).in(true).contains("levy.rate"));
        for (String place : List.of("cn.closed", "cn.bounded", "cn.unit", "cn.type", "cn.clause", "cn.key")) {
            assertFalse(edition.serves(new PlaceId(place)));
        }
        assertTrue(edition.serves(new PlaceId("cn")));
    }

    @Test
    void aDivisionCodeSpeaksForOnePlaceOnly() {
        PolicyEdition edition = edition(nation().assigns("450802", "cn.b").policy(), ContentMaker.of("cn.a").code("450800", "450802").policy());
        assertEquals("cn.a", edition.view("450802").place().path());
        PolicyEdition claimed = Behind.with(edition, Map.of(new PlaceId("cn.b"), ContentMaker.of("cn.b").code("450900", "450802").policy()), Set.of());
        assertEquals("claimed-twice", code(claimed, "cn.b"));
        assertTrue(claimed.serves(new PlaceId("cn.a")));
        assertEquals("cn.a", claimed.view("450802").place().path());
    }

    @Test
    void anAbolishedCodeLeadsToThePlaceOfToday() {
        PolicyEdition edition = edition(ContentMaker.of("cn").policy(),
                ContentMaker.of("cn.testland").code("990000", "990101").formerly("990121", "990101").policy());
        assertEquals("cn.testland", edition.view("990121").place().path());
        assertEquals(Optional.of("990101"), edition.view("990121").today("990121"));
        assertEquals(Optional.of("990101"), edition.view("990121").today("990101"));
        assertEquals(Optional.empty(), edition.view("990121").today("990122"));
        assertThrows(UnknownNameException.class, () -> edition.view("990122"));
    }

    /** Statistics write six digits more, of a street and a village. */
    @Test
    void aLongerCodeLeadsToItsCounty() {
        PolicyEdition edition = edition(ContentMaker.of("cn").policy(),
                ContentMaker.of("cn.testland").code("990000", "990101").formerly("990121", "990101").policy());
        for (String code : List.of("990000000000", "990101001201", "990121000000")) {
            assertEquals("cn.testland", edition.view(code).place().path(), code);
        }
        assertEquals(Optional.of("990101"), edition.view("990121001201").today("990121001201"));
        assertEquals(Optional.of("990101"), edition.view("990101001201").today("990101001201"));
        for (String none : List.of("990122001201", "9901010012010", "99010100120", "99010100120x")) {
            assertThrows(UnknownNameException.class, () -> edition.view(none), none);
        }
    }

    @Test
    void aPlaceAnswersForCodesBelowItsOwnAndOthersMustBeAssignedToIt() {
        PolicyEdition edition = edition(nation().assigns("130629", "cn.a.new").policy(), ContentMaker.of("cn.a").code("460000", "450102").policy(),
                ContentMaker.of("cn.b").code("130000").policy(), ContentMaker.of("cn.b.city").code("450100").policy(),
                ContentMaker.of("cn.c").code("450000", "450900", "451081").policy(), ContentMaker.of("cn.c.city").code("450800", "450802", "450881").policy());
        for (String strange : List.of("cn.a", "cn.b.city")) {
            assertEquals("strange-code", code(edition, strange));
            assertFalse(edition.serves(new PlaceId(strange)));
        }
        assertTrue(edition.serves(new PlaceId("cn.c")));
        assertEquals("cn.c.city", edition.view("450881").place().path());
        PolicyEdition assigned = edition(nation().assigns("450102", "cn.a").assigns("450100", "cn.b.city").policy(),
                ContentMaker.of("cn.a").code("460000", "450102").policy(), ContentMaker.of("cn.b").code("130000").policy(),
                ContentMaker.of("cn.b.city").code("450100").policy());
        assertTrue(assigned.serves(new PlaceId("cn.a")));
        assertTrue(assigned.serves(new PlaceId("cn.b.city")));
    }

    @Test
    void aCodeOfItsOwnWinsOverACoveredOneWhoeverCameFirst() {
        PolicyEdition covered = edition(nation().policy(), ContentMaker.of("cn.a").code("450800", "450802", "450803").policy());
        PolicyEdition taken = Behind.with(covered, Map.of(new PlaceId("cn.a.b"), ContentMaker.of("cn.a.b").code("450802").policy()), Set.of());
        assertEquals("cn.a.b", taken.view("450802").place().path());
        assertEquals("cn.a", taken.view("450803").place().path());
        assertTrue(taken.serves(new PlaceId("cn.a")) && taken.serves(new PlaceId("cn.a.b")));
        assertEquals("takes-over", code(taken, "cn.a.b"));
        PolicyEdition again = Behind.with(taken, Map.of(new PlaceId("cn.a"),
                ContentMaker.of("cn.a").code("450800", "450802", "450803").digest("sha256:next").policy()), Set.of());
        assertTrue(again.serves(new PlaceId("cn.a")));
        assertEquals("cn.a.b", again.view("450802").place().path());
        PolicyEdition left = Behind.with(again, Map.of(), Set.of(new PlaceId("cn.a.b")));
        assertEquals("cn.a", left.view("450802").place().path());
    }

    @Test
    void theOneWhoHadACodeKeepsItWhenItIsReplacedAndAGivenUpCodeIsFree() {
        PolicyEdition claimed = Behind.with(edition(nation().assigns("450802", "cn.b").policy(), ContentMaker.of("cn.a").code("450800", "450802").policy()),
                Map.of(new PlaceId("cn.b"), ContentMaker.of("cn.b").code("450900", "450802").policy()), Set.of());
        ActivePolicy next = ContentMaker.of("cn.a").code("450800", "450802").digest("sha256:next").value(RATE, "2022-01-01", "0.3").policy();
        PolicyEdition replaced = Behind.with(claimed, Map.of(new PlaceId("cn.a"), next), Set.of());
        assertTrue(replaced.serves(new PlaceId("cn.a")));
        assertEquals("0.3", rate(replaced, "450802", "2022-01-01"));
        PolicyEdition changed = Behind.with(replaced, Map.of(new PlaceId("cn.a"), ContentMaker.of("cn.a").code("450800").policy(),
                new PlaceId("cn.b"), ContentMaker.of("cn.b").code("450900", "450802").policy()), Set.of());
        assertEquals("cn.b", changed.view("450802").place().path());
        PolicyEdition left = Behind.with(changed, Map.of(), Set.of(new PlaceId("cn.b")));
        assertThrows(UnknownNameException.class, () -> left.view("450802"));
        assertEquals("cn.a", left.view("450800").place().path());
    }

    @Test
    void whoWaitsForAPoolingPlaceIsServedWithAllBelowWhenItArrives() {
        PolicyEdition waiting = edition(nation().policy(), ContentMaker.of("cn.b").pools("levy", "2022-01-01", "cn.a").policy(),
                ContentMaker.of("cn.b.c").policy());
        assertFalse(waiting.serves(new PlaceId("cn.b.c")));
        PolicyEdition complete = Behind.with(waiting, Map.of(new PlaceId("cn.a"), ContentMaker.of("cn.a").policy()), Set.of());
        assertEquals(Set.of(new PlaceId("cn.a"), new PlaceId("cn.b"), new PlaceId("cn.b.c")), complete.affectedBy(Set.of(new PlaceId("cn.a"))));
        assertTrue(complete.serves(new PlaceId("cn.b")));
        assertTrue(complete.serves(new PlaceId("cn.b.c")));
    }

    @Test
    void everythingWrongWithTheFactsIsSaidAtOnce() {
        PolicyEdition edition = edition(nation().policy(Map.of("levy", new Levy())));
        Calculation answer = edition.calculate(Case.of("cn", "levy", Map.of("month", "2022-13", "bas", "1")));
        Outcome.Refusal refusal = assertInstanceOf(Outcome.Refusal.class, answer.outcome());
        assertEquals(RefusalCode.INVALID_FACTS, refusal.code());
        assertEquals(Set.of("/month", "/bas", "/base"), Set.copyOf(refusal.issues().stream().map(issue -> issue.field()).toList()));
    }

    @Test
    void aWhatIfValueIsMarkedAndLeavesTheEditionAlone() {
        PolicyEdition edition = edition(nation().policy(Map.of("levy", new Levy())));
        Case question = new Case("cn", "levy", Optional.empty(), Map.of("month", "2022-08", "base", "100"), Map.of(RATE, "0.31"));
        Calculation answer = edition.calculate(question);
        assertTrue(answer.hypothetical());
        assertEquals("31", amount(answer));
        assertEquals("20", levy(edition, "cn", Map.of("month", "2022-08", "base", "100")));
    }

    @Test
    void aRuleThatThrowsOrLoopsCostsItsOwnQuestionAndIsReported() {
        List<String> heard = new ArrayList<>();
        RuleFailureListener listener = (place, digest, rule, reason) -> heard.add(place + " " + rule);
        Map<PlaceId, ActivePolicy> put = Map.of(new PlaceId("cn"), nation().policy(Map.of("levy", new Levy())),
                new PlaceId("cn.a"), ContentMaker.of("cn.a").policy(Map.of("levy", new Failing())));
        PolicyEdition edition = Behind.with(PolicyEdition.empty(CLOCK, RuleCalls.AT_ONCE, listener), put, Set.of());
        for (String how : List.of("throw", "loop", "recurse")) {
            Calculation answer = edition.calculate(Case.of("cn.a", "levy", Map.of("how", how)));
            assertEquals(RefusalCode.RULE_FAILED, ((Outcome.Refusal) answer.outcome()).code(), how);
        }
        assertEquals(List.of("cn.a levy", "cn.a levy", "cn.a levy"), heard);
        assertEquals("20", levy(edition, "cn", Map.of("month", "2022-08", "base", "100")));
    }

    @Test
    void aCodeCityAddsAStepToTheRuleAboveIt() {
        PolicyEdition edition = edition(nation().policy(Map.of("levy", new Levy())),
                ContentMaker.of("cn.a").policy(Map.of("levy", new Doubled())));
        Calculation answer = edition.calculate(Case.of("cn.a", "levy", Map.of("month", "2022-08", "base", "100")));
        assertEquals("40", amount(answer));
        assertEquals(List.of("levy", "month", "base", RATE, "levy"), answer.trace().stream().map(line -> line.name()).toList());
        assertEquals("cn.a", edition.place("cn.a").calculations().get(0).decidedBy().path());
    }

    @Test
    void todayIsTheDayInShanghai() {
        PolicyEdition edition = edition(nation().policy(Map.of("levy", new Failing())));
        assertEquals(LocalDate.parse("2022-07-01"), edition.calculate(Case.of("cn", "levy", Map.of("how", "throw"))).on());
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "nothing", "another-kind", "half-a-character", "long-text", "many-reasons", "steps", "warnings"})
    void whateverARuleDoesInsteadOfAnsweringIsItsFailure(String how) {
        PolicyEdition edition = edition(nation().policy(Map.of("levy", new Failing())));
        Calculation answer = edition.calculate(Case.of("cn", "levy", Map.of("how", how)));
        assertEquals(RefusalCode.RULE_FAILED, assertInstanceOf(Outcome.Refusal.class, answer.outcome()).code());
    }

    private static String code(PolicyEdition edition, String place) {
        var finding = edition.findings(new PlaceId(place)).get(0);
        assertTrue(finding.line() > 0 && finding.file().startsWith("POLICY-INF/") && !finding.mend().isEmpty());
        return finding.code();
    }

    private static String levy(PolicyEdition edition, String place, Map<String, Object> facts) {
        return amount(edition.calculate(Case.of(place, "levy", facts)));
    }

    private static String amount(Calculation answer) {
        return ((Outcome.Decision) answer.outcome()).values().get("levy");
    }

    /** Test rule: base × rate. */
    private static class Levy implements Rule {

        private static final Fact<java.time.YearMonth> MONTH = Fact.month("month", Text.of("月")).required();
        private static final Fact<Quantity> BASE = Fact.money("base", Text.of("基数")).required();

        @Override
        public RuleDescription describe() {
            return new RuleDescription(Text.of("试验"), Outcome.Kind.DECISION, List.of(MONTH, BASE), Optional.of(MONTH));
        }

        @Override
        public Outcome apply(Worksheet sheet) {
            sheet.fact(MONTH);
            Quantity levy = sheet.fact(BASE).times(sheet.quantity(RATE));
            return new Outcome.Decision("LEVIED", Map.of("levy", sheet.step("levy", levy).toString()), List.of());
        }
    }

    /** Test rule: adds a step to the rule above. */
    private static final class Doubled extends Levy {

        @Override
        public Outcome apply(Worksheet sheet) {
            Outcome.Decision above = (Outcome.Decision) sheet.inherited();
            Quantity doubled = Quantity.parse(above.values().get("levy")).times(2);
            return new Outcome.Decision("LEVIED", Map.of("levy", doubled.toString()), List.of());
        }
    }

    /** Test rule: fails in the way it is told. */
    private static final class Failing implements Rule {

        private static Outcome decision(String code, int reasons) {
            return new Outcome.Decision(code, Map.of(), Collections.nCopies(reasons, new Reason("A", "b", Optional.empty())));
        }

        private static final Fact<String> HOW = Fact.text("how", Text.of("怎样"));

        @Override
        public RuleDescription describe() {
            return new RuleDescription(Text.of("试验"), Outcome.Kind.DECISION, List.of(HOW), Optional.empty());
        }

        @Override
        public Outcome apply(Worksheet sheet) {
            switch (sheet.find(HOW).orElse("throw")) {
                case "loop" -> {
                    while (true) {
                        Budget.tick();
                    }
                }
                case "recurse" -> {
                    return apply(sheet);
                }
                case "error" -> throw new AssertionError("told to");
                case "nothing" -> {
                    return null;
                }
                case "another-kind" -> {
                    return new Outcome.Dates(Map.of());
                }
                case "half-a-character" -> {
                    return decision("\uD800", 0);
                }
                case "long-text" -> {
                    return decision("x".repeat(20_001), 0);
                }
                case "many-reasons" -> {
                    return decision("X", 6_000);
                }
                case "steps" -> {
                    for (int i = 0; i < 1_000_000; i++) {
                        sheet.step("s", Quantity.ZERO);
                    }
                    return decision("X", 0);
                }
                case "warnings" -> {
                    for (int i = 0; i < 1_000_000; i++) {
                        sheet.warn("c" + i, "d");
                    }
                    return decision("X", 0);
                }
                default -> throw new IllegalStateException("told to");
            }
        }
    }
}
