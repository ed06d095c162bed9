// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nuanfeng.json.Language;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.policy.Phrases;
import nuanfeng.shell.internal.text.Speech;
import nuanfeng.shell.internal.text.TextTable;

/** What the gate found. */
final class ReportText {

    private static final Phrases PHRASES = Phrases.beside(ReportText.class);

    private ReportText() {
    }

    static List<String> lines(GateReport report, Language language) {
        Speech speech = new Speech(PHRASES, language);
        List<String> lines = new ArrayList<>();
        String passed = names(report, true);
        if (!passed.isEmpty()) {
            lines.add(speech.say("passed", passed));
        }
        String failed = names(report, false);
        if (!failed.isEmpty()) {
            lines.add(speech.say("failed", failed));
        }
        lines.addAll(findings(report.findings(), language));
        lines.addAll(consequences(report.consequences(), language));
        return lines;
    }

    /** Two lines for each finding: where and what, then the mend. */
    static List<String> findings(List<Finding> findings, Language language) {
        Speech speech = new Speech(PHRASES, language);
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            String where = finding.file().isEmpty() ? finding.bundle() : finding.place();
            lines.add(speech.say(finding.severe() ? "error" : "remark", where, finding.detail(), finding.code()));
            if (!finding.mend().isEmpty()) {
                lines.add(speech.say("mend", finding.mend()));
            }
        }
        return lines;
    }

    static List<String> consequences(List<Consequence> consequences, Language language) {
        if (consequences.isEmpty()) {
            return List.of();
        }
        Speech speech = new Speech(PHRASES, language);
        TextTable table = speech.table("consequence", "detail", "because");
        for (Consequence consequence : consequences) {
            table.row(consequence.id(), consequence.rows().map(rows -> speech.say("counted", consequence.detail(), rows.misfit(), rows.kept()))
                    .orElseGet(() -> language.of(consequence.detail())), String.join(", ", consequence.because()));
        }
        return table.lines("  ");
    }

    private static String names(GateReport report, boolean passed) {
        return report.checks().stream().filter(check -> check.passed() == passed).map(GateReport.Check::check)
                .collect(Collectors.joining(", "));
    }
}
