// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import javax.sql.DataSource;

import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a database to the schema of this version, step by step, each a file of {@code db/}. */
final class Migration {

    private Migration() {
    }

    /** Flyway and its service loader look at the thread's loader. */
    static void run(DataSource source) {
        ClassLoader ours = Migration.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ours);
        try {
            new FluentConfiguration(ours).dataSource(source).locations("classpath:db").table("schema_version").loggers(QuietLogs.class.getName()).load().migrate();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
