// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nuanfeng.calculation.Warning;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.calendar.Shift;
import nuanfeng.duty.DayRangeException;
import nuanfeng.duty.Duties;
import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyReading;
import nuanfeng.duty.DutyStatus;
import nuanfeng.duty.DutyView;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Surroundings;
import nuanfeng.engine.internal.obligation.Cautions;
import nuanfeng.engine.internal.obligation.Notices;
import nuanfeng.engine.internal.obligation.Scalars;
import nuanfeng.engine.internal.obligation.Shifts;
import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** What is owed in one place in a range of days. Expands what was written only as far as the range goes. */
public final class DutyLookUp {

    private static final Phrases PHRASES = Phrases.beside(DutyLookUp.class);

    private static final int MOST_YEARS = 10;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    /** No run of days off is nearly as long, so that a day that moved into the range is found. */
    private static final int MARGIN = 45;

    private final PlaceNode node;
    private final Scalars scalars;
    private final LocalDate from;
    private final LocalDate to;

    private DutyLookUp(Surroundings around, PlaceNode node, LocalDate from, LocalDate to) {
        this.node = node;
        this.scalars = new Scalars(around, node);
        this.from = from;
        this.to = to;
    }

    /** What is owed in a place. */
    public static Duties duties(Surroundings around, PlaceNode node) {
        return new Duties() {
            @Override
            public List<DutyItem> between(LocalDate from, LocalDate to) {
                return items(around, node, from, to);
            }

            @Override
            public Set<String> ids() {
                return node.of(DutiesKind.DUTY).ids();
            }
        };
    }

    /** @throws DayRangeException when the range ends before it begins or is too long */
    public static List<DutyItem> items(Surroundings around, PlaceNode node, LocalDate from, LocalDate to) {
        return items(around, node, from, to, node.of(DutiesKind.DUTY).ids());
    }

    /** Of some duties only. */
    static List<DutyItem> items(Surroundings around, PlaceNode node, LocalDate from, LocalDate to, Set<String> ids) {
        if (to.isBefore(from)) {
            throw new DayRangeException(PHRASES.say("range-reversed", from, to));
        }
        if (from.isBefore(FIRST) || to.isAfter(LAST)) {
            throw new DayRangeException(PHRASES.say("range-outside", FIRST, LAST));
        }
        if (!to.isBefore(from.plusYears(MOST_YEARS))) {
            throw new DayRangeException(PHRASES.say("range-too-long", MOST_YEARS, from, to));
        }
        DutyLookUp lookUp = new DutyLookUp(around, node, from, to);
        return ids.stream().flatMap(lookUp::items).sorted(DutyItem.ORDER).toList();
    }

    private Stream<DutyItem> items(String id) {
        DutyView duty = DutyViews.of(node, id);
        return node.of(DutiesKind.DUTY).segments(id).stream().flatMap(segment -> items(duty, segment).stream());
    }

    private List<DutyItem> items(DutyView duty, DutyBook.Segment segment) {
        DutyEntry entry = segment.said().entry();
        if (entry.kind() == EntryKind.UNSET) {
            return undated(duty, segment, DutyStatus.NOT_CONFIGURED, entry.configure().isEmpty() ? duty.id() : entry.configure(),
                    entry.note());
        }
        if (entry.kind() != EntryKind.VALUE) {
            return List.of();
        }
        if (entry.modality() == Modality.WHEN_FIT) {
            return undated(duty, segment, DutyStatus.WHEN_FIT, "", entry.note());
        }
        if (entry.schedule().orElseThrow() instanceof Schedule.Undated undated) {
            return undated(duty, segment, DutyStatus.valueOf(undated.way().name()), "", entry.note());
        }
        return dated(duty, segment);
    }

    private List<DutyItem> dated(DutyView duty, DutyBook.Segment segment) {
        List<DutyItem> items = new ArrayList<>();
        Nominals nominals = new Nominals(segment, scalars);
        // What was due before the document was issued is owed from its issue: then all of it counts that lies before.
        LocalDate issued = segment.said().entry().from();
        boolean isIssuedWithin = segment.isWhole() && !issued.isBefore(from) && !issued.isAfter(to);
        Optional<Scalars.Unresolved> gap = Optional.empty();
        for (Nominals.Nominal nominal : nominals.between(isIssuedWithin ? FIRST : from.minusDays(MARGIN), to.plusDays(MARGIN))) {
            try {
                dated(duty, segment, nominal).filter(this::isWithin).ifPresent(items::add);
            } catch (Scalars.Unresolved e) {
                gap = gap.or(() -> Optional.of(e));
            }
        }
        gap.or(nominals::gap).ifPresent(open -> items.addAll(undated(duty, segment, DutyStatus.NOT_CONFIGURED, open.configure(),
                Optional.of(open.sentence()))));
        return items;
    }

    private Optional<DutyItem> dated(DutyView duty, DutyBook.Segment segment, Nominals.Nominal nominal) {
        DutyEntry entry = segment.said().entry();
        List<DutyReading> readings = new ArrayList<>(segment.said().readings());
        scalars(entry).forEach(scalar -> scalars.reading(scalar, nominal.asOf()).ifPresent(readings::add));
        List<Warning> warnings = cautions(duty, segment, readings);
        Optional<LocalDate> owedFrom = nominal.day().isBefore(entry.from()) ? Optional.of(entry.from()) : Optional.empty();
        DutyDay day = day(nominal, scalars.word(entry.shift().orElseThrow(), nominal.asOf()), owedFrom, warnings);
        return Optional.of(item(duty, segment, DutyStatus.DATED, nominal.period(), Optional.of(day), "", entry.note(), readings, warnings));
    }

    private DutyDay day(Nominals.Nominal nominal, String shift, Optional<LocalDate> owedFrom, List<Warning> warnings) {
        try {
            var shifted = Shifts.named(shift).apply(node.workingDays(), nominal.day());
            LocalDate moved = shifted.actBy().isBefore(nominal.day()) ? shifted.actBy() : shifted.due();
            if (!shift.equals(Shifts.word(Shift.NONE))) {
                Cautions.unsettled(node.workingDays(), nominal.day(), moved).ifPresent(warnings::add);
                Notices.between(node.workingDays(), nominal.day(), moved).forEach(each -> warnings.addAll(Cautions.of(each)));
            }
            return new DutyDay(nominal.day(), Optional.of(shifted.due()), Optional.of(shifted.actBy()), nominal.begins(), shift, owedFrom);
        } catch (CalendarGapException e) {
            warnings.add(new Warning("not-configured", e.text()));
            return new DutyDay(nominal.day(), shift.equals("administrative") ? Optional.of(nominal.day()) : Optional.empty(),
                    Optional.empty(), nominal.begins(), shift, owedFrom);
        }
    }

    private List<DutyItem> undated(DutyView duty, DutyBook.Segment segment, DutyStatus status, String configure, Optional<Text> note) {
        List<DutyReading> readings = segment.said().readings();
        return segment.overlaps(from, to) ? List.of(item(duty, segment, status, "", Optional.empty(), configure, note, readings,
                cautions(duty, segment, readings))) : List.of();
    }

    private static List<Warning> cautions(DutyView duty, DutyBook.Segment segment, List<DutyReading> readings) {
        DutyEntry entry = segment.said().entry();
        List<Warning> warnings = new ArrayList<>(Cautions.of(duty.title(), segment.said().citation(), readings, tentative(entry)));
        if (entry.standIn()) {
            warnings.add(Cautions.standIn(duty.title(), entry.from()));
        }
        return warnings;
    }

    private static DutyItem item(DutyView duty, DutyBook.Segment segment, DutyStatus status, String period, Optional<DutyDay> day,
            String configure, Optional<Text> note, List<DutyReading> readings, List<Warning> warnings) {
        DutyEntry entry = segment.said().entry();
        Optional<Schedule.Undated> undated = entry.schedule().filter(Schedule.Undated.class::isInstance).map(Schedule.Undated.class::cast);
        return new DutyItem(duty, period, status, day, entry.modality(), tentative(entry), entry.soft(),
                undated.map(Schedule.Undated::text), undated.map(Schedule.Undated::limit).orElse(""), configure, entry.threshold(),
                readings, note, segment.by().place(), entry.from(), segment.since(), segment.said().citation(), warnings);
    }

    /** What an entry may leave to parameters. */
    static Stream<Written> scalars(DutyEntry entry) {
        Stream<Written> schedule = entry.schedule().filter(Schedule.Periodic.class::isInstance).stream()
                .flatMap(periodic -> ((Schedule.Periodic) periodic).scalars());
        return Stream.concat(schedule, entry.shift().stream());
    }

    private boolean isWithin(DutyItem item) {
        DutyDay day = item.day().orElseThrow();
        return Stream.of(Optional.of(day.nominal()), day.due(), day.actBy(), day.owedFrom()).flatMap(Optional::stream)
                .anyMatch(each -> !each.isBefore(from) && !each.isAfter(to));
    }

    private static boolean tentative(DutyEntry entry) {
        return entry.provisional() || entry.modality() == Modality.TENTATIVE;
    }
}
