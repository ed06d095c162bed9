// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.policy.Phrases;
import nuanfeng.testkit.Conformance;

/** A gate report as a compiler would print it: {@code file:line: error: …}, then what to do. */
public final class FindingText {

    private static final Phrases PHRASES = Phrases.beside(FindingText.class);

    private FindingText() {
    }

    /** @param folder put in front of the names of files, so that an editor finds them; may be empty @param english else Chinese */
    public static List<String> lines(GateReport report, String folder, boolean english) {
        List<String> lines = new ArrayList<>();
        String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        for (GateReport.Check check : report.checks()) {
            boolean isAbove = check.check().equals(Conformance.PLACES_ABOVE);
            for (Finding finding : check.findings()) {
                String where = finding.file().isEmpty() ? finding.bundle() : (isAbove ? finding.bundle() + " " : prefix) + finding.place();
                lines.add(PHRASES.say(finding.severe() ? "error" : "remark", where, finding.detail(), finding.code()).in(english));
                if (!finding.mend().isEmpty()) {
                    lines.add(PHRASES.say("mend", finding.mend()).in(english));
                }
            }
        }
        for (Consequence consequence : report.consequences()) {
            lines.add(PHRASES.say("consequence", consequence.id(), consequence.detail()).in(english));
            lines.add(PHRASES.say("because", consequence.because()).in(english));
        }
        return lines;
    }
}
