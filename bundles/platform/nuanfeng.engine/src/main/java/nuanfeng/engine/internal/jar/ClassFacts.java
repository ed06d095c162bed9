// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.util.List;
import java.util.Map;

/**
 * What a class says about itself.
 *
 * @param file its entry in the jar
 * @param access as in the class file
 * @param above its superclass
 * @param methods name and descriptor → access
 * @param changeable its instance fields that are not final
 */
record ClassFacts(String file, String name, int access, String above, List<String> interfaces, Map<String, Integer> methods,
        List<String> changeable) {
}
