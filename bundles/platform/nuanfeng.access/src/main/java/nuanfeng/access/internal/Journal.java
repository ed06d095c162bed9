// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.time.Clock;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccountShelf;
import nuanfeng.access.AccountShelf.Deed;
import nuanfeng.access.Principal;

/** Notes who signed in and out, in the log of accounts. Where the database is away the server's own log has it instead: nobody is kept out for that. */
final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int MOST = 1_000;

    private final AccountShelf shelf;
    private final Clock clock;
    /** Written when nobody waits: whoever tries names must not learn from the time it takes which ones there are. */
    private final Queue<Deed> later = new ArrayBlockingQueue<>(MOST);

    Journal(AccountShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    void signedIn(Principal who, String from) {
        note(new Deed(who.subject(), "sign-in", who.subject(), who.means().name().toLowerCase(Locale.ROOT) + " " + from, clock.instant()));
    }

    void refused(String subject, String from) {
        Deed deed = new Deed("?", "sign-in-refused", subject, from, clock.instant());
        if (!later.offer(deed)) {
            LOG.warn("{} {} {}: not in the log of accounts, for there are too many", deed.deed(), subject, from);
        }
    }

    void signedOut(String subject) {
        note(new Deed(subject, "sign-out", subject, "", clock.instant()));
    }

    /** Writes what could wait. */
    void flush() {
        for (Deed deed = later.poll(); deed != null; deed = later.poll()) {
            note(deed);
        }
    }

    private void note(Deed deed) {
        try {
            if (shelf.isReady()) {
                shelf.note(deed);
                return;
            }
        } catch (AccessException e) {
            LOG.debug("The database is away", e);
        }
        LOG.warn("{} {} {}: not in the log of accounts, for the database is away", deed.deed(), deed.subject(), deed.note());
    }
}
