// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.core.internal.gate.Reading;
import nuanfeng.core.internal.lifecycle.PolicyStore.Arrival;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.GateReport.Check;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.policy.PlaceId;

/** Takes bundles in, and looks again at those that could not be activated when they came. */
final class Intake {

    /** Longer than anybody holds the door for more to come. */
    private static final Duration TOGETHER = Duration.ofMinutes(30);

    private final Office office;

    Intake(Office office) {
        this.office = office;
    }

    /** @return the digest, which is stored now */
    String take(InputStream bytes, String origin, String by) throws IOException {
        office.requireOpen();
        Arrival arrival = office.store.receive(bytes);
        try {
            Optional<Reading> reading = office.holdings.find(arrival.digest()).isPresent() ? Optional.empty()
                    : Optional.of(office.source.examine(arrival.file(), arrival.digest()));
            office.lock.lock();
            try {
                Optional<Filed> known = office.holdings.find(arrival.digest());
                if (known.isPresent()) {
                    again(arrival, known.get());
                } else {
                    first(arrival, reading.orElseGet(() -> office.source.examine(arrival.file(), arrival.digest())), origin, by);
                }
            } finally {
                office.lock.unlock();
            }
            return arrival.digest();
        } finally {
            office.store.discard(arrival.file());
        }
    }

    private void first(Arrival arrival, Reading reading, String origin, String by) {
        String digest = arrival.digest();
        if (reading.content().isPresent() && !office.settings.developmentMode()) {
            PlaceId place = reading.content().get().place();
            office.holdings.find(place, reading.version()).ifPresent(other -> {
                throw new LifecycleException(Kind.CONFLICT, ("%s is stored already as %s with other bytes; give this one a new "
                        + "version.").formatted(other.bundle(), other.digest()), Optional.of(other.view(other.state(), other.needs())));
            });
        }
        boolean logged = office.log.history().names(digest);
        office.store.keep(arrival);
        List<Check> checks = named(reading.checks(), String.valueOf(arrival.file().getFileName()), origin);
        GateReport unread = new GateReport(false, checks, List.of());
        Filed filed = new Filed(digest, reading.place(), reading.version(), PolicyState.REJECTED, reading.content().isPresent(),
                false, office.clock.instant(), origin, by, office.base().hash(), checks, unread, List.of());
        try {
            reading.content().ifPresent(office.holdings::remember);
            office.holdings.put(reading.content().isPresent() ? assessed(filed) : filed);
        } catch (LifecycleException e) {
            if (!logged) {
                office.store.discard(office.store.jar(digest));
            }
            throw e;
        }
        forgetSurplus();
    }

    private void forgetSurplus() {
        try {
            office.holdings.surplus(office.settings.rejectedKept(), office.clock.instant().minus(TOGETHER)).forEach(digest -> {
                office.holdings.remove(digest);
                office.remarks.forget(digest);
            });
        } catch (LifecycleException e) {
            office.remark("Old rejected versions could not be forgotten: " + e.getMessage());
        }
    }

    /** What has no name yet is known by where it came from. */
    private static List<Check> named(List<Check> checks, String arrival, String origin) {
        return checks.stream().map(check -> new Check(check.check(), check.passed(), check.findings().stream()
                .map(each -> each.bundle().equals(arrival) ? new Finding(origin, each.file(), each.line(), each.key(), each.code(),
                        each.detail(), each.mend(), each.severe()) : each).toList())).toList();
    }

    /** The same bytes again: mends a damaged jar, and looks again at what was rejected on another base. */
    private void again(Arrival arrival, Filed known) {
        try {
            office.store.verified(known.digest());
        } catch (IOException damaged) {
            office.store.keep(arrival);
            office.store.describe(known);
        }
        boolean open = known.state() != PolicyState.CANDIDATE && known.sound() && !office.log.history().names(known.digest());
        if (open && !known.base().equals(office.base().hash())) {
            lookAgain(known);
        }
    }

    /** Everything that may have become complete, or no longer is, because these places changed. */
    void lookAgain(Set<PlaceId> changed) {
        for (Filed each : office.holdings.open()) {
            if (each.sound() && each.place().isPresent()
                    && (each.state() != PolicyState.CANDIDATE || below(changed, each.place().get())) && canBind(each.place().get())) {
                lookAgain(each);
            }
        }
    }

    private boolean canBind(PlaceId place) {
        return place.parent().map(above -> office.roster().find(above).isPresent()).orElse(true);
    }

    private static boolean below(Set<PlaceId> changed, PlaceId place) {
        return changed.stream().anyMatch(each -> each.covers(place));
    }

    private void lookAgain(Filed filed) {
        Filed now = assessed(filed);
        if (now.state() != filed.state() || !now.needs().equals(filed.needs()) || !now.report().equals(filed.report())) {
            try {
                office.holdings.put(now);
            } catch (LifecycleException e) {
                filed.place().ifPresent(place -> office.remark(place, e.getMessage()));
            }
        }
    }

    private Filed assessed(Filed filed) {
        PlaceId place = filed.place().orElseThrow();
        String base = office.base().hash();
        try {
            Prospect prospect = office.assess(Changes.of(Map.of(place, filed.digest())));
            Prospect.Assessment own = prospect.assessments().get(place);
            GateReport report = prospect.report(place, filed.jarChecks());
            boolean severe = own.checks().stream().anyMatch(check -> !check.passed());
            PolicyState state = severe || own.needs().isEmpty() && !prospect.passed() ? PolicyState.REJECTED
                    : own.needs().isEmpty() ? PolicyState.CANDIDATE : PolicyState.WAITING;
            return filed.assessed(state, base, report, own.needs());
        } catch (IOException e) {
            return filed.assessed(PolicyState.WAITING, base, new GateReport(false, filed.jarChecks(), List.of()),
                    List.of(String.valueOf(e.getMessage())));
        }
    }
}
