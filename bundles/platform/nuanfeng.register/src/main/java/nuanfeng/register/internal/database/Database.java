// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatements;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;

import nuanfeng.register.internal.database.DatabaseException.Kind;

/**
 * The database while it can be reached, and the knowledge that it cannot. Nobody waits for one that is away: it is refused at once until
 * a look from time to time has found it again. Whoever finds all connections taken waits, but not in an endless queue.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int CONNECTION_MILLIS = 3_000;
    private static final int LOOK_MILLIS = 500;
    private static final int UPGRADE_MILLIS = 3_000;
    private static final int WAITING_FOR_EACH = 16;
    private static final int ATTEMPTS = 4;
    /** The files of this bundle that make the schema. */
    public static final String STEPS = "classpath:db";

    /** Something to do with it. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Handle handle);
    }

    /** What is done once, in a transaction, before anybody uses it. What it throws keeps it closed. */
    @FunctionalInterface
    public interface Opening {
        void with(Handle handle);
    }

    private final Source source;
    private final Opening opening;
    private final List<String> steps;
    private final Thread watch;
    private final Semaphore queue;
    private volatile Optional<HikariDataSource> pool = Optional.empty();
    private volatile Optional<Jdbi> jdbi = Optional.empty();
    private final ReentrantLock writing = new ReentrantLock(true);
    private volatile boolean tried;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean opened;

    /** Begins to open it; see {@link #isReady}. */
    public Database(Source source, Opening opening) {
        this(source, opening, List.of(STEPS));
    }

    /** @param steps where the files are that make the schema */
    public Database(Source source, Opening opening, List<String> steps) {
        this.source = source;
        this.opening = opening;
        this.steps = List.copyOf(steps);
        this.queue = new Semaphore(source.connections() * WAITING_FOR_EACH);
        this.watch = new Thread(this::watch, "nuanfeng-records");
        watch.setDaemon(true);
        watch.start();
    }

    public boolean isReady() {
        return jdbi.isPresent();
    }

    /** Whether it has been looked for at all since the start, with whatever outcome. */
    public boolean isTried() {
        return tried;
    }

    public Source source() {
        return source;
    }

    /** A JSON parameter in a statement: the one thing that the two databases write differently. */
    public String json(String parameter) {
        return source.isPostgresql() ? "cast(" + parameter + " as jsonb)" : parameter + " format json";
    }

    /**
     * That a record {@code v} is of {@code :type} in {@code :place}, looked at only when it was found by something better: whoever has not counted a
     * table yet would take the index over types and look through a whole register.
     */
    public static final String OF_REGISTER = "v.type || '' = :type and v.place || '' = :place";

    /** Many keys as one parameter, for {@code = any(:keys)}. */
    public static Argument keys(List<byte[]> keys) {
        return (position, statement, context) -> statement.setArray(position, statement.getConnection().createArrayOf("bytea", keys.toArray(byte[][]::new)));
    }

    /** The same of texts. */
    public static Argument texts(Collection<?> texts) {
        return (position, statement, context) -> statement.setArray(position, statement.getConnection().createArrayOf("varchar", texts.toArray()));
    }

    /**
     * Whether it is a file of H2. That takes a list of values for the first column of an index alone, and looks through all of a register else: it must be
     * asked value by value.
     */
    public static boolean isFile(Handle handle) {
        try {
            return !handle.getConnection().isWrapperFor(PGConnection.class);
        } catch (SQLException e) {
            throw new StatementException(e);
        }
    }

    /**
     * One transaction; done again a few times where somebody else was in the way.
     *
     * @throws DatabaseException when it came to nothing
     */
    public <T> T inTransaction(Work<T> work) {
        return again(work, true);
    }

    /** The same for work that writes nothing: each statement by itself, which is all that a transaction would see of others anyway. */
    public <T> T look(Work<T> work) {
        return again(work, false);
    }

    private <T> T again(Work<T> work, boolean writes) {
        for (int attempt = 1;; attempt++) {
            try {
                return once(work, writes);
            } catch (DatabaseException e) {
                if (e.kind() != Kind.AGAIN || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private <T> T once(Work<T> work, boolean writes) {
        Jdbi now = jdbi.orElseThrow(this::away);
        if (!queue.tryAcquire()) {
            throw new DatabaseException(Kind.AWAY, "busy");
        }
        try {
            return !writes ? now.withHandle(work::with) : source.isPostgresql() ? now.inTransaction(work::with) : alone(now, work);
        } catch (RuntimeException e) {
            if (Refusal.state(e).isEmpty()) {
                throw e;
            }
            DatabaseException refusal = Refusal.of(e);
            if (refusal.kind() == Kind.AWAY) {
                pool.ifPresent(each -> each.getHikariPoolMXBean().softEvictConnections());
                lost(refusal, now);
                throw away();
            }
            throw refusal;
        } finally {
            queue.release();
        }
    }

    /**
     * H2 writes its file while others change their tables, and after a kill some tables of one transaction were seen without the others. So one
     * transaction at a time changes a file, until it is on the disk: a commit returns at once while another thread writes, and is not there then.
     */
    private <T> T alone(Jdbi now, Work<T> work) {
        writing.lock();
        try {
            T done = now.inTransaction(work::with);
            now.useHandle(handle -> handle.execute("checkpoint sync"));
            return done;
        } finally {
            writing.unlock();
        }
    }

    private DatabaseException away() {
        return new DatabaseException(source.isFull() ? Kind.NO_ROOM : Kind.AWAY, "none");
    }

    /** Only a failure of the one that is in use says something about it; a look of its own decides. */
    private synchronized void lost(DatabaseException refusal, Jdbi failed) {
        if (jdbi.filter(failed::equals).isPresent() && !answers()) {
            LOG.warn("The database of the records is away: {}{}", refusal.getMessage(), source.isFull() ? "; its disk is full" : "");
            jdbi = Optional.empty();
            pool.ifPresent(HikariDataSource::close);
            pool = Optional.empty();
        }
    }

    private boolean answers() {
        try (Connection connection = source.driver().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("select count(*) from setting");
            return true;
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    private void watch() {
        while (!isClosed()) {
            if (!isReady()) {
                open();
            }
            try {
                // A file that cannot be upgraded would be copied again and again.
                closing.await(opened || source.file().isEmpty() ? LOOK_MILLIS : UPGRADE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void open() {
        HikariDataSource fresh = null;
        try {
            source.folder().ifPresent(folder -> {
                try {
                    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            if (!opened) {
                Migration.run(source, steps);
            }
            fresh = new HikariDataSource(pool());
            take(fresh);
        } catch (RuntimeException e) {
            if (fresh != null) {
                fresh.close();
            }
            if (!tried) {
                LOG.warn("The database of the records cannot be opened yet: {}", Refusal.state(e).map("state "::concat).orElse(e.toString()));
            }
        } finally {
            tried = true;
        }
    }

    private synchronized void take(HikariDataSource fresh) {
        if (isClosed()) {
            fresh.close();
            return;
        }
        Jdbi made = Jdbi.create(fresh);
        made.getConfig(SqlStatements.class).setQueryTimeout(source.statementSeconds());
        made.registerArrayType(Long.class, "bigint");
        if (!opened) {
            // Before anybody else may use it.
            made.useTransaction(handle -> {
                if (source.file().isPresent()) {
                    CutErasures.finish(handle);
                }
                opening.with(handle);
            });
            opened = true;
        }
        pool = Optional.of(fresh);
        jdbi = Optional.of(made);
        LOG.info("Records are kept in {}", source.name());
    }

    private HikariConfig pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source.driver());
        config.setMaximumPoolSize(source.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_MILLIS);
        config.setPoolName("nuanfeng-records");
        config.setExceptionOverride(new Silence());
        return config;
    }

    /** The pool would log a broken connection with the statement and every value in it. So it is told that none is, and they are put out here. */
    public static final class Silence implements SQLExceptionOverride {

        @java.lang.Override
        public SQLExceptionOverride.Override adjudicate(SQLException refusal) {
            return SQLExceptionOverride.Override.DO_NOT_EVICT;
        }
    }

    private boolean isClosed() {
        return closing.getCount() == 0;
    }

    @Override
    public void close() {
        // Not by an interrupt: it would tear the file that H2 has open.
        closing.countDown();
        synchronized (this) {
            jdbi = Optional.empty();
            pool.ifPresent(HikariDataSource::close);
            pool = Optional.empty();
        }
    }
}
