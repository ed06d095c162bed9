// SPDX-License-Identifier: Apache-2.0
package nuanfeng.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.access.Principal;
import nuanfeng.policy.Text;

/** Who did what, as a file whose lines hold together by a chain of hashes. */
@ProviderType
public interface Audits {

    /** Names of formats: JSON lines, and CSV that spreadsheets open. */
    Set<String> FORMATS = Set.of("ndjson", "csv");

    /** A file that is not written yet. */
    interface Export {

        /** Writes it to its end; that it was is an entry of the log of accounts, with the last hash. @return how many entries it has */
        long writeTo(OutputStream out) throws IOException;
    }

    /**
     * @param kinds of what; empty: everything
     * @param seen which entries whoever asks may see
     * @param format one of {@link #FORMATS}
     * @param by who asks
     * @throws nuanfeng.access.AccessException {@code BAD_REQUEST} for another format, {@code UNAVAILABLE} when the database is away
     */
    Export begin(AuditPeriod period, Set<AuditEntry.Kind> kinds, Predicate<AuditEntry> seen, String format, Principal by);

    /**
     * What a file turned out to be.
     *
     * @param entries that hold together from the first one on
     * @param brokenAt number of the first line that does not fit, from 1; empty where all do
     * @param hash the last one that fits
     * @param problem what is wrong; empty where nothing is
     */
    record Check(long entries, OptionalLong brokenAt, String hash, Text problem) {

        public boolean intact() {
            return brokenAt.isEmpty() && problem.isEmpty();
        }
    }

    /** Whether a file is as some server wrote it, whole. @throws IOException when it cannot be read */
    Check verify(Path file) throws IOException;
}
