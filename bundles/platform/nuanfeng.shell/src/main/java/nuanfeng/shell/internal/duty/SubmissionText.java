// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.duty.DutyItem;
import nuanfeng.json.Language;
import nuanfeng.policy.Text;
import nuanfeng.submission.BodySubmission;
import nuanfeng.submission.DutySubmissions;
import nuanfeng.submission.SubmissionState;

/** Who has handed in what is owed: a line for each thing, below it one for each body. */
final class SubmissionText {

    private static final Map<SubmissionState, Text> STATES = Map.of(SubmissionState.OPEN, Text.of("待报", "open"), SubmissionState.SUBMITTED,
            Text.of("已报", "submitted"), SubmissionState.RETURNED, Text.of("已退回", "returned"));

    private SubmissionText() {
    }

    static List<String> lines(List<DutyItem> items, Map<String, DutySubmissions> handedIn, Language language, LocalDate first, LocalDate last) {
        List<String> lines = new ArrayList<>();
        for (DutyItem item : items) {
            Optional.ofNullable(handedIn.get(item.instance())).ifPresent(each -> {
                lines.add(head(item, each, language));
                each.bodies().forEach(body -> lines.add("  " + line(body, language)));
                each.others().forEach(body -> lines.add("  " + line(body, language) + "  " + language.of(Text.of("不是应报送单位", "does not owe it"))));
            });
        }
        return lines.isEmpty() ? List.of(language.of(Text.of("%s至%s没有要报送的。".formatted(first, last), "Nothing is to be handed in from %s to %s.".formatted(first, last))))
                : lines;
    }

    private static String head(DutyItem item, DutySubmissions submissions, Language language) {
        String day = item.day().flatMap(each -> each.due().or(() -> Optional.of(each.nominal()))).map(LocalDate::toString).orElse("–");
        Text said = submissions.counted()
                ? Text.of("已报%s个，应报%s个".formatted(submissions.submitted(), submissions.bodies().size()),
                        "%s of %s handed in".formatted(submissions.submitted(), submissions.bodies().size()))
                : Text.of("已报%s个，应报单位数未写明".formatted(submissions.submitted()), "%s handed in; how many owe it is not said".formatted(submissions.submitted()));
        return List.of(day, item.instance(), language.of(item.duty().title()), language.of(STATES.get(submissions.state())), language.of(said)).stream()
                .collect(Collectors.joining("  "));
    }

    private static String line(BodySubmission body, Language language) {
        List<String> parts = new ArrayList<>(List.of(body.unit(), language.of(body.name()), language.of(STATES.get(body.state()))));
        body.handedIn().ifPresent(day -> parts.add(day.toString()));
        if (body.late()) {
            parts.add(language.of(Text.of("逾期", "late")));
        }
        if (body.record().isPresent()) {
            parts.add("#" + body.record().getAsLong());
        }
        return String.join("  ", parts);
    }
}
