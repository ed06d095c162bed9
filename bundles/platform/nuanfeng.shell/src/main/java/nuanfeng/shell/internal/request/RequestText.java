// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.ChangeRequest.Moment;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.lifecycle.Change;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** Requests as lines. */
final class RequestText {

    private static final Phrases PHRASES = Phrases.beside(RequestText.class);

    private RequestText() {
    }

    static List<String> all(List<ChangeRequest> requests, Language language) {
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("seq", "state", "changes", "prepared-by", "approved-by", "approval-number", "comment");
        requests.forEach(each -> table.row(Long.toString(each.id()), speech.of(state(each)), changes(each, speech), each.preparedBy(), each.approvedBy().orElse(""),
                each.content().approvalNumber(), each.content().comment()));
        return table.isEmpty() ? List.of(speech.say("none")) : table.lines("");
    }

    private static Text state(ChangeRequest request) {
        return request.isUnconfirmed() ? PHRASES.say("unconfirmed") : PHRASES.say("state." + request.state().code());
    }

    private static String changes(ChangeRequest request, Speech speech) {
        return request.content().changes().stream().map(each -> each instanceof Change.Activate put ? put.place() + " → " + Values.brief(put.digest())
                : speech.say("removed", each.place())).collect(Collectors.joining("\n"));
    }

    static List<String> one(ChangeRequest request, Language language) {
        Speech speech = new Speech(PHRASES, language);
        List<String> lines = new ArrayList<>(all(List.of(request), language));
        request.content().notBefore().ifPresent(at -> lines.add(speech.say("due", Json.moment(at))));
        if (!request.problem().isEmpty()) {
            lines.add(speech.of(request.problem()));
        }
        for (Moment each : request.life()) {
            lines.add("  %s  %s  %s  %s".formatted(Json.moment(each.at()), each.by(), speech.say("deed." + each.deed()), each.note()).stripTrailing());
        }
        return lines;
    }
}
