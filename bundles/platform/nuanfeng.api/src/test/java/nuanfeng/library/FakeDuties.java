// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.agency.AgencyView;
import nuanfeng.calculation.Warning;
import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyKind;
import nuanfeng.duty.DutyReading;
import nuanfeng.duty.DutyStatus;
import nuanfeng.duty.DutyView;
import nuanfeng.form.FormView;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Text;

/** Invented duties: a report on the 26th of every month, to be acted on the day before, a list for once, and one that is not configured. */
final class FakeDuties {

    static final LocalDate ISSUED = LocalDate.of(2022, 6, 27);

    private final List<FormView> forms;

    FakeDuties(List<FormView> forms) {
        this.forms = forms;
    }

    List<DutyItem> between(LocalDate from, LocalDate to) {
        List<DutyItem> items = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            LocalDate day = month.atDay(26);
            if (!day.isBefore(from) && !day.isAfter(to)) {
                items.add(item("report", DutyKind.REPORT, FakeAgencies.OFFICE, month.toString(), Optional.of(new DutyDay(day, Optional.of(day),
                        Optional.of(day.minusDays(1)), Optional.empty(), "administrative",
                        day.isBefore(ISSUED) ? Optional.of(ISSUED) : Optional.empty())), DutyStatus.DATED));
            }
        }
        LocalDate once = LocalDate.of(2022, 7, 4);
        if (!once.isBefore(from) && !once.isAfter(to)) {
            items.add(item("list", DutyKind.LIST, FakeAgencies.EMPLOYER, "", Optional.of(new DutyDay(once, Optional.empty(), Optional.empty(),
                    Optional.of(once.minusDays(9)), "roll-forward", Optional.empty())), DutyStatus.DATED));
        }
        items.add(item("survey", DutyKind.STANDING, FakeAgencies.OFFICE, "", Optional.empty(), DutyStatus.NOT_CONFIGURED));
        return items;
    }

    private DutyItem item(String name, DutyKind kind, AgencyView owing, String period, Optional<DutyDay> day, DutyStatus status) {
        boolean isReport = kind == DutyKind.REPORT;
        DutyView duty = new DutyView("test." + name, Text.of("试验" + name, "Test " + name), kind, List.of("O-99"),
                List.of(owing), isReport ? List.of(FakeAgencies.EMPLOYER) : List.of(), isReport ? forms : List.of(),
                isReport ? "" : "filing");
        return new DutyItem(duty, period, status, day, isReport ? Modality.MUST : Modality.TARGET, isReport, false,
                status == DutyStatus.DATED ? Optional.empty() : Optional.of(Text.of("定期")), "", status == DutyStatus.NOT_CONFIGURED
                ? "MBC-15" : "", isReport ? Optional.empty() : Optional.of(Text.of("≥ 70 %，含本数；试验")),
                List.of(new DutyReading("T-05", "administrative", FakeEdition.READING)), Optional.empty(), FakeEdition.CITY, ISSUED, ISSUED,
                FakeEdition.CLAUSE, List.of(new Warning("provisional", "暂定")));
    }
}
