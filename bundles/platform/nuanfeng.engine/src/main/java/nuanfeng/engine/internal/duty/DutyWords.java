// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Text;

/** The words for what stands in a duty beside its documents' own. */
final class DutyWords {

    static final Part SOFT = new Part("soft", "soft", Text.of("原文为“一般”", "as a rule"));
    static final Part PROVISIONAL = new Part("provisional", "provisional", Text.of("暂定", "tentative"));

    private static final Map<String, Text> SHIFTS = Map.of("administrative", Text.of("逢休息日须提前办理", "by the last working day"),
            "before-holiday", Text.of("逢休息日期限提前", "moved before days off"), "roll-forward", Text.of("逢休息日期限顺延", "moved behind days off"),
            "none", Text.of("逢休息日不作调整", "days off count"));
    private static final Map<String, Text> ROLES = Map.of("owedBy", Text.of("责任主体", "owed by"), "owedTo", Text.of("报送（告知）对象", "owed to"),
            "forms", Text.of("表式", "forms"), "clock", Text.of("期限计算", "clock"));
    private static final Map<String, Text> LIMITS = Map.of("hour", Text.of("小时内", "hours"), "day", Text.of("日内", "days"),
            "working-day", Text.of("个工作日内", "working days"), "month", Text.of("个月内", "months"), "year", Text.of("年内", "years"));

    private DutyWords() {
    }

    static Part modality(Modality modality) {
        return new Part("modality", modality.name(), modality.title());
    }

    /** How a day off is treated. @param shown a word in kebab-case, or that nobody says */
    static Part shift(Part shown) {
        return new Part("shift", shown.code(), SHIFTS.getOrDefault(shown.code(), shown.text()));
    }

    static Part role(String role, List<String> ids, Function<String, Text> names) {
        Text word = ROLES.get(role);
        List<Text> named = ids.stream().map(names).toList();
        return new Part(role, role + " " + String.join(",", ids), Text.of(
                word.zh() + "：" + named.stream().map(Text::zh).collect(Collectors.joining("、")),
                word.in(true) + ": " + named.stream().map(each -> each.in(true)).collect(Collectors.joining(", "))));
    }

    static Part span(LocalDate begins, LocalDate due) {
        return new Part("span", begins + "/" + due, Text.of(begins + "至" + due, begins + " to " + due));
    }

    /** @param limit length and unit, with a blank between them */
    static Part within(Text event, String limit) {
        int blank = limit.indexOf(' ');
        String length = limit.substring(0, blank);
        Text unit = LIMITS.get(limit.substring(blank + 1));
        return new Part("event", event.zh() + " " + limit, Text.of(event.zh() + "，" + length + unit.zh(),
                event.zh() + ", within " + length + " " + unit.in(true)));
    }
}
