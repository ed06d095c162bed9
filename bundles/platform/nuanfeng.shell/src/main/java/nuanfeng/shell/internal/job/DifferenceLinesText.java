// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import nuanfeng.job.DifferenceJob;
import nuanfeng.job.DifferenceReport;
import nuanfeng.job.JobDesk;
import nuanfeng.json.Language;
import nuanfeng.policy.Phrases;

/** What differs, a line for each payer and month. */
final class DifferenceLinesText {

    private static final Phrases PHRASES = Phrases.beside(JobText.class);

    private DifferenceLinesText() {
    }

    static List<String> head(DifferenceJob job, Language language) {
        List<String> lines = new ArrayList<>(JobText.whole(JobDesk.Entry.of(job), language));
        job.report().ifPresent(each -> lines.add(language.of(PHRASES.say("compared", each.compared(), each.differing()))));
        return lines;
    }

    /** Both sides with their clauses: {@code 2022-07 T-1: 36.51 → 45.63 (+9.12)  a#1 → b#2}. */
    static String row(DifferenceReport.Row row) {
        String after = row.after().map(BigDecimal::toPlainString).orElse("–");
        String difference = row.difference().map(each -> " (" + (each.signum() > 0 ? "+" : "") + each.toPlainString() + ")").orElse("");
        return "  " + row.month() + " " + String.join("|", row.payer()) + ": " + row.before().toPlainString() + " → " + after + difference + "  "
                + String.join(" ", row.beforeClauses()) + " → " + String.join(" ", row.afterClauses());
    }
}
