// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nuanfeng.library.FakeEdition;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Keeps notices in memory, brings them to one target, and reminds of one thing. */
public final class FakeOutbox implements Outbox, Reminders {

    public static final Notice NOTICE = new Notice("duty-reminder", "before-3", FakeEdition.CITY, "test.report@2022-08", LocalDate.of(2022, 8, 25), "提醒：试验报表",
            "第一行\n第二行", "{\"duty\":\"test.report@2022-08\"}");

    public final List<OutboxEntry> entries = new ArrayList<>();
    public final List<String> told = new ArrayList<>();
    public Instant now = Instant.parse("2022-08-22T01:00:00Z");

    @Override
    public List<Notice> write(List<Notice> notices) {
        List<Notice> fresh = new ArrayList<>();
        for (Notice each : notices) {
            if (entries.stream().noneMatch(entry -> entry.notice().equals(each)) && fresh.add(each)) {
                entries.add(new OutboxEntry(entries.size() + 1L, each, now, List.of()));
            }
        }
        return fresh;
    }

    private void set(long id, Delivery delivery) {
        entries.replaceAll(each -> each.id() == id ? new OutboxEntry(id, each.notice(), each.createdAt(), List.of(delivery)) : each);
    }

    private Optional<Delivery> delivery(OutboxEntry entry) {
        return entry.deliveries().stream().findFirst();
    }

    @Override
    public List<Dispatch> claim(Collection<String> targets, int most, Duration lease) {
        String target = targets.iterator().next();
        Optional<OutboxEntry> due = entries.stream().filter(each -> delivery(each).map(open -> open.next().filter(next -> !next.isAfter(now)).isPresent()).orElse(true)).findFirst();
        if (due.isEmpty()) {
            return List.of();
        }
        int attempt = delivery(due.get()).map(Delivery::attempts).orElse(0) + 1;
        set(due.get().id(), new Delivery(target, DeliveryState.OPEN, attempt, Optional.of(now.plus(lease)), Text.NONE, now));
        return List.of(new Dispatch(due.get(), target, attempt, attempt));
    }

    @Override
    public boolean delivered(Dispatch dispatch) {
        told.add("delivered " + dispatch.entry().id() + " " + dispatch.attempt());
        set(dispatch.entry().id(), new Delivery(dispatch.target(), DeliveryState.DELIVERED, dispatch.attempt(), Optional.empty(), Text.NONE, now));
        return true;
    }

    @Override
    public boolean failed(Dispatch dispatch, Optional<Instant> next, Text problem) {
        told.add("failed " + dispatch.entry().id() + " " + dispatch.attempt() + " " + next.map(each -> Duration.between(now, each).toString()).orElse("dead") + " " + problem.in(true));
        set(dispatch.entry().id(), new Delivery(dispatch.target(), next.isPresent() ? DeliveryState.OPEN : DeliveryState.DEAD, dispatch.attempt(), next, problem, now));
        return true;
    }

    @Override
    public List<OutboxEntry> list(Collection<PlaceId> places, Optional<DeliveryState> state, long before, int limit) {
        return entries.stream().filter(each -> places.contains(each.notice().place())).filter(each -> state.isEmpty() || each.state() == state.get())
                .filter(each -> each.id() < before).sorted((one, other) -> Long.compare(other.id(), one.id())).limit(limit).toList();
    }

    @Override
    public Optional<OutboxEntry> find(long id) {
        return entries.stream().filter(each -> each.id() == id).findFirst();
    }

    @Override
    public int again(long id) {
        told.add("again " + id);
        return 1;
    }

    @Override
    public List<Notice> remind(Optional<PlaceId> place, LocalDate today, boolean dryRun) {
        told.add("remind " + place.map(PlaceId::path).orElse("everywhere") + " " + today + " " + dryRun);
        return place.filter(each -> !each.equals(FakeEdition.CITY)).isPresent() ? List.of() : List.of(NOTICE);
    }
}
