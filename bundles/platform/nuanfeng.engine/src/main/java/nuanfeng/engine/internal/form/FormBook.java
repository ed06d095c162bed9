// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.kind.Reopened;
import nuanfeng.form.FormView;
import nuanfeng.form.Forms;

/** The forms of a place and of those above it. Immutable; what few ask for is bound again when somebody does. */
public record FormBook(FormBook above, Reopened<Map<String, FormView>> own) implements Forms {

    static final FormBook NONE = new FormBook(null, Reopened.of(Map.of()));

    /** This one with what a place below says. */
    FormBook with(Reopened<Map<String, FormView>> below) {
        return new FormBook(this, below);
    }

    /** By id, here or above. */
    public Optional<FormView> find(String id) {
        for (FormBook each = this; each != null; each = each.above) {
            FormView found = each.own.get().get(id);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    @Override
    public List<FormView> all() {
        List<FormView> all = new ArrayList<>();
        for (FormBook each = this; each != null; each = each.above) {
            all.addAll(each.own.get().values());
        }
        all.sort(Comparator.comparing(FormView::id));
        return all;
    }
}
