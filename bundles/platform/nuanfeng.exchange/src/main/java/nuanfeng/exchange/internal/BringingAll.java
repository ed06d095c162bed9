// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import nuanfeng.job.ImportCount;
import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.RecordException;
import nuanfeng.record.Records;
import nuanfeng.record.Saved;
import nuanfeng.table.record.FileReport;
import nuanfeng.table.record.RecordRow;
import nuanfeng.table.record.RecordRows;

/**
 * Brings all rows of a file into the register in one transaction, however many they are, or none. Where it is stopped, killed or refused it begins
 * with the first row again.
 */
final class BringingAll {

    /** Rows at hand, among which no key may be there twice. */
    private static final int A_ROUND = 20_000;

    private final ImportSource source;
    private final Records records;
    private final Progress progress;
    private final Halt halt;
    private final FileReport report;
    private final Act act;
    private List<RecordRow> round = List.of();

    BringingAll(ImportSource source, Records records, Progress progress, Halt halt, FileReport report, Act act) {
        this.source = source;
        this.records = records;
        this.progress = progress;
        this.halt = halt;
        this.report = report;
        this.act = act;
    }

    void bring() throws IOException {
        boolean kept = false;
        try {
            for (boolean wait = true; wait;) {
                wait = isAway();
            }
            kept = true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RecordException e) {
            e.issues().stream().filter(each -> each.field().indexOf('/') > 0).forEach(each -> Bringing.refuse(report, round, each));
            progress.told(progress.job().charset(), progress.job().told(), Looking.groups(report));
            throw e;
        } finally {
            if (!kept) {
                begin();
            }
        }
        progress.keep(halt);
    }

    /** Tries once. */
    private boolean isAway() throws IOException {
        List<Rounds> opened = new ArrayList<>();
        try {
            records.putAll(source.register(), () -> {
                begin();
                opened.add(new Rounds());
                return opened.get(opened.size() - 1);
            }, act, this::count);
            return false;
        } catch (RecordException e) {
            if (e.kind() != RecordException.Kind.UNAVAILABLE) {
                throw e;
            }
            progress.state(progress.job().state(), Optional.of(e.text()));
            halt.look();
            Bringing.sleep();
            return true;
        } finally {
            for (Rounds each : opened) {
                each.rows.close();
            }
        }
    }

    private void begin() {
        ImportCount count = progress.job().count();
        progress.count(new ImportCount(0, count.all(), count.good(), count.bad(), 0, 0, 0));
    }

    private void count(List<Saved> saved) {
        ImportCount count = progress.job().count();
        progress.count(new ImportCount(count.read() + saved.size(), count.all(), count.good(), count.bad(), count.created() + number(saved, Saved.Outcome.CREATED),
                count.changed() + number(saved, Saved.Outcome.CHANGED), count.unchanged() + number(saved, Saved.Outcome.UNCHANGED)));
        halt.look();
    }

    private static long number(List<Saved> saved, Saved.Outcome outcome) {
        return saved.stream().filter(each -> each.outcome() == outcome).count();
    }

    /** The file from its first row on. */
    private final class Rounds implements Iterator<List<Draft>> {

        private final RecordRows rows;
        private Optional<RecordRow> next;

        Rounds() {
            try {
                rows = source.open();
                next = rows.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public List<Draft> next() {
            if (next.isEmpty()) {
                throw new NoSuchElementException();
            }
            List<RecordRow> taken = new ArrayList<>();
            try {
                for (; next.isPresent() && taken.size() < A_ROUND; next = rows.next()) {
                    taken.add(next.get());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            round = taken;
            return Bringing.drafts(taken, progress.job().order().from());
        }
    }
}
