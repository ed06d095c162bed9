// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import nuanfeng.engine.internal.host.BudgetWeaver;
import nuanfeng.engine.internal.host.RuleCall;
import nuanfeng.engine.internal.host.RuleLoader;
import nuanfeng.engine.internal.host.Thrown;
import nuanfeng.engine.internal.jar.RuleClasses;
import nuanfeng.policy.spi.Budget;
import nuanfeng.policy.spi.Constants;
import nuanfeng.policy.spi.Rule;

/** The code of policy bundles: put under a budget, and run without a container. Only of bundles that passed their checks. */
public final class RuleCode {

    private RuleCode() {
    }

    /**
     * Makes the Java rules of a bundle in a class loader of their own, which sees the JDK, the vocabulary of the platform and the
     * bundle, and in which every class is under a budget. Nothing need be stopped.
     *
     * @param rules the questions that the rules answer
     * @throws IOException when the jar cannot be read
     * @throws ReflectiveOperationException when it has no such rule, or making one fails
     * @throws IllegalStateException when a rule keeps something that can change
     */
    public static Map<String, Rule> load(Path jar, Set<String> rules) throws IOException, ReflectiveOperationException {
        RuleClasses classes = RuleClasses.of(jar);
        RuleLoader loader = new RuleLoader("rules of " + jar.getFileName(), classes.files());
        Map<String, Rule> made = new LinkedHashMap<>();
        long before = Budget.begin(RuleCall.TICKS);
        try {
            for (String rule : rules) {
                String type = classes.byRule().get(rule);
                if (type == null) {
                    throw new ClassNotFoundException("no component answers '%s'".formatted(rule));
                }
                Rule instance = (Rule) loader.loadClass(type).getConstructor().newInstance();
                Constants.check(instance, "The rule '%s'".formatted(rule));
                made.put(rule, instance);
            }
            return Map.copyOf(made);
        } finally {
            Budget.end(before);
        }
    }

    /**
     * A class file under a budget: it computes the same, and ends when {@link nuanfeng.policy.spi.Budget} does. It refers to that
     * class, whether or not it did before.
     *
     * @throws IllegalArgumentException when the class makes arrays of several dimensions at once, or is no class
     */
    public static byte[] underBudget(byte[] classFile) {
        return BudgetWeaver.weave(classFile);
    }

    /** What may be said of something that code of a bundle threw: nothing is called that the bundle could have written. */
    public static String named(Throwable thrown) {
        return Thrown.named(thrown);
    }
}
