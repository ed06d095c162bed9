// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import java.util.Optional;

import nuanfeng.policy.Citation;

/**
 * Why a decision was taken.
 *
 * @param code stable, upper case: {@code FILED_WITHOUT_CAPACITY}
 * @param text a sentence in Chinese
 * @param citation the clause, where one decided
 */
public record Reason(String code, String text, Optional<Citation> citation) {
}
