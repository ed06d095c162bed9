// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import nuanfeng.policy.Phrases;
import nuanfeng.record.RecordBackup;
import nuanfeng.record.RecordException;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.DatabaseException;

/** Copies the file of H2. PostgreSQL has better means of its own. */
record FileBackup(Database database) implements RecordBackup {

    private static final Phrases PHRASES = Phrases.beside(FileBackup.class);

    @Override
    public void writeTo(Path file) {
        if (Files.exists(file) || !file.isAbsolute()) {
            throw new RecordException(RecordException.Kind.BAD_REQUEST, PHRASES.say("no-new-file", file));
        }
        try {
            if (!database.<Boolean>look(Database::isFile)) {
                throw new RecordException(RecordException.Kind.BAD_REQUEST, PHRASES.say("own-means"));
            }
            // Nobody writes meanwhile, and what was written is on the disk. However long it takes: no time limit of a statement holds for it.
            database.inTransaction(handle -> handle.createUpdate("backup to ?").bind(0, file.toString()).setQueryTimeout(0).execute());
        } catch (DatabaseException e) {
            throw new RecordException(RecordException.Kind.UNAVAILABLE, PHRASES.say("not-copied", file));
        }
    }
}
