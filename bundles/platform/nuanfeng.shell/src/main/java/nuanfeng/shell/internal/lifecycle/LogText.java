// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.PolicyAdministration.LogCheck;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** The activation log. */
final class LogText {

    private LogText() {
    }

    static List<String> table(List<Activation> log) {
        TextTable table = new TextTable("SEQ", "AT", "BY", "CHANGES", "EDITION", "COMMENT");
        for (Activation entry : log) {
            table.row(Long.toString(entry.seq()), Moments.text(entry.at()), entry.by(),
                    entry.changes().stream().map(LogText::change).collect(Collectors.joining("\n")),
                    Values.brief(entry.edition()), entry.comment());
        }
        return table.isEmpty() ? List.of("The log has no such entry.") : table.lines();
    }

    static List<String> done(Activation entry) {
        return List.of("Done: entry %s of the log; edition %s speaks now, %s did before.".formatted(entry.seq(), entry.edition(),
                Values.brief(entry.previousEdition())));
    }

    static List<String> check(LogCheck check) {
        return List.of(check.intact() ? "The activation log is intact: %s entries.".formatted(check.entries())
                : "The activation log is NOT intact after %s entries: %s".formatted(check.entries(), check.problem()));
    }

    private static String change(Activation.Step step) {
        return step.to().map(digest -> step.place() + " → " + Values.brief(digest)).orElse(step.place() + " removed");
    }
}
