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
        for (Field then : before.fields()) {
            String key = name + "." + then.name();
            Optional<Field> now = after.get().find(then.name());
            if (now.isEmpty()) {
                misfits.add(new Misfit(key, PHRASES.say("field-gone", then.title(), before.title())));
            } else {
                narrower(then, now.get()).ifPresent(what -> misfits.add(new Misfit(key, PHRASES.say(what, then.title(), before.title()))));
            }
        }
        after.get().fields().stream().filter(each -> each.required().always() && before.find(each.name()).isEmpty()).forEach(each ->
                misfits.add(new Misfit(name + "." + each.name(), PHRASES.say("now-required", each.title(), before.title()))));
        return misfits;
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
        return then.required().always() || !now.required().always() && (now.required().when().isEmpty() || now.required().equals(then.required()));
    }

    private static boolean sameKind(FieldType then, FieldType now) {
        if (then instanceof FieldType.Codes old && now instanceof FieldType.Codes codes) {
            return codes.codes().stream().map(ListedCode::code).toList().containsAll(old.codes().stream().map(ListedCode::code).toList());
        } else if (then instanceof FieldType.Rows old && now instanceof FieldType.Rows rows) {
            return old.fields().stream().allMatch(column -> rows.fields().stream().anyMatch(each -> each.name().equals(column.name())
                    && narrower(column, each).isEmpty()))
                    && rows.fields().stream().noneMatch(each -> each.required().always() && old.fields().stream().noneMatch(column -> column.name().equals(each.name())));
        } else if (then instanceof FieldType.Date || then instanceof FieldType.Month || then instanceof FieldType.Moment || then instanceof FieldType.Place) {
            return then.word().equals(now.word());
        }
        return then.equals(now);
    }
}
