// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.engine.PolicyEdition;
import nuanfeng.lifecycle.internal.gate.StartedBundles;

/**
 * The editions that can be asked without being rebuilt: the few last used, and every other that somebody still holds. As long
 * as an edition can be asked, the bundles of its rules keep running; a request need not give anything back.
 */
final class HotEditions {

    private final StartedBundles bundles;
    private final Map<String, PolicyEdition> recent;
    private final Map<String, Tracked> byHash = new HashMap<>();
    private final Set<Tracked> all = new HashSet<>();
    private final ReferenceQueue<PolicyEdition> gone = new ReferenceQueue<>();

    /** @param most editions that are kept although nobody holds them */
    HotEditions(StartedBundles bundles, int most) {
        this.bundles = bundles;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, PolicyEdition> eldest) {
                return size() > most;
            }
        };
    }

    /** Keeps an edition; call while its bundles run. */
    void keep(PolicyEdition edition) {
        synchronized (this) {
            Tracked known = byHash.get(edition.hash());
            if (known == null || known.get() != edition) {
                Tracked tracked = new Tracked(edition, gone, bundles.use(coded(edition)));
                all.add(tracked);
                byHash.put(tracked.hash, tracked);
            }
            recent.put(edition.hash(), edition);
        }
        sweep();
    }

    synchronized Optional<PolicyEdition> find(String hash) {
        PolicyEdition found = recent.get(hash);
        if (found == null && byHash.containsKey(hash)) {
            found = byHash.get(hash).get();
        }
        return Optional.ofNullable(found);
    }

    /** No longer keeps editions in which a digest takes part; who holds one may go on asking it. */
    void drop(String digest) {
        synchronized (this) {
            recent.values().removeIf(edition -> takesPart(edition, digest));
        }
        sweep();
    }

    /** Stops the bundle of a digest at once; the editions in which it takes part are no longer found. */
    void letGo(String digest) {
        synchronized (this) {
            recent.values().removeIf(edition -> takesPart(edition, digest));
            for (Tracked each : all) {
                if (each.digests.remove(digest)) {
                    byHash.remove(each.hash, each);
                }
            }
        }
        bundles.stopNow(digest);
    }

    private static boolean takesPart(PolicyEdition edition, String digest) {
        return edition.policies().stream().anyMatch(policy -> policy.digest().equals(digest));
    }

    /** Stops the bundles that only editions used which nobody holds any more. */
    void sweep() {
        List<String> unused = new ArrayList<>();
        synchronized (this) {
            for (Object each = gone.poll(); each != null; each = gone.poll()) {
                Tracked tracked = (Tracked) each;
                all.remove(tracked);
                byHash.remove(tracked.hash, tracked);
                unused.addAll(tracked.digests);
                tracked.digests.clear();
            }
        }
        bundles.release(unused);
    }

    private static List<String> coded(PolicyEdition edition) {
        return edition.policies().stream().filter(policy -> policy.isRunning())
                .map(policy -> policy.digest()).toList();
    }

    private static final class Tracked extends WeakReference<PolicyEdition> {
        private final String hash;
        private final List<String> digests;

        private Tracked(PolicyEdition edition, ReferenceQueue<PolicyEdition> gone, List<String> digests) {
            super(edition, gone);
            this.hash = edition.hash();
            this.digests = new ArrayList<>(digests);
        }
    }
}
