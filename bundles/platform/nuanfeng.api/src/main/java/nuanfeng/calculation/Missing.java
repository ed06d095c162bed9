// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import java.util.Optional;

import nuanfeng.policy.Gap;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What is missing for an answer: which kind of gap, and whose it is.
 *
 * @param kind one of the five kinds
 * @param place whose it is; empty where it is no single place's, as when the nation is asked for what every place sets
 * @param owner that place by name, or the authority, or all of them: 各统筹地区
 */
public record Missing(Gap.Kind kind, Optional<PlaceId> place, Text owner) {
}
