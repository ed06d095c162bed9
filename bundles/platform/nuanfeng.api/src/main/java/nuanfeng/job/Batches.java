// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import org.osgi.annotation.versioning.ProviderType;

/** Asks one question many times, of the lines of a file: in one edition, in their order, each answered in its own line. Memory does not grow with them. */
@ProviderType
public interface Batches {

    /**
     * Looks at the question and at the head of the file, so that what is wrong with them is said before anything is written.
     *
     * @param file is read until the batch was written
     * @throws nuanfeng.library.UnknownNameException when there is no such place or question
     * @throws nuanfeng.record.RecordException {@code BAD_REQUEST}
     */
    Batch begin(BatchOrder order, Path file);

    /** A file of answers that is not written yet. */
    interface Batch {

        /**
         * Writes it to its end. A line that cannot be read is answered like one that is refused, in its place.
         *
         * @param out is closed
         * @return how many lines it has
         */
        long writeTo(OutputStream out) throws IOException;
    }
}
