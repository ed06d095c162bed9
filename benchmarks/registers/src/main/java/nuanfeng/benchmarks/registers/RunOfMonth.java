// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.registers;

import java.util.Map;

import nuanfeng.benchmarks.text.Figures;

/** To try. */
public final class RunOfMonth {
    private RunOfMonth() { }
    public static void main(String... arguments) throws Exception {
        ShippedPolicies policies = ShippedPolicies.in(java.nio.file.Path.of(arguments[0].replace("--shipped=", "")));
        for (int each : new int[] {1, 30}) {
            Questions questions = new Questions(policies.edition(), Integer.getInteger("n", 30000) / each, each);
            Map<String, Figures> figures = questions.hold(21, Integer.getInteger("w", 10));
            figures.forEach((name, value) -> System.out.println(each + " " + name + " " + Figures.text(value.median()) + " ns"));
        }
    }
}
