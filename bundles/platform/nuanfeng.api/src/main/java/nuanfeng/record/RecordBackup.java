// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.nio.file.Path;

import org.osgi.annotation.versioning.ProviderType;

/** The records as one file, as they are between two changes, while they are used. */
@ProviderType
public interface RecordBackup {

    /**
     * Writes a copy. Changes wait meanwhile, reading and deciding do not.
     *
     * @param file that is not there yet, on the machine of the server; a zip of the database's file
     * @throws RecordException {@code BAD_REQUEST} when the records are in a database that is saved by its own means, {@code UNAVAILABLE}
     */
    void writeTo(Path file);
}
