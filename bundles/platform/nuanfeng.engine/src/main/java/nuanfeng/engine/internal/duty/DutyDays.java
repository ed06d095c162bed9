// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;

import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** The days of duties: each exists, and no phase or run of periods ends before it begins. */
public record DutyDays(PolicyFile file, String key, Findings findings) {

    private static final Phrases PHRASES = Phrases.beside(DutyDays.class);

    private static final int MONTHS = 12;

    /** @param schedule of one entry */
    public void check(YamlNode schedule) {
        day(schedule, "on");
        YamlNode.find(schedule, "phase").ifPresent(this::phase);
        for (String period : Schedule.periods()) {
            YamlNode.find(schedule, period).ifPresent(periodic -> {
                periods(periodic);
                months(periodic, Schedule.months(period), period);
            });
        }
    }

    private void phase(YamlNode phase) {
        day(phase, "from");
        day(phase, "to");
        Optional<WrittenDay> from = WrittenDay.find(phase, "from");
        WrittenDay.find(phase, "to").filter(to -> from.filter(begin -> to.day().isBefore(begin.day())).isPresent()).ifPresent(
                to -> refuse(to.line(), Complaint.of(PHRASES, "reversed-phase", to.day(), from.get().day())));
    }

    private void periods(YamlNode periodic) {
        Optional<YearMonth> first = periodic.text("first").flatMap(WrittenDay::parseMonth);
        periodic.text("last").flatMap(WrittenDay::parseMonth).filter(last -> first.filter(last::isBefore).isPresent()).ifPresent(
                last -> refuse(line(periodic, "last"), Complaint.of(PHRASES, "reversed-periods", last, first.get())));
    }

    /** A month is in the period or in the next one, and the day in at least one of these months. */
    private void months(YamlNode periodic, int length, String period) {
        int month = periodic.text("month").map(Integer::valueOf).orElse(1);
        if (month > 2 * length) {
            refuse(line(periodic, "month"),
                    Complaint.of(PHRASES, "month-outside-period", period, Integer.toString(month), Integer.toString(2 * length)));
        }
        Optional<Integer> day = periodic.text("day").filter(text -> !text.equals("last")).map(Integer::valueOf);
        int longest = IntStream.iterate(month - 1, next -> next < month - 1 + MONTHS, next -> next + length)
                .map(each -> Month.of(each % MONTHS + 1).maxLength()).max().orElse(0);
        boolean isKnown = !periodic.members().containsKey("month") || periodic.text("month").isPresent();
        day.filter(wanted -> isKnown && wanted > longest).ifPresent(wanted -> refuse(line(periodic, "day"),
                Complaint.of(PHRASES, "impossible-date", Integer.toString(wanted))));
    }

    private void day(YamlNode holder, String name) {
        holder.text(name).filter(text -> WrittenDay.parse(text).isEmpty()).ifPresent(text -> refuse(line(holder, name),
                Complaint.of(PHRASES, "impossible-date/2", text)));
    }

    private static int line(YamlNode holder, String name) {
        return YamlNode.find(holder, name).map(YamlNode::line).orElse(holder.line());
    }

    private void refuse(int line, Complaint complaint) {
        findings.refuse(file.at(line), key, complaint);
    }
}
