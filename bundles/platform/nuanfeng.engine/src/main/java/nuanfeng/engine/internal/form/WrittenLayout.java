// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Mention;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormLayout;

/**
 * A layout as a bundle writes it.
 *
 * @param said what is written; its columns stand in {@code columns}
 * @param stated the keys that are written
 * @param ended whether the form is not used from that day on
 * @param like {@code before}: as the layout before it in the same file, {@code above}: as the place above has it on that day; what is written besides
 *        counts instead. Empty: everything is written
 * @param without columns of that one that this one has not
 * @param receivedBy ids of agencies and roles that receive it from then on; empty: whoever receives the form
 * @param template name of the drawn workbook; empty: none is named
 */
record WrittenLayout(FormLayout said, List<String> stated, boolean ended, String like, List<String> without, String template, List<WrittenColumn> columns,
        List<Mention> receivedBy, Origin origin) {

    WrittenLayout {
        receivedBy = List.copyOf(receivedBy);
        stated = List.copyOf(stated);
        without = List.copyOf(without);
        columns = List.copyOf(columns);
    }

    /**
     * @param column without what follows from its field
     * @param titled whether its title is written
     * @param typed whether its type is written
     * @param behind the column of the layout that this one is like behind which it stands; empty: at the end
     */
    record WrittenColumn(FormColumn column, boolean titled, boolean typed, String behind, Optional<CitedClause> citation, Origin origin) {
    }
}
