// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.library.Edition;
import nuanfeng.testkit.internal.TrialServer;

/** Random questions to the rules that say amounts, as the places ship them, against plain decimals: minimum pay, quotas, injuries, premiums that were not declared, fines, fees. */
class AmountRulesOracleTest {

    private static final int CASES = Integer.getInteger("nuanfeng.oracle.amounts", 1_000);
    private static final BigDecimal PAID_DAYS = new BigDecimal("21.75");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private static TrialServer server;
    private static Edition edition;

    private final SplittableRandom random = new SplittableRandom(20_261_131L);

    @BeforeAll
    static void thePlacesSpeak() throws IOException {
        Path policies = Path.of("../../policy");
        server = TrialServer.of(List.of(policies.resolve("nuanfeng.cn"), policies.resolve("nuanfeng.cn.shanghai"), policies.resolve("nuanfeng.cn.beijing"), policies.resolve("nuanfeng.cn.guangxi"),
                policies.resolve("nuanfeng.cn.guangxi.guigang")));
        edition = server.current();
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    /** Shanghai leaves overtime, special conditions, meals and own contributions out. */
    @Test
    void whatLacksToTheMinimumWageOfTheMonthOrOfTheHours() {
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> paid = new HashMap<>();
            BigDecimal counted = BigDecimal.ZERO;
            for (String item : List.of("basic", "piece", "overtime", "specialConditions", "welfare", "mealTransportHousing")) {
                BigDecimal amount = money(200_000);
                paid.put(item, amount.toPlainString());
                counted = item.equals("basic") || item.equals("piece") ? counted.add(amount) : counted;
            }
            BigDecimal own = counted.multiply(BigDecimal.valueOf(random.nextInt(101))).divide(HUNDRED, 2, RoundingMode.DOWN);
            paid.put("ownContributions", own.toPlainString());
            boolean byHour = random.nextBoolean();
            Map<String, Object> facts = new HashMap<>(Map.of("month", "2025-08", "workPlace", "310115", "fullNormalWork", true, "paid", paid,
                    "relation", byHour ? random.nextBoolean() ? "PARTIAL" : "PART_TIME" : "LABOUR"));
            BigDecimal standard = new BigDecimal("2740");
            if (byHour) {
                BigDecimal hours = BigDecimal.valueOf(random.nextInt(1800), 1);
                BigDecimal allowance = BigDecimal.valueOf(random.nextInt(200), 1);
                facts.put("hours", hours.toPlainString());
                facts.put("allowanceHours", allowance.toPlainString());
                standard = hours.add(allowance).multiply(new BigDecimal("25"));
            }
            BigDecimal lacking = standard.subtract(counted.subtract(own)).max(BigDecimal.ZERO);
            assertEquals(fen(lacking), value("310115", "pay.minimum", facts, "shortfall"), facts.toString());
        }
    }

    /** Minutes of orders that lie over each other, counted one by one. */
    @Test
    void minutesOfOrdersCountOnce() {
        for (int i = 0; i < CASES / 10 + 1; i++) {
            List<Map<String, Object>> spans = new ArrayList<>();
            boolean[] minutes = new boolean[24 * 60];
            for (int span = 1 + random.nextInt(30); span > 0; span--) {
                int from = random.nextInt(1_400);
                int to = from + 1 + random.nextInt(Math.min(39, 1_439 - from));
                spans.add(Map.of("from", moment(from), "to", moment(to)));
                Arrays.fill(minutes, from, to, true);
            }
            long worked = 0;
            for (boolean minute : minutes) {
                worked += minute ? 1 : 0;
            }
            BigDecimal lacking = new BigDecimal(25 * worked).divide(new BigDecimal(60), 2, RoundingMode.HALF_UP);
            assertEquals(fen(lacking), value("310115", "pay.minimum", Map.of("month", "2025-08", "workPlace", "310115", "fullNormalWork", true, "relation", "PARTIAL",
                    "paid", Map.of("basic", "0"), "orderSpans", spans), "shortfall"), spans.toString());
        }
    }

    @Test
    void quotasAndFinalAwardsByTheTierOfTheDistrict() {
        for (int i = 0; i < CASES; i++) {
            boolean second = random.nextBoolean();
            String district = second ? "450802" : "450821";
            BigDecimal standard = new BigDecimal(second ? "2040" : "1870");
            BigDecimal price = BigDecimal.valueOf(random.nextInt(300), 2);
            int pieces = random.nextInt(200);
            BigDecimal month = price.multiply(BigDecimal.valueOf(pieces)).multiply(PAID_DAYS).setScale(2, RoundingMode.HALF_UP);
            Map<String, Object> facts = Map.of("month", "2025-07", "workPlace", district, "price", price.toPlainString(), "piecesPerDay", Integer.toString(pieces));
            assertEquals(month.toPlainString(), value(district, "delivery.quota", facts, "month"));
            assertEquals(fen(standard.subtract(month).max(BigDecimal.ZERO)), value(district, "delivery.quota", facts, "shortfall"));
            BigDecimal amount = money(5_000_000);
            assertEquals(amount.compareTo(standard.multiply(BigDecimal.valueOf(12))) <= 0 ? "FINAL" : "NOT_FINAL",
                    decision(district, "arbitration.final-award", Map.of("awardedOn", "2025-07-01", "district", district, "amount", amount.toPlainString())).code());
        }
    }

    @Test
    void benefitsOfEveryGradeAndOfDeath() {
        int[] months = {27, 25, 23, 21, 18, 16, 13, 11, 9, 7};
        int[] allowances = {90, 85, 80, 75, 70, 60};
        Map<String, Integer> nursing = Map.of("FULL", 50, "LARGE", 40, "PART", 30);
        List<String> needs = List.of("FULL", "LARGE", "PART");
        for (int i = 0; i < CASES; i++) {
            BigDecimal average = BigDecimal.valueOf(300_000 + random.nextInt(1_200_000), 2);
            BigDecimal wage = money(5_000_000);
            BigDecimal own = wage.max(average.multiply(new BigDecimal("0.6"))).min(average.multiply(new BigDecimal(3)));
            boolean death = random.nextInt(4) == 0;
            Map<String, Object> facts = new HashMap<>(Map.of("accidentOn", "2026-03-01", "ownWage", wage.toPlainString(), "insured", random.nextBoolean()));
            List<String> expected = new ArrayList<>();
            if (death) {
                facts.put("death", true);
                expected.add(fen(average.multiply(new BigDecimal(6))));
                expected.add("1130040.00");
                expected.addAll(dependants(own, facts));
            } else {
                int grade = 1 + random.nextInt(10);
                boolean hard = random.nextBoolean();
                facts.put("grade", Integer.toString(grade));
                facts.put("cannotBePlaced", hard);
                expected.add(fen(own.multiply(new BigDecimal(months[grade - 1]))));
                if (grade <= 4 || grade <= 6 && hard) {
                    expected.add(fen(own.multiply(new BigDecimal(allowances[grade - 1])).divide(HUNDRED)));
                }
                String need = needs.get(random.nextInt(3));
                facts.put("nursing", need);
                expected.add(fen(average.multiply(new BigDecimal(nursing.get(need))).divide(HUNDRED)));
            }
            Outcome outcome = edition.calculate(new Case("450802", "injury.benefit", Optional.empty(), facts, Map.of("work-injury.pooling-average-wage", Map.of("value", average.toPlainString(), "unit", "CNY/month")))).outcome();
            List<String> amounts = outcome instanceof Outcome.Listing list ? list.items().stream().map(item -> item.get("amount")).toList() : List.of(outcome.toString());
            assertEquals(expected, amounts, facts + " " + average);
        }
    }

    /** Above the whole all are cut in proportion: whole fen down, and what is left to the largest remainders, among equal ones to the first. */
    private List<String> dependants(BigDecimal own, Map<String, Object> facts) {
        List<Map<String, Object>> given = new ArrayList<>();
        List<Integer> shares = new ArrayList<>();
        for (int each = random.nextInt(5); each > 0; each--) {
            boolean spouse = random.nextInt(3) == 0;
            boolean lone = random.nextInt(3) == 0;
            given.add(Map.of("relation", spouse ? "SPOUSE" : "OTHER", "lone", lone));
            shares.add((spouse ? 40 : 30) + (lone ? 10 : 0));
        }
        if (!given.isEmpty()) {
            facts.put("dependants", given);
        }
        int sum = shares.stream().mapToInt(share -> share).sum();
        if (sum <= 100) {
            return shares.stream().map(share -> fen(own.multiply(new BigDecimal(share)).divide(HUNDRED))).toList();
        }
        BigInteger whole = own.setScale(2, RoundingMode.HALF_UP).unscaledValue();
        List<BigInteger[]> parts = shares.stream().map(share -> whole.multiply(BigInteger.valueOf(share)).divideAndRemainder(BigInteger.valueOf(sum))).toList();
        int left = whole.subtract(parts.stream().map(part -> part[0]).reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
        for (; left > 0; left--) {
            BigInteger[] largest = parts.get(0);
            for (BigInteger[] part : parts) {
                largest = part[1].compareTo(largest[1]) > 0 ? part : largest;
            }
            largest[0] = largest[0].add(BigInteger.ONE);
            largest[1] = BigInteger.ONE.negate();
        }
        return parts.stream().map(part -> new BigDecimal(part[0], 2).toPlainString()).toList();
    }

    @Test
    void whatWasNotDeclaredAndFinesForFraudOnBothSidesOfTheLaw() {
        for (int i = 0; i < CASES; i++) {
            BigDecimal last = money(100_000_000);
            assertEquals(fen(last.multiply(new BigDecimal("1.1"))), value("cn", "insurance.undeclared", Map.of("month", "2026-03", "lastMonth", last.toPlainString()), "amount"));
            LocalDate day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(1_000));
            boolean law = !day.isBefore(LocalDate.of(2011, 7, 1));
            Map<String, Object> facts = Map.of("committedOn", day.toString(), "amount", last.toPlainString());
            assertEquals(fen(last.multiply(new BigDecimal(law ? 2 : 1))), value("cn", "insurance.fraud-fine", facts, "least"));
            assertEquals(fen(last.multiply(new BigDecimal(law ? 5 : 3))), value("cn", "insurance.fraud-fine", facts, "most"));
        }
    }

    @Test
    void feesOfAPieceSharesAndRates() {
        for (int i = 0; i < CASES; i++) {
            List<Map<String, Object>> costs = new ArrayList<>();
            BigDecimal all = BigDecimal.ZERO;
            BigDecimal fines = BigDecimal.ZERO;
            for (int line = 1 + random.nextInt(8); line > 0; line--) {
                String item = List.of("RENT", "LABOUR", "VEHICLES", "CONSUMABLES", "SYSTEM", "FINES", "OTHER").get(random.nextInt(7));
                BigDecimal amount = money(3_000_000);
                all = all.add(amount);
                fines = item.equals("FINES") ? fines.add(amount) : fines;
                costs.add(Map.of("item", item, "amount", amount.toPlainString()));
            }
            BigDecimal pieces = BigDecimal.valueOf(1 + random.nextInt(200_000));
            BigDecimal fees = money(20_000_000);
            BigDecimal direct = fees.multiply(BigDecimal.valueOf(random.nextInt(101))).divide(HUNDRED, 2, RoundingMode.DOWN);
            Map<String, Object> facts = Map.of("month", "2022-07", "district", "450802", "costs", costs, "pieces", pieces.toPlainString(), "fees", fees.toPlainString(), "direct", direct.toPlainString());
            assertEquals(all.divide(pieces, 4, RoundingMode.HALF_UP).toPlainString(), value("450802", "delivery.fee", facts, "costPerPiece"));
            assertEquals(all.subtract(fines).divide(pieces, 4, RoundingMode.HALF_UP).toPlainString(), value("450802", "delivery.fee", facts, "costWithoutFines"));
            assertEquals(fees.divide(pieces, 4, RoundingMode.HALF_UP).toPlainString(), value("450802", "delivery.fee", facts, "feePerPiece"));
            assertEquals(0, direct.multiply(HUNDRED).divide(fees, 2, RoundingMode.HALF_UP).compareTo(new BigDecimal(value("450802", "delivery.fee", facts, "directShare"))), facts.toString());
            assertEquals(fees.compareTo(all) < 0 ? "FINDING" : "OK", decision("450802", "delivery.fee", facts).code());
            BigDecimal pay = money(1_000_000);
            assertEquals(direct.multiply(HUNDRED).divide(pay, 2, RoundingMode.HALF_UP).toPlainString(), value("cn", "fines.ratio",
                    Map.of("month", "2022-07", "fines", direct.toPlainString(), "pay", pay.toPlainString()), "rate"));
            int start = random.nextInt(500);
            int end = 1 + random.nextInt(500);
            int leavers = random.nextInt(300);
            assertEquals(BigDecimal.valueOf(200L * leavers).divide(BigDecimal.valueOf(start + end), 2, RoundingMode.HALF_UP).toPlainString(), value("cn", "staff.turnover",
                    Map.of("month", "2022-07", "leavers", "" + leavers, "headsAtStart", "" + start, "headsAtEnd", "" + end), "rate"));
        }
    }

    /** Hours and days of a payment cycle against the limits of part-time work. */
    @Test
    void partTimeWorkWithinItsLimits() {
        for (int i = 0; i < CASES; i++) {
            BigDecimal day = BigDecimal.valueOf(random.nextInt(90), 1);
            BigDecimal week = BigDecimal.valueOf(random.nextInt(500), 1);
            int cycle = random.nextInt(31);
            boolean review = day.compareTo(new BigDecimal("4")) > 0 || week.compareTo(new BigDecimal("24")) > 0;
            assertEquals(cycle > 15 ? "VIOLATION" : review ? "MANUAL_REVIEW" : "OK", decision("cn", "employment.part-time",
                    Map.of("on", "2025-08-31", "averageDayHours", day.toPlainString(), "weekHours", week.toPlainString(), "payCycleDays", "" + cycle)).code(), day + " " + week + " " + cycle);
        }
    }

    @Test
    void percentilesByNearestRankAndTheMean() {
        for (int i = 0; i < CASES / 10 + 1; i++) {
            List<Map<String, Object>> samples = new ArrayList<>();
            List<BigDecimal> pays = new ArrayList<>();
            for (int each = 10 + random.nextInt(60); each > 0; each--) {
                BigDecimal pay = money(1_500_000);
                pays.add(pay);
                samples.add(Map.of("group", "g", "monthPay", pay.toPlainString()));
            }
            pays.sort(null);
            Outcome.Listing list = (Outcome.Listing) edition.calculate(Case.of("cn", "income.statistics", Map.of("on", "2022-06-30", "samples", samples))).outcome();
            for (int percent : new int[] {25, 50, 75}) {
                assertEquals(pays.get((int) Math.ceil(pays.size() * percent / 100.0) - 1).toPlainString(), list.items().get(0).get("p" + percent));
            }
            BigDecimal sum = pays.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(sum.divide(BigDecimal.valueOf(pays.size()), 2, RoundingMode.HALF_UP).toPlainString(), list.items().get(0).get("mean"));
        }
    }

    private static String moment(int minute) {
        return LocalDate.of(2025, 8, 5).atStartOfDay().plusMinutes(minute).toString();
    }

    private BigDecimal money(int mostFen) {
        return BigDecimal.valueOf(1 + random.nextInt(mostFen), 2);
    }

    private static String fen(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String value(String place, String rule, Map<String, Object> facts, String name) {
        return decision(place, rule, facts).values().get(name);
    }

    private static Outcome.Decision decision(String place, String rule, Map<String, Object> facts) {
        Outcome outcome = edition.calculate(Case.of(place, rule, facts)).outcome();
        return outcome instanceof Outcome.Decision decision ? decision : new Outcome.Decision("NONE", Map.of(), List.of(new nuanfeng.calculation.Reason(outcome.toString(), nuanfeng.policy.Text.of(facts.toString()), Optional.empty())));
    }
}
