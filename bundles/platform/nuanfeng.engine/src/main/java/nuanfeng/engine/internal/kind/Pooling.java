// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.time.LocalDate;

import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.PlaceId;

/** From a day on, the pooled keys of a subject are those of another place (统筹地区). */
public record Pooling(String subject, LocalDate from, PlaceId place, CitedClause citation, Origin origin) {
}
