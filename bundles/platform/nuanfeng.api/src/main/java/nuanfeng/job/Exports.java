// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.record.Search;
import nuanfeng.record.Sight;

/** Writes everything that a search finds as a file, while it is read: memory does not grow with it. Whoever sees what is personal is logged, record by record. */
@ProviderType
public interface Exports {

    /**
     * Reads the first records, so that whatever is wrong is said before anything is written.
     *
     * @param search from its first record on, whatever its limit says
     * @param format {@code csv}, {@code xlsx}, {@code ndjson}
     * @param charset of CSV; UTF-8 with its mark where nothing is said
     * @throws nuanfeng.record.RecordException also {@code BAD_REQUEST}
     */
    Export begin(Search search, Sight sight, String format, Optional<String> charset);

    /** A file that is not written yet. */
    interface Export {

        /**
         * Writes it to its end. A database that goes away meanwhile is waited for.
         *
         * @param out is closed
         * @return how many records it has
         * @throws nuanfeng.record.RecordException when the rest cannot be read; what was written is no whole file then
         */
        long writeTo(OutputStream out) throws IOException;
    }
}
