// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.obligation;

import nuanfeng.engine.internal.yaml.CitedClause;

/** A reading that was chosen where the text can be read in several ways. @param name {@code T-05} */
public record ChosenReading(String name, String option, CitedClause citation) {
}
