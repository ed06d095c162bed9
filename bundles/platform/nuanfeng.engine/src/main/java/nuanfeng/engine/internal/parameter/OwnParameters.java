// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.util.List;
import java.util.Map;

/**
 * What a place says about parameters.
 *
 * @param declarations keys declared here; only the nation declares
 * @param entries key → what is said about it, by day
 */
public record OwnParameters(Map<String, Declaration> declarations, Map<String, List<Entry>> entries) {

    public static final OwnParameters NONE = new OwnParameters(Map.of(), Map.of());
}
