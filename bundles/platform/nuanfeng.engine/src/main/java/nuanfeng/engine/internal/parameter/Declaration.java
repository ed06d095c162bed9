// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;

/**
 * What the nation says a key is.
 *
 * @param units allowed units, the first is the default; {@code "1"} when none is given
 * @param codes the closed list, for {@link ParameterType#CODE} and {@link ParameterType#CODES}
 * @param columns column → type as written ({@code rate}, {@code quantity[]}), in order, for {@link ParameterType#TABLE}
 * @param pooled whether it is looked up in the pooling place of its subject
 * @param override what the places below may do
 * @param least with {@link Override#BOUNDED}
 * @param most with {@link Override#BOUNDED}
 * @param plausible between which values of the first unit a value is likely; one outside is only told
 * @param enabledBy the clause that lets the places below decide
 * @param wording what its codes are called, and which columns hold shares
 */
public record Declaration(String key, Text description, ParameterType type, List<String> units, List<String> codes,
        Map<String, String> columns, boolean pooled, Override override, Optional<Quantity> least, Optional<Quantity> most,
        Optional<Band> plausible, Optional<CitedClause> enabledBy, Origin origin, Setting.Wording wording) {

    /** One whose codes are called by nothing but themselves. */
    public Declaration(String key, Text description, ParameterType type, List<String> units, List<String> codes, Map<String, String> columns, boolean pooled,
            Override override, Optional<Quantity> least, Optional<Quantity> most, Optional<Band> plausible, Optional<CitedClause> enabledBy, Origin origin) {
        this(key, description, type, units, codes, columns, pooled, override, least, most, plausible, enabledBy, origin, Setting.Wording.PLAIN);
    }

    /** Both ends are in it. */
    public record Band(Quantity least, Quantity most) {

        boolean holds(Quantity value) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }
    }

    /** What the places below may do with a key. */
    public enum Override {
        CLOSED, BOUNDED, OPEN
    }
}
