// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import nuanfeng.library.Difference;
import nuanfeng.library.DifferenceKind;
import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.register.Field;
import nuanfeng.register.RecordType;

/** What two places, or two versions of one place, say differently about record types: field by field, and what is said of the type as a whole. */
final class RegisterDifferences {

    private static final Phrases PHRASES = Phrases.beside(RegisterDifferences.class);
    private static final DifferenceKind REGISTER = new DifferenceKind("register", Text.of("登记表", "Registers"));

    private RegisterDifferences() {
    }

    /** Nothing is told of types that both have alike. */
    static Stream<Difference> onDay(RegisterBook here, RegisterBook there, LocalDate on) {
        return names(here, there).stream().flatMap(name -> between(name, here.find(name, on), there.find(name, on), "").stream());
    }

    /** Day by day; what a day leaves as the day before had it is not told again. */
    static Stream<Difference> overTime(RegisterBook after, RegisterBook before) {
        return names(after, before).stream().flatMap(name -> overTime(name, after, before).stream());
    }

    private static List<Difference> overTime(String name, RegisterBook after, RegisterBook before) {
        Set<LocalDate> days = new TreeSet<>();
        Stream.of(after, before).forEach(book -> book.states(name).forEach(each -> days.add(each.validFrom())));
        Map<String, Difference> last = new LinkedHashMap<>();
        List<Difference> differences = new ArrayList<>();
        for (LocalDate day : days) {
            Map<String, Difference> now = new LinkedHashMap<>();
            for (Difference each : between(name, after.find(name, day), before.find(name, day), day.toString())) {
                Difference known = last.get(each.key());
                if (known == null || !known.saysTheSame(each)) {
                    differences.add(each);
                }
                now.put(each.key(), each);
            }
            last = now;
        }
        return differences;
    }

    private static Set<String> names(RegisterBook here, RegisterBook there) {
        if (here == there) {
            return Set.of();
        }
        Set<String> names = new TreeSet<>(here.names());
        names.addAll(there.names());
        return names;
    }

    private static List<Difference> between(String name, Optional<RecordType> here, Optional<RecordType> there, String from) {
        List<Difference> differences = new ArrayList<>();
        if (here.isEmpty() && there.isEmpty() || here.isPresent() && there.isPresent() && here.get() == there.get()) {
            return differences;
        }
        Optional<Text> title = here.or(() -> there).map(RecordType::title);
        if (here.isEmpty() || there.isEmpty()) {
            return List.of(new Difference(name, REGISTER, title, said(here), said(there), from, cited(here), cited(there)));
        }
        Statement mine = rest(here.get());
        Statement other = rest(there.get());
        if (!mine.isLike(other)) {
            differences.add(new Difference(name, REGISTER, title, mine, other, from, cited(here), cited(there)));
        }
        Set<String> fields = new LinkedHashSet<>();
        Stream.of(here.get(), there.get()).forEach(type -> type.fields().forEach(each -> fields.add(each.name())));
        fields.forEach(field -> field(field, here.get(), there.get(), from).ifPresent(differences::add));
        return differences;
    }

    private static Optional<Difference> field(String name, RecordType here, RecordType there, String from) {
        Optional<Field> mine = here.find(name);
        Optional<Field> other = there.find(name);
        Statement said = mine.map(FieldWords::said).orElse(Statement.NOTHING);
        Statement told = other.map(FieldWords::said).orElse(Statement.NOTHING);
        return said.isLike(told) ? Optional.empty() : Optional.of(new Difference(here.name() + "." + name, REGISTER, mine.or(() -> other).map(Field::title), said, told,
                from, cited(mine, here), cited(other, there)));
    }

    /** What is proposed stands beside what the type rests on. */
    private static List<Citation> cited(Optional<Field> field, RecordType type) {
        return field.isEmpty() ? List.of() : field.get().citation().or(type::citation).map(List::of).orElse(List.of());
    }

    private static Statement said(Optional<RecordType> type) {
        return type.map(each -> Statement.of(new Part("type", each.digest(), PHRASES.say("whole", each.fields().size())))).orElse(Statement.NOTHING);
    }

    /** What is no field: key, slots, checks, who sees it, how long it is kept. */
    private static Statement rest(RecordType type) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("checks", "checks: " + type.checks().stream().map(each -> each.kind().word() + each.fields() + each.arguments()).toList(),
                PHRASES.say("checks", type.checks().size())));
        parts.add(new Part("search", "search: " + type.slots(), PHRASES.say("search", type.slots().size())));
        parts.add(new Part("access", "access: " + type.access(), PHRASES.say("access", type.access().write(), type.access().read())));
        type.retention().forEach(each -> parts.add(new Part("retention", "retention: " + each.role() + each.years().map(String::valueOf)
                .orElse(each.permanent() ? "permanent" : each.configure()), each.permanent() ? PHRASES.say("kept-for-good")
                        : each.years().map(years -> PHRASES.say("kept-years", years)).orElse(PHRASES.say("kept-open", each.configure())))));
        return new Statement(parts);
    }

    private static List<Citation> cited(Optional<RecordType> type) {
        return type.flatMap(RecordType::citation).map(List::of).orElse(List.of());
    }
}
