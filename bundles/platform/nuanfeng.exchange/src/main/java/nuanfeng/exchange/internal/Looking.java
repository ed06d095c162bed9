// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import nuanfeng.job.ImportCount;
import nuanfeng.job.Job;
import nuanfeng.job.JobIssue;
import nuanfeng.policy.Text;
import nuanfeng.table.record.FileReport;
import nuanfeng.table.record.RecordRow;
import nuanfeng.table.record.RecordRows;
import nuanfeng.table.record.SheetIssue;

/**
 * Looks through a file from its first to its last row and keeps nothing: before one row is taken it is known what is asked about its columns, how
 * many rows there are, and whether all of its letters can be read.
 *
 * @param asked whether somebody must first say what a column is
 */
record Looking(FileReport report, boolean asked) {

    private static final int A_ROUND = 1_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{14,17}[0-9０-９XxＸｘ]");

    static Looking through(ImportSource source, Progress progress, Halt halt) throws IOException {
        FileReport report = new FileReport();
        // One that goes on has been looked through before: what was counted since stays.
        boolean first = progress.job().count().all() < 0;
        boolean asked;
        try (RecordRows rows = source.open()) {
            long read = 0;
            for (Optional<RecordRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                report.add(row.get());
                if (++read % A_ROUND == 0) {
                    progress.count(!first ? progress.job().count() : new ImportCount(read, -1, report.good(), report.bad(), 0, 0, 0));
                    halt.look();
                }
            }
            rows.issues().forEach(report::add);
            asked = rows.issues().stream().anyMatch(each -> each.sort() == SheetIssue.Sort.ASKED);
            progress.count(!first ? progress.job().count() : new ImportCount(0, read, report.good(), report.bad(), 0, 0, 0));
            List<Text> told = new ArrayList<>();
            rows.notes().forEach(each -> told.add(unnamed(each.text())));
            progress.told(rows.charset().map(each -> each.charset().name() + " " + each.by().code()), told, groups(report));
        }
        return new Looking(report, asked);
    }

    static List<Job.Group> groups(FileReport report) {
        return report.groups().stream().map(each -> new Job.Group(each.count(), each.first().stream().map(Looking::issue).toList())).toList();
    }

    private static JobIssue issue(SheetIssue issue) {
        return new JobIssue(issue.sort().name().toLowerCase(Locale.ROOT), issue.at().sheet(), issue.at().cell(), unnamed(issue.field()), issue.code(), unnamed(issue.text()),
                unnamed(issue.mend()));
    }

    /** A sheet without a head has a person where a title is expected: titles are repeated, identity numbers are not. */
    private static Text unnamed(Text text) {
        return Text.of(unnamed(text.zh()), unnamed(text.in(true)));
    }

    private static String unnamed(String text) {
        return NUMBER.matcher(text).replaceAll("…");
    }
}
