// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

/** Where something stands in its bundle. @param file {@code POLICY-INF/parameters/work-injury.yaml} @param line from 1 */
public record Origin(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
