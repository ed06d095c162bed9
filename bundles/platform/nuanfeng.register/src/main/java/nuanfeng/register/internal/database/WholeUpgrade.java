// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the upgrade of a file of H2 whole or none. H2 commits with every change of a table, so a step that is killed would be there by half and could never be
 * done again. What was there before lies beside the file until all steps are done, and comes back when they were not.
 *
 * @param file of the database, while nobody has it open
 */
record WholeUpgrade(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(WholeUpgrade.class);

    /** Empty: there was no database. */
    private Path before() {
        return file.resolveSibling(file.getFileName() + ".before-upgrade");
    }

    private Path part() {
        return file.resolveSibling(file.getFileName() + ".before-upgrade.part");
    }

    /** Brings back what was there before an upgrade that did not come to its end; of a database that is to be made, notes that there was none. */
    void begin() throws IOException {
        Files.deleteIfExists(part());
        if (Files.exists(before())) {
            LOG.warn("An upgrade of {} did not come to its end; what was there before is back", file.getFileName());
            if (Files.size(before()) == 0) {
                Files.deleteIfExists(file);
            } else {
                Files.move(before(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.exists(file) && !Files.exists(before())) {
            Files.createFile(before());
        }
    }

    /** Keeps what is there before its first step. */
    void keep() throws IOException {
        if (Files.exists(before())) {
            return;
        }
        try {
            Files.copy(file, part(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            try (FileChannel channel = FileChannel.open(part(), StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (IOException e) {
            Files.deleteIfExists(part());
            throw e;
        }
        Files.move(part(), before(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** After its last step. */
    void done() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.deleteIfExists(before());
    }
}
