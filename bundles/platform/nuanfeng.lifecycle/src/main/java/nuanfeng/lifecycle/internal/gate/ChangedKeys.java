// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.gate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import nuanfeng.engine.internal.calendar.Calendars;
import nuanfeng.engine.internal.edition.PolicyEdition;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.policy.PlaceId;

/**
 * What some changes touch, as {@code place|key}, {@code place|rule:…} and {@code place|calendar}: keys, duties and clocks about which
 * a changed place says something else than before, and the rules it brings. A key that is declared otherwise than before is touched
 * for every place.
 */
final class ChangedKeys {

    private static final String RULE = "rule:";
    private static final String CALENDAR = "calendar";

    private final Set<String> names = new HashSet<>();
    private final Set<String> declared = new HashSet<>();

    private ChangedKeys() {
    }

    static ChangedKeys between(PolicyEdition before, PolicyEdition after, Collection<PlaceId> places) {
        ChangedKeys changed = new ChangedKeys();
        for (PlaceId place : places) {
            List<PolicyContent> versions = Stream.of(before, after).flatMap(each -> each.policy(place).stream()).map(ActivePolicy::content).toList();
            changed.add(place + "|", versions, versions.size() == 2);
            after.changes(place, before).forEach(difference -> changed.names.add(place + "|" + difference.key()));
        }
        return changed;
    }

    /** The keys and rules of {@code touched} that were changed. */
    List<String> among(Set<String> touched) {
        return touched.stream().filter(each -> names.contains(each) || declared.contains(name(each))).map(ChangedKeys::name)
                .sorted().distinct().toList();
    }

    private static String name(String touched) {
        return touched.substring(touched.indexOf('|') + 1);
    }

    private void add(String prefix, List<PolicyContent> versions, boolean replaced) {
        for (PolicyContent version : versions) {
            if (!version.calendars().equals(Calendars.NONE)
                    && (!replaced || differ(versions.get(0).calendars(), versions.get(1).calendars()))) {
                names.add(prefix + CALENDAR);
            }
            version.rules().forEach(rule -> names.add(prefix + RULE + rule));
            changed(version.entries().keySet(), versions, replaced, (content, key) -> content.entries().get(key))
                    .forEach(key -> names.add(prefix + key));
            changed(version.duties().duties().keySet(), versions, replaced, (content, id) -> content.duties().duties().get(id))
                    .forEach(id -> names.add(prefix + id));
            changed(version.duties().clocks().keySet(), versions, replaced, (content, name) -> content.duties().clocks().get(name))
                    .forEach(name -> names.add(prefix + RULE + version.duties().clocks().get(name).rule()));
            declared.addAll(changed(version.declarations().keySet(), versions, replaced,
                    (content, key) -> content.declarations().get(key)));
        }
    }

    private static List<String> changed(Set<String> keys, List<PolicyContent> versions, boolean replaced,
            BiFunction<PolicyContent, String, Object> said) {
        return keys.stream().filter(key -> !replaced
                || differ(said.apply(versions.get(0), key), said.apply(versions.get(1), key))).toList();
    }

    /** Where in its file something stands is no difference. */
    private static boolean differ(Object a, Object b) {
        return !Objects.equals(a, b) && !placeless(a).equals(placeless(b));
    }

    private static String placeless(Object value) {
        return String.valueOf(value).replaceAll("origin=[^,\\]]*", "");
    }
}
