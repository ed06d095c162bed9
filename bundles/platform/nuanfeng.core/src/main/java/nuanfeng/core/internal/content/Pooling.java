// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.content;

import java.time.LocalDate;

import nuanfeng.policy.PlaceId;

/** From a day on, the pooled keys of a subject are those of another place (统筹地区). */
public record Pooling(String subject, LocalDate from, PlaceId place, CitedClause citation, Origin origin) {
}
