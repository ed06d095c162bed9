// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import nuanfeng.engine.internal.yaml.Origin;

class ChangedTest {

    /** Whatever the members are called that say where something stands. */
    private record Said(String value, Origin origin, Origin valueAt) {

        static Said at(String value, int line) {
            return new Said(value, new Origin("POLICY-INF/parameters/work-injury.yaml", line), new Origin("POLICY-INF/parameters/work-injury.yaml", line + 1));
        }
    }

    @Test
    void whatStandsSomeLinesFurtherDownSaysTheSame() {
        assertFalse(Changed.differ(Said.at("0.004", 92), Said.at("0.004", 97)));
        assertTrue(Changed.differ(Said.at("0.004", 92), Said.at("0.005", 92)));
    }
}
