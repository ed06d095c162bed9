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

import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.register.RegisterBook.Page;
import nuanfeng.engine.internal.register.WrittenRegisters.State;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.register.Access;
import nuanfeng.register.ListedCode;
import nuanfeng.register.PersonalData;
import nuanfeng.register.PersonalData.Ground;
import nuanfeng.register.RecordType;
import nuanfeng.register.Retention;
import nuanfeng.register.Slot;

/** Binds the record types of one bundle to the places above it: a place adds and tightens, and nothing else. */
final class RegisterBinding {

    private static final Phrases PHRASES = Phrases.beside(RegisterBinding.class);

    private final Seat seat;
    private final RegisterBook above;
    private final WrittenRegisters written;
    private final Set<String> names;

    private RegisterBinding(WrittenRegisters written, Seat seat) {
        this.seat = seat;
        this.above = seat.above(RegisterKind.REGISTER).orElse(RegisterBook.NONE);
        this.written = written;
        this.names = new TreeSet<>(above.names());
        names.addAll(written.types().keySet());
    }

    static Page bind(WrittenRegisters written, Seat seat) {
        RegisterBinding binding = new RegisterBinding(written, seat);
        Map<String, List<ListedCode>> lists = new LinkedHashMap<>();
        written.lists().forEach((name, list) -> {
            binding.above.list(name).ifPresent(taken -> seat.refuse(list.origin(), name, Complaint.of(PHRASES, "duplicate-list", name)));
            list.citation().ifPresent(cited -> seat.cite(cited, name, list.origin()));
            lists.put(name, list.codes());
        });
        Map<String, List<RecordType>> types = new LinkedHashMap<>();
        written.types().values().forEach(type -> {
            List<RecordType> states = binding.states(type, lists);
            if (!states.isEmpty()) {
                types.put(type.name(), states);
            }
        });
        return new Page(types, lists);
    }

    private List<RecordType> states(WrittenRegisters.Type type, Map<String, List<ListedCode>> lists) {
        List<RecordType> before = above.states(type.name());
        if (before.isEmpty() == type.nature().isEmpty()) {
            Complaint complaint = before.isEmpty() ? Complaint.of(PHRASES, "unknown-type", type.name(), Suggestions.near(type.name(), above.names()))
                    : Complaint.of(PHRASES, "declared-above", type.name(), before.get(0).place());
            seat.refuse(type.origin(), type.name(), complaint);
            return before;
        }
        FieldBinding fields = new FieldBinding(seat, above, lists, type.name(), names);
        return before.isEmpty() ? declared(type, fields) : changed(type, before, fields);
    }

    private List<RecordType> declared(WrittenRegisters.Type type, FieldBinding fields) {
        WrittenRegisters.Nature nature = type.nature().orElseThrow();
        List<RecordType> states = new ArrayList<>();
        RecordType last = null;
        for (State state : type.states()) {
            if (last == null && !state.restated()) {
                seat.refuse(state.origin(), type.name(), Complaint.of(PHRASES, "nothing-to-add-to", type.name(), state.from()));
                return List.of();
            }
            RecordType blank = new RecordType(type.name(), seat.place(), nature.title(), nature.purpose(), state.from(), Optional.empty(), nature.key(),
                    List.of(), type.slots(), List.of(), access(type, Optional.empty()), retention(type), data(nature, type), nature.duties(), nature.forms(),
                    nature.systems(), Optional.empty(), false, "");
            last = fields.apply(state, state.restated() ? blank : last);
            states.add(last);
        }
        return finished(states, type);
    }

    private List<RecordType> changed(WrittenRegisters.Type type, List<RecordType> before, FieldBinding fields) {
        new Loosening(seat, type, before.get(before.size() - 1)).check(retention(type));
        Set<LocalDate> days = new TreeSet<>();
        before.forEach(each -> days.add(each.validFrom()));
        type.states().forEach(each -> days.add(each.from()));
        List<RecordType> states = new ArrayList<>();
        for (LocalDate day : days) {
            Optional<RecordType> base = before.stream().filter(each -> !each.validFrom().isAfter(day)).reduce((first, later) -> later);
            if (base.isEmpty()) {
                seat.refuse(type.states().get(0).origin(), type.name(),
                        Complaint.of(PHRASES, "nothing-to-add-to", type.name(), before.get(0).validFrom()));
                return before;
            }
            RecordType state = base.get();
            boolean own = false;
            for (State each : type.states()) {
                if (!each.from().isAfter(day)) {
                    state = fields.apply(each, own ? state : opened(type, state));
                    own = true;
                }
            }
            states.add(starting(day, state));
        }
        return finished(states, type);
    }

    /** The place above's with what this place says whatever the day: more slots, fewer readers, longer kept. */
    private RecordType opened(WrittenRegisters.Type type, RecordType state) {
        Map<Slot, String> slots = new LinkedHashMap<>(state.slots());
        type.slots().forEach(slots::putIfAbsent);
        List<Retention> retention = KeptPeriods.over(retention(type), state.retention());
        return new RecordType(state.name(), seat.place(), state.title(), state.purpose(), state.validFrom(), state.validTo(), state.key(), state.fields(), slots,
                state.checks(), access(type, Optional.of(state.access())), retention, state.data(), state.duties(), state.forms(), state.systems(),
                state.citation(), state.provisional(), "");
    }

    private static RecordType starting(LocalDate day, RecordType state) {
        return new RecordType(state.name(), state.place(), state.title(), state.purpose(), day, Optional.empty(), state.key(), state.fields(), state.slots(),
                state.checks(), state.access(), state.retention(), state.data(), state.duties(), state.forms(), state.systems(), state.citation(),
                state.provisional(), "");
    }

    private static Access access(WrittenRegisters.Type type, Optional<Access> before) {
        return type.access().or(() -> before).orElseGet(() -> new Access(List.of(), List.of(), List.of(), List.of(), Map.of()));
    }

    private List<Retention> retention(WrittenRegisters.Type type) {
        return KeptPeriods.bound(type.retention(), seat, type.name(), type.origin());
    }

    private PersonalData data(WrittenRegisters.Nature nature, WrittenRegisters.Type type) {
        return new PersonalData(nature.sort(), nature.grounds().stream().map(each -> new Ground(each.basis(),
                each.citation().flatMap(cited -> seat.cite(cited, type.name(), type.origin())))).toList(), nature.note());
    }

    /** With the days on which each state ends, views that name their fields, and the digest; and looked at for names that are not there. */
    private List<RecordType> finished(List<RecordType> states, WrittenRegisters.Type type) {
        List<RecordType> finished = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Optional<LocalDate> end = i + 1 < states.size() ? Optional.of(states.get(i + 1).validFrom()) : Optional.empty();
            RecordType ended = copy(states.get(i), end, shown(states.get(i)), "");
            finished.add(copy(ended, end, ended.access(), CanonicalForm.digest(ended)));
            new NameChecks(seat, type, finished.get(i)).check();
        }
        return List.copyOf(finished);
    }

    private static Access shown(RecordType state) {
        Map<String, List<String>> views = new LinkedHashMap<>();
        state.access().views().forEach((view, fields) -> views.put(view, fields.equals(RegistersReader.ALL)
                ? state.fields().stream().map(each -> each.name()).toList() : fields));
        return new Access(state.access().write(), state.access().read(), state.access().masked(), state.access().counts(), views);
    }

    private static RecordType copy(RecordType state, Optional<LocalDate> to, Access access, String digest) {
        return new RecordType(state.name(), state.place(), state.title(), state.purpose(), state.validFrom(), to, state.key(), state.fields(), state.slots(),
                state.checks(), access, state.retention(), state.data(), state.duties(), state.forms(), state.systems(), state.citation(),
                state.provisional(), digest);
    }
}
