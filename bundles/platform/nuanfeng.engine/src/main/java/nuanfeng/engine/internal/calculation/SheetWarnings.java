// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.calculation.Warning;
import nuanfeng.policy.spi.Budget;

/** The warnings of one sheet, each once. */
final class SheetWarnings {

    private static final int MOST = 200;

    private List<Warning> all = List.of();
    private List<Warning> ofTheRule = List.of();

    List<Warning> all() {
        return all;
    }

    /** Those that the rule itself wrote; what goes with a value was looked at when its policy came. */
    List<Warning> ofTheRule() {
        return ofTheRule;
    }

    void addOfTheRule(Warning warning) {
        if (add(warning)) {
            if (ofTheRule.isEmpty()) {
                ofTheRule = new ArrayList<>();
            }
            ofTheRule.add(warning);
        }
    }

    /** A parameter that was read twice warns once. @return whether it was not there yet */
    boolean add(Warning warning) {
        if (all.isEmpty()) {
            all = new ArrayList<>();
        }
        if (isThere(warning)) {
            return false;
        }
        if (all.size() == MOST) {
            throw Budget.exceeded("The rule gave more warnings than fit on a sheet.");
        }
        all.add(warning);
        return true;
    }

    /** What goes with a value is the same object every time, and what is about another value is another warning. */
    private boolean isThere(Warning warning) {
        for (int i = 0; i < all.size(); i++) {
            Warning each = all.get(i);
            if (each == warning || each.key().equals(warning.key()) && each.equals(warning)) {
                return true;
            }
        }
        return false;
    }
}
