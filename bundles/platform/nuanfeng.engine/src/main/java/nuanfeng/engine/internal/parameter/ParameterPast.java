// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Changed;
import nuanfeng.lifecycle.Plan.PastChange;

/** What a place says otherwise than before about parameters on days up to one. */
final class ParameterPast {

    private ParameterPast() {
    }

    static Stream<PastChange> changes(OwnParameters after, OwnParameters before, LocalDate upTo) {
        Stream<PastChange> declared = Changed.keys(Optional.of(after), Optional.of(before), OwnParameters::declarations).stream()
                .filter(before.declarations()::containsKey).map(key -> new PastChange(key, Optional.empty()));
        Stream<PastChange> said = Changed.keys(Optional.of(after), Optional.of(before), OwnParameters::entries).stream()
                .flatMap(key -> since(said(after, key, upTo), said(before, key, upTo)).map(day -> new PastChange(key, Optional.of(day))).stream());
        return Stream.concat(declared, said);
    }

    private static List<Entry> said(OwnParameters parameters, String key, LocalDate upTo) {
        return parameters.entries().getOrDefault(key, List.of()).stream().filter(each -> !firstDay(each).isAfter(upTo)).toList();
    }

    /** Who asks by month may be answered from a day before the entry's own. */
    private static LocalDate firstDay(Entry entry) {
        return entry.fromMonth().map(month -> month.atDay(1)).filter(entry.from()::isAfter).orElse(entry.from());
    }

    /** The first day on which one list says something else than the other. */
    private static Optional<LocalDate> since(List<Entry> now, List<Entry> then) {
        for (int i = 0; i < Math.max(now.size(), then.size()); i++) {
            Entry a = i < now.size() ? now.get(i) : null;
            Entry b = i < then.size() ? then.get(i) : null;
            if (a == null || b == null || Changed.differ(a, b)) {
                return Stream.of(Optional.ofNullable(a), Optional.ofNullable(b)).flatMap(Optional::stream).map(Entry::from).min(LocalDate::compareTo);
            }
        }
        return Optional.empty();
    }
}
