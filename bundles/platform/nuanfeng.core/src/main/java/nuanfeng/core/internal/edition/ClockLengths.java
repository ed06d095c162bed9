// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import nuanfeng.core.internal.content.ClockEntry.Unit;

/** How long a limit may be, and how its dates are called in an answer. */
public final class ClockLengths {

    private static final String DUE = "due";
    private static final String LATER_DUE = "Due";

    private ClockLengths() {
    }

    /** About a hundred years, in any unit; more is a slip of the pen. */
    public static int most(Unit unit) {
        return switch (unit) {
            case HOUR -> 36_600 * 24;
            case DAY, WORKING_DAY -> 36_600;
            case MONTH -> 1_200;
            case YEAR -> 100;
        };
    }

    /** {@code nominal} of {@code due}, {@code workerNominal} of {@code workerDue}, {@code answerNominal} of {@code answer}. */
    public static String nominal(String date) {
        return named(date, "nominal", "Nominal");
    }

    /** {@code actBy} of {@code due}, {@code workerActBy} of {@code workerDue}. */
    public static String actBy(String date) {
        return named(date, "actBy", "ActBy");
    }

    private static String named(String date, String alone, String ending) {
        return date.equals(DUE) ? alone : date.endsWith(LATER_DUE) ? date.substring(0, date.length() - LATER_DUE.length()) + ending
                : date + ending;
    }
}
