// SPDX-License-Identifier: Apache-2.0
package nuanfeng.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One for each assignment and step in a process: what is the same for all groups is made once. */
final class Asking {

    private static final Map<String, GroupsOfStep> MADE = new ConcurrentHashMap<>();

    private Asking() {
    }

    static GroupsOfStep of(Assignment assignment, String step) {
        return MADE.computeIfAbsent(assignment + " " + step, key -> new GroupsOfStep(assignment, step));
    }
}
