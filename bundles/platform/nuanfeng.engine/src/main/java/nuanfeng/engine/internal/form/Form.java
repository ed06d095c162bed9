// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.util.List;

import nuanfeng.engine.internal.register.KeptPeriods;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Mention;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Text;

/**
 * A form as a bundle writes it.
 *
 * @param catalogue {@code F-02}; may be empty
 * @param number in its document, {@code 附件2}; may be empty
 * @param filledBy ids of agencies and roles
 * @param checkedBy ids of agencies and roles
 * @param receivedBy ids of agencies and roles
 * @param note may be empty
 * @param layouts in order of their first days
 * @param kept how long its reports are kept
 */
record Form(String id, String catalogue, Text title, String number, List<Mention> filledBy, List<Mention> checkedBy, List<Mention> receivedBy,
        String note, CitedClause citation, List<WrittenLayout> layouts, List<KeptPeriods.Kept> kept, Origin origin) {

    Form {
        layouts = List.copyOf(layouts);
        kept = List.copyOf(kept);
    }
}
