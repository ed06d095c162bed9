// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.library.CalculationOffer;
import nuanfeng.library.Edition;
import nuanfeng.quantity.Money;
import nuanfeng.testkit.internal.TrialServer;

/** What the law says of all answers of a rule, whatever the facts: tried on the places as they ship. */
class RulePropertiesTest {

    private static final int TRIES = 300;
    private static final String CITY = "450802";
    /** The rate of the late fee changed with this day. */
    private static final LocalDate CHANGE = LocalDate.of(2011, 7, 1);

    private static TrialServer server;
    private static Edition edition;

    private final SplittableRandom random = new SplittableRandom(20_261_129L);

    @BeforeAll
    static void thePlacesSpeak() throws IOException {
        Path policies = Path.of("../../policy");
        server = TrialServer.of(Stream.of("cn", "cn.guangxi", "cn.guangxi.guigang").map(each -> policies.resolve("nuanfeng." + each)).toList());
        edition = server.current();
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Test
    void whatBeginsLaterNeverFallsDueEarlier() {
        TreeSet<String> told = new TreeSet<>();
        for (CalculationOffer each : edition.place("cn.guangxi.guigang").calculations()) {
            if (each.rule().startsWith("clock.")) {
                Map<String, Temporal> before = new HashMap<>();
                for (LocalDate day = LocalDate.of(2025, 1, 1); day.isBefore(LocalDate.of(2026, 8, 1)); day = day.plusDays(1)) {
                    Outcome outcome = edition.calculate(Case.of(CITY, each.rule(), Map.of("event", day.toString()))).outcome();
                    if (outcome instanceof Outcome.Dates dates) {
                        LocalDate event = day;
                        dates.dates().forEach((name, date) -> {
                            if (date instanceof LocalDate now && before.get(name) instanceof LocalDate last) {
                                assertFalse(now.isBefore(last), () -> each.rule() + " " + event + ": " + name + " " + now + " after " + last);
                            }
                            before.put(name, date);
                            told.add(each.rule());
                        });
                    }
                }
            }
        }
        assertTrue(told.size() > 35, told::toString);
    }

    @Test
    void morePayNeverLowersWhatRemains() {
        for (int i = 0; i < TRIES; i++) {
            BigDecimal less = fen(150_000, 400_000);
            BigDecimal more = less.add(fen(1, 50_000));
            assertTrue(remaining(more).compareTo(remaining(less)) >= 0, less + " " + more);
            assertTrue(remaining(less).compareTo(less) <= 0 && remaining(less).signum() >= 0, less::toString);
        }
    }

    private BigDecimal remaining(BigDecimal wage) {
        return wage.subtract(decimal(amount("pay.deduction", Map.of("month", "2025-07", "workPlace", CITY, "monthWage", wage.toString(), "lossCausedByWorker", true)).amount()));
    }

    @Test
    void whoIsPaidMoreLacksNoMore() {
        for (int i = 0; i < TRIES; i++) {
            BigDecimal less = fen(100_000, 250_000);
            BigDecimal more = less.add(fen(1, 50_000));
            assertTrue(lacking(more).compareTo(lacking(less)) <= 0, less + " " + more);
        }
    }

    private BigDecimal lacking(BigDecimal paid) {
        Outcome outcome = edition.calculate(Case.of(CITY, "pay.minimum", Map.of("month", "2025-07", "workPlace", CITY, "relation", "LABOUR", "fullNormalWork", true,
                "paid", Map.of("basic", paid.toString())))).outcome();
        return new BigDecimal(assertInstanceOf(Outcome.Decision.class, outcome).values().get("shortfall"));
    }

    @Test
    void partsSumToTheWhole() {
        for (int i = 0; i < TRIES; i++) {
            sums(amount("work-injury.premium", Map.of("month", "2022-07", "population", "OUTLET", "totalWages", fen(100, 9_000_000).toString(), "floatingFactor", "1", "phasedCut", "0")));
            List<Map<String, Object>> lines = List.of(line("2022-10-01"), line("2022-10-05"), line("2022-10-08"), line("2022-10-10"));
            sums(amount("pay.overtime", Map.of("on", "2022-10-31", "relation", "LABOUR", "workingTimeSystem", "STANDARD", "monthWage", fen(200_000, 2_000_000).toString(), "lines", lines)));
        }
    }

    private Map<String, Object> line(String date) {
        return Map.of("date", date, "hours", fen(0, 1_100).toString());
    }

    private static void sums(Outcome.Amount amount) {
        assertEquals(amount.amount(), amount.parts().values().stream().reduce(Money.ZERO, Money::plus), amount::toString);
    }

    /** Of dependants the rounded shares of what all of them together may get. */
    @Test
    void dependantsTogetherGetNoMoreThanTheWage() {
        for (int i = 0; i < TRIES; i++) {
            BigDecimal wage = fen(414_300, 2_071_500);
            Map<String, Object> facts = Map.of("accidentOn", "2026-03-01", "death", true, "ownWage", wage.toString(), "insured", true, "dependants",
                    List.of(Map.of("relation", "SPOUSE"), Map.of("relation", "OTHER"), Map.of("relation", "OTHER", "lone", true)));
            Outcome outcome = edition.calculate(new Case(CITY, "injury.benefit", Optional.empty(), facts,
                    Map.of("work-injury.pooling-average-wage", Map.of("value", "6905", "unit", "CNY/month")))).outcome();
            List<Map<String, String>> items = assertInstanceOf(Outcome.Listing.class, outcome, outcome::toString).items().stream().skip(2).toList();
            assertEquals(3, items.size(), outcome::toString);
            assertEquals(wage, items.stream().map(each -> new BigDecimal(each.get("amount"))).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    /** Of whole thousands a day's fee is whole fen at both rates, so that rounding has no say. */
    @Test
    void aSpellThatIsSplitWhereTheRateChangesGivesTheSameSum() {
        for (int i = 0; i < TRIES; i++) {
            String principal = random.nextInt(1, 500) + "000.00";
            LocalDate due = CHANGE.minusDays(random.nextInt(2, 400));
            LocalDate paid = CHANGE.plusDays(random.nextInt(0, 400));
            BigDecimal whole = fee(principal, due, paid);
            assertEquals(whole, fee(principal, due, CHANGE.minusDays(1)).add(fee(principal, CHANGE.minusDays(1), paid)), principal + " " + due + " " + paid);
        }
    }

    private BigDecimal fee(String principal, LocalDate due, LocalDate paid) {
        return decimal(amount("insurance.late-fee", Map.of("principal", principal, "due", due.toString(), "paidOn", paid.toString(), "firstDay", "DAY_AFTER_DUE",
                "paymentDayCounts", true, "cap", "NONE")).amount());
    }

    private static Outcome.Amount amount(String rule, Map<String, Object> facts) {
        Outcome outcome = edition.calculate(Case.of(CITY, rule, facts)).outcome();
        return assertInstanceOf(Outcome.Amount.class, outcome, () -> rule + " " + facts + " " + outcome);
    }

    private static BigDecimal decimal(Money money) {
        return BigDecimal.valueOf(money.fen(), 2);
    }

    private BigDecimal fen(int least, int most) {
        return BigDecimal.valueOf(random.nextInt(least, most), 2);
    }
}
