// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.engine.internal.kind.Reopened;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.form.CellTrace;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOrder;
import nuanfeng.form.FormView;
import nuanfeng.form.Forms;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Phrases;

/** The forms of a place and of those above it. Immutable; what few ask for is bound again when somebody does. */
public record FormBook(FormBook above, Reopened<Map<String, FormView>> own) implements Forms {

    private static final Phrases PHRASES = Phrases.beside(FormBook.class);

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
        Map<String, FormView> all = new TreeMap<>();
        for (FormBook each = this; each != null; each = each.above) {
            each.own.get().forEach(all::putIfAbsent);
        }
        return List.copyOf(all.values());
    }

    @Override
    public FormView form(String id) {
        return find(id).orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.FORM, PHRASES.say("no-form", id),
                Suggestions.nearest(id, all().stream().map(FormView::id).toList())));
    }

    @Override
    public FilledForm fill(String id, FormOrder order, String place, Function<Case, Calculation> answers) {
        return filling(id, order, place, answers).filled();
    }

    @Override
    public FormOrder rested(String id, FormOrder order, String place, Function<Case, Calculation> answers) {
        return filling(id, order, place, answers).rested();
    }

    @Override
    public Optional<CellTrace> trace(String id, FormOrder order, String place, Function<Case, Calculation> answers, String reference) {
        return filling(id, order, place, answers).trace(reference);
    }

    private Filling filling(String id, FormOrder order, String place, Function<Case, Calculation> answers) {
        FormView form = form(id);
        FormLayout layout = form.layout(order.to()).orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.FORM,
                PHRASES.say("no-layout", form.title(), order.to()), List.of()));
        return new Filling(form, layout, order, place, answers);
    }
}
