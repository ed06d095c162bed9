// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import nuanfeng.agency.AgencyView;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormView;
import nuanfeng.policy.Text;

/**
 * A form whose sheet another one replaces.
 *
 * @param from the first day of which periods get the other sheet
 * @param before the sheet of such periods now; empty: there is none @param after the one of then; empty: there is none any more
 * @param receivedBefore who receives it now @param receivedAfter who then
 */
public record SheetChange(String form, Text title, LocalDate from, Optional<FormLayout> before, Optional<FormLayout> after, List<AgencyView> receivedBefore,
        List<AgencyView> receivedAfter) {

    /** What becomes of a column. */
    public enum Fate {
        SAME, ADDED, REMOVED, OTHERWISE
    }

    /** A column of the one sheet beside the same of the other; one of them may not be there. */
    public record Beside(Optional<FormColumn> before, Optional<FormColumn> after) {

        public String id() {
            return after.or(() -> before).orElseThrow().id();
        }

        public Fate fate() {
            return before.isEmpty() ? Fate.ADDED : after.isEmpty() ? Fate.REMOVED : before.equals(after) ? Fate.SAME : Fate.OTHERWISE;
        }
    }

    public SheetChange {
        receivedBefore = List.copyOf(receivedBefore);
        receivedAfter = List.copyOf(receivedAfter);
    }

    /** Of all forms that a place has before and after. */
    public static List<SheetChange> between(List<FormView> before, List<FormView> after) {
        Map<String, FormView> old = byId(before);
        Map<String, FormView> now = byId(after);
        Set<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        List<SheetChange> changes = new ArrayList<>();
        ids.forEach(id -> of(Optional.ofNullable(old.get(id)), Optional.ofNullable(now.get(id)), changes));
        return changes;
    }

    private static Map<String, FormView> byId(List<FormView> forms) {
        return forms.stream().collect(Collectors.toMap(FormView::id, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private static void of(Optional<FormView> old, Optional<FormView> now, List<SheetChange> changes) {
        Set<LocalDate> days = new TreeSet<>();
        old.ifPresent(form -> form.layouts().forEach(each -> days.add(each.from())));
        now.ifPresent(form -> form.layouts().forEach(each -> days.add(each.from())));
        Optional<SheetChange> told = Optional.empty();
        FormView form = now.or(() -> old).orElseThrow();
        for (LocalDate day : days) {
            Optional<FormLayout> was = old.flatMap(each -> each.layout(day));
            Optional<FormLayout> becomes = now.flatMap(each -> each.layout(day));
            SheetChange change = new SheetChange(form.id(), form.title(), day, was, becomes, receivers(old, was), receivers(now, becomes));
            if (!change.isNone() && told.filter(change::isAlike).isEmpty()) {
                changes.add(change);
            }
            told = Optional.of(change);
        }
    }

    private static List<AgencyView> receivers(Optional<FormView> form, Optional<FormLayout> layout) {
        return layout.flatMap(each -> form.map(one -> one.receivedBy(each))).orElse(List.of());
    }

    private boolean isNone() {
        return before.map(SheetChange::seen).equals(after.map(SheetChange::seen)) && receivedBefore.equals(receivedAfter);
    }

    private boolean isAlike(SheetChange other) {
        return before.map(SheetChange::seen).equals(other.before.map(SheetChange::seen)) && after.map(SheetChange::seen).equals(other.after.map(SheetChange::seen))
                && receivedBefore.equals(other.receivedBefore) && receivedAfter.equals(other.receivedAfter);
    }

    /** What of a layout is seen on its sheet. */
    private static List<Object> seen(FormLayout layout) {
        return List.of(layout.headings(), layout.columns(), layout.total(), layout.notes(), layout.signatures(), layout.seals(), layout.page(), layout.tentative(), layout.template());
    }

    /** In the order of the sheet of then; what goes stands where it stood. */
    public List<Beside> columns() {
        List<FormColumn> old = before.map(FormLayout::columns).orElse(List.of());
        List<FormColumn> now = after.map(FormLayout::columns).orElse(List.of());
        List<Beside> columns = new ArrayList<>();
        int told = 0;
        for (FormColumn column : now) {
            Optional<FormColumn> same = before.flatMap(each -> each.column(column.id()));
            int at = same.map(old::indexOf).orElse(told - 1);
            for (; told <= at; told++) {
                gone(old.get(told), columns);
            }
            columns.add(new Beside(same, Optional.of(column)));
        }
        old.subList(Math.min(told, old.size()), old.size()).forEach(each -> gone(each, columns));
        return columns;
    }

    private void gone(FormColumn column, List<Beside> columns) {
        if (after.flatMap(each -> each.column(column.id())).isEmpty()) {
            columns.add(new Beside(Optional.of(column), Optional.empty()));
        }
    }
}
