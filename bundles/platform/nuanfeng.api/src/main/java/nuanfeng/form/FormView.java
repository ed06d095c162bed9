// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.List;

import nuanfeng.agency.AgencyView;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * A form that passes between agencies: what it is, not its columns.
 *
 * @param place whose bundle has it
 * @param catalogue {@code F-02}; may be empty
 * @param number in its document, {@code 附件2}; may be empty
 * @param filledBy who fills it in; empty where the document does not say
 * @param receivedBy who receives it; empty where the document does not say
 * @param note what else the reader must know; may be empty
 */
public record FormView(String id, PlaceId place, String catalogue, Text title, String number, List<AgencyView> filledBy,
        List<AgencyView> receivedBy, String note, Citation citation) {

    public FormView {
        filledBy = List.copyOf(filledBy);
        receivedBy = List.copyOf(receivedBy);
    }
}
