// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.engine.internal.kind.Reopened;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Phrases;
import nuanfeng.register.ListedCode;
import nuanfeng.register.RecordType;
import nuanfeng.register.Registers;

/**
 * The record types of a place and of those above it. A place that says nothing has the book of the one above. Immutable; what few ask for is bound
 * again when somebody does.
 */
public record RegisterBook(RegisterBook above, Reopened<Page> own) implements Registers {

    private static final Phrases PHRASES = Phrases.beside(RegisterBook.class);

    static final RegisterBook NONE = new RegisterBook(null, Reopened.of(new Page(Map.of(), Map.of())));

    /** What one place says. @param types their states, by name @param lists shared codes, by name */
    record Page(Map<String, List<RecordType>> types, Map<String, List<ListedCode>> lists) {
    }

    /** This one with what a place below says. */
    RegisterBook with(Reopened<Page> below) {
        return new RegisterBook(this, below);
    }

    @Override
    public List<RecordType> all(LocalDate on) {
        return names().stream().flatMap(name -> find(name, on).stream()).toList();
    }

    @Override
    public Optional<RecordType> find(String name, LocalDate on) {
        return states(name).stream().filter(each -> !on.isBefore(each.validFrom()) && each.validTo().map(on::isBefore).orElse(true)).findFirst();
    }

    @Override
    public RecordType type(String name, LocalDate on) {
        return find(name, on).orElseThrow(() -> {
            List<RecordType> states = states(name);
            return states.isEmpty() ? new UnknownNameException(UnknownNameException.Kind.RECORD_TYPE, PHRASES.say("no-type", name),
                    Suggestions.nearest(name, names()))
                    : new UnknownNameException(UnknownNameException.Kind.RECORD_TYPE, PHRASES.say("not-yet", name, on, states.get(0).validFrom()), List.of());
        });
    }

    @Override
    public List<RecordType> states(String name) {
        for (RegisterBook each = this; each != null; each = each.above) {
            List<RecordType> found = each.own.get().types().get(name);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    Optional<List<ListedCode>> list(String name) {
        for (RegisterBook each = this; each != null; each = each.above) {
            List<ListedCode> found = each.own.get().lists().get(name);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    Collection<String> lists() {
        List<String> names = new ArrayList<>();
        for (RegisterBook each = this; each != null; each = each.above) {
            names.addAll(each.own.get().lists().keySet());
        }
        return names;
    }

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (RegisterBook each = this; each != null; each = each.above) {
            names.addAll(each.own.get().types().keySet());
        }
        return names;
    }
}
