// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.agency.AgencyView;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormView;
import nuanfeng.library.Difference;
import nuanfeng.library.DifferenceKind;
import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.register.Retention;

/** What two places, or two versions of one place, say differently about forms: what they are, and how they are laid out from which day on. */
final class FormDifferences {

    private static final Phrases PHRASES = Phrases.beside(FormDifferences.class);
    private static final DifferenceKind FORM = new DifferenceKind("form", Text.of("表式", "Forms"));

    private FormDifferences() {
    }

    /** What both have alike is among it, marked {@code KEEP}. */
    static List<Difference> between(FormBook here, FormBook there) {
        Map<String, FormView> mine = byId(here);
        Map<String, FormView> others = byId(there);
        Set<String> ids = new TreeSet<>(mine.keySet());
        ids.addAll(others.keySet());
        return ids.stream().map(id -> {
            Optional<FormView> a = Optional.ofNullable(mine.get(id));
            Optional<FormView> b = Optional.ofNullable(others.get(id));
            return new Difference(id, FORM, a.or(() -> b).map(FormView::title), a.map(each -> said(each, b)).orElse(Statement.NOTHING),
                    b.map(each -> said(each, a)).orElse(Statement.NOTHING), "", cited(a), cited(b));
        }).toList();
    }

    private static List<Citation> cited(Optional<FormView> form) {
        return form.map(each -> List.of(each.citation())).orElse(List.of());
    }

    private static Map<String, FormView> byId(FormBook book) {
        return book.all().stream().collect(Collectors.toMap(FormView::id, each -> each));
    }

    /** People read its title beside it already. Of layouts that both have alike, when each of them has some, nothing is said to people. */
    private static Statement said(FormView form, Optional<FormView> other) {
        String number = form.number().isEmpty() ? "" : "（" + form.number() + "）";
        String passes = Stream.of(names("填报：", form.filledBy()), names("审核：", form.checkedBy()), names("接收：", form.receivedBy()))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining("；"));
        String behind = number + (passes.isEmpty() ? "" : "；" + passes);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(FORM.word(), "《" + form.title().zh() + "》" + behind, Text.of(number.isEmpty() ? passes : behind)));
        if (!form.retention().isEmpty() && other.filter(each -> each.retention().equals(form.retention())).isEmpty()) {
            List<Text> kept = form.retention().stream().map(FormDifferences::period).toList();
            parts.add(new Part("retention", "retention: " + kept.stream().map(Text::zh).toList(), PHRASES.say("kept", kept)));
        }
        for (FormLayout layout : form.layouts()) {
            Optional<FormLayout> old = other.flatMap(each -> each.layouts().stream().filter(one -> one.from().equals(layout.from())).findFirst());
            if (!old.equals(Optional.of(layout))) {
                parts.add(new Part("layout", layout.from() + " " + Digest.of(layout.toString()), said(layout, old)));
            }
        }
        return new Statement(parts);
    }

    private static Text period(Retention kept) {
        return kept.permanent() ? PHRASES.say("kept-good") : kept.years().map(years -> PHRASES.say("kept-years", years)).orElseGet(() -> PHRASES.say("kept-open", kept.configure()));
    }

    private static Text said(FormLayout layout, Optional<FormLayout> old) {
        Text until = layout.to().isPresent() ? PHRASES.say("until", layout.to().get()) : Text.NONE;
        Text whole = PHRASES.say("layout", layout.from(), layout.columns().size(), until);
        List<Text> only = old.map(other -> columns(layout, other, false)).orElse(List.of());
        List<Text> otherwise = old.map(other -> columns(layout, other, true)).orElse(List.of());
        Text received = layout.receivedBy().isEmpty() || old.filter(each -> each.receivedBy().equals(layout.receivedBy())).isPresent() ? Text.NONE
                : PHRASES.say("received", layout.receivedBy().stream().map(AgencyView::name).toList());
        return PHRASES.say("layout/columns", whole, only.isEmpty() ? Text.NONE : PHRASES.say("only", only),
                otherwise.isEmpty() ? Text.NONE : PHRASES.say("otherwise", otherwise), received);
    }

    /** The titles of those that the other one has not, or has otherwise. */
    private static List<Text> columns(FormLayout layout, FormLayout other, boolean isOther) {
        return layout.columns().stream().filter(each -> other.column(each.id()).isPresent() == isOther
                && !other.column(each.id()).equals(Optional.of(each))).map(FormColumn::title).toList();
    }

    private static String names(String before, List<AgencyView> agencies) {
        return agencies.isEmpty() ? "" : before + agencies.stream().map(each -> each.name().zh()).collect(Collectors.joining("、"));
    }
}
