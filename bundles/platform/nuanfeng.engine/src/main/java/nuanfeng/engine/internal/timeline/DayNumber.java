// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import java.time.LocalDate;

/** Days as whole numbers that sort as the days do. Unlike days since 1970 they take no calendar arithmetic, and every question needs one. */
public final class DayNumber {

    private static final int YEAR = 512;
    private static final int MONTH = 32;

    private DayNumber() {
    }

    /** @throws ArithmeticException for a day millions of years away */
    public static int of(LocalDate day) {
        return Math.toIntExact((long) day.getYear() * YEAR + day.getMonthValue() * MONTH + day.getDayOfMonth());
    }

    static LocalDate day(int number) {
        int within = Math.floorMod(number, YEAR);
        return LocalDate.of(Math.floorDiv(number, YEAR), within / MONTH, within % MONTH);
    }
}
