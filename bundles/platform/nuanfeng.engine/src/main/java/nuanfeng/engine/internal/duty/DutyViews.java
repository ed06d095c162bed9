// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.util.Locale;

import nuanfeng.duty.DutyKind;
import nuanfeng.duty.DutyView;
import nuanfeng.engine.internal.agency.AgencyKind;
import nuanfeng.engine.internal.form.FormKind;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.obligation.Responsibility;
import nuanfeng.policy.Text;

/** What a duty is, with the names of those whom it concerns. */
final class DutyViews {

    private DutyViews() {
    }

    /** @param node a place that is served: everything that the duty names is there */
    static DutyView of(PlaceNode node, String id) {
        DutyBook.Nature nature = node.of(DutiesKind.DUTY).nature(id);
        Responsibility whose = nature.responsibility();
        return new DutyView(id, whose.title().orElse(Text.of(id)), DutyKind.valueOf(nature.kind().toUpperCase(Locale.ROOT)),
                whose.catalogue(), node.of(AgencyKind.AGENCY).named(whose.owedBy()), node.of(AgencyKind.AGENCY).named(whose.owedTo()),
                nature.forms().stream().flatMap(form -> node.of(FormKind.FORM).find(form).stream()).toList(), nature.clock());
    }
}
