// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nuanfeng.duty.DutyItem;
import nuanfeng.json.Language;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.submission.BodySubmission;
import nuanfeng.submission.DutySubmissions;
import nuanfeng.submission.SubmissionState;

/** Who has handed in what is owed: a line for each thing, below it one for each body. */
final class SubmissionText {

    private static final Phrases PHRASES = Phrases.beside(SubmissionText.class);

    private SubmissionText() {
    }

    static List<String> lines(List<DutyItem> items, Map<String, DutySubmissions> handedIn, Language language, LocalDate first, LocalDate last) {
        Speech speech = new Speech(PHRASES, language);
        List<String> lines = new ArrayList<>();
        for (DutyItem item : items) {
            Optional.ofNullable(handedIn.get(item.instance())).ifPresent(each -> {
                lines.add(head(item, each, speech));
                each.bodies().forEach(body -> lines.add("  " + line(body, speech)));
                each.others().forEach(body -> lines.add("  " + line(body, speech) + "  " + speech.say("not-owing")));
            });
        }
        return lines.isEmpty() ? List.of(speech.say("nothing-to-hand-in", first, last)) : lines;
    }

    private static String head(DutyItem item, DutySubmissions submissions, Speech speech) {
        String day = item.day().flatMap(each -> each.due().or(() -> Optional.of(each.nominal()))).map(LocalDate::toString).orElse("–");
        String said = submissions.counted() ? speech.say("counted", submissions.submitted(), submissions.bodies().size())
                : speech.say("uncounted", submissions.submitted());
        return String.join("  ", day, item.instance(), speech.of(item.duty().title()), state(submissions.state(), speech), said);
    }

    private static String state(SubmissionState state, Speech speech) {
        return speech.say("submission." + state.name().toLowerCase(Locale.ROOT));
    }

    private static String line(BodySubmission body, Speech speech) {
        List<String> parts = new ArrayList<>(List.of(body.unit(), speech.of(body.name()), state(body.state(), speech)));
        body.handedIn().ifPresent(day -> parts.add(day.toString()));
        if (body.late()) {
            parts.add(speech.say("late"));
        }
        if (body.record().isPresent()) {
            parts.add("#" + body.record().getAsLong());
        }
        return String.join("  ", parts);
    }
}
