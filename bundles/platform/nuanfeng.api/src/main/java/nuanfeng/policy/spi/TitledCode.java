// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import nuanfeng.policy.Text;

/**
 * A code and what it is called.
 *
 * @param code upper case, stable: {@code PART_TIME}
 */
public record TitledCode(String code, Text title) {
}
