// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.util.Map;

import nuanfeng.engine.internal.timeline.Timelines;

/** The parameters of a place. @param declarations every key of the nation @param timelines what this place and those above say about each */
public record ParameterBook(Map<String, Declaration> declarations, Timelines timelines) {

    static final ParameterBook NONE = new ParameterBook(Map.of(), Timelines.none());
}
