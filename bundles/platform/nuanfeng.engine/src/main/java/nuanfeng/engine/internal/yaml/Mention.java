// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

/** The id of something that stands elsewhere, and where it is mentioned. */
public record Mention(String id, Origin origin) {
}
