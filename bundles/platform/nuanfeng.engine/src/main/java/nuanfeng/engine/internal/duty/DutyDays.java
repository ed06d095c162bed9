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

/** The days of duties: each exists, and no phase or run of periods ends before it begins. */
public record DutyDays(PolicyFile file, String key, Findings findings) {

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
                to -> refuse(to.line(), "reversed-phase", "The phase ends on %s, before it begins on %s.".formatted(to.day(),
                        from.get().day()), "Mend 'from' or 'to'."));
    }

    private void periods(YamlNode periodic) {
        Optional<YearMonth> first = periodic.text("first").flatMap(WrittenDay::parseMonth);
        periodic.text("last").flatMap(WrittenDay::parseMonth).filter(last -> first.filter(last::isBefore).isPresent()).ifPresent(
                last -> refuse(line(periodic, "last"), "reversed-periods", "The last period %s lies before the first one %s."
                        .formatted(last, first.get()), "Mend 'first' or 'last'."));
    }

    /** A month is in the period or in the next one, and the day in at least one of these months. */
    private void months(YamlNode periodic, int length, String period) {
        int month = periodic.text("month").map(Integer::valueOf).orElse(1);
        if (month > 2 * length) {
            refuse(line(periodic, "month"), "month-outside-period", "'%s' has no month %s.".formatted(period, Integer.toString(month)),
                    "1 is the first month of the period, %s the last one of the next.".formatted(Integer.toString(2 * length)));
        }
        Optional<Integer> day = periodic.text("day").filter(text -> !text.equals("last")).map(Integer::valueOf);
        int longest = IntStream.iterate(month - 1, next -> next < month - 1 + MONTHS, next -> next + length)
                .map(each -> Month.of(each % MONTHS + 1).maxLength()).max().orElse(0);
        boolean isKnown = !periodic.members().containsKey("month") || periodic.text("month").isPresent();
        day.filter(wanted -> isKnown && wanted > longest).ifPresent(wanted -> refuse(line(periodic, "day"), "impossible-date",
                "No such month has %s days.".formatted(Integer.toString(wanted)), "Write 'last', or mend the day."));
    }

    private void day(YamlNode holder, String name) {
        holder.text(name).filter(text -> WrittenDay.parse(text).isEmpty()).ifPresent(text -> refuse(line(holder, name),
                "impossible-date", "'%s' is no day of the calendar.".formatted(text), "Mend the day."));
    }

    private static int line(YamlNode holder, String name) {
        return YamlNode.find(holder, name).map(YamlNode::line).orElse(holder.line());
    }

    private void refuse(int line, String code, String detail, String mend) {
        findings.refuse(file.at(line), key, code, detail, mend);
    }
}
