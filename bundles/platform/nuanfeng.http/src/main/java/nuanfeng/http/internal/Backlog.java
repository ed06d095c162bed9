// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The answers that nobody has taken yet. When they are too many bytes, those who have taken nothing for the longest time go first. */
final class Backlog {

    private final long most;
    private final Set<Sending> waiting = new LinkedHashSet<>();
    private long bytes;

    Backlog(long most) {
        this.most = most;
    }

    synchronized void add(Sending sending) {
        if (waiting.add(sending)) {
            bytes += sending.bytes();
        }
    }

    /** Its reader has taken something. */
    synchronized void progress(Sending sending) {
        if (waiting.remove(sending)) {
            waiting.add(sending);
        }
    }

    synchronized void remove(Sending sending) {
        if (waiting.remove(sending)) {
            bytes -= sending.bytes();
        }
    }

    /** Makes room where there is too little. */
    void shorten() {
        idlest().forEach(Sending::hangUp);
    }

    private synchronized List<Sending> idlest() {
        List<Sending> gone = new ArrayList<>();
        for (Iterator<Sending> each = waiting.iterator(); bytes > most && each.hasNext();) {
            Sending sending = each.next();
            each.remove();
            bytes -= sending.bytes();
            gone.add(sending);
        }
        return gone;
    }
}
