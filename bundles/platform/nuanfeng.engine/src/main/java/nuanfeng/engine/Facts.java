// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import java.util.Map;

import nuanfeng.engine.internal.calculation.NamedFacts;

/** The facts of one question, for a program that names them itself and asks by the million. */
public final class Facts {

    private Facts() {
    }

    /** An empty map that keeps its order and takes two references for each fact. @param expected how many there will be; more is no error */
    public static Map<String, Object> named(int expected) {
        return new NamedFacts(expected);
    }
}
