// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.agency;

import java.util.List;

import nuanfeng.agency.AgencyView;
import nuanfeng.shell.internal.text.TextTable;

/** Agencies and roles. */
final class AgencyText {

    private AgencyText() {
    }

    static List<String> lines(List<AgencyView> agencies) {
        TextTable table = new TextTable("ID", "NAME", "KIND", "LEVEL", "PLACE", "ALIASES");
        agencies.forEach(each -> table.row(each.id(), each.name().zh(), each.kind(), each.level().orElse(""), each.place().path(),
                String.join("、", each.aliases())));
        return table.isEmpty() ? List.of("No place names an agency.") : table.lines();
    }
}
