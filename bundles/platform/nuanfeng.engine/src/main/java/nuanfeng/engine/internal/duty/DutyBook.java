// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.engine.internal.kind.Reopened;
import nuanfeng.engine.internal.obligation.Responsibility;
import nuanfeng.engine.internal.timeline.EntryKind;

/**
 * The duties of a place and of those above it. Holds what was written and no more: which of it holds when is put together when
 * somebody asks, so that ten years of duties cost an edition nothing.
 */
public record DutyBook(DutyBook above, Reopened<Map<String, BoundDuty>> own) {

    static final DutyBook NONE = new DutyBook(null, Reopened.of(Map.of()));

    /** This one with what a place below says. */
    DutyBook with(Reopened<Map<String, BoundDuty>> below) {
        return new DutyBook(this, below);
    }

    /** Every duty that this place or one above has, by id. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (DutyBook each = this; each != null; each = each.above) {
            ids.addAll(each.own.get().keySet());
        }
        return ids;
    }

    /** What this place and those above say about a duty, nearest first. */
    List<BoundDuty> said(String id) {
        List<BoundDuty> said = new ArrayList<>();
        for (DutyBook each = this; each != null; each = each.above) {
            Optional.ofNullable(each.own.get().get(id)).ifPresent(said::add);
        }
        return said;
    }

    /** What a duty is: the nearest place that says so decides, each thing by itself. */
    Nature nature(String id) {
        List<BoundDuty> said = said(id);
        Responsibility whose = said.get(0).duty().responsibility();
        for (BoundDuty each : said.subList(1, said.size())) {
            whose = whose.over(each.duty().responsibility());
        }
        return new Nature(whose, said.stream().map(each -> each.duty().kind()).filter(kind -> !kind.isEmpty()).findFirst().orElse(""),
                said.stream().map(each -> each.duty().forms()).filter(forms -> !forms.isEmpty()).findFirst().orElse(List.of()),
                said.stream().map(each -> each.duty().clock()).filter(clock -> !clock.isEmpty()).findFirst().orElse(""));
    }

    /** @param kind as written @param forms ids @param clock name; may be empty */
    record Nature(Responsibility responsibility, String kind, List<String> forms, String clock) {
    }

    /** Which entry holds when, in order, also where it says that nothing does; days that nobody speaks about are left out. */
    List<Segment> segments(String id) {
        List<BoundDuty> said = said(id);
        Set<LocalDate> days = new TreeSet<>();
        said.forEach(each -> days.addAll(each.entries().keySet()));
        List<Segment> segments = new ArrayList<>();
        for (LocalDate day : days) {
            Optional<Segment> now = deciding(said, day);
            Optional<Segment> before = segments.isEmpty() ? Optional.empty() : Optional.of(segments.get(segments.size() - 1));
            if (before.isPresent() && before.get().until().isEmpty()) {
                if (now.isPresent() && now.get().said() == before.get().said()) {
                    continue;
                }
                segments.set(segments.size() - 1, before.get().until(day));
            }
            now.map(segment -> before.map(segment::after).orElse(segment)).ifPresent(segments::add);
        }
        return segments;
    }

    private static Optional<Segment> deciding(List<BoundDuty> said, LocalDate day) {
        for (BoundDuty each : said) {
            Map.Entry<LocalDate, BoundDuty.Said> entry = each.entries().floorEntry(day);
            if (entry != null && entry.getValue().entry().kind() != EntryKind.WITHDRAWN) {
                return Optional.of(new Segment(each, entry.getValue(), day, Optional.empty(), entry.getValue().entry().from()));
            }
        }
        return Optional.empty();
    }

    /**
     * An entry while it decides.
     *
     * @param from not before the entry's own day
     * @param until first day on which it no longer decides
     * @param since day of the entry, or of the first one whose day it and those between moved before that had come
     */
    record Segment(BoundDuty by, BoundDuty.Said said, LocalDate from, Optional<LocalDate> until, LocalDate since) {

        Segment until(LocalDate day) {
            return new Segment(by, said, from, Optional.of(day), since);
        }

        /** This one behind another: where it moves the day of what is owed once, that is still the same thing. */
        Segment after(Segment before) {
            boolean isMoved = once().isPresent() && before.once().filter(once -> !once.due().isBefore(from)).isPresent();
            return isMoved ? new Segment(by, said, from, until, before.since) : this;
        }

        private Optional<Schedule.Once> once() {
            return said.entry().schedule().filter(Schedule.Once.class::isInstance).map(Schedule.Once.class::cast);
        }

        /** Whether it decides from the entry's own day on: only then does the entry speak of days before. */
        boolean isWhole() {
            return from.equals(said.entry().from());
        }

        /** Whether the place itself goes on to another entry, and no place below took over. */
        boolean isSucceeded() {
            return until.map(by.entries()::containsKey).orElse(false);
        }

        boolean overlaps(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && until.map(first::isBefore).orElse(true);
        }
    }
}
