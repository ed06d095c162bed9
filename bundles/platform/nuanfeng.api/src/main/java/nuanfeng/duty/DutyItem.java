// SPDX-License-Identifier: Apache-2.0
package nuanfeng.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import nuanfeng.agency.AgencyView;
import nuanfeng.calculation.Warning;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Modality;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * One thing to be done: a duty, once.
 *
 * @param period which one of a recurring duty: {@code 2022-11}, {@code 2023-Q1}, {@code 2023-H1}, {@code 2023}; else empty
 * @param day when it falls due; there if and only if {@code status} is {@link DutyStatus#DATED}
 * @param modality how binding; {@link Modality#TARGET} is met or missed, never violated
 * @param tentative whether a later notice may replace it
 * @param soft whether a breach is a soft one (一般)
 * @param trigger for a duty without a day what starts it, or how often it is owed
 * @param limit for an event how long there is: {@code 20 day}; may be empty
 * @param configure for {@link DutyStatus#NOT_CONFIGURED}: id in the catalogue, or the key where the catalogue has none
 * @param threshold for targets what must be reached
 * @param readings which readings were chosen, and which parameters it rests on
 * @param note what else the reader must know; for {@link DutyStatus#NOT_CONFIGURED} the reason
 * @param decidedBy the place whose entry this is
 * @param from the first day of that entry
 * @param since names what is owed once: {@code from}, but an entry that moves a day that has not come yet keeps the one of the entry before
 */
public record DutyItem(DutyView duty, String period, DutyStatus status, Optional<DutyDay> day, Modality modality,
        boolean tentative, boolean soft, Optional<Text> trigger, String limit, String configure, Optional<Text> threshold,
        List<DutyReading> readings, Optional<Text> note, PlaceId decidedBy, LocalDate from, LocalDate since,
        Citation citation, List<Warning> warnings) {

    /** First what has a day, by that day and id; then what has none, by id. */
    public static final Comparator<DutyItem> ORDER = Comparator.<DutyItem, Boolean>comparing(item -> item.day().isEmpty())
            .thenComparing(item -> item.day().map(day -> day.due().orElse(day.nominal())).orElse(LocalDate.MAX))
            .thenComparing(DutyItem::id).thenComparing(DutyItem::period).thenComparing(DutyItem::from);

    public DutyItem {
        readings = List.copyOf(readings);
        warnings = List.copyOf(warnings);
    }

    /** Id of the duty. */
    public String id() {
        return duty.id();
    }

    /** Names this one thing as long as the policy has it, wherever its day moves: {@code work-injury.county-report@2022-11}. */
    public String instance() {
        return period.isEmpty() ? duty.id() : duty.id() + "@" + period;
    }

    public boolean isOwedBy(AgencyView agency) {
        return duty.owedBy().stream().anyMatch(each -> each.id().equals(agency.id()));
    }

    public boolean isOwedTo(AgencyView agency) {
        return duty.owedTo().stream().anyMatch(each -> each.id().equals(agency.id()));
    }
}
