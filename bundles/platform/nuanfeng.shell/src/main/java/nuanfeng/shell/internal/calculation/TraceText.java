// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.calculation.TraceLine;
import nuanfeng.policy.Setting;
import nuanfeng.policy.SettingWords;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.Terms;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** The way to an answer, a row for each line of it. */
record TraceText(Speech speech, SpokenNames names) {

    private static final int SHOWN_DAYS = 10;

    List<String> lines(List<TraceLine> trace) {
        TextTable table = speech.table("kind", "item", "value", "decided-by", "from", "clause");
        for (TraceLine line : trace) {
            if (line instanceof TraceLine.FactRead fact) {
                row(table, "fact", line, speech.of(names.fact(fact.name())), fact(fact), "", "");
            } else if (line instanceof TraceLine.ParameterRead read) {
                Setting setting = read.setting();
                row(table, read.overridden() ? "what-if" : "parameter", line, speech.of(names.parameter(setting.key())), speech.of(setting.inWords()),
                        setting.decidedBy().path(), setting.from().toString());
            } else if (line instanceof TraceLine.Step step) {
                boolean money = step.unit().startsWith("CNY");
                String value = money ? Values.money(step.value()) : Values.text(step.value());
                row(table, "step", line, speech.of(names.step(step.name())), step.unit().equals("CNY") ? Terms.yuan(value, speech.language())
                        : step.unit().equals(SettingWords.RATE) ? speech.of(SettingWords.number(step.value(), SettingWords.RATE)) : step.unit().equals("1") ? value : (value + " " + step.unit()).strip(), "", "");
            } else if (line instanceof TraceLine.Rounded rounded) {
                row(table, "rounding", line, speech.of(names.step(rounded.name())), speech.say("rounded", rounded.value().toPlainString(rounded.rounding().decimals()), rounded.rounding()), "", "");
            } else if (line instanceof TraceLine.Inherited inherited) {
                row(table, "inherited", line, inherited.name(), "", inherited.place(), "");
            } else {
                time(table, line);
            }
        }
        return table.lines();
    }

    private void time(TextTable table, TraceLine line) {
        if (line instanceof TraceLine.Reading reading) {
            row(table, "reading", line, reading.name(), reading.option(), "", "");
        } else if (line instanceof TraceLine.Limit limit) {
            row(table, "limit", line, speech.of(names.step(limit.name())), speech.say("length", limit.length(), Terms.unit(limit.unit(), speech.language()),
                    limit.option().isEmpty() ? "" : speech.say("option", limit.option())), "", "");
        } else if (line instanceof TraceLine.Counted counted) {
            row(table, "counted", line, speech.of(names.step(counted.name())), counted.days().isEmpty() ? speech.say("to", counted.to().toString())
                    : speech.say("to-days", counted.to().toString(), days(counted.days())), counted.calendar(), counted.from().toString());
        } else if (line instanceof TraceLine.Announced announced) {
            row(table, "notice", line, announced.name(), days(announced.days()), "", "");
        } else if (line instanceof TraceLine.Shifted shifted) {
            row(table, "shift", line, speech.of(names.step(shifted.name())), speech.say("shifted", shifted.to().toString(), speech.say("rule." + shifted.rule())), shifted.calendar(),
                    shifted.from().toString());
        }
    }

    private void row(TextTable table, String kind, TraceLine line, String name, String value, String decidedBy, String from) {
        table.row(speech.say("line." + kind), name, value, decidedBy, from, line.citation().map(each -> Values.clause(each, speech.language())).orElse(""));
    }

    private String fact(TraceLine.FactRead fact) {
        if (fact.value() instanceof Boolean flag) {
            return speech.say(flag ? "yes" : "no");
        }
        return names.code(fact.name(), fact.value()).map(speech::of).orElseGet(() -> fact.money() ? Values.money(fact.value()) : Values.text(fact.value()));
    }

    /** Every day that counts where there are few, else the first and the last ones. */
    private String days(List<LocalDate> days) {
        return days.size() <= SHOWN_DAYS ? days.stream().map(LocalDate::toString).collect(Collectors.joining(", "))
                : speech.say("many-days", days.get(0).toString(), days.size(), days.get(days.size() - 1).toString());
    }
}
