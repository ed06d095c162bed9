// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A province, or a city, of nobody. Everything about a thing follows from the seed and its number, so that any table of it can be made by itself,
 * of any length, without remembering the others.
 *
 * @param place its division code
 * @param districts codes of the divisions in it, at least one
 * @param workers how many there are
 * @param month the one that comes next: everything lies before it
 */
record Province(long seed, String place, List<String> districts, int workers, YearMonth month) {

    private static final int A_BRAND = 20_000;
    private static final int AN_ENTERPRISE = 60;
    private static final int AN_OUTLET = 12;
    private static final int MOST_BRANDS = 12;
    private static final int YEARS = 3;
    private static final int ENROLLED_MONTHS = 6;

    Province {
        districts = List.copyOf(districts);
    }

    Chance chance() {
        return new Chance(seed);
    }

    int brands() {
        return Math.min(MOST_BRANDS, 3 + workers / A_BRAND);
    }

    int enterprises() {
        return Math.max(3, workers / AN_ENTERPRISE);
    }

    int outlets() {
        return Math.max(5, workers / AN_OUTLET);
    }

    String district(String kind, long index) {
        return districts.get(chance().of(districts.size(), index, kind + ".district"));
    }

    String creditCode(long enterprise) {
        return Nobody.creditCode(district("enterprise", enterprise), enterprise);
    }

    String brand(long index) {
        return "T" + Nobody.padded(index % brands() + 1, 2);
    }

    String outletNo(long outlet) {
        return "T" + place + "-" + Nobody.padded(outlet, 7);
    }

    int owner(long outlet) {
        return (int) (outlet % enterprises());
    }

    /** LICENSED, BRANCH or FILED. */
    String kind(long outlet) {
        return List.of("LICENSED", "BRANCH", "FILED", "FILED", "FILED").get(chance().of(5, outlet, "outlet.kind"));
    }

    /** Whether its staff comes and goes, as most do. */
    boolean isFlexible(long outlet) {
        return chance().of(10, outlet, "outlet.flexible") > 0;
    }

    /** Who pays for the staff of an outlet: itself where it is a legal person, else its owner. */
    String payer(long outlet) {
        return kind(outlet).equals("LICENSED") ? Nobody.creditCode(district("outlet", outlet), 50_000_000L + outlet) : creditCode(owner(outlet));
    }

    int outletOf(long worker) {
        return chance().of(outlets(), worker, "worker.outlet");
    }

    String identityNumber(long worker) {
        return Nobody.identityNumber(district("worker", worker), worker);
    }

    LocalDate startedOn(long worker) {
        return month.atDay(1).minusDays(1L + chance().of(YEARS * 365, worker, "worker.from"));
    }

    /** Within the last half year, and not before the work began. */
    LocalDate enrolledOn(long worker) {
        LocalDate first = month().minusMonths(ENROLLED_MONTHS).atDay(1);
        LocalDate began = startedOn(worker);
        LocalDate earliest = began.isAfter(first) ? began : first;
        return earliest.plusDays(chance().of((int) ChronoUnit.DAYS.between(earliest, month().atDay(1)), worker, "worker.enrolledOn"));
    }

    /** From 2 500 to 9 499.99 yuan. */
    BigDecimal wage(long worker) {
        return BigDecimal.valueOf(250_000L + chance().of(700_000, worker, "worker.wage"), 2);
    }

    /** At outlets whose staff comes and goes alone: priority enrolment is for those. */
    boolean isEnrolled(long worker) {
        return isFlexible(outletOf(worker)) && chance().of(10, worker, "worker.enrolled") > 0;
    }
}
