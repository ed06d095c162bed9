// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.objectweb.asm.Type;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/**
 * Watches one method for numbers of its own: a constant that becomes a quantity is a rate without a clause. Zero and one are no
 * rates; as a whole number, the months of a year and the hundred of a percentage are not either.
 */
final class OwnNumbers {

    private static final Phrases PHRASES = Phrases.beside(OwnNumbers.class);

    private static final Set<String> RATIOS = Set.of("nuanfeng/quantity/Quantity.ofRatio", "nuanfeng/quantity/Quantity.ofDecimal",
            "nuanfeng/quantity/Quantity.parse", "java/math/BigDecimal.<init>", "java/math/BigDecimal.valueOf");
    private static final Set<String> WHOLES = Set.of("nuanfeng/quantity/Quantity.of", "nuanfeng/quantity/Quantity.times");
    private static final Set<String> NO_RATES = Set.of("0", "1", "-1");
    private static final Set<String> UNITS = Set.of("0", "1", "-1", "12", "100");

    private final References references;
    /** The constants that were pushed since something else was done. */
    private final List<String> pushed = new ArrayList<>();

    OwnNumbers(References references) {
        this.references = references;
    }

    void push(Object constant) {
        pushed.add(constant.toString());
    }

    void somethingElse() {
        pushed.clear();
    }

    void call(String owner, String name, String descriptor) {
        String method = owner + "." + name;
        Set<String> allowed = RATIOS.contains(method) ? NO_RATES : WHOLES.contains(method) ? UNITS : Set.of();
        if (!allowed.isEmpty()) {
            int count = Math.min(pushed.size(), Type.getArgumentTypes(descriptor).length);
            pushed.subList(pushed.size() - count, pushed.size()).stream().filter(each -> !allowed.contains(each)).findFirst()
                    .ifPresent(each -> references.refuse(Complaint.of(PHRASES, "number-of-its-own", name, each)));
        }
        pushed.clear();
    }
}
