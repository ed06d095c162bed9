// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Text;
import nuanfeng.run.Step;

/**
 * A run as a bundle writes it.
 *
 * @param note may be empty
 * @param citation empty when it is proposed
 * @param states in order of their first days
 */
record WrittenRun(String id, Text title, String note, Optional<CitedClause> citation, List<State> states, Origin origin) {

    WrittenRun {
        states = List.copyOf(states);
    }

    /** How it is done from a day on. */
    record State(LocalDate from, List<Step> steps, Origin origin) {

        State {
            steps = List.copyOf(steps);
        }
    }
}
