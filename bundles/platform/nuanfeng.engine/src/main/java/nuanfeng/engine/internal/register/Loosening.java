// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.register.Access;
import nuanfeng.register.RecordType;
import nuanfeng.register.Retention;

/** What a place may not change in a type of the place above: where slots lead, who sees more, how long records are kept at least. */
record Loosening(Seat seat, WrittenRegisters.Type type, RecordType before) {

    private static final Phrases PHRASES = Phrases.beside(Loosening.class);

    void check(List<Retention> retention) {
        type.slots().forEach((slot, field) -> {
            String taken = before.slots().get(slot);
            if (taken != null && !taken.equals(field)) {
                seat.refuse(type.origin(), type.name(), Complaint.of(PHRASES, "slot-moved", slot.code(), taken, field));
            }
        });
        type.access().ifPresent(access -> more(access).forEach(each -> seat.refuse(type.origin(), type.name(), Complaint.of(PHRASES, "loosens/access", each))));
        retention.stream().filter(this::isShorter).forEach(each -> seat.refuse(type.origin(), type.name(),
                Complaint.of(PHRASES, "loosens/retention", type.name())));
    }

    private List<String> more(Access access) {
        List<String> more = new ArrayList<>();
        Access old = before.access();
        List<String> seesAll = new ArrayList<>(old.write());
        seesAll.addAll(old.read());
        access.write().stream().filter(each -> !old.write().contains(each)).forEach(more::add);
        access.read().stream().filter(each -> !seesAll.contains(each)).forEach(more::add);
        List<String> seesSome = new ArrayList<>(seesAll);
        seesSome.addAll(old.masked());
        access.masked().stream().filter(each -> !seesSome.contains(each)).forEach(more::add);
        seesSome.addAll(old.counts());
        access.counts().stream().filter(each -> !seesSome.contains(each)).forEach(more::add);
        access.views().forEach((view, fields) -> {
            if (!new HashSet<>(old.views().getOrDefault(view, List.of())).containsAll(fields)) {
                more.add(view);
            }
        });
        return more;
    }

    private boolean isShorter(Retention kept) {
        return KeptPeriods.isShorter(kept, before.retention(kept.role()));
    }
}
