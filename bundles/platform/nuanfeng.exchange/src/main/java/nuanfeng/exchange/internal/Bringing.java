// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.job.ImportCount;
import nuanfeng.policy.Text;
import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.RecordException;
import nuanfeng.record.Records;
import nuanfeng.record.Saved;
import nuanfeng.register.RowIssue;
import nuanfeng.table.record.FileReport;
import nuanfeng.table.record.RecordRow;
import nuanfeng.table.record.SheetIssue;

/** Brings the good rows of a file into the register, round by round. */
final class Bringing {

    /** Rows of a round: it is kept whole or not at all. */
    private static final int A_ROUND = 2000;
    private static final long PAUSE_MILLIS = 500;

    private final ImportSource source;
    private final Records records;
    private final Progress progress;
    private final Halt halt;
    private final FileReport report;
    private final Act act;

    Bringing(ImportSource source, Records records, Progress progress, Halt halt, FileReport report, Act act) {
        this.source = source;
        this.records = records;
        this.progress = progress;
        this.halt = halt;
        this.report = report;
        this.act = act;
    }

    void bring() throws IOException {
        long read = progress.job().count().read();
        try (RoundsAhead rounds = new RoundsAhead(source.open(), A_ROUND, read)) {
            for (List<RecordRow> round = rounds.next(); !round.isEmpty(); round = rounds.next()) {
                read += round.size();
                keep(round, read);
                if (round.size() == A_ROUND) {
                    halt.look();
                }
            }
        }
    }

    /** First the records, then the folder: a round that was kept and not yet written down finds everything said when it comes again. */
    private void keep(List<RecordRow> rows, long read) throws IOException {
        List<RecordRow> good = new ArrayList<>(rows.stream().filter(RecordRow::isGood).toList());
        Kept kept = keep(good);
        ImportCount count = progress.job().count();
        progress.count(new ImportCount(read, count.all(), count.good() - kept.refused, count.bad() + kept.refused, count.created() + kept.count(Saved.Outcome.CREATED),
                count.changed() + kept.count(Saved.Outcome.CHANGED), count.unchanged() + kept.count(Saved.Outcome.UNCHANGED)));
        if (kept.refused > 0) {
            progress.told(progress.job().charset(), progress.job().told(), Looking.groups(report));
        }
        progress.keep(halt);
    }

    private record Kept(List<Saved> saved, int refused) {
        long count(Saved.Outcome outcome) {
            return saved.stream().filter(each -> each.outcome() == outcome).count();
        }
    }

    /** The rows that the register refuses are told, the others kept. */
    private Kept keep(List<RecordRow> rows) {
        List<RecordRow> left = new ArrayList<>(rows);
        int refused = 0;
        while (!left.isEmpty()) {
            try {
                return new Kept(put(left), refused);
            } catch (RecordException e) {
                Set<Integer> bad = bad(e, left.size());
                if (bad.isEmpty()) {
                    return oneByOne(left, refused);
                }
                e.issues().forEach(each -> refuse(report, left, each));
                refused += bad.size();
                List<RecordRow> rest = new ArrayList<>();
                for (int i = 0; i < left.size(); i++) {
                    if (!bad.contains(i)) {
                        rest.add(left.get(i));
                    }
                }
                left.clear();
                left.addAll(rest);
            }
        }
        return new Kept(List.of(), refused);
    }

    private Kept oneByOne(List<RecordRow> rows, int before) {
        List<Saved> saved = new ArrayList<>();
        int refused = before;
        for (RecordRow each : rows) {
            try {
                saved.addAll(put(List.of(each)));
            } catch (RecordException e) {
                refused++;
                List<RowIssue> issues = e.issues().isEmpty() ? List.of(new RowIssue("0/", e.kind().code(), e.text(), Text.NONE, false, "")) : e.issues();
                issues.forEach(issue -> refuse(report, List.of(each), issue));
            }
        }
        return new Kept(saved, refused);
    }

    private static Set<Integer> bad(RecordException refusal, int rows) {
        Set<Integer> bad = new HashSet<>();
        for (RowIssue each : refusal.issues()) {
            if (!each.warns() && number(each) >= 0 && number(each) < rows) {
                bad.add(number(each));
            }
        }
        return bad;
    }

    /** {@code 3/outletNo} → 3 */
    private static int number(RowIssue issue) {
        String before = issue.field().substring(0, Math.max(0, issue.field().indexOf('/')));
        return before.matches("[0-9]{1,6}") ? Integer.parseInt(before) : -1;
    }

    static void refuse(FileReport report, List<RecordRow> rows, RowIssue issue) {
        int row = Math.max(0, number(issue));
        if (row < rows.size() && !issue.warns()) {
            String field = issue.field().substring(issue.field().indexOf('/') + 1);
            report.add(new SheetIssue(SheetIssue.Sort.WRONG, rows.get(row).cell(field), field, issue.code(), issue.text(), issue.mend()));
        }
    }

    /** Waits while the database is away; whoever wants the job to stop need not wait. */
    private List<Saved> put(List<RecordRow> rows) {
        List<Draft> drafts = drafts(rows, progress.job().order().from());
        for (boolean waited = false; !rows.isEmpty(); waited = true) {
            try {
                List<Saved> saved = records.put(source.register(), drafts, act);
                if (waited) {
                    progress.state(progress.job().state(), Optional.empty());
                }
                return saved;
            } catch (RecordException e) {
                if (e.kind() != RecordException.Kind.UNAVAILABLE) {
                    throw e;
                }
                progress.state(progress.job().state(), Optional.of(e.text()));
                halt.look();
                sleep();
            }
        }
        return List.of();
    }

    static List<Draft> drafts(List<RecordRow> rows, Optional<LocalDate> from) {
        return rows.stream().map(each -> new Draft(body(each.values()), from)).toList();
    }

    static void sleep() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Halt.Halted();
        }
    }

    private static Map<String, Object> body(Map<?, ?> values) {
        Map<String, Object> body = new LinkedHashMap<>();
        values.forEach((field, value) -> body.put(String.valueOf(field), json(value)));
        return body;
    }

    private static Object json(Object value) {
        if (value instanceof Map<?, ?> line) {
            return body(line);
        } else if (value instanceof List<?> lines) {
            return lines.stream().map(Bringing::json).toList();
        }
        return value instanceof Boolean || value instanceof Long ? value : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
