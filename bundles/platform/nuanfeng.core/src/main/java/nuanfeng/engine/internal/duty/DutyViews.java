// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.util.Locale;

import nuanfeng.duty.DutyKind;
import nuanfeng.duty.DutyView;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.obligation.Responsibility;
import nuanfeng.policy.Text;

/** What a duty is, with the names of those whom it concerns. */
final class DutyViews {

    private DutyViews() {
    }

    /** @param node a place that is served: everything that the duty names is there */
    static DutyView of(PlaceNode node, String id) {
        DutyBook.Nature nature = node.duties().nature(id);
        Responsibility whose = nature.responsibility();
        return new DutyView(id, whose.title().orElse(Text.of(id)), DutyKind.valueOf(nature.kind().toUpperCase(Locale.ROOT)),
                whose.catalogue(), node.remit().agencies(whose.owedBy()), node.remit().agencies(whose.owedTo()),
                nature.forms().stream().flatMap(form -> node.remit().findForm(form).stream()).toList(), nature.clock());
    }
}
