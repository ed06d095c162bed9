// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

/** A citation as written. @param document id or number @param clause id or number @param note may be empty */
public record CitedClause(String document, String clause, String note) {
}
