// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.agency.AgencyView;
import nuanfeng.form.FormView;
import nuanfeng.library.Difference;
import nuanfeng.library.DifferenceKind;
import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Text;

/** What two places, or two versions of one place, say differently about forms, which have no days. */
final class FormDifferences {

    private static final DifferenceKind FORM = new DifferenceKind("form", Text.of("表式", "Forms"));

    private FormDifferences() {
    }

    /** What both have alike is among it, marked {@code KEEP}. */
    static List<Difference> between(FormBook here, FormBook there) {
        Map<String, FormView> mine = here.all().stream().collect(Collectors.toMap(FormView::id, each -> each, (a, b) -> a));
        Map<String, FormView> others = there.all().stream().collect(Collectors.toMap(FormView::id, each -> each, (a, b) -> a));
        Set<String> ids = new TreeSet<>(mine.keySet());
        ids.addAll(others.keySet());
        return ids.stream().map(id -> {
            Optional<FormView> a = Optional.ofNullable(mine.get(id));
            Optional<FormView> b = Optional.ofNullable(others.get(id));
            return new Difference(id, FORM, a.or(() -> b).map(FormView::title), a.map(FormDifferences::said).orElse(Statement.NOTHING),
                    b.map(FormDifferences::said).orElse(Statement.NOTHING), "", a.map(each -> List.of(each.citation())).orElse(List.of()),
                    b.map(each -> List.of(each.citation())).orElse(List.of()));
        }).toList();
    }

    /** People read its title beside it already. */
    private static Statement said(FormView form) {
        String number = form.number().isEmpty() ? "" : "（" + form.number() + "）";
        String passes = Stream.of(names("填报：", form.filledBy()), names("接收：", form.receivedBy())).filter(each -> !each.isEmpty())
                .collect(Collectors.joining("；"));
        String behind = number + (passes.isEmpty() ? "" : "；" + passes);
        return Statement.of(new Part(FORM.word(), "《" + form.title().zh() + "》" + behind, Text.of(number.isEmpty() ? passes : behind)));
    }

    private static String names(String before, List<AgencyView> agencies) {
        return agencies.isEmpty() ? "" : before + agencies.stream().map(each -> each.name().zh()).collect(Collectors.joining("、"));
    }
}
