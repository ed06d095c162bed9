// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.testkit.Conformance;

/** A gate report as a compiler would print it: {@code file:line: error: …}, then what to do. */
public final class FindingText {

    private FindingText() {
    }

    /** @param folder put in front of the names of files, so that an editor finds them; may be empty */
    public static List<String> lines(GateReport report, String folder) {
        List<String> lines = new ArrayList<>();
        String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        for (GateReport.Check check : report.checks()) {
            boolean isAbove = check.check().equals(Conformance.PLACES_ABOVE);
            for (Finding finding : check.findings()) {
                String file = finding.file().isEmpty() ? finding.bundle() : (isAbove ? finding.bundle() + " " : prefix) + finding.file();
                lines.add("%s%s: %s: %s [%s]".formatted(file, finding.line() == 0 ? "" : ":" + finding.line(),
                        finding.severe() ? "error" : "remark", finding.detail(), finding.code()));
                if (!finding.mend().isEmpty()) {
                    lines.add("    → " + finding.mend());
                }
            }
        }
        for (Consequence consequence : report.consequences()) {
            lines.add("%s: consequence: %s".formatted(consequence.id(), consequence.detail()));
            lines.add("    → because of %s; an administrator must accept it.".formatted(String.join(", ", consequence.because())));
        }
        return lines;
    }
}
