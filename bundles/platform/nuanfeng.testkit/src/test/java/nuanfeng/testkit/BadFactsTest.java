// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nuanfeng.calculation.Case;
import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Edition;
import nuanfeng.policy.Identifiers;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.testkit.internal.TrialServer;

/** Facts that cannot be are refused, all of them at once, each at its place; never a number. */
class BadFactsTest {

    private static final String MORE_THAN_LISTS_HOLD = "1000000";

    private static final Set<Fact.Type> WHEN = Set.of(Fact.Type.MONTH, Fact.Type.DATE, Fact.Type.DATE_OR_MOMENT);
    /** Whether a payment was late, an application in time: these rules say so themselves. */
    private static final Set<String> ORDER_IS_PART_OF_THE_RULE = new TreeSet<>(Set.of("insurance.late-fee", "flexible.extension"));

    private static TrialServer server;
    private static Edition edition;

    @BeforeAll
    static void thePlacesSpeak() throws IOException {
        Path policies = Path.of("../../policy");
        server = TrialServer.of(List.of(policies.resolve("nuanfeng.cn"), policies.resolve("nuanfeng.cn.beijing"), policies.resolve("nuanfeng.cn.guangxi")));
        edition = server.current();
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Test
    void threeDecimalsNegativePayAndAGradeElevenAtOnce() {
        assertEquals(Set.of("/facts/grade", "/facts/ownWage", "/facts/accidentOn"), pointers("cn", "injury.benefit", Map.of("accidentOn", "2026-02-30", "grade", "11", "ownWage", "3900.005", "insured", true)));
        assertEquals(Set.of("/facts/monthWage", "/facts/month"), pointers("cn", "pay.deduction", Map.of("month", "2025-13", "workPlace", "530102", "monthWage", "-1.00", "lossCausedByWorker", true)));
        assertEquals(Set.of("/facts/paid/basic", "/facts/paid/piece"), pointers("cn", "pay.minimum", Map.of("month", "2025-08", "workPlace", "310115", "relation", "LABOUR", "fullNormalWork", true,
                "paid", Map.of("basic", "1.001", "piece", "-5"))));
    }

    @Test
    void endsBeforeTheirStarts() {
        assertEquals(Set.of("/facts/until", "/facts/signedOn"), pointers("cn", "employment.double-wage", Map.of("start", "2025-06-01", "until", "2025-05-31", "signedOn", "2025-05-01", "monthWage", "5000")));
        assertEquals(Set.of("/facts/orderSpans/0/to", "/facts/orderSpans/2/to"), pointers("cn", "pay.minimum", Map.of("month", "2025-08", "workPlace", "310115", "relation", "PARTIAL", "fullNormalWork", true, "paid", Map.of("basic", "1"),
                "orderSpans", List.of(span("10:00", "09:59"), span("10:00", "10:30"), span("11:00", "11:00")))));
        assertEquals(Set.of("/facts/paidOn"), pointers("cn", "insurance.late-fee", Map.of("principal", "100", "due", "2026-03-16", "paidOn", "2026-03-16")));
        assertEquals(Set.of("/facts/leftOn"), pointers("cn", "leave.annual", Map.of("on", "2025-12-31", "workedYears", "3", "joinedOn", "2025-06-01", "leftOn", "2025-05-31")));
    }

    /** Paid before the month began or after the day of the reckoning, due before the month: each at its line, and all of them at once with a wrong amount. */
    @Test
    void wagesPaidBeforeTheyCouldBe() {
        assertEquals(Set.of("/facts/lines/0/paidOn", "/facts/lines/1/paidOn", "/facts/lines/2/due", "/facts/lines/3/amount"), pointers("cn", "pay.arrears", Map.of("on", "2026-03-31", "migrantWorker", true,
                "lines", List.of(wage("2026-02", "2026-03-15", "2026-01-31", "4200"), wage("2026-02", "2026-03-15", "2026-04-01", "4200"), wage("2026-02", "2026-01-15", "2026-02-15", "4200"),
                        wage("2026-02", "2026-03-15", "2026-03-13", "-4200"), wage("2026-02", "2026-03-15", "2026-02-01", "4200")))));
    }

    /** What the description of a rule says lies not before what is tried for each such pair, with nothing else of the question there. */
    @Test
    void whatLiesBeforeWhatItFollowsIsAContradictionEverywhere() {
        Map<String, Set<String>> tried = new TreeMap<>();
        for (String place : List.of("cn", "cn.beijing", "cn.guangxi")) {
            for (CalculationOffer offer : edition.place(place).calculations()) {
                for (RuleDescription.Sequence each : offer.description().sequences()) {
                    Map<String, Object> facts = new HashMap<>();
                    put(facts, offer.description(), each.earlier(), "2025-06-01");
                    put(facts, offer.description(), each.later(), "2025-05-31");
                    Outcome.Refusal refusal = refused(place, offer.rule(), facts);
                    Set<String> wrong = refusal.issues().stream().filter(issue -> issue.code().equals("contradiction")).map(issue -> issue.field().replace("/0", "").substring(1).replace('/', '.'))
                            .collect(Collectors.toSet());
                    assertTrue(wrong.contains(each.later()) || wrong.contains(each.earlier()), () -> place + " " + offer.rule() + " " + each + " " + refusal.issues());
                    tried.computeIfAbsent(offer.rule(), rule -> new TreeSet<>()).add(each.toString());
                }
            }
        }
        assertTrue(tried.size() >= 9, tried::toString);
    }

    /** Of a rule that asks for two days somebody has said whether they have an order. */
    @Test
    void twoDaysOfOneRuleHaveAnOrderOrNone() {
        Set<String> open = new TreeSet<>();
        for (String place : List.of("cn", "cn.beijing", "cn.guangxi")) {
            for (CalculationOffer offer : edition.place(place).calculations()) {
                long days = offer.description().facts().stream().filter(fact -> WHEN.contains(fact.type())).count();
                if (days > 1 && offer.description().sequences().isEmpty() && !offer.rule().startsWith("clock.")) {
                    open.add(offer.rule());
                }
            }
        }
        assertEquals(ORDER_IS_PART_OF_THE_RULE, open);
    }

    private static void put(Map<String, Object> facts, RuleDescription description, String name, String day) {
        int dot = name.indexOf('.');
        Fact<?> fact = named(description.facts(), dot < 0 ? name : name.substring(0, dot));
        if (dot < 0) {
            facts.put(name, written(fact, day));
            return;
        }
        boolean isList = fact.type() == Fact.Type.RECORD_LIST;
        @SuppressWarnings("unchecked")
        Map<String, Object> record = facts.get(fact.name()) == null ? new HashMap<>()
                : (Map<String, Object>) (isList ? ((List<?>) facts.get(fact.name())).get(0) : facts.get(fact.name()));
        fact.members().stream().filter(Fact::isRequired).forEach(member -> record.putIfAbsent(member.name(), sample(member)));
        Fact<?> member = named(fact.members(), name.substring(dot + 1));
        record.put(member.name(), written(member, day));
        facts.put(fact.name(), isList ? List.of(record) : record);
    }

    private static Fact<?> named(List<Fact<?>> facts, String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).findFirst().orElseThrow();
    }

    private static String written(Fact<?> fact, String day) {
        return fact.type() == Fact.Type.MONTH ? day.substring(0, "2025-06".length()) : day;
    }

    private static Object sample(Fact<?> fact) {
        return switch (fact.type()) {
            case FLAG -> true;
            case MONTH -> "2025-06";
            case DATE, DATE_OR_MOMENT -> "2025-06-15";
            case CODE -> fact.codes().get(0);
            case TEXT -> "甲";
            default -> "1";
        };
    }

    private static Map<String, Object> wage(String period, String due, String paidOn, String amount) {
        return Map.of("worker", "甲", "period", period, "due", due, "paidOn", paidOn, "amount", amount);
    }

    /** Of spans that lie over each other, in whatever order, the union counts. */
    @Test
    void overlappingSpansOutOfOrderCountOnce() {
        Map<String, Object> facts = Map.of("on", "2025-08-05", "orderSpans", List.of(span("10:20", "10:50"), span("10:00", "10:30")));
        Map<String, Object> ordered = Map.of("on", "2025-08-05", "orderSpans", List.of(span("10:00", "10:30"), span("10:20", "10:50")));
        assertEquals(edition.calculate(Case.of("cn", "platform.working-hours", ordered)).outcome(), edition.calculate(Case.of("cn", "platform.working-hours", facts)).outcome());
    }

    @Test
    void aMillionLinesAreNoList() {
        Map<String, Object> line = Map.of("date", "2025-08-05", "hours", "1");
        Outcome.Refusal refusal = refused("cn", "pay.overtime", Map.of("on", "2025-08-31", "relation", "LABOUR", "workingTimeSystem", "STANDARD", "hourWage", "25",
                "lines", Collections.nCopies(Integer.parseInt(MORE_THAN_LISTS_HOLD), line)));
        assertEquals(List.of("/facts/lines"), refusal.issues().stream().map(FactIssue::pointer).toList());
    }

    @Test
    void aDayHasNoMoreThanTwentyFourHours() {
        assertEquals(Set.of("/facts/lines/1/hours", "/facts/lines/3/hours"), pointers("cn", "pay.overtime", Map.of("on", "2025-08-31", "relation", "LABOUR", "workingTimeSystem", "STANDARD", "hourWage", "25",
                "lines", List.of(hours("2025-08-04", "20"), hours("2025-08-04", "4.5"), hours("2025-08-05", "24"), hours("2025-08-06", "24.5")))));
        assertEquals(Set.of("/facts/averageDayHours"), pointers("cn", "employment.part-time", Map.of("on", "2025-08-31", "averageDayHours", "24.5", "weekHours", "24", "payCycleDays", "15")));
    }

    @Test
    void dependantsWhoCannotBe() {
        Map<String, Object> facts = new HashMap<>(Map.of("accidentOn", "2026-03-01", "death", true, "ownWage", "4143", "insured", true));
        facts.put("dependants", List.of(Map.of("relation", "OTHER", "bornOn", "1875-02-28"), Map.of("relation", "COUSIN")));
        assertEquals(Set.of("/facts/dependants/0/bornOn", "/facts/dependants/1/relation"), pointers("cn", "injury.benefit", facts));
        facts.put("dependants", List.of(Map.of("relation", "OTHER", "bornOn", "2026-03-02"), Map.of("relation", "SPOUSE"), Map.of("relation", "OTHER", "bornOn", "2027-01-01")));
        Outcome outcome = edition.calculate(new Case("cn", "injury.benefit", java.util.Optional.empty(), facts, Map.of("work-injury.pooling-average-wage", Map.of("value", "6905", "unit", "CNY/month")))).outcome();
        assertEquals(Set.of("/facts/dependants/0/bornOn", "/facts/dependants/2/bornOn"),
                assertInstanceOf(Outcome.Refusal.class, outcome).issues().stream().map(FactIssue::pointer).collect(Collectors.toSet()));
    }

    /** Born after the day that is asked about; a graduate without the day of graduation. */
    @Test
    void personsWhoCannotBe() {
        assertEquals(Set.of("/facts/registeredOn"), pointers("cn.beijing", "flexible.eligibility", Map.of("registeredOn", "2021-03-10", "kind", "RURAL", "sex", "MALE", "bornOn", "2021-03-11", "flexibleAndRegistered", true)));
    }

    /** Numbers of nobody: one is too short, one was born on a day that there is not, one says another day than stands beside it, the last one agrees. No sentence repeats one. */
    @Test
    void identityNumbersThatAreNoneOrSayAnotherDayOfBirth() {
        Map<String, Object> facts = new HashMap<>(Map.of("accidentOn", "2026-03-01", "death", true, "ownWage", "4143", "insured", true));
        facts.put("dependants", List.of(kin("1950-02-03", number("110100180001010")), kin("1950-02-03", "11010019500231001X"), kin("1950-02-03", number("11010019500204001")),
                kin("1950-02-03", number("11010019500203001"))));
        Outcome.Refusal refusal = refused("cn", "injury.benefit", facts);
        assertEquals(Set.of("/facts/dependants/0/identityNumber", "/facts/dependants/1/identityNumber", "/facts/dependants/2/bornOn"), refusal.issues().stream().map(FactIssue::pointer).collect(Collectors.toSet()));
        assertTrue(refusal.issues().stream().allMatch(each -> !each.sentence().toString().contains("110100")), refusal::toString);
        assertEquals(Set.of("/facts/bornOn", "/facts/registeredOn"), pointers("cn.beijing", "flexible.eligibility", Map.of("registeredOn", "2021-03-10", "kind", "RURAL", "sex", "MALE", "bornOn", "2021-03-11",
                "identityNumber", number("11010019500203001"), "flexibleAndRegistered", true)));
    }

    private static Map<String, Object> kin(String bornOn, String number) {
        return Map.of("relation", "OTHER", "bornOn", bornOn, "identityNumber", number);
    }

    /** With its check digit, where one is missing. */
    private static String number(String without) {
        return "0123456789X".chars().mapToObj(each -> without + (char) each).filter(Identifiers::isIdentityNumber).findFirst().orElse(without);
    }

    /** Nanning's districts have no tier here: neither the first nor the last is taken. */
    @Test
    void aDistrictOfWhichNoTierIsKnown() {
        Outcome.Refusal refusal = assertInstanceOf(Outcome.Refusal.class, edition.calculate(Case.of("cn.guangxi", "delivery.quota",
                Map.of("month", "2025-07", "workPlace", "450103", "price", "1.10", "piecesPerDay", "85"))).outcome());
        assertTrue(Set.of(RefusalCode.NOT_CONFIGURED, RefusalCode.INVALID_FACTS).contains(refusal.code()), refusal::toString);
        assertTrue(refusal.parameter().equals("pay.minimum-tier") || refusal.issues().stream().anyMatch(issue -> issue.pointer().equals("/facts/workPlace")), refusal::toString);
    }

    @Test
    void moreThanThereIsAltogether() {
        assertEquals(Set.of("/facts/onRecommendedText", "/facts/withLabourClauses"), pointers("cn", "franchise.coverage", Map.of("on", "2022-12-31", "agreements", "3", "onRecommendedText", "4", "withLabourClauses", "5")));
        assertEquals(Set.of("/facts/festivalHours"), pointers("cn", "pay.overtime", Map.of("on", "2025-03-31", "relation", "LABOUR", "workingTimeSystem", "COMPREHENSIVE", "hourWage", "25",
                "totalHours", "7.5", "standardHours", "496", "festivalHours", "8")));
    }

    private static Map<String, Object> span(String from, String to) {
        return Map.of("from", "2025-08-05T" + from, "to", "2025-08-05T" + to);
    }

    private static Map<String, Object> hours(String date, String hours) {
        return Map.of("date", date, "hours", hours);
    }

    private static Set<String> pointers(String place, String rule, Map<String, Object> facts) {
        return refused(place, rule, facts).issues().stream().map(FactIssue::pointer).collect(Collectors.toSet());
    }

    private static Outcome.Refusal refused(String place, String rule, Map<String, Object> facts) {
        Outcome outcome = edition.calculate(Case.of(place, rule, facts)).outcome();
        Outcome.Refusal refusal = assertInstanceOf(Outcome.Refusal.class, outcome, facts::toString);
        assertEquals(RefusalCode.INVALID_FACTS, refusal.code(), refusal::toString);
        return refusal;
    }
}
