// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.duty;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.agency.AgencyView;
import nuanfeng.document.Documents;
import nuanfeng.document.TextStatus;
import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyKind;
import nuanfeng.json.Language;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** What an event says to people. */
record EventText(Language language, Optional<Documents> words) {

    private static final Map<DutyKind, Text> KINDS = new EnumMap<>(Map.of(DutyKind.REPORT, Text.of("报表", "report"),
            DutyKind.LIST, Text.of("报送名单", "list"), DutyKind.DEADLINE, Text.of("期限", "deadline"), DutyKind.TARGET,
            Text.of("工作目标", "target"), DutyKind.PHASE, Text.of("工作阶段", "phase"), DutyKind.EVENT, Text.of("遇事办理", "event"),
            DutyKind.STANDING, Text.of("日常工作", "standing")));

    String kind(DutyItem item) {
        return language.of(KINDS.getOrDefault(item.duty().kind(), Text.of(item.duty().kind().word())));
    }

    String of(DutyItem item) {
        List<String> lines = new ArrayList<>();
        DutyDay day = item.day().orElseThrow();
        day.actBy().ifPresent(by -> lines.add(line("办理截止日", "act by", by)));
        day.due().ifPresent(due -> lines.add(line("期限届满日", "due", due)));
        lines.add(line("文件规定的期限", "day in the document", day.nominal() + (language == Language.ENGLISH ? "" : "前（含当日）")));
        day.begins().ifPresent(first -> lines.add(line("起始日", "begins", first)));
        day.owedFrom().ifPresent(from -> lines.add(line("规定日期早于文件印发日，平台按印发之日起办理", "due before the document was issued, owed from", from)));
        lines.add(line("责任主体", "owed by", names(item.duty().owedBy())));
        if (!item.duty().owedTo().isEmpty()) {
            lines.add(line("报送（告知）对象", "owed to", names(item.duty().owedTo())));
        }
        item.duty().forms().forEach(form -> lines.add(line("表式", "form", language.of(form.title()))));
        item.threshold().ifPresent(threshold -> lines.add(line("指标", "threshold", language.of(threshold))));
        if (item.tentative()) {
            lines.add(language.of(Text.of("文件写明暂定，后续通知另有规定的，从其规定", "tentative: a later notice may replace it")));
        }
        lines.add(line("依据", "clause", cited(item.citation())));
        item.warnings().forEach(warning -> lines.add(line("提示", "warning", language.of(warning.sentence()))));
        return String.join("\n", lines);
    }

    private String cited(Citation citation) {
        String clause = language.of(citation.basis());
        return words.map(documents -> documents.text(citation)).filter(text -> text.status() == TextStatus.STORED)
                .map(text -> clause + "\n" + text.text()).orElse(clause);
    }

    private String names(List<AgencyView> agencies) {
        return agencies.stream().map(agency -> language.of(agency.name())).collect(Collectors.joining(language == Language.ENGLISH ? ", " : "、"));
    }

    private String line(String zh, String english, Object value) {
        return language == Language.ENGLISH ? english + ": " + value : zh + "：" + value;
    }
}
