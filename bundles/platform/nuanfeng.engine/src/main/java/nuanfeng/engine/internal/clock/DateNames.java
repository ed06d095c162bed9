// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

/** How the dates of a clock are called in an answer. */
public final class DateNames {

    /** The date that {@code done} is compared with. */
    public static final String DUE = "due";

    private static final String LATER_DUE = "Due";

    private DateNames() {
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
