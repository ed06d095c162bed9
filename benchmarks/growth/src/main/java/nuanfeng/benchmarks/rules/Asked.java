// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Case;

/** One question to each rule whose answer is a figure or a word, all of them test data; and lists. */
final class Asked {

    private static final Map<String, Object> AVERAGE = Map.of("work-injury.pooling-average-wage", Map.of("value", "6905", "unit", "CNY/month"));

    private Asked() {
    }

    static final String PREMIUM = "work-injury.premium";

    static Map<String, Case> single() {
        Map<String, Case> cases = new LinkedHashMap<>();
        put(cases, "450802", PREMIUM, Map.of("month", "2022-07", "population", "OUTLET", "totalWages", "32800.50", "floatingFactor", "1", "phasedCut", "0"));
        put(cases, "310115", "pay.minimum", Map.of("month", "2025-08", "workPlace", "310115", "relation", "PART_TIME", "fullNormalWork", true, "hours", "174.5", "paid", Map.of("basic", "4350.00")));
        put(cases, "450802", "arbitration.final-award", Map.of("awardedOn", "2025-07-01", "district", "450802", "amount", "24480.01"));
        put(cases, "450802", "delivery.quota", Map.of("month", "2025-07", "workPlace", "450802", "price", "1.10", "piecesPerDay", "85"));
        put(cases, "450802", "pay.deduction", Map.of("month", "2025-07", "workPlace", "450802", "monthWage", "2600.00", "lossCausedByWorker", true));
        put(cases, "cn", "pay.festival", Map.of("date", "2022-10-01", "relation", "PARTIAL", "normalPay", "200.00", "paid", "200.01"));
        put(cases, "cn", "employment.double-wage", Map.of("start", "2025-01-06", "signedOn", "2025-06-16", "until", "2025-06-30", "monthWage", "5000.00"));
        put(cases, "cn", "employment.part-time", Map.of("on", "2025-08-31", "averageDayHours", "4", "weekHours", "24", "payCycleDays", "15"));
        put(cases, "cn", "employment.deposit", Map.of("takenOn", "2025-08-31", "relation", "LABOUR", "amount", "0.01"));
        put(cases, "cn", "leave.annual", Map.of("on", "2025-12-31", "workedYears", "3", "takenDays", "0", "monthWage", "4350.00"));
        put(cases, "cn", "insurance.late-fee", Map.of("principal", "10000.00", "due", "2026-03-16", "paidOn", "2026-04-15", "firstDay", "DAY_AFTER_DUE", "paymentDayCounts", true, "cap", "NONE"));
        put(cases, "cn", "insurance.undeclared", Map.of("month", "2026-03", "lastMonth", "1312.02"));
        put(cases, "cn", "insurance.fraud-fine", Map.of("committedOn", "2026-03-01", "amount", "12345.67"));
        put(cases, "cn", "staff.turnover", Map.of("month", "2022-07", "leavers", "12", "headsAtStart", "100", "headsAtEnd", "94"));
        put(cases, "cn", "fines.ratio", Map.of("month", "2022-07", "fines", "600.00", "pay", "5000.00"));
        put(cases, "cn", "franchise.coverage", Map.of("on", "2022-12-31", "agreements", "3", "onRecommendedText", "2", "withLabourClauses", "3"));
        put(cases, "cn", "outlet.liability", Map.of("on", "2024-03-01", "filedTerminalOutlet", true, "usesBrand", true));
        put(cases, "cn", "network.incident", Map.of("occurredAt", "2022-11-12", "trigger", "BACKLOG", "serious", true));
        put(cases, "cn", "credit.listing", Map.of("on", "2026-09-21", "thresholdReached", true, "massIncident", false, "orderEndsOn", "2026-09-18", "unpaidAfterOrder", true));
        put(cases, "cn", "injury.recognition", Map.of("accidentOn", "2026-03-10", "workTimePlaceCause", true));
        cases.put("injury.benefit", new Case("cn", "injury.benefit", Optional.empty(), Map.of("accidentOn", "2026-03-01", "grade", "9", "ownWage", "3900.00", "insured", true), AVERAGE));
        return cases;
    }

    /** @param size how many entries each list has */
    static Map<String, Case> lists(int size) {
        Map<String, Case> cases = new LinkedHashMap<>();
        List<Map<String, Object>> overtime = new ArrayList<>();
        List<Map<String, Object>> arrears = new ArrayList<>();
        List<Map<String, Object>> spans = new ArrayList<>();
        List<Map<String, Object>> samples = new ArrayList<>();
        LocalDate first = LocalDate.of(2022, 1, 4);
        for (int i = 0; i < size; i++) {
            LocalDate day = first.plusDays(i % 350);
            overtime.add(Map.of("date", day.toString(), "hours", "0.01"));
            arrears.add(Map.of("worker", "w" + i % 997, "period", "2025-01", "due", "2025-02-10", "amount", "4200.00"));
            spans.add(Map.of("from", "%sT%02d:00".formatted(day, i % 22), "to", "%sT%02d:30".formatted(day, i % 22 + 1)));
            samples.add(Map.of("group", "g" + i % 31, "monthPay", 3000 + i % 5000 + ".00"));
        }
        put(cases, "cn", "pay.overtime", Map.of("on", "2022-12-31", "relation", "LABOUR", "workingTimeSystem", "STANDARD", "hourWage", "25.00", "lines", overtime));
        put(cases, "cn", "pay.arrears", Map.of("on", "2025-06-30", "migrantWorker", true, "lines", arrears));
        put(cases, "cn", "platform.working-hours", Map.of("on", "2024-08-05", "orderSpans", spans));
        put(cases, "cn", "income.statistics", Map.of("on", "2022-06-30", "samples", samples));
        return cases;
    }

    private static void put(Map<String, Case> cases, String place, String rule, Map<String, Object> facts) {
        cases.put(rule, Case.of(place, rule, facts));
    }
}
