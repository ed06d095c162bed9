// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nuanfeng.agency.AgencyView;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.register.Retention;

/**
 * A form that passes between agencies: what it is, and how it is laid out from which day on.
 *
 * @param place whose bundle says last what it is
 * @param catalogue {@code F-02}; may be empty
 * @param number in its document, {@code 附件2}; may be empty
 * @param filledBy who fills it in; empty where the document does not say
 * @param checkedBy who checks what was filled in; empty where the document does not say
 * @param receivedBy who receives it; empty where the document does not say
 * @param note what else the reader must know; may be empty
 * @param layouts in order of their first days; none: only its name is known
 * @param retention how long its reports are kept; empty where nobody says, and then none is erased
 */
public record FormView(String id, PlaceId place, String catalogue, Text title, String number, List<AgencyView> filledBy,
        List<AgencyView> checkedBy, List<AgencyView> receivedBy, String note, Citation citation, List<FormLayout> layouts, List<Retention> retention) {

    public FormView {
        filledBy = List.copyOf(filledBy);
        checkedBy = List.copyOf(checkedBy);
        receivedBy = List.copyOf(receivedBy);
        layouts = List.copyOf(layouts);
        retention = List.copyOf(retention);
    }

    /** One of which nobody says how long its reports are kept. */
    public FormView(String id, PlaceId place, String catalogue, Text title, String number, List<AgencyView> filledBy, List<AgencyView> checkedBy,
            List<AgencyView> receivedBy, String note, Citation citation, List<FormLayout> layouts) {
        this(id, place, catalogue, title, number, filledBy, checkedBy, receivedBy, note, citation, layouts, List.of());
    }

    /** Who receives the sheets of a layout: whom it names, else whom the form names. */
    public List<AgencyView> receivedBy(FormLayout layout) {
        return layout.receivedBy().isEmpty() ? receivedBy : layout.receivedBy();
    }

    /** The layout of a period: the one that holds on its last day. Empty where there is none, not yet or no longer. */
    public Optional<FormLayout> layout(LocalDate lastDay) {
        return layouts.stream().filter(each -> each.holds(lastDay)).findFirst();
    }
}
