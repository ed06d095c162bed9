// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a database to the schema of this version, step by step, each a file. All steps are done, or none. */
final class Migration {

    private Migration() {
    }

    /**
     * While nobody has it open. Flyway and its service loader look at the thread's loader.
     *
     * @param steps where the files are
     */
    static void run(Source source, List<String> steps) {
        ClassLoader ours = Migration.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ours);
        try {
            run(source.file().map(WholeUpgrade::new), new FluentConfiguration(ours).dataSource(source.driver()).locations(steps.toArray(String[]::new))
                    .table("schema_version").loggers(QuietLogs.class.getName()).load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void run(Optional<WholeUpgrade> file, Flyway flyway) throws IOException {
        if (file.isPresent()) {
            file.get().begin();
            if (flyway.info().pending().length > 0) {
                file.get().keep();
            }
        }
        flyway.migrate();
        if (file.isPresent()) {
            file.get().done();
        }
    }
}
