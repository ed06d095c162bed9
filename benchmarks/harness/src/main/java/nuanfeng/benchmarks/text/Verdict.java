// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.text;

/**
 * A figure against its target, as one sentence that begins with {@code PASS} or {@code MISS}. A goal is more than what must be: {@code PASS
 * (goal)}.
 */
public final class Verdict {

    private Verdict() {
    }

    public static String atMost(String what, double figure, double must, String unit) {
        return sentence(figure <= must, false, what, figure, unit, "must ≤ " + shortest(must) + unit);
    }

    public static String atMost(String what, double figure, double must, double goal, String unit) {
        return sentence(figure <= must, figure <= goal, what, figure, unit,
                "must ≤ %s%s, goal ≤ %s%s".formatted(shortest(must), unit, shortest(goal), unit));
    }

    public static String atLeast(String what, double figure, double must, double goal, String unit) {
        return sentence(figure >= must, figure >= goal, what, figure, unit,
                "must ≥ %s%s, goal ≥ %s%s".formatted(shortest(must), unit, shortest(goal), unit));
    }

    public static String of(boolean reached, String sentence) {
        return (reached ? "PASS: " : "MISS: ") + sentence;
    }

    public static String word(boolean reached) {
        return reached ? "PASS" : "MISS";
    }

    private static String sentence(boolean must, boolean goal, String what, double figure, String unit, String target) {
        return "%s: %s %s%s (%s)".formatted(must && goal ? "PASS (goal)" : word(must), what, Figures.text(figure), unit, target);
    }

    private static String shortest(double target) {
        return target == Math.rint(target) ? String.valueOf((long) target) : Figures.text(target);
    }
}
