// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

/**
 * A file of a policy, unread.
 *
 * @param shown how findings name it: {@code POLICY-INF/parameters/work-injury.yaml} in a jar, {@code policy/parameters/…} in a folder
 * @param path below the root of the policy: {@code parameters/work-injury.yaml}
 */
public record RawFile(String shown, String path, byte[] bytes) {
}
