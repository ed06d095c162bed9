// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.util.List;

import nuanfeng.engine.internal.timeline.DayChecks;
import nuanfeng.engine.internal.timeline.TimelineCheck;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;

/** The days of the parameters of one file: each exists, and the periods of a key follow each other. */
record ParameterDays(PolicyFile file, boolean isNation, Findings findings) {

    private static final List<String> DAYS = List.of("to", "promulgated", "entered", "reviewBy");

    void check() {
        DayChecks days = new DayChecks(findings);
        file.root().members("parameters").values().forEach(parameter -> {
            String key = file.subject() + "." + parameter.key();
            parameter.value().members("values").values().forEach(entry -> {
                days.day(file, key, entry.key(), entry.line());
                days.members(file, key, entry.value(), DAYS);
                if (parameter.value().text("type").filter("date"::equals).isPresent()) {
                    days.members(file, key, entry.value(), List.of("value"));
                }
            });
            new TimelineCheck(file, key, isNation, findings).check(parameter.value().members("values").values());
        });
    }
}
