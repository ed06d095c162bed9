// SPDX-License-Identifier: Apache-2.0
package nuanfeng.duty;

import java.util.List;

import nuanfeng.agency.AgencyView;
import nuanfeng.form.FormView;
import nuanfeng.policy.Text;

/**
 * What a duty is, whenever it falls due.
 *
 * @param id {@code work-injury.county-report}
 * @param catalogue ids of the catalogue: {@code O-06}; may be empty
 * @param owedBy agencies and roles; at least one
 * @param owedTo agencies and roles; may be empty
 * @param forms to be used; may be empty
 * @param clock name of the statutory clock that the event starts, asked as the rule {@code clock.<name>}; may be empty
 */
public record DutyView(String id, Text title, DutyKind kind, List<String> catalogue, List<AgencyView> owedBy,
        List<AgencyView> owedTo, List<FormView> forms, String clock) {

    public DutyView {
        catalogue = List.copyOf(catalogue);
        owedBy = List.copyOf(owedBy);
        owedTo = List.copyOf(owedTo);
        forms = List.copyOf(forms);
    }
}
