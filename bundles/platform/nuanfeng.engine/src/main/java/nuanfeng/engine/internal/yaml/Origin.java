// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

/** Where something stands in its bundle. @param file {@code POLICY-INF/parameters/work-injury.yaml} @param line from 1 */
public record Origin(String file, int line) {

    /** As the person who writes the policy knows the file: {@code policy/parameters/work-injury.yaml:7}. */
    @Override
    public String toString() {
        return file.replaceFirst("^POLICY-INF/", "policy/") + ":" + line;
    }
}
