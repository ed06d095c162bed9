// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.page;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import nuanfeng.json.Language;
import nuanfeng.library.Difference;
import nuanfeng.measure.MeasureView.Operation;
import nuanfeng.policy.Text;

/** The words around what policy says: headings, marks, and names for the codes that stand where no value does. */
record Words(Language language) {

    private static final Pattern NOT_CONFIGURED = Pattern.compile("NOT_CONFIGURED ?(.*)");
    private static final Pattern PLACE = Pattern.compile("cn(\\.[a-z][a-z0-9]*)*");
    private static final Map<String, Text> KINDS = Map.of(
            "measure", Text.of("任务措施与责任单位", "Measures and responsible agencies"), "parameter", Text.of("参数", "Parameters"),
            "rule", Text.of("计算规则", "Rules"), "calendar", Text.of("工作日与放假", "Working days and holidays"), "duty", Text.of("职责与期限", "Duties and deadlines"), "form", Text.of("表式", "Forms"),
            "agency", Text.of("责任单位", "Responsible agencies"));
    private static final Map<Operation, Text> MARKS = Map.of(Operation.KEEP, Text.of("沿用", "kept"),
            Operation.ADD, Text.of("新增", "added"), Operation.DROP, Text.of("未列", "dropped"),
            Operation.CHANGE, Text.of("调整", "changed"));
    private static final Map<Operation, String> SIGNS = Map.of(Operation.KEEP, "=", Operation.ADD, "+", Operation.DROP, "−",
            Operation.CHANGE, "~");
    private static final Map<String, Text> UNITS = Map.of("CNY", Text.of("元", "CNY"), "CNY/month", Text.of("元/月", "CNY/month"),
            "CNY/year", Text.of("元/年", "CNY/year"), "day", Text.of("天", "days"), "month", Text.of("个月", "months"),
            "year", Text.of("年", "years"));

    private static final Map<String, Text> MODALITIES = Map.of("MUST", Text.of("应当", "must"), "URGE", Text.of("督促、引导", "is to urge"),
            "MAY", Text.of("可以", "may"), "TARGET", Text.of("目标", "target"), "WHEN_FIT", Text.of("适时", "when fit"),
            "TENTATIVE", Text.of("暂定", "tentative"));
    /** How a day off is treated. */
    private static final Map<String, Text> SHIFTS = Map.of("administrative", Text.of("遇休息日提前办理", "by the last working day"),
            "before-holiday", Text.of("遇休息日提前", "moved before days off"), "roll-forward", Text.of("遇休息日顺延", "moved behind days off"),
            "none", Text.of("遇休息日不变", "days off count"));
    private static final Map<String, Text> ROLES = Map.of("owedBy", Text.of("责任方", "owed by"), "owedTo", Text.of("报送、告知", "owed to"),
            "forms", Text.of("表式", "forms"), "clock", Text.of("期限计算", "clock"));
    /** What else stands by itself in the text of a duty. */
    private static final Map<String, Text> ALONE = Map.of("soft", Text.of("一般要求", "as a rule"), "provisional", Text.of("暂定", "tentative"),
            "ENDED", Text.of("已终止", "ended"));
    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern LIMIT = Pattern.compile("(.+) (\\d+) (hour|day|working-day|month|year)");
    private static final Map<String, Text> LIMITS = Map.of("hour", Text.of("小时内", "hours"), "day", Text.of("日内", "days"),
            "working-day", Text.of("个工作日内", "working days"), "month", Text.of("个月内", "months"), "year", Text.of("年内", "years"));
    private static final Pattern WORKDAYS = Pattern.compile("(\\d+) workdays");

    String of(String zh, String en) {
        return language.of(Text.of(zh, en));
    }

    String of(Text text) {
        return language.of(text);
    }

    String kind(String kind) {
        return Optional.ofNullable(KINDS.get(kind)).map(language::of).orElse(kind);
    }

    String mark(Operation mark) {
        return language.of(MARKS.get(mark));
    }

    String sign(Operation mark) {
        return SIGNS.get(mark);
    }

    /** What one side has, for people. @param names path of a place, id of an agency → name */
    String side(Difference difference, String text, Map<String, Text> names) {
        if (difference.kind().equals("calendar")) {
            return days(text, names);
        }
        return difference.kind().equals("duty") ? Arrays.stream(text.split("; ")).map(part -> dutyPart(part, names)).distinct()
                .collect(Collectors.joining(of("；", "; "))) : plain(difference, text, names);
    }

    private String dutyPart(String part, Map<String, Text> names) {
        if (MODALITIES.containsKey(part)) {
            return of(MODALITIES.get(part));
        }
        if (SHIFTS.containsKey(part)) {
            return of(SHIFTS.get(part));
        }
        if (ALONE.containsKey(part)) {
            return of(ALONE.get(part));
        }
        int blank = part.indexOf(' ');
        String role = blank < 0 ? "" : part.substring(0, blank);
        if (ROLES.containsKey(role)) {
            return of(ROLES.get(role)) + of("：", ": ") + Arrays.stream(part.substring(blank + 1).split(","))
                    .map(id -> Optional.ofNullable(names.get(id)).map(language::of).orElse(id)).collect(Collectors.joining(of("、", ", ")));
        }
        return gap(part).or(() -> Recurrence.of(part, this)).orElseGet(() -> time(part));
    }

    /** A stretch of days, or an event with its time limit. */
    private String time(String part) {
        Matcher limit = LIMIT.matcher(part);
        return limit.matches() ? limit.group(1) + of("，", ", within ") + limit.group(2) + of("", " ") + of(LIMITS.get(limit.group(3)))
                : SPAN.matcher(part).replaceFirst(of("$1至$2", "$1 to $2"));
    }

    /** Of a day whether it is worked, of a year on how many days. */
    private String days(String text, Map<String, Text> names) {
        Matcher workdays = WORKDAYS.matcher(text);
        if (workdays.matches()) {
            return workdays.group(1) + of("个工作日", " working days");
        }
        int blank = text.indexOf(' ');
        String code = blank < 0 ? text : text.substring(0, blank);
        String holiday = blank < 0 ? "" : Optional.ofNullable(names.get(text.substring(blank + 1))).map(language::of).orElse(text.substring(blank + 1));
        return switch (code) {
            case "off" -> of("放假（", "day off (") + holiday + of("）", ")");
            case "make-up" -> of("上班（", "make-up workday (") + holiday + of("调休）", ")");
            case "workday" -> of("上班", "workday");
            case "weekend" -> of("周末休息", "weekend");
            default -> gap(text).orElse(text);
        };
    }

    /** What stands where a value could and none does. */
    Optional<String> gap(String text) {
        Matcher gap = NOT_CONFIGURED.matcher(text);
        return gap.matches() ? Optional.of(of("须由当地配置", "to be configured locally") + (gap.group(1).isEmpty() ? ""
                : of("（", " (") + gap.group(1) + of("）", ")"))) : Optional.empty();
    }

    private String plain(Difference difference, String text, Map<String, Text> names) {
        if (text.equals(Difference.NOT_STATED)) {
            return of("未载明", "not stated");
        }
        if (gap(text).isPresent()) {
            return gap(text).get();
        }
        if (text.equals("ENDED")) {
            return of("已终止", "ended");
        }
        if (difference.kind().equals("rule") && PLACE.matcher(text).matches()) {
            return of("按", "by the rule of ") + Optional.ofNullable(names.get(text)).map(language::of).orElse(text) + of("的规则计算", "");
        }
        return switch (difference.kind()) {
            case "parameter" -> value(text);
            // The form's title stands beside it already.
            case "form" -> text.contains("》") ? text.substring(text.indexOf('》') + 1).replaceFirst("^；", "") : text;
            default -> text;
        };
    }

    private String value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true") ? of("是", "yes") : of("否", "no");
        }
        if (text.startsWith("[") && text.endsWith("]")) {
            return text.substring(1, text.length() - 1);
        }
        int blank = text.lastIndexOf(' ');
        String unit = blank < 0 ? "" : text.substring(blank + 1);
        return UNITS.containsKey(unit) ? text.substring(0, blank + 1) + language.of(UNITS.get(unit)) : text;
    }
}
