// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** The periods of one key. Entries whose day does not exist are left out; they are reported elsewhere. */
public record TimelineCheck(PolicyFile file, String key, boolean isNation, Findings findings) {

    private static final Phrases PHRASES = Phrases.beside(TimelineCheck.class);

    private static final Set<String> SAYS_SOMETHING = Set.of("value", "unset", "schedule", "dates", "window");

    public void check(Collection<YamlNode.Member> entries) {
        List<Period> periods = entries.stream().flatMap(entry -> Period.of(entry).stream())
                .sorted(Comparator.comparing(Period::from)).toList();
        for (int i = 0; i < periods.size(); i++) {
            Optional<Period> next = i + 1 < periods.size() ? Optional.of(periods.get(i + 1)) : Optional.empty();
            end(periods.get(i), next);
            ending(periods.get(i), i == 0 ? Optional.empty() : Optional.of(periods.get(i - 1)));
            months(periods.get(i), next);
            review(periods.get(i));
        }
    }

    private void end(Period period, Optional<Period> next) {
        period.to().ifPresent(to -> {
            if (!to.day().isAfter(period.from())) {
                refuse(to.line(), Complaint.of(PHRASES, "empty-period", to.day()));
            } else if (next.isPresent() && to.day().isAfter(next.get().from())) {
                refuse(to.line(), Complaint.of(PHRASES, "overlapping-periods", to.day(), next.get().from(), next.get().from()));
            } else if (next.isEmpty() || to.day().isBefore(next.get().from())) {
                refuse(to.line(), Complaint.of(PHRASES, "undeclared-gap", to.day(), to.day()));
            }
        });
    }

    private void ending(Period period, Optional<Period> before) {
        boolean wasSomething = before.isPresent() && SAYS_SOMETHING.contains(before.get().kind());
        if (period.kind().equals("ended") && !wasSomething) {
            refuse(period.line(), Complaint.of(PHRASES, "ends-nothing"));
        }
        if (period.kind().equals("withdrawn") && isNation) {
            refuse(period.line(), Complaint.of(PHRASES, "withdrawn-at-the-top"));
        } else if (period.kind().equals("withdrawn") && !wasSomething
                && before.filter(each -> each.kind().equals("ended")).isEmpty()) {
            refuse(period.line(), Complaint.of(PHRASES, "withdraws-nothing"));
        }
    }

    private void months(Period period, Optional<Period> next) {
        period.fromMonth().filter(month -> month.isBefore(YearMonth.from(period.from()))).ifPresent(month -> refuse(
                period.monthLine(), Complaint.of(PHRASES, "month-before-day", month, period.from(), YearMonth.from(period.from()))));
        if (next.isPresent() && (period.fromMonth().isPresent() || next.get().fromMonth().isPresent())) {
            int order = period.firstMonth().compareTo(next.get().firstMonth());
            boolean bothWritten = period.fromMonth().isPresent() && next.get().fromMonth().isPresent();
            if (order > 0 || order == 0 && bothWritten) {
                refuse(next.get().monthLine(), Complaint.of(PHRASES, "months-out-of-order", next.get().firstMonth(), period.firstMonth()));
            }
        }
    }

    private void review(Period period) {
        period.reviewBy().filter(day -> day.day().isBefore(period.from())).ifPresent(day -> findings.remark(file.at(day.line()),
                key, Complaint.of(PHRASES, "review-before-begin")));
    }

    private void refuse(int line, Complaint complaint) {
        findings.refuse(file.at(line), key, complaint);
    }

    /** An entry as far as time is concerned. @param line of its day @param monthLine of its month, else of its day */
    private record Period(LocalDate from, String kind, Optional<WrittenDay> to, Optional<YearMonth> fromMonth,
            Optional<WrittenDay> reviewBy, int line, int monthLine) {

        private static final List<String> KINDS = List.of("value", "schedule", "dates", "window", "unset", "ended",
                "withdrawn");

        static Optional<Period> of(YamlNode.Member entry) {
            YamlNode said = entry.value();
            return WrittenDay.parse(entry.key()).map(from -> new Period(from,
                    KINDS.stream().filter(said.members()::containsKey).findFirst().orElse(""), WrittenDay.find(said, "to"),
                    said.text("fromMonth").flatMap(WrittenDay::parseMonth), WrittenDay.find(said, "reviewBy"), entry.line(),
                    YamlNode.find(said, "fromMonth").map(YamlNode::line).orElse(entry.line())));
        }

        /** The first month on whose first day it holds. */
        YearMonth firstMonth() {
            YearMonth month = YearMonth.from(from);
            return fromMonth.orElse(from.getDayOfMonth() == 1 ? month : month.plusMonths(1));
        }
    }
}
