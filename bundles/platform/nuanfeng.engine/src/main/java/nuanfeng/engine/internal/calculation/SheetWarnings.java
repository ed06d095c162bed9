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

    List<Warning> all() {
        return all;
    }

    /** A parameter that was read twice warns once. */
    void add(Warning warning) {
        if (all.isEmpty()) {
            all = new ArrayList<>();
        }
        if (!all.contains(warning)) {
            if (all.size() == MOST) {
                throw Budget.exceeded("The rule gave more warnings than fit on a sheet.");
            }
            all.add(warning);
        }
    }
}
