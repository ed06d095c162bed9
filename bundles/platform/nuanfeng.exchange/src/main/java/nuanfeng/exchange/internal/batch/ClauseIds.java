// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.batch;

import java.util.List;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.TraceLine;
import nuanfeng.policy.Citation;

/**
 * The clauses of answers by their ids. Lines of one month and place rest on the same clauses, so what was said for the same ones is said again.
 * Not for several threads.
 */
final class ClauseIds {

    private static final int SLOTS = 1 << 10;

    private final Citation[][] known = new Citation[SLOTS][];
    private final Said[] said = new Said[SLOTS];
    private final Citation[] met = new Citation[32];

    /** @param ids each once, in the order met @param joined the same with a blank between them */
    record Said(List<String> ids, String joined) {

        static Said of(Calculation answer) {
            List<String> ids = answer.citations().stream().map(Citation::id).toList();
            return new Said(ids, String.join(" ", ids));
        }
    }

    Said of(Calculation answer) {
        if (!(answer.outcome() instanceof Outcome.Amount)) {
            return Said.of(answer);
        }
        int size = 0;
        int hash = 1;
        List<TraceLine> trace = answer.trace();
        for (int i = 0; i < trace.size(); i++) {
            TraceLine line = trace.get(i);
            Citation citation = line instanceof TraceLine.ParameterRead read ? read.setting().citation()
                    : line instanceof TraceLine.Rounded rounded ? rounded.clause() : line.citation().orElse(null);
            if (citation != null) {
                if (size == met.length) {
                    return Said.of(answer);
                }
                met[size++] = citation;
                hash = 31 * hash + System.identityHashCode(citation);
            }
        }
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        if (!isKnown(known[slot], size)) {
            Citation[] these = new Citation[size];
            System.arraycopy(met, 0, these, 0, size);
            known[slot] = these;
            said[slot] = Said.of(answer);
        }
        return said[slot];
    }

    /** The very same ones: they live as long as the edition. */
    private boolean isKnown(Citation[] before, int size) {
        if (before == null || before.length != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (before[i] != met[i]) {
                return false;
            }
        }
        return true;
    }
}
