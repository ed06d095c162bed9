// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes erasures of a file whose process was killed. H2 was seen, once in some dozens of kills, to bring back what was sealed in a record that it
 * had marked as erased: what is erased must not be there, whatever a file says.
 */
final class CutErasures {

    private static final Logger LOG = LoggerFactory.getLogger(CutErasures.class);
    private static final String ERASED = "(select id from record where erased_at is not null)";

    private CutErasures() {
    }

    static void finish(Handle handle) {
        int secrets = handle.execute("delete from record_secret where record_id in " + ERASED);
        int versions = handle.execute("update record_history set body = '{\"erased\":true}' format json, salt = null where salt is not null and record_id in " + ERASED);
        int pieces = handle.execute("delete from report_piece where report_id in (select id from report where state = 'erased')");
        if (secrets + versions + pieces > 0) {
            LOG.warn("Erasures that a kill had cut are finished: {} sealed values, {} older versions, {} pieces of reports", secrets, versions, pieces);
        }
    }
}
