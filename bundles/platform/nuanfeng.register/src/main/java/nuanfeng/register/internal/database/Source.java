// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Which database: H2 in a file, or PostgreSQL.
 *
 * @param url as JDBC has it
 * @param password asked for at each opening, so that a changed file is taken
 * @param connections at most
 * @param statementSeconds that one statement may take
 */
public record Source(String url, String user, Supplier<String> password, int connections, int statementSeconds) {

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String H2 = "jdbc:h2:";
    private static final String CACHE = ";CACHE_SIZE=";
    private static final int PART_OF_HEAP = 4;
    /** What H2 writes at once may need as much. */
    private static final long ROOM = 64L << 20;
    private static final int CONNECT_SECONDS = 3;
    private static final int LOCK_MILLIS = 10_000;

    /** @throws IllegalArgumentException for a database of another kind */
    public Source {
        if (!url.startsWith(POSTGRESQL) && !url.startsWith(H2)) {
            throw new IllegalArgumentException("Records are kept in H2 or PostgreSQL; the url begins with jdbc:h2: or jdbc:postgresql:");
        }
    }

    /** H2 in a file of this name, which is made when it is not there. */
    public static Source file(Path file, int connections, int statementSeconds) {
        return new Source(H2 + "file:" + file.toAbsolutePath(), "nuanfeng", () -> "", connections, statementSeconds);
    }

    public boolean isPostgresql() {
        return url.startsWith(POSTGRESQL);
    }

    /** As people may read it: without user, password and further settings. */
    public String name() {
        return isPostgresql() ? "PostgreSQL" : "H2";
    }

    /** The file that H2 keeps everything in. */
    Optional<Path> file() {
        String file = H2 + "file:";
        return url.startsWith(file) ? Optional.of(Path.of(url.substring(file.length()).split(";", 2)[0] + ".mv.db").toAbsolutePath()) : Optional.empty();
    }

    /** Whether what fails fails for want of room: said of the file of H2, PostgreSQL says so itself. */
    public boolean isFull() {
        return file().map(Path::toFile).map(File::getParentFile).filter(folder -> folder.isDirectory() && folder.getUsableSpace() < ROOM).isPresent();
    }

    /** The folder that must be there before H2 can make its file. */
    Optional<Path> folder() {
        return file().map(Path::getParent);
    }

    DataSource driver() {
        if (isPostgresql()) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(user);
            source.setPassword(password.get());
            source.setReWriteBatchedInserts(true);
            source.setConnectTimeout(CONNECT_SECONDS);
            source.setLoginTimeout(CONNECT_SECONDS);
            // A server that is gone without a word is noticed a little after the longest statement would have ended.
            source.setSocketTimeout(statementSeconds + CONNECT_SECONDS);
            source.setApplicationName("nuanfeng");
            return source;
        }
        JdbcDataSource source = new JdbcDataSource();
        // WRITE_DELAY=0: what was acknowledged is on the disk. The default loses half a second of it.
        source.setURL(url + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT="
                + LOCK_MILLIS + cache());
        source.setUser(user);
        source.setPassword(password.get());
        return source;
    }

    /**
     * What H2 may keep in memory of its file, unless the url says so itself. Its own measure, a sixteenth of the heap, reads the same pages again and again
     * once a register has some 20 000 rows.
     */
    private String cache() {
        return url.toUpperCase(Locale.ROOT).contains(CACHE) ? "" : CACHE + Runtime.getRuntime().maxMemory() / PART_OF_HEAP / 1024;
    }
}
