// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Kind.Misfit;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.register.ListedCode;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;

/** Where rows that were taken under one version of a place may not be taken under another one. What is asked of no day that both know is no misfit. */
final class Fit {

    private static final Phrases PHRASES = Phrases.beside(Fit.class);

    private Fit() {
    }

    /** Each field once, with what is first asked more of it. */
    static Stream<Misfit> misfits(RegisterBook after, RegisterBook before) {
        Map<String, Misfit> found = new LinkedHashMap<>();
        for (String name : before.names()) {
            List<RecordType> then = before.states(name);
            if (then.equals(after.states(name))) {
                continue;
            }
            Set<LocalDate> days = new TreeSet<>();
            then.forEach(each -> days.add(each.validFrom()));
            after.states(name).forEach(each -> days.add(each.validFrom()));
            days.stream().filter(day -> !day.isBefore(then.get(0).validFrom())).forEach(day ->
                    between(name, after.find(name, day), before.find(name, day).orElseThrow()).forEach(each -> found.putIfAbsent(each.key(), each)));
        }
        return found.values().stream();
    }

    private static List<Misfit> between(String name, Optional<RecordType> after, RecordType before) {
        if (after.isEmpty()) {
            return List.of(new Misfit(name, PHRASES.say("gone", before.title())));
        }
        List<Misfit> misfits = new ArrayList<>();
        between(name, before.title(), after.get().fields(), before.fields(), misfits);
        return misfits;
    }

    /** Of a list column by column. @param within the type, or the list in it */
    private static void between(String within, Text title, List<Field> after, List<Field> before, List<Misfit> misfits) {
        for (Field then : before) {
            String key = within + "." + then.name();
            Optional<Field> now = find(then.name(), after);
            if (now.isEmpty()) {
                misfits.add(new Misfit(key, PHRASES.say("field-gone", then.title(), title)));
                continue;
            }
            narrower(then, now.get()).ifPresent(what -> misfits.add(new Misfit(key, PHRASES.say(what, then.title(), title))));
            if (then.type() instanceof FieldType.Rows old && now.get().type() instanceof FieldType.Rows rows) {
                between(key, then.title(), rows.fields(), old.fields(), misfits);
            }
        }
        after.stream().filter(each -> each.required().always() && find(each.name(), before).isEmpty()).forEach(each ->
                misfits.add(new Misfit(within + "." + each.name(), PHRASES.say("now-required", each.title(), title))));
    }

    private static Optional<Field> find(String name, List<Field> fields) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** What is asked more of a field than before; empty when whatever it held still fits. */
    private static Optional<String> narrower(Field then, Field now) {
        if (!sameKind(then.type(), now.type())) {
            return Optional.of("other-type");
        } else if (!isAsked(then, now)) {
            return Optional.of("now-required");
        } else if (now.bounds().least().filter(least -> then.bounds().least().map(old -> least.compareTo(old) > 0).orElse(true)).isPresent()
                || now.bounds().most().filter(most -> then.bounds().most().map(old -> most.compareTo(old) < 0).orElse(true)).isPresent()
                || now.bounds().longest() < then.bounds().longest() || now.bounds().pattern().isPresent() && !now.bounds().pattern().equals(then.bounds().pattern())) {
            return Optional.of("narrower");
        }
        return now.sealed() && !then.sealed() ? Optional.of("now-sealed") : Optional.empty();
    }

    /** Whether it was asked for wherever it is asked for now. */
    private static boolean isAsked(Field then, Field now) {
        return !Tightening.isAskedLess(now.required(), then.required());
    }

    private static boolean sameKind(FieldType then, FieldType now) {
        if (then instanceof FieldType.Codes old && now instanceof FieldType.Codes codes) {
            return codes.codes().stream().map(ListedCode::code).toList().containsAll(old.codes().stream().map(ListedCode::code).toList());
        } else if (then instanceof FieldType.Rows && now instanceof FieldType.Rows) {
            return true;
        } else if (then instanceof FieldType.Date || then instanceof FieldType.Month || then instanceof FieldType.Moment || then instanceof FieldType.Place) {
            return then.word().equals(now.word());
        }
        return then.equals(now);
    }
}
