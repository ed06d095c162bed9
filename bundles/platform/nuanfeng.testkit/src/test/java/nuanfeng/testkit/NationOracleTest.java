// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.library.Edition;
import nuanfeng.testkit.internal.TrialServer;

/** Random questions to the nation's rules as it ships them, against plain decimals and days that know nothing of the product's arithmetic or calendar. */
class NationOracleTest {

    private static final int CASES = Integer.getInteger("nuanfeng.oracle.amounts", 1_000);
    private static final Path CALENDAR = Path.of("../../policy/nuanfeng.cn/policy/calendar");
    private static final BigDecimal PAID_DAYS = new BigDecimal("21.75");

    private static TrialServer server;
    private static Edition edition;
    private static final Set<LocalDate> OFF = new HashSet<>();
    private static final Set<LocalDate> WORK = new HashSet<>();

    private final SplittableRandom random = new SplittableRandom(20_261_130L);

    @BeforeAll
    static void theNationSpeaks() throws IOException {
        server = TrialServer.of(List.of(Path.of("../../policy/nuanfeng.cn")));
        edition = server.current();
        try (Stream<Path> years = Files.list(CALENDAR)) {
            for (Path year : years.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                days(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(year)));
            }
        }
        assertTrue(OFF.contains(LocalDate.of(2025, 10, 1)) && WORK.contains(LocalDate.of(2025, 10, 11)));
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    /** {@code off} and {@code work} wherever they stand: a day, or two with a stroke between them. */
    private static void days(Object node) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name.equals("off") || name.equals("work")) {
                    listed(value).forEach(day -> (name.equals("off") ? OFF : WORK).add(day));
                } else {
                    days(value);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(NationOracleTest::days);
        }
    }

    private static List<LocalDate> listed(Object value) {
        List<LocalDate> days = new ArrayList<>();
        for (Object each : value instanceof List<?> list ? list : List.of(value)) {
            String[] ends = each.toString().split("/");
            LocalDate last = LocalDate.parse(ends[ends.length - 1]);
            for (LocalDate day = LocalDate.parse(ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        return days;
    }

    private static boolean isWorking(LocalDate day) {
        return WORK.contains(day) || !OFF.contains(day) && day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Test
    void aDoubleWageIsItsMonthsAndTheWorkingDaysOfTheRest() {
        for (int i = 0; i < CASES; i++) {
            LocalDate start = LocalDate.of(2018, 2, 1).plusDays(random.nextInt(2400));
            LocalDate until = start.plusDays(random.nextInt(500));
            BigDecimal wage = money(2_000_000);
            Map<String, Object> facts = new HashMap<>(Map.of("start", start.toString(), "until", until.toString(), "monthWage", wage.toPlainString()));
            LocalDate end = min(until, start.plusMonths(12).minusDays(1));
            if (random.nextBoolean()) {
                LocalDate signed = start.plusDays(random.nextInt(450));
                facts.put("signedOn", signed.toString());
                end = min(end, signed.minusDays(1));
            }
            int months = 0;
            LocalDate first = start.plusMonths(1);
            while (!first.plusMonths(months + 1).minusDays(1).isAfter(end)) {
                months++;
            }
            int days = 0;
            for (LocalDate day = first.plusMonths(months); !day.isAfter(end); day = day.plusDays(1)) {
                days += isWorking(day) ? 1 : 0;
            }
            BigDecimal exact = wage.multiply(BigDecimal.valueOf(months)).multiply(PAID_DAYS).add(wage.multiply(BigDecimal.valueOf(days)));
            assertEquals(end.isBefore(first) ? "0.00" : exact.divide(PAID_DAYS, 2, RoundingMode.HALF_UP).toPlainString(), value("employment.double-wage", facts, "amount"), facts.toString());
        }
    }

    @Test
    void unusedLeaveIsPaidTwiceOnTop() {
        for (int i = 0; i < CASES; i++) {
            int years = 1 + random.nextInt(40);
            int full = years < 10 ? 5 : years < 20 ? 10 : 15;
            int taken = random.nextInt(full + 1);
            BigDecimal wage = money(3_000_000);
            BigDecimal exact = wage.multiply(BigDecimal.valueOf(2L * (full - taken)));
            assertEquals(exact.divide(PAID_DAYS, 2, RoundingMode.HALF_UP).toPlainString(), value("leave.annual",
                    Map.of("on", "2025-12-31", "workedYears", Integer.toString(years), "takenDays", Integer.toString(taken), "monthWage", wage.toPlainString()), "amount"));
        }
    }

    @Test
    void arrearsAreAddedUpAndWhatComesOnTopIsHalfOfThemToAllOfThem() {
        for (int i = 0; i < CASES; i++) {
            List<Map<String, Object>> lines = new ArrayList<>();
            BigDecimal owed = BigDecimal.ZERO;
            Set<String> workers = new HashSet<>();
            for (int line = random.nextInt(12); line >= 0; line--) {
                BigDecimal amount = money(1_000_000);
                String worker = Integer.toString(random.nextInt(5));
                Map<String, Object> each = new HashMap<>(Map.of("worker", worker, "period", "2025-0" + (1 + random.nextInt(3)), "due", "2025-04-1" + random.nextInt(2), "amount", amount.toPlainString()));
                if (random.nextInt(3) == 0) {
                    each.put("paidOn", "2025-05-20");
                } else {
                    owed = owed.add(amount);
                    workers.add(worker);
                }
                lines.add(each);
            }
            Map<String, Object> facts = Map.of("on", "2025-06-30", "migrantWorker", true, "orderDeadline", "2025-05-30", "lines", lines);
            assertEquals(owed.setScale(2, RoundingMode.UNNECESSARY).toPlainString(), value("pay.arrears", facts, "total"));
            assertEquals(Integer.toString(workers.size()), value("pay.arrears", facts, "persons"));
            if (owed.signum() > 0) {
                assertEquals(owed.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP).toPlainString(), value("pay.arrears", facts, "extraLeast"));
                assertEquals(owed.setScale(2, RoundingMode.UNNECESSARY).toPlainString(), value("pay.arrears", facts, "extraMost"));
            }
        }
    }

    /** Who earns more is never owed less. */
    @Test
    void moreWageIsNeverLessOnTop() {
        for (int i = 0; i < CASES; i++) {
            LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300));
            String until = start.plusDays(random.nextInt(400)).toString();
            BigDecimal wage = money(2_000_000);
            BigDecimal owed = new BigDecimal(value("employment.double-wage", Map.of("start", start.toString(), "until", until, "monthWage", wage.toPlainString()), "amount"));
            BigDecimal more = new BigDecimal(value("employment.double-wage", Map.of("start", start.toString(), "until", until, "monthWage", wage.add(BigDecimal.ONE).toPlainString()), "amount"));
            assertTrue(more.compareTo(owed) >= 0, start + " " + until + " " + wage);
        }
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private BigDecimal money(int mostFen) {
        return BigDecimal.valueOf(1 + random.nextInt(mostFen), 2);
    }

    private static String value(String rule, Map<String, Object> facts, String name) {
        Outcome outcome = edition.calculate(Case.of("cn", rule, facts)).outcome();
        return outcome instanceof Outcome.Decision decision ? decision.values().get(name) : outcome.toString();
    }
}
