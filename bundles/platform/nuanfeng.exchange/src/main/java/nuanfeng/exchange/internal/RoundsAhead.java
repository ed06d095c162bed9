// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import nuanfeng.table.record.RecordRow;
import nuanfeng.table.record.RecordRows;

/** Reads rows round by round, each round in a thread of its own while the one before it is kept. No more than two are at hand at once. */
final class RoundsAhead implements Closeable {

    private final RecordRows rows;
    private final int size;
    private CompletableFuture<List<RecordRow>> ahead;

    /** @param size of a round @param skip how many rows were taken before */
    RoundsAhead(RecordRows rows, int size, long skip) {
        this.rows = rows;
        this.size = size;
        this.ahead = reading(skip);
    }

    /** The next ones; none at the end. @throws IOException when they cannot be read */
    List<RecordRow> next() throws IOException {
        List<RecordRow> round = read();
        ahead = round.size() == size ? reading(0) : CompletableFuture.completedFuture(List.of());
        return round;
    }

    private List<RecordRow> read() throws IOException {
        try {
            return ahead.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<List<RecordRow>> reading(long skip) {
        CompletableFuture<List<RecordRow>> read = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                read.complete(round(skip));
            } catch (IOException | RuntimeException | Error e) {
                read.completeExceptionally(e);
            }
        }, "nuanfeng-import-reader");
        thread.setDaemon(true);
        thread.start();
        return read;
    }

    private List<RecordRow> round(long skip) throws IOException {
        for (long i = 0; i < skip && rows.next().isPresent(); i++) {
            continue;
        }
        List<RecordRow> round = new ArrayList<>(size);
        for (Optional<RecordRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            round.add(row.get());
            if (round.size() == size) {
                break;
            }
        }
        return round;
    }

    /** The file is closed once nobody reads it any more. */
    @Override
    public void close() throws IOException {
        ahead.handle((round, failure) -> round).join();
        rows.close();
    }
}
